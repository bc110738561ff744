"""Surat keluar: the group's letters, numbered by its pattern."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.letters.among import number_of_next
from kube_desktop.books.letters.queries import NUMBERING
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.foundation.i18n import N_, _
from ui.books.letters.wishes import AnswerWanted
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import icon_button

_PAGE: Final = RecordPage(
    register=OUTGOING_LETTERS,
    icon="send",
    empty_title=N_("Belum ada surat keluar bulan ini"),
    empty_advice=N_(
        "Tulis setiap surat kelompok di isian bawah. Nomornya diberi program bila dikosongkan."
    ),
    new_title=N_("Surat baru"),
    saved=N_("Surat keluar tercatat."),
    report="outgoing-letters",
    also_hears=frozenset({INCOMING_LETTERS.name, NUMBERING}),
)


class OutgoingLettersScreen(RecordScreen):
    """The group's letters; the number that the next one gets stands over the panel."""

    def __init__(self, session: Session) -> None:
        self._answers: AnswerWanted | None = None
        self._numbered: date | None = None
        super().__init__(session, _PAGE)
        self.panel.form.edited.connect(self._say_next_number)

    def reload(self) -> None:
        """Read the book, and which number comes next."""
        super().reload()
        self._numbered = None
        self._say_next_number()

    def take(self, wish: object) -> None:
        """Begin the answer to a letter that came, or do what every book does."""
        if isinstance(wish, AnswerWanted):
            self._answers = wish
            self.begin_new()
            self._answers = None
        else:
            super().take(wish)

    def head_tools(self) -> Sequence[QWidget]:
        """Offer the way to the pattern of the numbers."""
        if self.session.is_read_only:
            return ()
        pattern = icon_button("settings", _("Ubah pola nomor surat"))
        pattern.clicked.connect(lambda: self.session.ask_page("settings", "letters"))
        return (pattern,)

    def defaults(self) -> dict[str, Any]:
        """Name the letter that is answered, and who sent it."""
        if self._answers is None:
            return {}
        return {"answers_id": self._answers.letter_id, "addressee": self._answers.sender}

    def _say_next_number(self) -> None:
        day = self.panel.form.editors["on_day"].value()
        if self.panel.record_id is not None or not isinstance(day, date):
            self._numbered = None
            self.panel.set_advice("")
        elif day != self._numbered:
            self._numbered = day
            number = self.session.book.read(number_of_next, day)
            self.panel.set_advice(_("Nomor berikutnya: {number}").format(number=number))
