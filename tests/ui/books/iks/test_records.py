"""Help, tariffs, exemptions and starting positions in the window."""

from datetime import date

import pytest

from kube_desktop.books.iks.aid_queries import standing_entry
from kube_desktop.books.iks.dues_queries import tariffs
from kube_desktop.books.iks.register import IKS_AIDS, IKS_EXEMPTIONS
from kube_desktop.books.iks.rules import AidEvent, Beneficiary
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.queries import records
from tests.books.iks.conftest import Payers
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.iks.conftest import MakePages
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.cash.screen import CashScreen
from ui.group_view import GroupView
from ui.records.screen import RecordScreen
from ui.reports.print_dialog import PrintDialog
from ui.widgets.line_field import LineField


def _screen(pages: GroupView) -> RecordScreen:
    found = pages.current_screen()
    assert isinstance(found, RecordScreen)
    return found


def _fill(screen: RecordScreen, **values: object) -> None:
    for name, value in values.items():
        editor = screen.panel.form.editors[name]
        if not isinstance(value, Choice) and isinstance(value, str):
            assert isinstance(editor.widget, LineField)
            type_into(editor.widget, value)
        else:
            editor.set_value(value)


def _save(screen: RecordScreen) -> None:
    press(screen.panel, "Simpan")
    screen.session.tasks.drain()
    settle()


@pytest.fixture
def aids(payers: Payers, open_page: MakePages) -> GroupView:
    """The window at the help."""
    del payers
    return open_page("iks_aids")


def _help_maria(screen: RecordScreen, payers: Payers) -> None:
    _fill(
        screen,
        event=AidEvent.ILLNESS,
        what="dirawat di puskesmas",
        member_id=payers.maria,
        amount="7.500",
    )
    _save(screen)


def test_a_help_is_saved_and_paid_in_one_act(
    aids: GroupView, payers: Payers, book: GroupFile
) -> None:
    screen = _screen(aids)
    _help_maria(screen, payers)

    (kept,) = book.read(records, IKS_AIDS)
    assert (kept.entry.amount, kept.entry.beneficiary) == (7_500, Beneficiary.MEMBER)
    entry = book.read(standing_entry, kept.id)
    assert entry is not None
    assert entry.amount == 7_500


def test_people_outside_are_named_and_no_member_is_asked_for(
    aids: GroupView, book: GroupFile
) -> None:
    screen = _screen(aids)
    _fill(screen, beneficiary=Beneficiary.ELDERLY)
    assert not screen.panel.form.row("member_id").isVisible()
    _fill(screen, event=AidEvent.OTHER, what="beras", recipient="Oma Ina", amount="5.000")
    _save(screen)

    (kept,) = book.read(records, IKS_AIDS)
    assert (kept.entry.recipient, kept.entry.member_id) == ("Oma Ina", None)
    shown = [screen.model.index(0, place).data() for place in range(1, 5)]
    assert shown == ["Lainnya", "Oma Ina", "beras", "5.000"]


def test_a_help_is_taken_back_with_its_money(
    aids: GroupView, payers: Payers, book: GroupFile
) -> None:
    screen = _screen(aids)
    _help_maria(screen, payers)
    screen.view.go_to(0)
    settle()
    press(screen.details, "Batalkan")
    type_into(screen.reason.findChildren(LineField)[0], "tidak jadi")
    press(screen.reason, "Batalkan catatan")
    screen.session.tasks.drain()
    settle()

    assert book.read(standing_entry, 1) is None
    assert book.read(records, IKS_AIDS) == ()


def test_the_voucher_of_a_help_is_opened_in_the_cash_book(aids: GroupView, payers: Payers) -> None:
    screen = _screen(aids)
    _help_maria(screen, payers)
    screen.view.go_to(0)
    settle()

    press(screen.details, "Bukti IKS-2026-0002")
    settle()

    cash = aids.current_screen()
    assert isinstance(cash, CashScreen)
    detail = cash.details.detail()
    assert detail is not None
    assert detail.origin is not None


@pytest.mark.parametrize(
    ("word", "name"), [("Cetak", "solidarity-aids"), ("Kegiatan UKS", "uks-activities")]
)
def test_the_prints_are_there(aids: GroupView, word: str, name: str) -> None:
    screen = _screen(aids)
    press(screen, word)
    screen.session.tasks.drain()
    settle()

    (dialog,) = screen.findChildren(PrintDialog)
    assert dialog.desk.report is not None
    assert dialog.desk.report.name == name
    dialog.reject()


def test_a_new_tariff_is_written(payers: Payers, open_page: MakePages, book: GroupFile) -> None:
    screen = _screen(open_page("iks_tariffs"))
    _fill(screen, valid_from="01/01/2027", amount="2.000")
    _save(screen)

    assert [(each.valid_from, each.amount) for each in book.read(tariffs)] == [
        (date(2026, 1, 1), 1_000),
        (date(2027, 1, 1), 2_000),
    ]
    assert payers.maria == 1


def test_an_exemption_is_written(payers: Payers, open_page: MakePages, book: GroupFile) -> None:
    screen = _screen(open_page("iks_exemptions"))
    _fill(screen, member_id=payers.anton, from_month="01/01/2026", reason="sakit menahun")
    _save(screen)

    assert [each.entry.member_id for each in book.read(records, IKS_EXEMPTIONS)] == [payers.anton]


@pytest.mark.parametrize("key", ["iks_aids", "iks_tariffs", "iks_exemptions", "iks_positions"])
def test_every_input_has_a_name(payers: Payers, open_page: MakePages, key: str) -> None:
    del payers

    assert unnamed_inputs(_screen(open_page(key))) == []
