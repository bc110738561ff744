"""Jatuh tempo dan tunggakan: who has to pay this month, and who is late."""

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar

from kube_desktop.books.loans.arrears import age_class
from kube_desktop.books.loans.portfolio import (
    DueRow,
    LoanRow,
    Portfolio,
    arrears_list,
    due_in,
    portfolio,
)
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.loans.figures import Figures
from ui.books.loans.pages import LOANS
from ui.books.loans.words import age_words, percent, span_words
from ui.commands import Command
from ui.screen import Screen
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


class Part(Enum):
    """Which of the two lists is in sight; the name of its print."""

    DUE = "loans-due"
    LATE = "arrears"


class LoanArrearsScreen(Screen):
    """Two lists that lead to the loans: what falls due in the month in hand, and what is late.

    Attributes:
        due, late: the rows of the two lists.
    """

    books: ClassVar[frozenset[str]] = frozenset(
        {"loans", "loan_rules", "cash", "ledger", "members"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._portfolio: Portfolio | None = None
        self._part = Part.DUE
        self._choices = {part: _part_choice() for part in Part}
        self.figures = Figures([_("Beredar"), _("Terlambat"), _("Berisiko"), _("Dibayar")])
        self._ages = label("", "note", wrap=True)
        self._sum = label("", "strong", wrap=True)
        self.due: RegisterModel[DueRow] = RegisterModel(_due_columns(), self)
        self.due.look_of_row = lambda each: "muted" if not each.left else ""
        self.late: RegisterModel[LoanRow] = RegisterModel(self._late_columns(), self)
        self._due_view = RegisterView(
            self.due,
            name=_("Jatuh tempo bulan ini"),
            tools=[self._choices[Part.DUE]],
            empty=EmptyState(
                "calendar-check",
                _("Tidak ada angsuran bulan ini"),
                _("Pilih bulan lain di atas, atau lihat tunggakan."),
            ),
        )
        self._late_view = RegisterView(
            self.late,
            name=_("Tunggakan"),
            tools=[self._choices[Part.LATE]],
            empty=EmptyState(
                "circle-check",
                _("Tidak ada yang terlambat"),
                _("Semua angsuran yang jatuh tempo sudah dibayar."),
            ),
        )
        self._open = button(_("Buka pinjaman"), "arrow-up-right")
        printing = button(_("Cetak"), "printer")
        head = row(label(_("Jatuh tempo & tunggakan"), "title"), None, printing)
        below = row(self._sum, None, self._open)
        below.setStretch(0, 1)
        layout = column(
            head,
            self.figures,
            self._ages,
            self._due_view,
            self._late_view,
            below,
            spacing=8,
            margin=16,
        )
        layout.setStretch(3, 1)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        printing.clicked.connect(self._print)
        self._open.clicked.connect(self._open_current)
        for choice in self._choices.values():
            choice.changed.connect(self._turn_to)
        self._due_view.row_opened.connect(lambda each: session.ask_page(LOANS, each.loan_id))
        self._late_view.row_opened.connect(lambda loan: session.ask_page(LOANS, loan.id))
        for view in (self._due_view, self._late_view):
            view.row_chosen.connect(self._follow_row)
        self._show_part()

    def reload(self) -> None:
        """Read again what is due in the month in hand, and what is late today."""
        read, month = self.session.book.read, self.session.month
        self._portfolio = read(portfolio, today())
        self.due.show_rows(read(due_in, month.first, month.last))
        self.late.show_rows(read(arrears_list, today()))
        self._show_figures(self._portfolio)
        self._show_part()

    def take(self, wish: object) -> None:
        """Show the list that another page wants."""
        if isinstance(wish, Part):
            self._turn_to(wish)

    def commands(self) -> Sequence[Command]:
        """Offer the prints."""
        return (Command(_("Cetak jatuh tempo atau tunggakan"), self._print),)

    def _show_figures(self, known: Portfolio) -> None:
        risk = _("terlambat lebih dari {days} hari").format(days=known.rules.days_at_risk)
        self.figures.show_figures(
            (
                (
                    format_rupiah(known.outstanding),
                    _("{count} pinjaman").format(count=known.count),
                ),
                (format_rupiah(known.late), _("pokok dan jasa")),
                (percent(known.at_risk), risk),
                (percent(known.repaid), _("dari yang jatuh tempo")),
            )
        )
        classes = [each.age_class for each in known.classes]
        self._ages.setText(
            " · ".join(
                _("{age} ({span}): {count} pinjaman, {amount}").format(
                    age=age_words(each.age_class, classes),
                    span=span_words(each.age_class, classes),
                    count=each.count,
                    amount=format_rupiah(each.outstanding),
                )
                for each in known.classes
                if each.count
            )
        )

    def _turn_to(self, part: object) -> None:
        if isinstance(part, Part):
            self._part = part
            self._show_part()
            self._choices[part].setFocus()

    def _show_part(self) -> None:
        is_due = self._part is Part.DUE
        for choice in self._choices.values():
            choice.set_value(self._part)
        self._due_view.setVisible(is_due)
        self._late_view.setVisible(not is_due)
        if is_due:
            rows = [self.due.row_at(place) for place in range(self.due.rowCount())]
            words = _("{month}: masih harus dibayar {left} dari {all}.").format(
                month=self.session.month.label,
                left=format_rupiah(sum(each.left for each in rows)),
                all=format_rupiah(sum(each.principal + each.charge for each in rows)),
            )
        else:
            late = [self.late.row_at(place) for place in range(self.late.rowCount())]
            words = _(
                "{count} pinjaman terlambat, semuanya {amount}. Denda belum termasuk."
            ).format(count=len(late), amount=format_rupiah(sum(loan.late for loan in late)))
        self._sum.setText(words)
        self._follow_row(None)

    def _follow_row(self, _row: object) -> None:
        view = self._due_view if self._part is Part.DUE else self._late_view
        self._open.setEnabled(view.current_row() is not None)

    def _open_current(self) -> None:
        due, late = self._due_view.current_row(), self._late_view.current_row()
        if self._part is Part.DUE and due is not None:
            self.session.ask_page(LOANS, due.loan_id)
        elif late is not None:
            self.session.ask_page(LOANS, late.id)

    def _late_columns(self) -> tuple[RegisterColumn[LoanRow], ...]:
        return (
            RegisterColumn(_("Peminjam"), lambda loan: loan.borrower, Kind.TEXT, 0),
            RegisterColumn(_("Terlambat"), lambda loan: loan.days_late, Kind.COUNT, 9),
            RegisterColumn(_("Umur"), self._age, Kind.TEXT, 17),
            RegisterColumn(_("Pokok"), lambda loan: loan.late_principal, Kind.MONEY, 10),
            RegisterColumn(_("Jasa"), lambda loan: loan.late_charge, Kind.MONEY, 9, is_spare=True),
            RegisterColumn(_("Sisa"), lambda loan: loan.outstanding, Kind.MONEY, 10, is_spare=True),
            RegisterColumn(_("Nomor"), lambda loan: loan.number, Kind.MUTED, 10, is_spare=True),
            RegisterColumn(
                _("Terakhir bayar"), lambda loan: loan.last_paid_on, Kind.DAY, 12, is_spare=True
            ),
        )

    def _age(self, loan: LoanRow) -> str:
        if self._portfolio is None:
            return ""
        classes = self._portfolio.rules.classes
        return age_words(age_class(loan.days_late, classes), classes)

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        on = today() if self._part is Part.LATE else None
        show_request(self.session, ReportRequest(self._part.value, month, month, on=on), self)


def _part_choice() -> ChoiceEdit:
    choice = ChoiceEdit([(Part.DUE, _("Jatuh tempo bulan ini")), (Part.LATE, _("Tunggakan"))])
    choice.setAccessibleName(_("Daftar yang ditampilkan"))
    return choice


def _due_columns() -> tuple[RegisterColumn[DueRow], ...]:
    return (
        RegisterColumn(_("Tgl"), lambda each: each.due_on, Kind.DAY, 10),
        RegisterColumn(_("Peminjam"), lambda each: each.borrower, Kind.TEXT, 0),
        RegisterColumn(_("Keadaan"), _due_state, Kind.TEXT, 17),
        RegisterColumn(_("Masih dibayar"), lambda each: each.left, Kind.MONEY, 12),
        RegisterColumn(_("Pokok"), lambda each: each.principal, Kind.MONEY, 10, is_spare=True),
        RegisterColumn(_("Jasa"), lambda each: each.charge, Kind.MONEY, 9, is_spare=True),
        RegisterColumn(_("Ke-"), _number, Kind.TEXT, 7, is_spare=True),
        RegisterColumn(_("Nomor"), lambda each: each.loan_number, Kind.MUTED, 10, is_spare=True),
    )


def _due_state(each: DueRow) -> str:
    if not each.left:
        return _("Sudah dibayar")
    if each.due_on < today():
        return _("! Lewat {days} hari").format(days=(today() - each.due_on).days)
    if each.due_on == today():
        return _("Hari ini")
    return _("Belum tiba")


def _number(each: DueRow) -> str:
    """Return which of how many; what was due when a plan was made has no number."""
    return f"{each.number}/{each.of}" if each.number else _("lama")
