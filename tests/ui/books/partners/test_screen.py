from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, PartnerKind
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import records
from tests.books.partners.conftest import befriended
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing import press, type_into
from ui.books.partners.screen import PartnersScreen
from ui.session import Session
from ui.widgets.line_field import LineField

__all__ = ["befriended"]


@pytest.fixture
def screen(
    befriended: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> PartnersScreen:
    """The page of the partners, shown and read."""
    shown = PartnersScreen(make_session(befriended))
    qtbot.addWidget(shown)
    shown.resize(1140, 640)
    shown.show()
    shown.reload()
    return shown


def _words(screen: PartnersScreen) -> list[str]:
    return [each.text() for each in screen.details.findChildren(QLabel)]


def test_every_input_has_a_name(screen: PartnersScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_a_partner_is_written_without_an_agreement(
    screen: PartnersScreen, befriended: GroupFile
) -> None:
    screen.begin_new()
    name = screen.panel.form.editors["name"].widget
    assert isinstance(name, LineField)
    type_into(name, "KUBE Mawar")
    screen.panel.form.editors["kind"].set_value(PartnerKind.GROUP)
    press(screen, "Simpan")
    screen.session.tasks.drain()

    entry = befriended.read(records, PARTNERS)[-1].entry
    assert (entry.name, entry.agreement) == ("KUBE Mawar", Agreement.NONE)


def test_an_ended_partnership_says_what_to_do(screen: PartnersScreen) -> None:
    screen.open_record(3)

    assert "Keadaan hari ini: Berakhir" in _words(screen)
    assert (
        "Kerja sama dengan Kios Rosa sudah berakhir 30/09/2026. Perpanjang, atau tulis hasilnya."
        in _words(screen)
    )


def test_a_partnership_that_goes_on_says_so(screen: PartnersScreen) -> None:
    screen.open_record(2)

    assert "Keadaan hari ini: Aktif" in _words(screen)
