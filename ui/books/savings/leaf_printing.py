"""Printing a book of paper on: what comes next, and whether it is on the paper now."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.savings.queries import book_lines, printed_lines
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from ui.books.savings.acts import mark
from ui.session import Session


class LeafPrinting(QObject):
    """Shows the next lines of a saver's book, and asks afterwards whether they were printed.

    Only the person at the printer knows: paper jams, and a preview prints nothing.

    Signals:
        marked: it was noted how far a book is printed.
    """

    marked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._window = parent
        self._member_id = 0
        self._lines = 0
        self._went_out = False

    def start(self, member_id: int, *, anew: bool) -> None:
        """Show the lines that are not on the paper yet; from the first one when `anew`."""
        from kube_desktop.books.savings.leaves import passbook_leaves  # sheets are slow to import
        from ui.reports.print_dialog import show_report

        book = self._session.book
        after = 0 if anew else book.read(printed_lines, member_id)
        try:
            report = book.read(passbook_leaves, member_id, after=after)
        except RuleError as error:
            self._session.messages.tell_problem(error)
            return
        self._member_id = member_id
        self._lines = len(book.read(book_lines, member_id))
        self._went_out = False
        dialog = show_report(self._session, report, self._window)
        dialog.desk.printed.connect(self._note_printed)
        dialog.finished.connect(self._ask)

    def _note_printed(self) -> None:
        self._went_out = True

    def _ask(self, _result: int) -> None:
        if not self._went_out or self._session.is_read_only:
            return
        question = _(
            "Apakah semua baris sudah tercetak di buku? Bila ya, cetakan berikutnya mulai dari"
            " baris {line}."
        ).format(line=self._lines + 1)
        if self._session.messages.ask(question, _("Sudah tercetak"), no=_("Belum")):
            self._session.tasks.submit(
                mark, self._session.book, self._member_id, self._lines, on_done=self._tell
            )

    def _tell(self, _nothing: object) -> None:
        self._session.messages.say(
            _("Dicatat: buku tercetak sampai baris {line}.").format(line=self._lines)
        )
        self.marked.emit()
