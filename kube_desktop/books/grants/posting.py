"""The entries that aid and revolving write into the journal, and how they are mended."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import LONGEST_DESCRIPTION
from kube_desktop.books.grants.revolving_rules import Return, Revolving
from kube_desktop.books.grants.rules import Form, Grant, HeldAs, Through
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Fund, Place, place_account
from kube_desktop.ledger.closings import closed_through
from kube_desktop.ledger.entries import (
    INTERFUND_SERIES,
    Draft,
    EntryType,
    Leg,
    MonthClosedError,
    Origin,
    OriginBook,
)
from kube_desktop.ledger.journal import post, reverse

AID_OF_UEP: Final = 1103
AID_OF_LOANS: Final = 2104
REVOLVED: Final = 1213
GIVEN_FOR_GOOD: Final = 1214
RETURNED: Final = 1109

_EQUIPMENT: Final = 112
_STOCK: Final = 111


class ClosedMonthError(MonthClosedError):
    """What is written into the cash book lies in an open month."""

    def __init__(self, field: str, day: date) -> None:
        super().__init__(month=Month.of(day).label)
        self.field = field


def check_open(reader: Reader, day: date, field: str) -> None:
    """Make sure that a day takes entries.

    Raises:
        ClosedMonthError: it does not; told beside `field`.
    """
    if open_day(reader, day, today=day) != day:
        raise ClosedMonthError(field, day)


def open_day(reader: Reader, day: date, *, today: date) -> date:
    """Return the day on which something of a day is mended: its own while its month is open."""
    closed = closed_through(reader)
    for wanted in (day, today):
        if closed is None or Month.of(wanted) > closed:
            return wanted
    assert closed is not None  # noqa: S101 - else the first day was open
    return closed.next().first


def take_back(work: UnitOfWork, entry_id: int, *, today: date, reason: str) -> date:
    """Reverse an entry in an open month and return the day of the reversal.

    Raises:
        What `reverse` refuses.
    """
    day = date.fromisoformat(work.reader.value("SELECT day FROM entry WHERE id = ?", (entry_id,)))
    on = open_day(work.reader, day, today=today)
    reverse(work, entry_id, on=on, reason=reason)
    return on


def mend(
    work: UnitOfWork, wrong: int | None, right: Draft | None, *, today: date, reason: str
) -> int | None:
    """Take an entry back where there is one, and write the right one where there is one.

    Returns:
        The id of the right entry.

    Raises:
        What `reverse` and `post` refuse.
    """
    if wrong is not None:
        take_back(work, wrong, today=today, reason=reason)
    if right is None:
        return None
    on = open_day(work.reader, right.on, today=today)
    why = " ".join(reason.split()) if wrong is not None else ""
    return post(work, replace(right, on=on, corrects=wrong, reason=why)).entry_id


def grant_draft(grant: Grant, grant_id: int) -> Draft | None:
    """Return the entry of aid; None where none is written with it.

    Money comes into the funds at once under one voucher; goods with a value have no voucher,
    because they go through no cash book.
    """
    if not grant.moves_value:
        return None
    is_money = grant.form is Form.MONEY
    return Draft(
        type=EntryType.RECEIPT if is_money else EntryType.TRANSFER,
        on=grant.received_on,
        series=_series_of(grant) if is_money else None,
        description=_words_of(grant)[:LONGEST_DESCRIPTION],
        legs=_money_legs(grant) if is_money else _goods_legs(grant),
        party=grant.giver or grant.source.title_on_paper,
        reference=grant.decree_no,
        origin=Origin(OriginBook.GRANTS, grant_id),
    )


def revolving_draft(revolving: Revolving, revolving_id: int) -> Draft | None:
    """Return the entry of money that is revolved on; None where none is written with it."""
    if not revolving.moves_value:
        return None
    returns = revolving.is_returning
    account = AccountId.REVOLVING if returns else AccountId.REVOLVED_FOR_GOOD
    amount, kind = revolving.amount or 0, REVOLVED if returns else GIVEN_FOR_GOOD
    box = _box(Fund.UEP, revolving.through)
    return Draft(
        type=EntryType.PAYMENT,
        on=revolving.on_day,
        series=Fund.UEP.value,
        description=f"Perguliran untuk {revolving.name}"[:LONGEST_DESCRIPTION],
        legs=(Leg(box, -amount, kind), Leg(account, amount, kind)),
        party=revolving.name,
        origin=Origin(OriginBook.REVOLVINGS, revolving_id),
    )


def return_draft(returned: Return, revolving: Revolving) -> Draft | None:
    """Return the entry of money that came back; None where none is written with it."""
    if not returned.moves_value:
        return None
    amount = returned.amount or 0
    box = _box(Fund.UEP, returned.through)
    return Draft(
        type=EntryType.RECEIPT,
        on=returned.on_day,
        series=Fund.UEP.value,
        description=f"Perguliran kembali dari {revolving.name}"[:LONGEST_DESCRIPTION],
        legs=(Leg(box, amount, RETURNED), Leg(AccountId.REVOLVING, -amount, RETURNED)),
        party=revolving.name,
        origin=Origin(OriginBook.REVOLVINGS, returned.revolving_id),
    )


def _box(fund: Fund, through: Through | None) -> int:
    return place_account(fund, Place.BANK if through is Through.BANK else Place.CASH)


def _words_of(grant: Grant) -> str:
    """Return the line of the cash book, which is Indonesian like every book."""
    with in_indonesian():
        words = grant.words
    return words if words.casefold().startswith("bantuan") else f"Bantuan {words}"


def _shares(grant: Grant) -> tuple[tuple[Fund, Rupiah, int, int], ...]:
    shares = (
        (Fund.UEP, grant.uep_amount or 0, AccountId.AID_CAPITAL, AID_OF_UEP),
        (Fund.SP, grant.sp_amount or 0, AccountId.LOAN_AID_CAPITAL, AID_OF_LOANS),
    )
    return tuple(share for share in shares if share[1])


def _series_of(grant: Grant) -> str:
    funds = [fund for fund, *_rest in _shares(grant)]
    return funds[0].value if len(funds) == 1 else INTERFUND_SERIES


def _money_legs(grant: Grant) -> tuple[Leg, ...]:
    return tuple(
        leg
        for fund, amount, capital, kind in _shares(grant)
        for leg in (Leg(_box(fund, grant.through), amount, kind), Leg(capital, -amount, kind))
    )


def _goods_legs(grant: Grant) -> tuple[Leg, ...]:
    amount = grant.amount or 0
    held = _STOCK if grant.held_as is HeldAs.STOCK else _EQUIPMENT
    return (Leg(held, amount), Leg(AccountId.AID_CAPITAL, -amount))
