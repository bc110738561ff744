from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.savings.profits import Profit
from kube_desktop.books.savings.queries import savings_of
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.savings.profit_screen import ProfitScreen
from ui.help.panel import help_page
from ui.session import Session
from ui.widgets.line_field import LineField
from ui.widgets.rupiah_edit import RupiahEdit


@pytest.fixture
def screen(
    savers: Savers, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> ProfitScreen:
    """The page, over savers of whom Maria had 50.000 and Anton 5.000 at the end of October."""
    made = ProfitScreen(make_session(savers.book))
    qtbot.addWidget(made)
    made.resize(1140, 700)
    made.show()
    made.reload()
    settle()
    return made


def _credit(screen: ProfitScreen, amount: str) -> None:
    pot = screen.panel.form.editors["pot"].widget
    assert isinstance(pot, RupiahEdit)
    type_into(pot, amount)
    settle()


def _finish(screen: ProfitScreen) -> None:
    screen.session.tasks.drain()
    settle()


def _kept(screen: ProfitScreen) -> tuple[Record[Profit], ...]:
    return screen.session.book.read(records, SAVINGS_PROFITS, with_cancelled=True)


def test_everybodys_share_is_shown_before_it_is_written(screen: ProfitScreen) -> None:
    _credit(screen, "10.000")

    preview = screen.findChild(QLabel, "profit_preview")

    # Ten month ends: Anton had 5.000 at each of them, Maria 50.000 at the last one.
    assert isinstance(preview, QLabel)
    assert preview.text() == "Dibagi Rp10.000: Maria Bili Rp5.000 · Anton Nahak Rp5.000."
    assert _kept(screen) == ()


def test_a_profit_is_credited_and_taken_back_as_a_whole(
    screen: ProfitScreen, savers: Savers
) -> None:
    _credit(screen, "10.000")
    press(screen.panel, "Simpan")
    _finish(screen)
    assert savers.book.read(savings_of, savers.maria, TODAY).total == 60_000

    screen.open_record(1)
    assert "Maria Bili: Rp5.000 (saldo Rp5.000)" in [
        shown.text() for shown in screen.details.findChildren(QLabel)
    ]
    press(screen.details, "Batalkan")
    reason = screen.reason.form.row("reason").field
    assert isinstance(reason, LineField)
    type_into(reason, "salah hitung")
    press(screen.reason, "Batalkan catatan")
    _finish(screen)

    assert savers.book.read(savings_of, savers.maria, TODAY).total == 55_000
    assert [each.is_cancelled for each in _kept(screen)] == [True]


def test_an_amount_and_a_percentage_together_are_refused_beside_the_field(
    screen: ProfitScreen,
) -> None:
    rate = screen.panel.form.editors["rate"].widget
    assert isinstance(rate, LineField)
    type_into(rate, "2")
    _credit(screen, "10.000")

    press(screen.panel, "Simpan")
    _finish(screen)

    assert screen.panel.form.row("pot").words().startswith("Isi jumlah yang dibagi atau persennya")
    assert _kept(screen) == ()


def test_every_input_has_a_name_and_the_page_its_help(screen: ProfitScreen) -> None:
    assert unnamed_inputs(screen) == []
    assert help_page("savings").name == "savings.md"
