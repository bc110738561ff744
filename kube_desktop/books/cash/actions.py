"""Recording money: in, out, between funds; mending a mistake; attaching the receipt."""

from dataclasses import dataclass, replace
from datetime import date

from kube_desktop.books.cash.entry_details import EntryDetail, entry_detail
from kube_desktop.books.cash.member_savings import check_savings
from kube_desktop.books.cash.rules import (
    CashEntry,
    KeptElsewhereError,
    KindNotOfFundError,
    MemberNotFoundError,
    NothingCorrectedError,
    Transfer,
    check_page,
    check_person,
    check_unit_of_fund,
    entry_legs,
    entry_type_of,
    tidy_description,
    transfer_legs,
)
from kube_desktop.books.units.naming import check_running, check_unit
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.attachments import NewAttachment, attach
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import AccountId, Kind
from kube_desktop.ledger.closings import is_closed
from kube_desktop.ledger.entries import INTERFUND_SERIES, Draft, EntryType, OriginBook, Posted
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.journal_errors import EntryNotFoundError
from kube_desktop.ledger.kinds import all_kinds

BOOK = "cash"


@dataclass(frozen=True, slots=True)
class Corrected:
    """The two lines that a correction wrote: what takes back, and what is right."""

    reversal: Posted
    replacement: Posted


def record(
    work: UnitOfWork, entry: CashEntry, attachments: tuple[NewAttachment, ...] = ()
) -> Posted:
    """Book a receipt, a payment, or a way between box and bank, with its receipts' photos.

    Raises:
        KindNotOfFundError, KindIsTransferError, BankingFromBankError, AmountOutOfRangeError,
        DescriptionMissingError, DescriptionTooLongError, MemberNotFoundError, MonthClosedError,
        PersonMissingError, MemberNeededError, UnitNotOfFundError, UnitNotFoundError,
        ShiftNotFoundError, UnitNotRunningError, ShiftNotRunningError, AttachmentTooLargeError,
        AttachmentKindError.
        SavingsShortError: more savings would be taken than the member has.
        KindHasItsPageError: it is recorded on another page, such as a loan or a share.
    """
    kinds = kinds_by_code(work)
    draft = draft_entry(work, entry, kinds)
    check_page(kinds[entry.kind])
    check_person(entry, kinds[entry.kind])
    check_running(work.reader, entry.unit_id, entry.shift_id, entry.on)
    posted = post(work, draft)
    check_savings(work.reader, (posted.entry_id,))
    for new in attachments:
        attach(work, BOOK, posted.entry_id, new)
    return posted


def transfer(work: UnitOfWork, moved: Transfer) -> Posted:
    """Book money moved between funds or between box and bank.

    Raises:
        SamePlaceError, AmountOutOfRangeError, DescriptionMissingError, DescriptionTooLongError,
        MonthClosedError.
    """
    return post(work, draft_transfer(moved))


def cancel(work: UnitOfWork, entry_id: int, *, on: date, reason: str) -> Posted:
    """Take back what never happened; the line stays and its reversal stands beside it.

    Raises:
        EntryNotFoundError, AlreadyReversedError, ReversalNotReversibleError,
        ReversalBeforeOriginalError, ReasonMissingError, MonthClosedError.
        KeptElsewhereError: another book wrote it, or told an opening balance apart with it.
        SavingsShortError: a deposit was taken out again since.
    """
    _check_ours(work, entry_id)
    reversal = reverse(work, entry_id, on=on, reason=reason)
    check_savings(work.reader, (reversal.entry_id,))
    return reversal


def correct(
    work: UnitOfWork,
    entry_id: int,
    right: CashEntry | Transfer,
    *,
    on: date,
    reason: str,
) -> Corrected:
    """Mend an entry: its reversal dated `on`, and the right entry beside it, with the reason.

    Raises:
        What `cancel`, `record` and `transfer` raise; nothing is written.
        NothingCorrectedError: the right entry is the one that stands there.
    """
    _check_ours(work, entry_id)
    wrong = entry_detail(work.reader, entry_id)
    reason = reason.strip()
    if isinstance(right, CashEntry):
        kinds = kinds_by_code(work)
        draft = draft_entry(work, right, kinds, corrects=entry_id, reason=reason)
        before = _kind_of(wrong)
        check_page(kinds[right.kind], before=None if before is None else kinds.get(before))
        check_person(right, kinds[right.kind])
        right = replace(
            right, description=draft.description, party=draft.party, reference=draft.reference
        )
    else:
        draft = draft_transfer(right, corrects=entry_id, reason=reason)
        right = replace(right, description=draft.description)
    if _says_the_same(work, wrong, right):
        raise NothingCorrectedError
    reversal = reverse(work, entry_id, on=on, reason=reason)
    corrected = Corrected(reversal, post(work, draft))
    check_savings(work.reader, (reversal.entry_id, corrected.replacement.entry_id))
    return corrected


