"""The cards of a member's own page: one of each book, a figure, and a few words about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QLabel, QSizePolicy

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.savings.queries import PassbookLine
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah
from kube_desktop.reports.own_book import OwnBook, OwnLoan, Received
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, restyle, row

_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a card shows.

    Attributes:
        is_pressing: something is late.
        wish: what the page behind the card is asked for.
    """

    figure: str
    note: str
    is_pressing: bool = False
    wish: object = None


class OwnCard(CardButton):
    """A book of which something concerns the member; a press opens its page.

    Attributes:
        page: the key of that page.
        told: what is shown.
    """

    def __init__(self, title: str, icon: str, page: str) -> None:
        self.page = page
        self.told = Told("", "")
        self._title = title
        self._figure = label("", "figure")
        self._figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note = label("", "note", wrap=True)
        picture, arrow = QLabel(), QLabel()
        put_icon(picture, icon, "muted", 18)
        put_icon(arrow, "chevron-right", "muted", 16)
        head = row(picture, label(title, "label"), None, arrow, spacing=6)
        content = column(head, self._figure, self._note, None, spacing=2)
        content.setContentsMargins(14, 10, 14, 10)
        super().__init__(title, content)

    def show_told(self, told: Told) -> None:
        """Show another figure and other words."""
        self.told = told
        self._figure.setText(told.figure)
        restyle(self._figure, "figure_problem" if told.is_pressing else "figure")
        self._note.setText(told.note)
        spoken = (self._title, told.figure, told.note.replace("\n", ", "))
        self.setAccessibleName(", ".join(filter(None, spoken)))


def savings_told(own: OwnBook) -> Told:
    """Return the balance, by kind where there are several, and the last lines."""
    held = [(kind, own.savings.of(kind)) for kind in SavingsKind if own.savings.of(kind)]
    words = [f"{kind.label} {_rupiah(amount)}" for kind, amount in held if len(held) > 1]
    words += [_line_words(line) for line in reversed(own.lines[-_LINES:])]
    return Told(
        _rupiah(own.savings.total),
        "\n".join(words) or _("Belum ada setoran."),
        is_pressing=own.savings.total < 0,
        wish=own.member.id,
    )


def loans_told(own: OwnBook) -> Told:
    """Return the principal that is left, what is late, and what comes next."""
    words = [sentence for loan in own.loans for sentence in _loan_words(loan)]
    return Told(
        _rupiah(sum(loan.row.outstanding for loan in own.loans)),
        "\n".join(words) or _("Tidak ada pinjaman."),
        is_pressing=any(loan.row.late for loan in own.loans),
        wish=own.loans[0].row.id if own.loans else None,
    )


def dues_told(own: OwnBook) -> Told:
    """Return what lacks of the dues, or how far they are paid."""
    account = own.dues.account if own.dues else None
    if account is None or not account.cells:
        return Told("–", _("Tarif iuran belum ditetapkan."), wish=own.member.id)
    if account.arrears:
        since = account.late[0].period.first.label
        note = _("menunggak sejak {month}").format(month=since)
        return Told(_rupiah(account.arrears), note, is_pressing=True, wish=own.member.id)
    through = account.paid_through
    note = _("sampai {month}").format(month=through.label) if through else ""
    return Told(_("Lunas"), note, wish=own.member.id)


def attendance_told(own: OwnBook) -> Told:
    """Return how often they came to the meetings of the last twelve months."""
    turnout = own.attendance
    asked = turnout.members - turnout.unmarked
    if not asked:
        return Told("–", _("Belum ada daftar hadir dalam 12 bulan terakhir."))
    words = [_("kali hadir dalam 12 bulan terakhir")]
    for many, word in (
        (turnout.excused, N_("izin {count}")),
        (turnout.sick, N_("sakit {count}")),
        (turnout.absent, N_("alpa {count}")),
    ):
        if many:
            words.append(_(word).format(count=many))
    figure = _("{present} dari {asked}").format(present=turnout.present, asked=asked)
    return Told(figure, ", ".join(words))


def shares_told(own: OwnBook) -> Told:
    """Return the shares of the last twelve months."""
    return _received(own.shares, _("Belum ada bagi hasil dalam 12 bulan terakhir."))


def aid_told(own: OwnBook) -> Told:
    """Return the help of the last twelve months."""
    return _received(own.aid, _("Tidak ada santunan dalam 12 bulan terakhir."))


def turns_told(own: OwnBook) -> Told:
    """Return how many turns were served, and when the next one is."""
    if own.turns is None:
        return Told("–", _("Tidak ada di daftar giliran."))
    words = [_("giliran dijalankan dalam 12 bulan terakhir")]
    if own.turns.next_on is not None:
        words.append(_("berikutnya {day}").format(day=format_day(own.turns.next_on)))
    return Told(_("{count} kali").format(count=own.turns.served), ", ".join(words))


CARDS: Final[tuple[tuple[str, str, str, Callable[[OwnBook], Told]], ...]] = (
    (N_("Tabungan"), "piggy-bank", "passbooks", savings_told),
    (N_("Pinjaman"), "hand-coins", "loans", loans_told),
    (N_("Iuran IKS"), "heart-handshake", "iks_dues", dues_told),
    (N_("Hadir rapat"), "messages-square", "meetings", attendance_told),
    (N_("Bagi hasil"), "coins", "sharings", shares_told),
    (N_("Giliran"), "calendar-days", "roster", turns_told),
    (N_("Santunan"), "handshake", "iks_aids", aid_told),
)
"""Title, icon, page, and what is told, in the order in which they stand."""


def _line_words(line: PassbookLine) -> str:
    amount = line.deposited or line.withdrawn
    ways = (N_("setor {amount}"), N_("batal setor {amount}"))
    if not line.deposited:
        ways = (N_("ambil {amount}"), N_("batal ambil {amount}"))
    words = _(ways[amount < 0]).format(amount=_number(abs(amount)))
    return f"{format_day(line.day)} {words}"


def _loan_words(loan: OwnLoan) -> list[str]:
    row, owed = loan.row, loan.owed
    if row.state is not LoanState.RUNNING:
        return [f"{row.number}: {row.state.label.lower()} {_rupiah(row.principal)}"]
    words = []
    if row.late_since is not None:
        words.append(
            _("{number}: terlambat {amount} sejak {day}").format(
                number=row.number, amount=_rupiah(row.late), day=format_day(row.late_since)
            )
        )
    if owed.late_fee:
        words.append(_("denda {amount}").format(amount=_rupiah(owed.late_fee)))
    if row.next_due_on is not None:
        words.append(
            _("{number}: angsuran {amount}, {day}").format(
                number=row.number, amount=_rupiah(row.next_due), day=format_day(row.next_due_on)
            )
        )
    return words


def _received(got: tuple[Received, ...], nothing: str) -> Told:
    words = [f"{format_day(each.on)} {_number(each.amount)}" for each in reversed(got[-_LINES:])]
    return Told(_rupiah(sum(each.amount for each in got)), "\n".join(words) or nothing)


def _rupiah(amount: Rupiah) -> str:
    return format_rupiah(amount).replace("-", "−")


def _number(amount: Rupiah) -> str:
    return format_number(amount).replace("-", "−")
