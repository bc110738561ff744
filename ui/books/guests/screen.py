"""Buku tamu: who came, what they advised, and what became of it."""

from typing import Final

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.foundation.i18n import N_
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session

_PAGE: Final = RecordPage(
    register=GUESTS,
    icon="book-open",
    empty_title=N_("Belum ada tamu bulan ini"),
    empty_advice=N_(
        "Tulis setiap tamu yang datang, terutama pendamping dan petugas dinas, di isian bawah."
    ),
    new_title=N_("Tamu baru"),
    saved=N_("Tamu tercatat."),
    report="guests",
)


class GuestsScreen(RecordScreen):
    """The guest book."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)
