"""What a member earns, told again from time to time: the values, the rules, and the reading."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader


class EarnedAmountError(RuleError):
    """Less than nothing, or more than any group's money."""

    message = N_("Penghasilan sekarang harus dari Rp0 sampai Rp999.999.999.999.")
    field = "amount"


class EarnedInFutureError(RuleError):
    """Nobody knows what will be earned."""

    message = N_("Tanggal ({day}) belum tiba. Catat penghasilan pada harinya.")
    field = "on"


class EarnedOutsideMembershipError(RuleError):
    """Before joining there is the income before; after leaving nobody asks."""

    message = N_("{name} bukan anggota pada {day}. Penghasilan dicatat selama menjadi anggota.")
    field = "on"


class IncomeToldAlreadyError(RuleError):
    """One income a day; a wrong one is cancelled first."""

    message = N_("Penghasilan {name} pada {day} sudah dicatat. Batalkan dulu yang salah.")
    field = "on"


class IncomeNotFoundError(RuleError):
    """No such record, or it was cancelled."""

    message = N_("Catatan penghasilan itu tidak ada atau sudah dibatalkan.")


class IncomeCancelReasonError(RuleError):
    """Taking a record back is noted with its reason."""

    message = N_("Tulis mengapa catatan penghasilan dibatalkan.")
    field = "reason"


@dataclass(frozen=True, slots=True)
class IncomeTold:
    """A member says on a day what they earn a month, in whole rupiah."""

    member_id: int
    on: date
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class IncomeRow:
    """One income as told; `cancel_reason` is empty while it counts."""

    id: int
    on: date
    amount: Rupiah
    recorder: str
    cancel_reason: str


def incomes(reader: Reader, member_id: int) -> tuple[IncomeRow, ...]:
    """Return everything that was told about a member's income, latest day first."""
    rows = reader.rows(
        "SELECT id, day, amount, recorder, cancel_reason FROM member_income"
        " WHERE member_id = ? ORDER BY day DESC, id DESC",
        (member_id,),
    )
    return tuple(
        IncomeRow(row_id, date.fromisoformat(day), amount, recorder, reason)
        for row_id, day, amount, recorder, reason in rows
    )
