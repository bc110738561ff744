"""The list of loans: what a row shows, and which rows are shown."""

from enum import Enum

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import LoanRow
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah
from ui import theme
from ui.books.loans.words import borrower_words, next_words, state_words
from ui.widgets.register_model import Kind, RegisterColumn
from ui.widgets.suggest_edit import PickEdit, Suggestion

_OPEN = frozenset({LoanState.APPLIED, LoanState.GRANTED, LoanState.RUNNING})
_OVER = frozenset({LoanState.SETTLED, LoanState.REFUSED, LoanState.CANCELLED})
_WIDTH = 180
_LEAST = 120


class Shown(Enum):
    """Which loans the list shows, by the word for them."""

    OPEN = N_("Belum selesai")
    RUNNING = N_("Berjalan")
    LATE = N_("Terlambat")
    APPLIED = N_("Diajukan")
    SETTLED = N_("Lunas")
    ALL = N_("Semua pinjaman")

    def takes(self, loan: LoanRow) -> bool:
        """Tell whether a loan is shown."""
        if self is Shown.OPEN:
            return loan.state in _OPEN
        if self is Shown.RUNNING:
            return loan.state is LoanState.RUNNING
        if self is Shown.LATE:
            return loan.state is LoanState.RUNNING and loan.days_late > 0
        if self is Shown.APPLIED:
            return loan.state in {LoanState.APPLIED, LoanState.GRANTED}
        return self is Shown.ALL or loan.state is LoanState.SETTLED


def shown_choice() -> PickEdit:
    """Return the field in which one chooses which loans are listed."""
    field = PickEdit([Suggestion(one, _(one.value)) for one in Shown])
    field.setAccessibleName(_("Pinjaman yang ditampilkan"))
    field.setMinimumWidth(theme.scaled(_LEAST))
    field.setMaximumWidth(theme.scaled(_WIDTH))
    field.choose(Shown.OPEN)
    return field


def loan_columns() -> tuple[RegisterColumn[LoanRow], ...]:
    """Return the columns; those at the right go first where there is little room."""
    return (
        RegisterColumn(_("Peminjam"), borrower_words, Kind.TEXT, 0),
        RegisterColumn(_("Sisa"), _outstanding, Kind.MONEY, 9),
        RegisterColumn(_("Keadaan"), state_words, Kind.TEXT, 16),
        RegisterColumn(_("Berikutnya"), next_words, Kind.TEXT, 19, is_spare=True),
        RegisterColumn(_("Pinjaman"), lambda loan: loan.principal, Kind.MONEY, 10, is_spare=True),
        RegisterColumn(_("Nomor"), lambda loan: loan.number, Kind.MUTED, 10, is_spare=True),
        RegisterColumn(_("Untuk apa"), lambda loan: loan.purpose, Kind.MUTED, 16, is_spare=True),
    )


def look_of_loan(loan: LoanRow) -> str:
    """Return how a row looks, besides what its words say."""
    if loan.state in _OVER or loan.state is LoanState.WRITTEN_OFF:
        return "muted"
    return "problem" if loan.state is LoanState.RUNNING and loan.days_late else ""


def _outstanding(loan: LoanRow) -> Rupiah | None:
    """Return what is left; None before there is a debt."""
    return None if loan.paid_out_on is None else loan.outstanding
