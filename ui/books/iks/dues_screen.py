"""Iuran IKS: who has paid for which month, and what comes in now."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from kube_desktop.books.iks.dues_queries import (
    DuesMatrix,
    dues_matrix,
    last_payment,
    tariff_in,
    tariffs,
)
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS, IKS_TARIFFS
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Fund, Place
from ui import theme
from ui.books.cash.pages import page_of
from ui.books.iks import acts
from ui.books.iks.many_panel import ManyPanel
from ui.books.iks.matrix import DuesLine, lines_of, look_of_dues, matrix_columns
from ui.books.iks.pay_panel import PayPanel
from ui.books.iks.words import legend, tariff_words
from ui.commands import Command
from ui.screen import Screen
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import RegisterModel
from ui.widgets.register_view import RegisterView

_WIDE_FROM: Final = 980


class DuesScreen(Screen):
    """The matrix of the year in hand; the chosen member pays below, a meeting in its place.

    Attributes:
        model: the rows of the matrix.
        view: their table.
        panel: what the chosen member pays.
        many: what several members pay at once.
    """

    books: ClassVar[frozenset[str]] = frozenset(
        {"cash", "members", IKS_TARIFFS.name, IKS_EXEMPTIONS.name, IKS_POSITIONS.name}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._matrix: DuesMatrix | None = None
        self._is_wide = True
        self._receipt: int | None = None
        self._title = label("", "title")
        self._tariff = ElidedLabel("", "note")
        self._many_button = button(
            _("Bayar bersama"), "users", "primary", tip=_("Iuran beberapa anggota sekaligus")
        )
        self._slip = button(_("Kuitansi"), "receipt", tip=_("Cetak kuitansi iuran terakhir"))
        self._slip.hide()
        blank = button(_("Formulir"), "file-text", tip=_("Cetak formulir kosong"))
        printing = button(_("Cetak"), "printer", tip=_("Cetak daftar iuran setahun"))
        self._short = [(one, one.text()) for one in (self._slip, blank, printing)]
        for one, words in self._short:
            one.setAccessibleName(words)
        self._sum = ElidedLabel("", "strong")
        self._sum.setObjectName("dues_sum")
        self.model: RegisterModel[DuesLine] = RegisterModel((), self)
        self.model.look_of_row = look_of_dues
        self._empty = EmptyState(
            "heart-handshake",
            _("Belum ada iuran yang bisa ditagih"),
            "",
            _("Ke tarif iuran"),
        )
        self.view: RegisterView[DuesLine] = RegisterView(
            self.model, name=_("Iuran IKS"), tools=[self._sum], empty=self._empty
        )
        self._legend = ElidedLabel(legend(), "note")
        self.panel = PayPanel(session)
        self.many = ManyPanel(session)
        self.many.hide()
        head = row(self._title, self._tariff, None, self._slip, blank, printing, self._many_button)
        layout = column(head, self.view, self._legend, self.panel, self.many, spacing=8, margin=16)
        layout.setStretch(1, 1)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self._many_button.clicked.connect(self.begin_many)
        self._slip.clicked.connect(self._print_slip)
        blank.clicked.connect(self._print_blank)
        printing.clicked.connect(self._print_matrix)
        self._empty.acted.connect(lambda: session.ask_page(IKS_TARIFFS.page))
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(self._enter_panel)
        self.panel.paid.connect(self._pay_one)
        self.panel.entry_asked.connect(lambda entry: session.ask_page(page_of(Fund.IKS), entry))
        self.many.paid.connect(self._pay_many)
        self.many.dismissed.connect(self._leave_many)

    def reload(self) -> None:
        """Read the year of the month in hand again; who is chosen stays chosen."""
        month = self.session.month
        chosen = self.view.current_row()
        self._title.setText(_("Iuran IKS {year}").format(year=month.year))
        self._tariff.setText(tariff_words(self.session.book.read(tariff_in, month)))
        self._matrix = self.session.book.read(dues_matrix, month.year, on=today())
        self._empty.advise(
            _("Isi dulu daftar anggota, lalu tarif iuran menurut keputusan rapat.")
            if self._matrix.periods
            else _("Tetapkan dulu tarif iuran menurut keputusan rapat.")
        )
        self.panel.show_month(month)
        self._show_matrix()
        self._mark(chosen.dues.member_id if chosen is not None else self._first_due())

    def take(self, wish: object) -> None:
        """Choose the member whose id another page names."""
        if isinstance(wish, int):
            self._mark(wish)

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        prints = Command(_("Cetak daftar iuran IKS"), self._print_matrix)
        if self.session.is_read_only:
            return (prints,)
        return (Command(_("Iuran IKS beberapa anggota"), self.begin_many), prints)

    def has_unsaved(self) -> bool:
        """Tell whether something was typed that is not in the book."""
        return self.many.has_unsaved() or (
            self.panel.isVisibleTo(self) and self.panel.has_unsaved()
        )

    def begin_many(self) -> None:
        """Let several members pay at once."""
        if self._matrix is None or self.session.is_read_only or not self._matrix.periods:
            return
        present = [row for row in self._matrix.rows if row.left_on is None]
        known = self.session.book.read(tariffs)
        self.many.show_people(present, known, self.session.month)
        self._show_many(shown=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show half of the year, and pictures without words, where the whole has no room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.scaled(_WIDE_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            for one, words in self._short:
                one.setText(words if is_wide else "")
            self._show_matrix()

    def _show_matrix(self) -> None:
        matrix = self._matrix
        if matrix is None:
            return
        month = self.session.month.number
        self.model.show_columns(matrix_columns(matrix, around=None if self._is_wide else month))
        self.model.show_rows(lines_of(matrix) if matrix.periods else [])
        self._sum.setText(_sum_in_words(matrix))
        has_rows = bool(matrix.periods and matrix.rows)
        self._legend.setVisible(has_rows and not matrix.is_yearly and self.many.isHidden())
        self._many_button.setVisible(has_rows and not self.session.is_read_only)
        if self.view.current_row() is None:
            self.panel.hide()

    def _choose(self, line: DuesLine | None) -> None:
        shown = line is not None and not self.session.is_read_only
        self.panel.setVisible(shown and self.many.isHidden())
        if line is not None and shown:
            read = self.session.book.read
            last = read(last_payment, line.dues.member_id)
            self.panel.show_member(line.dues, read(tariffs), last)

    def _enter_panel(self, _line: DuesLine) -> None:
        if not self.session.is_read_only:
            self.panel.focus()

    def _first_due(self) -> int | None:
        """Return the first member who has something to pay, else the first of all."""
        shown = [self.model.row_at(place).dues for place in range(self.model.rowCount())]
        due = [dues for dues in shown if dues.account.due]
        return next((dues.member_id for dues in (*due, *shown)), None)

    def _mark(self, member_id: int | None) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(place).dues.member_id == member_id:
                self.view.go_to(place)

    def _show_many(self, *, shown: bool) -> None:
        self.many.setVisible(shown)
        for one in (self.view, self._many_button):
            one.setVisible(not shown)
        self._legend.setVisible(not shown)
        chosen = self.view.current_row()
        self.panel.setVisible(not shown and chosen is not None)

    def _leave_many(self) -> None:
        self._show_many(shown=False)
        self.view.table.setFocus()

    def _pay_one(self, member_id: int, amount: Rupiah, on: date, place: Place) -> None:
        self._submit([(member_id, amount)], on, place)

    def _pay_many(self, payments: Sequence[tuple[int, Rupiah]], on: date, place: Place) -> None:
        self._submit(payments, on, place)

    def _submit(self, payments: Sequence[tuple[int, Rupiah]], on: date, place: Place) -> None:
        for panel in (self.panel, self.many):
            panel.setEnabled(False)
        self.session.tasks.submit(
            acts.pay_dues,
            self.session.book,
            payments,
            on,
            place,
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, posted: object) -> None:
        written = posted if isinstance(posted, tuple) else ()
        for panel in (self.panel, self.many):
            panel.setEnabled(True)
        is_many = not self.many.isHidden()
        self._show_many(shown=False)
        self._receipt = written[-1].entry_id if written else None
        self._slip.setVisible(not is_many and self._receipt is not None)
        words = (
            _("{count} iuran tercatat.").format(count=len(written))
            if is_many
            else _("Iuran tercatat.")
        )
        self.session.messages.say(words)
        self.session.tell_changed(frozenset({"cash", "ledger"}))
        self.view.table.setFocus()

    def _refused(self, error: KubeError) -> None:
        for panel in (self.panel, self.many):
            panel.setEnabled(True)
        (self.panel if self.many.isHidden() else self.many).show_error(error)

    def _print_slip(self) -> None:
        self._show_print("receipt", entry_id=self._receipt)

    def _print_matrix(self) -> None:
        self._show_print("solidarity-matrix")

    def _print_blank(self) -> None:
        self._show_print("solidarity-matrix", is_blank=True)

    def _show_print(
        self, name: str, *, entry_id: int | None = None, is_blank: bool = False
    ) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        year = self.session.month.year
        request = ReportRequest(
            name, Month(year, 1), Month(year, 12), entry_id=entry_id, is_blank=is_blank
        )
        show_request(self.session, request, self)


def _sum_in_words(matrix: DuesMatrix) -> str:
    if matrix.rate is None:
        return ""
    whole, tenth = divmod(matrix.rate, 10)
    words = _("Terkumpul {paid} dari {due} ({rate}%). Tunggakan {arrears}.")
    return words.format(
        paid=format_rupiah(matrix.paid_of_due),
        due=format_rupiah(matrix.due),
        rate=f"{whole},{tenth}" if tenth else whole,
        arrears=format_rupiah(matrix.arrears),
    )
