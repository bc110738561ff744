"""The rail: headings unfold, and the keyboard walks down it as the eye does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.i18n import N_
from ui.rail import Rail
from ui.screen import Page, Screen

_PAGES = (
    Page("home", N_("Beranda"), "house", make=Screen),
    Page("cash", N_("Kas"), "wallet"),
    Page("cash_uep", N_("UEP"), "store", make=Screen, under="cash"),
    Page("cash_sp", N_("Simpan Pinjam"), "hand-coins", make=Screen, under="cash"),
    Page("settings", N_("Pengaturan"), "settings", make=Screen),
)


def _shown(rail: Rail) -> list[str]:
    entries = [entry for entry in rail.findChildren(QToolButton) if entry.isVisible()]
    return [entry.text() for entry in sorted(entries, key=lambda entry: entry.y())][:-1]


def _heights(rail: Rail) -> list[tuple[str, int]]:
    return [
        (entry.text(), entry.sizeHint().height())
        for entry in rail.findChildren(QToolButton)
        if entry.isVisible()
    ]


def test_the_pages_below_a_heading_are_in_sight_while_one_of_them_is_open(qtbot: QtBot) -> None:
    rail = Rail(_PAGES)
    qtbot.addWidget(rail)
    rail.resize(220, 600)
    rail.show()

    rail.show_current("home")
    folded = _shown(rail)
    rail.show_current("cash_sp")
    unfolded = _shown(rail)
    rail.show_current("settings")

    assert folded == ["Beranda", "Kas", "Pengaturan"]
    assert unfolded == ["Beranda", "Kas", "UEP", "Simpan Pinjam", "Pengaturan"]
    assert _shown(rail) == folded


def test_a_rail_that_begins_narrow_stands_as_one_that_became_so(qtbot: QtBot) -> None:
    begun, became = Rail(_PAGES, is_compact=True), Rail(_PAGES)
    for rail in (begun, became):
        qtbot.addWidget(rail)
        rail.resize(rail.width(), 600)
        rail.show()
        rail.show_current("cash_uep")

    became.set_compact(compact=True)

    assert _heights(begun) == _heights(became)
    assert begun.width() == became.width()


def test_the_tab_key_walks_down_the_rail(qtbot: QtBot) -> None:
    rail = Rail(_PAGES)
    qtbot.addWidget(rail)

    rail.show_current("cash_uep")

    order = []
    widget = rail.nextInFocusChain()
    while widget is not None and widget is not rail:
        if isinstance(widget, QToolButton) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            order.append(widget.text())
        widget = widget.nextInFocusChain()
    assert order == ["Beranda", "UEP", "Simpan Pinjam", "Pengaturan", "Tutup kelompok"]
