"""Surat masuk: what came, who asked for an answer, and whether they got it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kube_desktop.books.letters.queries import WaitingLetter, answers_to, waiting_letters
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.books.letters.wishes import AnswerWanted
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import button, column, label

_PAGE: Final = RecordPage(
    register=INCOMING_LETTERS,
    icon="inbox",
    empty_title=N_("Belum ada surat masuk bulan ini"),
    empty_advice=N_("Tulis setiap surat yang diterima di isian bawah, lalu foto suratnya."),
    new_title=N_("Surat baru"),
    saved=N_("Surat masuk tercatat."),
    report="incoming-letters",
    also_hears=frozenset({OUTGOING_LETTERS.name}),
)


class IncomingLettersScreen(RecordScreen):
    """The letters that came; those without an answer can be shown alone."""

    def __init__(self, session: Session) -> None:
        self._waiting: dict[int, WaitingLetter] = {}
        super().__init__(session, _PAGE)

    def reload(self) -> None:
        """Read the book, and which letters wait for an answer."""
        waiting = self.session.book.read(waiting_letters, today())
        self._waiting = {letter.id: letter for letter in waiting}
        self.panel.set_advice(
            _("{count} surat belum dijawab").format(count=len(waiting)) if waiting else ""
        )
        super().reload()

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Offer the letters that wait for an answer, whenever they came."""
        return {_("Belum dijawab"): lambda record: record.id in self._waiting}

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Tell by which letters it was answered, or offer to answer it."""
        answers = self.session.book.read(answers_to, record.id)
        waiting = self._waiting.get(record.id)
        if not answers and waiting is None:
            return ()
        held = QWidget()
        layout = column(label(_("Jawaban"), "strong"), spacing=6)
        for answer in answers:
            words = _("{number}, {day}").format(number=answer.number, day=format_day(answer.on_day))
            link = button(words, "arrow-up-right", "link", tip=_("Lihat surat keluar ini"))
            link.clicked.connect(partial(self.session.ask_page, OUTGOING_LETTERS.page, answer.id))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if waiting is not None:
            look = "concern" if waiting.days_late > 0 else "note"
            layout.addWidget(label(_waiting_words(waiting, today()), look, wrap=True))
        if waiting is not None and not self.session.is_read_only:
            wish = AnswerWanted(record.id, record.entry.sender)
            answering = button(_("Jawab surat ini"), "send")
            answering.clicked.connect(partial(self.session.ask_page, OUTGOING_LETTERS.page, wish))
            layout.addWidget(answering, 0, Qt.AlignmentFlag.AlignLeft)
        held.setLayout(layout)
        return (held,)


def _waiting_words(letter: WaitingLetter, on: date) -> str:
    due = format_day(letter.due)
    if letter.days_late > 0:
        return _("Belum dijawab. Batasnya {due}, sudah lewat {days} hari.").format(
            due=due, days=letter.days_late
        )
    return _("Belum dijawab. Batasnya {due}, {days} hari lagi.").format(
        due=due, days=(letter.due - on).days
    )
