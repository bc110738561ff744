"""How detailed the ten required books are: their fields, and the receipts of payments (K4)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.cash.completeness import CASH_TITLES, cash_detail
from kube_desktop.books.cash.receipts import receipts_between
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.meetings.completeness import ATTENDANCE_TITLE
from kube_desktop.books.meetings.queries import turnout_between
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.members.completeness import members_state
from kube_desktop.books.officers.completeness import officers_state
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.cells import cell_text
from kube_desktop.printing.model import CellKind
from kube_desktop.registers.completeness import state_of_register
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register
from kube_desktop.scoring.evidence import first_asking, percent, tenths_of
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit
from kube_desktop.scoring.queries import entries_late, records_late

_PAGE: Final = "completeness"
_HAPPENINGS: Final = (
    GUESTS,
    MEETINGS,
    INCOMING_LETTERS,
    OUTGOING_LETTERS,
    ACTIVITIES,
    IKS_AIDS,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a book is filled; `first` is a record in which something is empty."""

    title: str
    page: str
    filled: int
    expected: int
    first: int | None = None

    @property
    def empty(self) -> int:
        """How many fields are empty."""
        return self.expected - self.filled


def _take(basis: Basis) -> Measured:
    parts = [part for part_of in _PARTS for part in part_of(basis)]
    filled, expected = sum(part.filled for part in parts), sum(part.expected for part in parts)
    detail = tenths_of(filled, expected)
    late, counted = _lateness(basis)
    asking = sorted((part for part in parts if part.empty), key=lambda part: -part.empty)
    return Measured(
        {"detail": detail},
        _("{filled} dari {expected} isian terisi ({share})").format(
            filled=cell_text(filled, CellKind.COUNT),
            expected=cell_text(expected, CellKind.COUNT),
            share=percent(detail or 0),
        ),
        first_asking(
            Link(_("Kelengkapan buku"), _PAGE),
            (
                Link(
                    _("{book}: {count} isian kosong").format(book=_(part.title), count=part.empty),
                    part.page,
                    part.first,
                )
                for part in asking
            ),
        ),
        lacking="" if counted else _("Tidak ada catatan di periode ini. Catat dulu yang terjadi."),
        late=late,
        counted=counted,
    )


def _people(basis: Basis) -> tuple[_Part, ...]:
    month = Month.of(basis.last)
    states = (
        members_state(basis.reader, month, today=basis.last),
        officers_state(basis.reader, month, today=basis.last),
    )
    return tuple(
        _Part(
            state.title,
            state.page,
            state.filled,
            state.expected,
            state.empty_fields[0].first if state.empty_fields else None,
        )
        for state in states
    )


def _records(register: Register[Any], basis: Basis) -> tuple[_Part, ...]:
    first = None if register.is_standing else basis.first
    rows = records(basis.reader, register, first=first, last=basis.last)
    state = state_of_register(
        basis.reader, register, Month.of(basis.last), today=basis.last, rows=rows
    )
    empty = state.empty_fields[0].first if state.empty_fields else None
    return (_Part(register.title, register.page, state.filled, state.expected, empty),)


def _attendance(basis: Basis) -> tuple[_Part, ...]:
    turnout = turnout_between(basis.reader, basis.first, basis.last)
    asked = turnout.members - turnout.unmarked
    return (_Part(ATTENDANCE_TITLE, MEETINGS.page, asked, turnout.members),)


def _cash(fund: Fund, basis: Basis) -> tuple[_Part, ...]:
    page = f"cash_{fund.lower()}"
    filled, expected = cash_detail(basis.reader, fund, basis.first, basis.last)
    asked, missing = receipts_between(basis.reader, fund, basis.first, basis.last)
    return (
        _Part(CASH_TITLES[fund], page, filled, expected),
        _Part(
            N_("Foto nota pengeluaran besar"),
            page,
            asked - len(missing),
            asked,
            missing[0] if missing else None,
        ),
    )


_PARTS: Final[tuple[Callable[[Basis], tuple[_Part, ...]], ...]] = (
    _people,
    *(partial(_records, register) for register in (*_HAPPENINGS, GOODS)),
    _attendance,
    *(partial(_cash, fund) for fund in Fund),
)


def _lateness(basis: Basis) -> tuple[int, int]:
    """Return how many records and lines of the period were written late, and of how many."""
    days, patience = (basis.first, basis.last), basis.late_after_days
    found = [
        entries_late(basis.reader, *days, patience=patience),
        *(records_late(basis.reader, each, *days, patience=patience) for each in _HAPPENINGS),
    ]
    return sum(late for late, _counted in found), sum(counted for _late, counted in found)


DETAIL: Final = Measure(
    name="detail",
    title=N_("Isian dan bukti di sepuluh buku wajib"),
    figures=(
        Figure(
            "detail",
            N_("Isian yang terisi"),
            N_(
                "Lengkapi isian yang masih kosong dan lampirkan nota yang ada, sampai {wanted}"
                " terisi."
            ),
            _PAGE,
            Unit.TENTHS_PERCENT,
            Effort.WRITE,
        ),
    ),
    take=_take,
    parameters={},
)
