"""Daftar pinjaman: all loans, and beside them the one in hand, or a new application below."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.loans.applications import Loan
from kube_desktop.books.loans.cards import CardLine, LoanCard, loan_card
from kube_desktop.books.loans.portfolio import BorrowerSum, LoanRow, loan_rows, portfolio
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.meetings.links import DECISION
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.queries import record
from ui import theme
from ui.books.cash.pages import page_of
from ui.books.loans import acts
from ui.books.loans.act_desk import ActDesk
from ui.books.loans.act_panel import LoanAct
from ui.books.loans.application_panel import ApplicationPanel
from ui.books.loans.card import LoanCardView
from ui.books.loans.figures import Figures
from ui.books.loans.listing import Shown, loan_columns, look_of_loan, shown_choice
from ui.books.loans.offers import Act
from ui.books.loans.words import rupiah
from ui.commands import Command
from ui.records.files import open_file
from ui.records.history import changes_in_words
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.file_picker import choose_files
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import RegisterModel
from ui.widgets.register_view import RegisterView

_SIDE_FROM: Final = 960
_LIST: Final = 420
_SHARES: Final = (2, 3)
_NO_LIMIT: Final = 16_777_215
CHANGED: Final = frozenset({LOANS.name, "cash", "ledger"})
"""The books that an act on a loan changes."""


class LoansScreen(Screen):
    """While a loan is chosen the page reads (list and card), else it writes (list and panel).

    Attributes:
        view: the list with search and filter.
        application: where a loan is asked for, or mended.
        card: the loan in hand.
        desk: the panel of an act, inside the card.
    """

    books: ClassVar[frozenset[str]] = CHANGED | {"loan_rules", "members", "meetings", "decisions"}

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._is_wide = True
        self._is_applying = False
        self._is_showing = False
        self._shown = shown_choice()
        self.model: RegisterModel[LoanRow] = RegisterModel(loan_columns(), self)
        self.model.look_of_row = look_of_loan
        empty = EmptyState(
            "hand-coins",
            _("Belum ada pinjaman di sini"),
            _("Tulis siapa yang meminjam dan berapa; artinya langsung tampak."),
        )
        self.view: RegisterView[LoanRow] = RegisterView(
            self.model, name=_("Daftar pinjaman"), tools=[self._shown], empty=empty
        )
        self.figures = Figures([_("Beredar"), _("Anggota"), _("Bukan anggota"), _("Terlambat")])
        self._untold = label("", "concern", wrap=True)
        self._apply = button(_("Ajukan pinjaman"), "plus", "primary")
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            self._apply.hide()
            importing.hide()
        printing = button(_("Cetak"), "printer", tip=_("Daftar peminjam"))
        self._head = QWidget()
        title = row(label(_("Pinjaman"), "title"), None, self._apply, importing, printing)
        self._head.setLayout(column(title, self.figures, self._untold))
        self.application = ApplicationPanel(session)
        self.card = LoanCardView(can_write=not session.is_read_only)
        self.desk = ActDesk(session)
        self.card.panels.addWidget(self.desk)
        sides = row(self.view, self.card, spacing=12)
        sides.setStretch(0, _SHARES[0])
        sides.setStretch(1, _SHARES[1])
        layout = column(self._head, sides, self.application, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.card.hide()
        self._apply.clicked.connect(self.begin_new)
        importing.clicked.connect(self._import)
        printing.clicked.connect(self._print_list)
        self._shown.changed.connect(self._show_rows)
        self._connect()
        self._share_room()

    def reload(self) -> None:
        """Read the loans again; what is being typed stays."""
        self.application.show_month(self.session.month)
        self._show_rows()
        shown = self.card.card()
        if shown is not None and self.card.isVisibleTo(self):
            self._read_card(shown.row.id)

    def take(self, wish: object) -> None:
        """Show the loan whose id another page names, or begin a new application."""
        if isinstance(wish, int):
            self.open_loan(wish)
        elif isinstance(wish, NewRecord):
            self.begin_new()

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        offered = [Command(_("Cetak daftar peminjam"), self._print_list)]
        if not self.session.is_read_only:
            offered.insert(0, Command(_("Ajukan pinjaman"), self.begin_new))
        shown = self.card.card()
        if shown is not None and self.card.isVisibleTo(self):
            offered.append(Command(_("Cetak kartu pinjaman"), lambda: self._print("loan-card")))
        return offered

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.desk.has_unsaved() or self.application.has_unsaved()

    def begin_new(self) -> None:
        """Show empty fields, with the cursor where one starts to type."""
        if self._may_leave():
            self._close_card()
            self.application.show_new()
            self._is_applying = True
            self._share_room()
            self.application.focus_first()

    def open_loan(self, loan_id: int) -> None:
        """Show a loan, also one that the list leaves out."""
        if not self._may_leave():
            return
        self.desk.leave()
        self.view.search_box.clear()
        if not self._mark(loan_id):
            self._shown.choose(Shown.ALL)
            self._show_rows()
            self._mark(loan_id)
        self._show_card(loan_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card or the panel take the place of the list where there is no room."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= theme.scaled(_SIDE_FROM)
        self._share_room()

    def _connect(self) -> None:
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(lambda _loan: self.card.focus_acts())
        self.application.entered.connect(self._apply_for)
        self.application.corrected.connect(self._mend)
        self.application.dismissed.connect(self._dismiss_application)
        self.card.left.connect(self._leave_card)
        self.card.act_asked.connect(self._begin_act)
        self.card.line_act_asked.connect(self._begin_line)
        self.card.print_asked.connect(self._print)
        self.card.receipt_asked.connect(self._print_receipt)
        self.card.voucher_asked.connect(
            lambda entry: self.session.ask_page(page_of(Fund.SP), entry)
        )
        self.card.decision_asked.connect(lambda each: self.session.ask_page(DECISION.page, each))
        self.card.papers.files_asked.connect(self._add_files)
        self.card.papers.opened.connect(lambda file: open_file(self.session, file, self))
        self.desk.opened.connect(self._make_room_for_panel)
        self.desk.closed.connect(self._after_panel)
        self.desk.previewed.connect(self.card.show_preview)
        self.desk.written.connect(self._after_act)

    def _show_rows(self, _value: object = None) -> None:
        read = self.session.book.read
        rows = read(loan_rows, today())
        wanted = self._shown.value()
        shown = [row for row in rows if not isinstance(wanted, Shown) or wanted.takes(row)]
        self.view.is_filtered = len(shown) < len(rows)
        held = self._chosen_id()
        self._is_showing = True
        self.model.show_rows(shown)
        self._is_showing = False
        if held is not None:
            self._mark(held)
        known = read(portfolio, today())
        self.figures.show_figures(
            (
                (format_rupiah(known.outstanding), _count(known.count)),
                _of(known.members),
                _of(known.others),
                (format_rupiah(known.late), _("pokok dan jasa")),
            )
        )
        self._untold.setText(
            _("Pinjaman lama {amount} belum dirinci per peminjam.").format(
                amount=rupiah(known.untold)
            )
        )
        self._untold.setVisible(bool(known.untold))

    def _mark(self, loan_id: int) -> bool:
        """Put the cursor on a loan; tells whether the list shows it."""
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).id == loan_id:
                self._is_showing = True
                self.view.go_to(place)
                self._is_showing = False
                return True
        return False

    def _choose(self, loan: LoanRow | None) -> None:
        if self._is_showing:
            return
        if loan is None:
            return
        if self.card.isVisibleTo(self) and self._chosen_id() == loan.id:
            return
        if not self._may_leave():
            held = self._chosen_id()
            if held is None or not self._mark(held):
                self.view.table.clearSelection()
            return
        self._show_card(loan.id)

    def _chosen_id(self) -> int | None:
        shown = self.card.card()
        return shown.row.id if shown is not None and self.card.isVisibleTo(self) else None

    def _show_card(self, loan_id: int) -> None:
        self.desk.leave()
        self.application.show_new()
        self._is_applying = False
        self._read_card(loan_id)
        self.card.show()
        self._share_room()

    def _read_card(self, loan_id: int) -> None:
        read = self.session.book.read
        shown = read(loan_card, loan_id, today())
        self.card.show_card(shown)
        self.card.papers.show_loan(
            shown,
            read(attached_files, LOANS.name, loan_id),
            read(changes_in_words, LOANS, loan_id),
        )

    def _close_card(self) -> None:
        self.desk.leave()
        self.card.hide()
        self.view.table.clearSelection()
        self._share_room()

    def _leave_card(self) -> None:
        if self._may_leave():
            self._close_card()
            self.view.table.setFocus()

    def _dismiss_application(self) -> None:
        self._is_applying = False
        shown = self.card.card()
        was_mended = self.application.record_id is not None
        self.application.show_new()
        if was_mended and shown is not None:
            self._show_card(shown.row.id)
        self._share_room()
        self.view.table.setFocus()

    def _may_leave(self) -> bool:
        """Ask before something typed is thrown away."""
        return not self.has_unsaved() or self.session.messages.ask(
            _("Isian ini belum disimpan. Buang isian itu?"), _("Buang isian"), is_dangerous=True
        )

    def _share_room(self) -> None:
        """Give the room to reading (list and card) or to writing (list and panel)."""
        reads = self.card.isVisibleTo(self)
        writes = self._is_applying and not reads
        self.view.setVisible(self._is_wide or not (reads or writes))
        beside = self._is_wide and reads
        self.view.setMaximumWidth(theme.scaled(_LIST) if beside else _NO_LIMIT)
        can_write = not self.session.is_read_only
        self.application.setVisible(can_write and not reads and (self._is_wide or writes))
        self._head.setVisible(self._is_wide or not (reads or writes))
        self.card.show_way_back(shown=not self._is_wide)

    def _begin_act(self, act: Act) -> None:
        shown = self.card.card()
        if shown is None:
            return
        if act is Act.MEND:
            self._begin_mending(shown)
        else:
            self.desk.begin(act, shown)

    def _begin_line(self, line: CardLine, is_corrected: bool) -> None:  # noqa: FBT001 - a signal gives it
        shown = self.card.card()
        if shown is not None:
            self.desk.begin_line(line, shown, is_corrected=is_corrected)

    def _begin_mending(self, shown: LoanCard) -> None:
        loan = self.session.book.read(record, LOANS, shown.row.id)
        self.card.hide()
        self.application.show_loan(loan, is_paid_out=shown.plan is not None)
        self._is_applying = True
        self._share_room()
        self.application.focus_first()

    def _make_room_for_panel(self) -> None:
        self.card.show_panel(shown=True)
        self.figures.hide()

    def _after_panel(self) -> None:
        self.figures.show()
        self.card.show_panel(shown=False)
        self.card.focus_acts()

    def _after_act(self, act: LoanAct, entry_id: int | None) -> None:
        """Say that it is done, show the card as it stands now, with the cursor on what came.

        Where no money moved, it stands on what is likeliest next.
        """
        loan_id = self._chosen_id()
        self._tell(act.said, loan_id)
        if entry_id is not None:
            self.card.mark_line(entry_id)
        else:
            self.card.focus_acts()
        if act.then_print:
            self._print(act.then_print)

    def _apply_for(self, loan: Loan) -> None:
        self._submit(acts.apply_for, loan, then=self._applied)

    def _mend(self, loan_id: int, loan: Loan, reason: str) -> None:
        self._submit(acts.mend, loan_id, loan, reason, then=self._mended)

    def _submit(
        self, act: Callable[..., int], *args: object, then: Callable[[int], object]
    ) -> None:
        self.application.setEnabled(False)
        self.session.tasks.submit(
            act, self.session.book, *args, on_done=then, on_error=self._refused
        )

    def _applied(self, loan_id: int) -> None:
        self._written(_("Permohonan tercatat."), loan_id)

    def _mended(self, loan_id: int) -> None:
        self._written(_("Tersimpan."), loan_id)

    def _written(self, words: str, loan_id: int) -> None:
        self.application.setEnabled(True)
        self.application.show_new()
        self._is_applying = False
        self._tell(words, loan_id)
        self.open_loan(loan_id)
        self.card.focus_acts()

    def _refused(self, error: KubeError) -> None:
        self.application.setEnabled(True)
        if isinstance(error, RuleError):
            self.application.show_error(error)
        else:
            self.session.messages.tell_problem(error)

    def _tell(self, words: str, loan_id: int | None) -> None:
        self.session.messages.say(words)
        self.session.tell_changed(CHANGED)
        self._show_rows()
        if loan_id is not None and self.card.isVisibleTo(self):
            self._read_card(loan_id)

    def _add_files(self) -> None:
        loan_id, files = self._chosen_id(), choose_files(self)
        if loan_id is not None and files:
            self.session.tasks.submit(
                acts.add_papers, self.session.book, loan_id, files, on_done=self._files_added
            )

    def _files_added(self, loan_id: int) -> None:
        self._tell(_("Foto dilampirkan."), loan_id)

    def _import(self) -> None:
        from ui.records.importing import ImportDialog  # not before it is asked for

        dialog = ImportDialog(self.session, LOANS.name, self)
        dialog.imported.connect(self._after_import)
        dialog.open()

    def _after_import(self) -> None:
        self.session.tell_changed(CHANGED)
        self.reload()

    def _print_list(self) -> None:
        self._show_print("borrowers", None)

    def _print(self, name: str) -> None:
        self._show_print(name, self._chosen_id())

    def _print_receipt(self, entry_id: int) -> None:
        self._show_print("receipt", None, entry_id)

    def _show_print(self, name: str, record_id: int | None, entry_id: int | None = None) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        request = ReportRequest(name, month, month, record_id=record_id, entry_id=entry_id)
        show_request(self.session, request, self)


def _count(count: int) -> str:
    return _("{count} pinjaman").format(count=count)


def _of(borrowers: BorrowerSum) -> tuple[str, str]:
    return format_rupiah(borrowers.outstanding), _count(borrowers.count)
