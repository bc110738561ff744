"""Opening balances: entered once per fund when a group moves over from paper, and corrected."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.closings import closed_through
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Posted
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.journal_errors import ReasonMissingError
from kube_desktop.ledger.openings import (
    OpeningPosition,
    opening_correction_day,
    opening_entry,
    opening_of,
    owed_accounts,
)


class OpeningTwiceError(RuleError):
    """A fund has one opening balance."""

    message = N_("Saldo awal {fund} sudah dicatat. Perbaiki yang sudah ada, jangan mencatat lagi.")
    field = "opening"


class OpeningAfterEntriesError(RuleError):
    """An opening balance stands before everything else in its fund."""

    message = N_(
        "Saldo awal {fund} harus bertanggal paling lambat {day}, hari pertama ada catatan."
    )
    field = "on"


class OpeningNegativeError(RuleError):
    """Nobody moves over with less than nothing in the box."""

    message = N_("Saldo awal tidak boleh kurang dari nol.")
    field = "opening"


class OpeningMissingError(RuleError):
    """Only an opening balance that stands can be corrected."""

    message = N_("Saldo awal {fund} belum dicatat. Catat dulu, baru bisa diperbaiki.")
    field = "opening"


class OpeningNotChangedError(RuleError):
    """What was entered as right is what stands in the books."""

    message = N_("Belum ada yang diubah. Tulis saldo awal yang benar.")
    field = "opening"


class OpeningBeforeCorrectionError(RuleError):
    """Before that day an earlier opening balance still counts, and two would add up."""

    message = N_("Saldo awal {fund} sudah diperbaiki per {day}. Pakai tanggal itu.")
    field = "on"


@dataclass(frozen=True, slots=True)
class OpeningBalance:
    """What a fund holds on the day of moving over, in whole rupiah.

    Attributes:
        others: further positions by account id: stock, tools, receivables, loans out, debts;
            all given as positive amounts.
    """

    fund: Fund
    on: date
    cash: Rupiah = 0
    bank: Rupiah = 0
    others: Mapping[int, Rupiah] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpeningCorrected:
    """The lines that a correction wrote; no replacement when the fund had nothing after all."""

    reversal: Posted
    replacement: Posted | None


def record_opening(work: UnitOfWork, opening: OpeningBalance) -> Posted | None:
    """Write a fund's opening balance; None when there is nothing to write.

    What is left after debts stands as opening capital (for savings: as savings that are not yet
    told apart by member; for IKS: as its restricted fund).

    Raises:
        OpeningNegativeError, OpeningTwiceError, OpeningAfterEntriesError, MonthClosedError.
    """
    draft = _draft(opening)
    if opening_entry(work.reader, opening.fund) is not None:
        raise OpeningTwiceError(fund=opening.fund.label)
    first = _first_day(work.reader, opening.fund)
    if first is not None and first < opening.on:
        raise OpeningAfterEntriesError(fund=opening.fund.label, day=format_day(first))
    return None if draft is None else post(work, draft)


def correct_opening(
    work: UnitOfWork, opening: OpeningBalance, *, on: date, reason: str
) -> OpeningCorrected:
    """Take the opening balance of a fund back and write the right one in its place.

    While its month is open, both lines stand where they belong: the reversal on the day of the
    wrong balance, the right one on `opening.on`. When its month is closed, what was closed stays
    as it is, and both lines are dated `on`, in an open month; `opening.on` is then not used. They
    are an opening balance there too, neither receipt nor payment: the books of that month start
    from the right balance, so nothing of that fund may be recorded between the closed months and
    `on`. Amounts of zero throughout leave the fund without an opening balance.

    Raises:
        OpeningNegativeError, AmountOutOfRangeError.
        OpeningMissingError: nothing stands that could be corrected.
        OpeningNotChangedError: the right balance is the one that stands.
        OpeningAfterEntriesError: the balance would move behind entries that build on it.
        OpeningBeforeCorrectionError: the balance would move to where an earlier one still counts.
        ReasonMissingError: no reason.
        MonthClosedError: `on`, or the right day, lies in a closed month.
    """
    _draft(opening)
    standing = opening_of(work.reader, opening.fund)
    if standing is None:
        raise OpeningMissingError(fund=opening.fund.label)
    reason = reason.strip()
    is_closed = opening_correction_day(work.reader, standing) != standing.on
    if _says_the_same(standing, opening, on=standing.on if is_closed else opening.on):
        raise OpeningNotChangedError
    if not reason:
        raise ReasonMissingError
    if is_closed:
        opening = replace(opening, on=on)
        _check_nothing_was_recorded(work.reader, opening, after=closed_through(work.reader))
    elif opening.on != standing.on:
        _check_nothing_was_recorded(work.reader, opening, after=None)
        _check_no_other_counts(work.reader, opening)
    reversal_on = on if is_closed else standing.on
    reversal = reverse(work, standing.entry_id, on=reversal_on, reason=reason)
    draft = _draft(opening)
    if draft is None:
        return OpeningCorrected(reversal, None)
    right = replace(draft, corrects=standing.entry_id, reason=reason)
    return OpeningCorrected(reversal, post(work, right))


def _draft(opening: OpeningBalance) -> Draft | None:
    """Return the entry of an opening balance, None when there is nothing to write."""
    accounts = fund_accounts(opening.fund)
    amounts = {accounts.cash: opening.cash, accounts.bank: opening.bank, **opening.others}
    if any(amount < 0 for amount in amounts.values()):
        raise OpeningNegativeError
    owed = owed_accounts()
    legs = [
        Leg(account, -amount if account in owed else amount)
        for account, amount in amounts.items()
        if amount
    ]
    capital = -sum(leg.amount for leg in legs)
    if not legs:
        return None
    if capital:
        legs.append(Leg(accounts.opening, capital))
    return Draft(
        type=EntryType.OPENING,
        on=opening.on,
        series=None,
        description=f"Saldo awal {opening.fund.label}",
        legs=tuple(legs),
        is_opening=True,
    )


def _says_the_same(standing: OpeningPosition, opening: OpeningBalance, *, on: date) -> bool:
    others = {account: amount for account, amount in opening.others.items() if amount}
    return (standing.on, standing.cash, standing.bank) == (on, opening.cash, opening.bank) and {
        item.account: item.amount for item in standing.others
    } == others


def _check_nothing_was_recorded(
    reader: Reader, opening: OpeningBalance, *, after: Month | None
) -> None:
    first = _first_day(reader, opening.fund, after=after)
    if first is not None and first < opening.on:
        raise OpeningAfterEntriesError(fund=opening.fund.label, day=format_day(first))


def _check_no_other_counts(reader: Reader, opening: OpeningBalance) -> None:
    """A balance that was taken back on a later day than its own counts until then."""
    until = reader.value(
        "SELECT max(r.day) FROM entry o JOIN entry r ON r.reverses_id = o.id"
        " JOIN posting p ON p.entry_id = o.id"
        " WHERE o.type = 'opening' AND r.day > o.day AND p.account_id / 100 = ?",
        (opening.fund.number,),
    )
    if until is not None and opening.on.isoformat() < until:
        day = format_day(date.fromisoformat(until))
        raise OpeningBeforeCorrectionError(fund=opening.fund.label, day=day)


def _first_day(reader: Reader, fund: Fund, *, after: Month | None = None) -> date | None:
    first = reader.value(
        "SELECT min(p.day) FROM posting p JOIN entry e ON e.id = p.entry_id"
        " LEFT JOIN entry o ON o.id = e.reverses_id"
        " WHERE p.account_id BETWEEN ? AND ? AND p.day > ? AND e.type <> 'opening'"
        " AND coalesce(o.type, '') <> 'opening'",
        (
            fund.number * 100,
            fund.number * 100 + 99,
            "" if after is None else after.last.isoformat(),
        ),
    )
    return None if first is None else date.fromisoformat(first)
