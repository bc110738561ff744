"""One entry in full, as the side panel, the kuitansi and the correction form show it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import (
    AccountClass,
    Place,
    fund_of_account,
    standard_accounts,
)
from kube_desktop.ledger.entries import EntryType, Voucher
from kube_desktop.ledger.journal_errors import EntryNotFoundError

_MONEY_CLASSES: Final = {AccountClass.CASH, AccountClass.BANK}


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A photo or PDF that belongs to an entry; `size` in bytes."""

    id: int
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class JournalLeg:
    """One leg as the facilitator's journal view shows it; one of debit and credit is zero."""

    account: int
    account_name: str
    debit: Rupiah
    credit: Rupiah


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """Everything about one entry.

    Attributes:
        form: what a treasurer would have to enter to write it again; None for an opening balance
            or a reversal.
        recorded_at: the instant in UTC.
    """

    id: int
    type: EntryType
    day: date
    voucher: str
    description: str
    person: str
    amount: Rupiah
    reason: str
    recorder: str
    recorded_at: str
    seal: str
    reverses: str
    reversed_by: str
    corrects: str
    corrected_by: str
    form: CashEntry | Transfer | None
    legs: tuple[JournalLeg, ...]
    attachments: tuple[AttachedFile, ...]


def entry_detail(reader: Reader, entry_id: int) -> EntryDetail:
    """Return everything about one entry.

    Raises:
        EntryNotFoundError: no such entry.
    """
    row = reader.row(
        "SELECT e.type, e.day, e.description,"
        " CASE WHEN e.party <> '' THEN e.party ELSE coalesce(m.name, '') END, e.reason, e.recorder,"
        " e.recorded_at, e.seal, e.reverses_id, e.corrects_id, e.member_id, e.party, e.reference,"
        " (SELECT id FROM entry WHERE reverses_id = e.id),"
        " (SELECT id FROM entry WHERE corrects_id = e.id)"
        " FROM entry e LEFT JOIN member m ON m.id = e.member_id WHERE e.id = ?",
        (entry_id,),
    )
    if row is None:
        raise EntryNotFoundError(entry=entry_id)
    (entry_type, day, description, person, reason, recorder, recorded_at, seal, reverses, corrects,
     member_id, party, reference, reversed_by, corrected_by) = row  # fmt: skip
    legs = reader.rows(
        "SELECT account_id, amount, kind FROM posting WHERE entry_id = ? ORDER BY line", (entry_id,)
    )
    on = date.fromisoformat(day)
    money = [leg for leg in legs if _CLASS_OF[leg[0]] in _MONEY_CLASSES]
    form: CashEntry | Transfer | None = None
    if entry_type == EntryType.TRANSFER:
        form = _transfer_form(money, on, description)
    elif entry_type in {EntryType.RECEIPT, EntryType.PAYMENT}:
        account, amount, kind = money[0]
        form = CashEntry(
            fund=fund_of_account(account),
            kind=kind,
            on=on,
            amount=abs(amount),
            description=description,
            place=_place_of(account),
            member_id=member_id,
            party=party,
            reference=reference,
        )
    return EntryDetail(
        id=entry_id,
        type=EntryType(entry_type),
        day=on,
        voucher=voucher_of(reader, entry_id),
        description=description,
        person=person,
        amount=max((abs(leg[1]) for leg in money), default=0),
        reason=reason,
        recorder=recorder,
        recorded_at=recorded_at,
        seal=seal,
        reverses=voucher_of(reader, reverses),
        reversed_by=voucher_of(reader, reversed_by),
        corrects=voucher_of(reader, corrects),
        corrected_by=voucher_of(reader, corrected_by),
        form=form,
        legs=tuple(
            JournalLeg(account, _NAME_OF[account], max(amount, 0), max(-amount, 0))
            for account, amount, _kind in legs
        ),
        attachments=attachments_of(reader, entry_id),
    )


def voucher_of(reader: Reader, entry_id: int | None) -> str:
    """Return an entry's voucher number; its edition number when it has none, empty for no entry."""
    if entry_id is None:
        return ""
    row = reader.row(
        "SELECT series, voucher_year, voucher_number FROM entry WHERE id = ?", (entry_id,)
    )
    return str(Voucher(*row)) if row and row[0] else f"#{entry_id}"


def attachments_of(reader: Reader, entry_id: int) -> tuple[AttachedFile, ...]:
    """Return what is attached to an entry, without the contents."""
    rows = reader.rows(
        "SELECT id, name, media_type, size FROM attachment"
        " WHERE book = 'cash' AND record_id = ? ORDER BY id",
        (entry_id,),
    )
    return tuple(AttachedFile(*row) for row in rows)


def attachment_content(reader: Reader, attachment_id: int) -> bytes:
    """Return the bytes of an attachment; empty when there is none of that number."""
    return bytes(
        reader.value("SELECT content FROM attachment WHERE id = ?", (attachment_id,)) or b""
    )


def _transfer_form(money: list[tuple[int, int, int]], on: date, description: str) -> Transfer:
    source = next(account for account, amount, _kind in money if amount < 0)
    target, amount = next((account, amount) for account, amount, _kind in money if amount > 0)
    return Transfer(
        source=fund_of_account(source),
        source_place=_place_of(source),
        target=fund_of_account(target),
        target_place=_place_of(target),
        on=on,
        amount=amount,
        description=description,
    )


def _place_of(account: int) -> Place:
    return Place.CASH if _CLASS_OF[account] is AccountClass.CASH else Place.BANK


_CLASS_OF: Final = {account.id: account.account_class for account in standard_accounts()}
_NAME_OF: Final = {account.id: account.name for account in standard_accounts()}
