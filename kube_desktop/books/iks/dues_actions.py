"""Receiving dues, of one member or of many in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry, MemberNotFoundError
from kube_desktop.books.iks.dues import in_months, paid_by
from kube_desktop.books.iks.dues_queries import MemberDues, member_dues, tariffs
from kube_desktop.books.iks.rules import DUES_KIND
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.entries import Posted


class NobodyPaysError(RuleError):
    """Somebody has to bring the money."""

    message = N_("Tandai dulu siapa yang membayar.")


class PaysTwiceError(RuleError):
    """Money that one person brings at once is one receipt."""

    message = N_("{name} ada dua kali dalam daftar yang membayar.")


@dataclass(frozen=True, slots=True)
class DuesPaid:
    """What one member brings, in whole rupiah."""

    member_id: int
    amount: Rupiah


def pay_dues(
    work: UnitOfWork, payments: Sequence[DuesPaid], *, on: date, place: Place = Place.CASH
) -> tuple[Posted, ...]:
    """Book what members bring on a day: an ordinary receipt for each, all of them or none.

    The line of the cash book says which months it is for, the oldest unpaid ones.

    Raises:
        NobodyPaysError, PaysTwiceError, MemberNotFoundError.
        What `cash.actions.record` refuses; nothing is written.
    """
    if not payments:
        raise NobodyPaysError
    known = {each.member_id: each for each in member_dues(work.reader, through=Month.of(on), on=on)}
    seen = set[int]()
    posted = []
    for payment in payments:
        dues = known.get(payment.member_id)
        if dues is None:
            raise MemberNotFoundError(member=payment.member_id)
        if payment.member_id in seen:
            raise PaysTwiceError(name=dues.name)
        seen.add(payment.member_id)
        entry = CashEntry(
            fund=Fund.IKS,
            kind=DUES_KIND,
            on=on,
            amount=payment.amount,
            description=dues_words(work.reader, dues, payment.amount),
            place=place,
            member_id=payment.member_id,
        )
        posted.append(record(work, entry))
    return tuple(posted)


def dues_words(reader: Reader, dues: MemberDues, amount: Rupiah) -> str:
    """Return what the cash book says of a payment: `Iuran IKS Okt-Des 2026`; Indonesian."""
    cells = paid_by(dues.account, tariffs(reader), dues.payer, amount)
    return f"Iuran IKS {in_months(cells)}".strip()