def attach_receipt(work: UnitOfWork, entry_id: int, new: NewAttachment) -> None:
    """Tie a photo or PDF to an entry that was recorded before.

    Raises:
        EntryNotFoundError, AttachmentTooLargeError, AttachmentKindError.
    """
    if work.reader.value("SELECT 1 FROM entry WHERE id = ?", (entry_id,)) is None:
        raise EntryNotFoundError(entry=entry_id)
    attach(work, BOOK, entry_id, new)
    work.touched.add(BOOK)


def kinds_by_code(work: UnitOfWork) -> dict[int, Kind]:
    """Return the kinds in use by their code."""
    return {kind.code: kind for kind in all_kinds(work.reader)}


def draft_entry(
    work: UnitOfWork,
    entry: CashEntry,
    kinds: dict[int, Kind],
    *,
    corrects: int | None = None,
    reason: str = "",
) -> Draft:
    """Return the journal entry of a receipt or payment, checked but not written.

    Raises:
        What `record` raises of the entry itself.
    """
    kind = kinds.get(entry.kind)
    if kind is None:
        raise KindNotOfFundError(code=entry.kind, fund=entry.fund.label)
    legs = entry_legs(entry, kind)
    member = entry.member_id
    if member is not None and not work.reader.value("SELECT 1 FROM member WHERE id = ?", (member,)):
        raise MemberNotFoundError(member=member)
    check_unit_of_fund(entry)
    check_unit(work.reader, entry.unit_id, entry.shift_id)
    return Draft(
        type=entry_type_of(kind),
        on=entry.on,
        series=entry.fund.value,
        description=tidy_description(entry.description),
        legs=legs,
        member_id=member,
        party=" ".join(entry.party.split()),
        reference=" ".join(entry.reference.split()),
        corrects=corrects,
        reason=reason,
        unit_id=entry.unit_id,
        shift_id=entry.shift_id,
    )


def draft_transfer(moved: Transfer, *, corrects: int | None = None, reason: str = "") -> Draft:
    """Return the journal entry of a transfer, checked but not written.

    Raises:
        What `transfer` raises of the transfer itself.
    """
    within = moved.source is moved.target
    return Draft(
        type=EntryType.TRANSFER,
        on=moved.on,
        series=moved.source.value if within else INTERFUND_SERIES,
        description=tidy_description(moved.description),
        legs=transfer_legs(moved),
        corrects=corrects,
        reason=reason,
    )


def _check_ours(work: UnitOfWork, entry_id: int) -> None:
    """Refuse what another page wrote: by its record, or as a detail of an opening balance."""
    row = work.reader.row(
        "SELECT e.origin_book, e.type = 'transfer' AND e.series IS NULL, EXISTS ("
        "SELECT 1 FROM posting p WHERE p.entry_id = e.id AND p.account_id = ?)"
        " FROM entry e WHERE e.id = ?",
        (AccountId.LOANS_OUT, entry_id),
    )
    book, is_detail, is_loan = row or (None, False, False)
    if book is not None or (is_detail and is_loan):
        raise KeptElsewhereError(page=OriginBook(book or OriginBook.LOANS).label)
    if is_detail:
        raise KeptElsewhereError(page=_("Buku tabungan"))


def _kind_of(detail: EntryDetail) -> int | None:
    return detail.form.kind if isinstance(detail.form, CashEntry) else None


def _says_the_same(work: UnitOfWork, wrong: EntryDetail, right: CashEntry | Transfer) -> bool:
    """Whether nothing was corrected; a day that a closed month forced to be another is nothing."""
    if is_closed(work.reader, Month.of(wrong.day)):
        right = replace(right, on=wrong.day)
    return wrong.form == right
