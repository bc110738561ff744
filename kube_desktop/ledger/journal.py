"""Writing to the journal: the only door through which money enters the books."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from sqlalchemy import delete, insert, text

from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.entries import (
    Draft,
    EntryType,
    Leg,
    MonthClosedError,
    Origin,
    OriginBook,
    Posted,
    Voucher,
    check_draft,
)
from kube_desktop.ledger.journal_errors import (
    AlreadyReversedError,
    EntryNotFoundError,
    ReasonMissingError,
    ReversalBeforeOriginalError,
    ReversalNotReversibleError,
)
from kube_desktop.ledger.seal import head, seal_of
from kube_desktop.ledger.tables import MonthTotal
from kube_desktop.ledger.totals import TOTALS_FROM_POSTINGS

_INSERT_POSTING: Final = "INSERT INTO posting (entry_id, line, account_id, day, amount, kind)"
_INSERT_ENTRY: Final = (
    "INSERT INTO entry (id, day, type, series, voucher_year, voucher_number, description, party, "
    "member_id, reference, reverses_id, corrects_id, reason, recorder, recorded_at, seal, unit_id, "
    "shift_id, origin_book, origin_id)"
)
_INSERT_TOTAL: Final = "INSERT INTO month_total (account_id, month, debit, credit, opening, lines)"
_ADD_TO_TOTAL: Final = (
    "ON CONFLICT (account_id, month) DO UPDATE SET debit = debit + excluded.debit, "
    "credit = credit + excluded.credit, opening = opening + excluded.opening, "
    "lines = lines + excluded.lines"
)


def post(work: UnitOfWork, draft: Draft) -> Posted:
    """Write one entry; see `post_many`."""
    return post_many(work, (draft,))[0]


def post_many(work: UnitOfWork, drafts: Sequence[Draft]) -> tuple[Posted, ...]:
    """Write entries in the order given: voucher numbers, seals and month totals with them.

    Raises:
        AmountOutOfRangeError, UnbalancedEntryError: a draft is wrong.
        MonthClosedError: a draft lies in a closed month.
    """
    closed_through = _closed_through(work)
    state = head(work.reader)
    entry_id, seal = state.edition, state.seal
    numbers: dict[tuple[str, int], int] = {}
    totals: dict[tuple[int, str], list[Rupiah]] = {}
    entries: list[tuple[object, ...]] = []
    postings: list[tuple[object, ...]] = []
    posted: list[Posted] = []
    recorder, at = str(work.recorder), work.at_text
    for draft in drafts:
        check_draft(draft)
        day = draft.on.isoformat()
        if day[:7] <= closed_through:
            raise MonthClosedError(month=Month.of(draft.on).label)
        entry_id += 1
        voucher = _next_voucher(work, draft, numbers)
        legs = [(n, leg.account, leg.amount, leg.kind) for n, leg in enumerate(draft.legs, 1)]
        content = (
            entry_id,
            day,
            draft.type.value,
            voucher.series if voucher else None,
            voucher.year if voucher else None,
            voucher.number if voucher else None,
            draft.description,
            draft.party,
            draft.member_id,
            draft.reference,
            draft.reverses,
            draft.corrects,
            draft.reason,
            recorder,
            at,
        )
        unit_id, shift_id = draft.unit_id, draft.shift_id
        origin = (draft.origin.book.value, draft.origin.record_id) if draft.origin else None
        seal = seal_of(seal, content, legs, unit_id=unit_id, shift_id=shift_id, origin=origin)
        entries.append((*content, seal, unit_id, shift_id, *(origin or (None, None))))
        postings += [(entry_id, n, account, day, amount, kind) for n, account, amount, kind in legs]
        _add_to_totals(totals, draft, day[:7], legs)
        posted.append(Posted(entry_id, voucher))
    work.insert_many(_INSERT_POSTING, postings)
    work.insert_many(_INSERT_ENTRY, entries)
    work.insert_many(
        _INSERT_TOTAL,
        [(*key, *amounts) for key, amounts in totals.items()],
        on_conflict=_ADD_TO_TOTAL,
    )
    work.touched.update({"cash", "ledger"})
    return tuple(posted)


def reverse(work: UnitOfWork, entry_id: int, *, on: date, reason: str) -> Posted:
    """Take an entry back: the same legs with the other sign, dated `on`, with the reason.

    Raises:
        EntryNotFoundError, AlreadyReversedError, ReversalNotReversibleError.
        ReversalBeforeOriginalError: `on` lies before the entry.
        ReasonMissingError: no reason.
        MonthClosedError: `on` lies in a closed month.
    """
    row = work.reader.row(
        "SELECT e.day, e.type, e.series, e.voucher_year, e.voucher_number, e.description, e.party,"
        " e.member_id, e.unit_id, e.shift_id, e.origin_book, e.origin_id, r.id"
        " FROM entry e LEFT JOIN entry r ON r.reverses_id = e.id WHERE e.id = ?",
        (entry_id,),
    )
    if row is None:
        raise EntryNotFoundError(entry=entry_id)
    (day, kind_of_entry, series, year, number, description, party, member_id, unit_id, shift_id,
     origin_book, origin_id, reversed_by) = row  # fmt: skip
    if kind_of_entry == EntryType.REVERSAL:
        raise ReversalNotReversibleError
    if reversed_by is not None:
        voucher = str(Voucher(series, year, number)) if series else description
        raise AlreadyReversedError(voucher=voucher)
    if on.isoformat() < day:
        raise ReversalBeforeOriginalError(day=format_day(date.fromisoformat(day)))
    if not reason.strip():
        raise ReasonMissingError
    legs = work.reader.rows(
        "SELECT account_id, -amount, kind FROM posting WHERE entry_id = ? ORDER BY line",
        (entry_id,),
    )
    return post(
        work,
        Draft(
            type=EntryType.REVERSAL,
            on=on,
            series=series,
            description=description,
            legs=tuple(Leg(*leg) for leg in legs),
            member_id=member_id,
            party=party,
            reverses=entry_id,
            reason=reason.strip(),
            is_opening=kind_of_entry == EntryType.OPENING,
            unit_id=unit_id,
            shift_id=shift_id,
            origin=None if origin_book is None else Origin(OriginBook(origin_book), origin_id),
        ),
    )


def rebuild_totals(work: UnitOfWork) -> None:
    """Throw the month totals away and add them up again from the postings."""
    work.execute(delete(MonthTotal))
    columns = ["account_id", "month", "debit", "credit", "opening", "lines"]
    work.execute(insert(MonthTotal).from_select(columns, text(TOTALS_FROM_POSTINGS).columns()))


def _closed_through(work: UnitOfWork) -> str:
    return work.reader.value("SELECT max(month) FROM month_lock") or ""


def _next_voucher(
    work: UnitOfWork, draft: Draft, numbers: dict[tuple[str, int], int]
) -> Voucher | None:
    if draft.series is None:
        return None
    key = (draft.series, draft.on.year)
    last = numbers.get(key)
    if last is None:
        last = work.reader.value(
            "SELECT coalesce(max(voucher_number), 0) FROM entry"
            " WHERE series = ? AND voucher_year = ?",
            key,
        )
    numbers[key] = last + 1
    return Voucher(*key, last + 1)


def _add_to_totals(
    totals: dict[tuple[int, str], list[Rupiah]],
    draft: Draft,
    month: str,
    legs: Iterable[tuple[int, int, Rupiah, int | None]],
) -> None:
    for _line, account, amount, _kind in legs:
        sums = totals.setdefault((account, month), [0, 0, 0, 0])
        sums[3] += not draft.is_opening
        if draft.is_opening:
            sums[2] += amount
        elif (amount > 0) is (draft.type is not EntryType.REVERSAL):
            sums[0] += amount
        else:
            sums[1] -= amount
