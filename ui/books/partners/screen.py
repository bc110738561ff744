"""Mitra: who works with the group, until when, and what comes of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.partners.completeness import ending_sentence
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import column, label

_PAGE: Final = RecordPage(
    register=PARTNERS,
    icon="handshake",
    empty_title=N_("Belum ada mitra"),
    empty_advice=N_(
        "Tulis pembeli tetap, pemasok, bank, dinas, dan kelompok lain yang bekerja sama dengan"
        " kelompok."
    ),
    new_title=N_("Mitra baru"),
    saved=N_("Mitra tercatat."),
    report="partners",
)


class PartnersScreen(RecordScreen):
    """The list of partners."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)

    def defaults(self) -> dict[str, object]:
        """Take no agreement for granted."""
        return {"agreement": Agreement.NONE}

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Narrow the list to those that hold, or to those that need a word."""
        return {
            _("Mitra yang aktif"): lambda row: (
                not row.is_cancelled and row.entry.is_active(today())
            ),
            _("Segera berakhir atau berakhir"): lambda row: (
                not row.is_cancelled and bool(ending_sentence(row.entry, today()))
            ),
        }

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Say how the partnership stands today, and what to do about an end."""
        if record.is_cancelled:
            return ()
        standing = _("Keadaan hari ini: {standing}").format(
            standing=record.entry.standing(today()).label
        )
        told = column(label(standing, "strong", wrap=True), spacing=4)
        if advice := ending_sentence(record.entry, today()):
            told.addWidget(label(advice, "concern", wrap=True))
        held = QWidget()
        held.setLayout(told)
        return (held,)
