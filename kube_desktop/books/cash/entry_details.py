"""One entry in full, as the side panel, the kuitansi and the correction form show it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.attached_files import AttachedFile, attached_files
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import (
    AccountClass,
    Fund,
    Place,
    fund_of_account,
    standard_accounts,
)
from kube_desktop.ledger.entries import EntryType, Origin, OriginBook, Voucher
from kube_desktop.ledger.journal_errors import EntryNotFoundError

_MONEY_CLASSES: Final = {AccountClass.CASH, AccountClass.BANK}


@dataclass(frozen=True, slots=True)
class JournalLeg:
    """One leg as the facilitator's journal view shows it; one of debit and credit is zero."""

    account: int
    account_name: str
    debit: Rupiah
    credit: Rupiah


@dataclass(frozen=True, slots=True)
class BoxMove:
    """What an entry did to one box or bank account; positive is money in."""

    fund: Fund
    place: Place
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class EntryLink:
    """Another entry that this one speaks of."""

    entry_id: int
    voucher: str


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """Everything about one entry.

    Attributes:
        unit, shift: the names of its line of business and its shift group, if any.
        amount: what moved, positive.
        origin: the record of another book that it belongs to, if any.
        form: what a treasurer would have to enter to write it again; None for an opening balance
            or what tells it apart, a reversal, or what another book wrote.
        recorded_at: the instant in UTC.
    """

    id: int
    type: EntryType
    day: date
    voucher: str
    description: str
    kind: str
    person: str
    reference: str
    unit: str
    shift: str
    amount: Rupiah
    moves: tuple[BoxMove, ...]
    reason: str
    recorder: str
    recorded_at: str
    seal: str
    reverses: EntryLink | None
    reversed_by: EntryLink | None
    corrects: EntryLink | None
    corrected_by: EntryLink | None
    origin: Origin | None
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
        " (SELECT id FROM entry WHERE corrects_id = e.id),"
        " e.unit_id, e.shift_id, coalesce(u.name, ''), coalesce(s.name, ''),"
        " e.origin_book, e.origin_id FROM entry e LEFT JOIN member m ON m.id = e.member_id"
        " LEFT JOIN business_unit u ON u.id = e.unit_id"
        " LEFT JOIN shift_group s ON s.id = e.shift_id WHERE e.id = ?",
        (entry_id,),
    )
    if row is None:
        raise EntryNotFoundError(entry=entry_id)
    (entry_type, day, description, person, reason, recorder, recorded_at, seal, reverses, corrects,
     member_id, party, reference, reversed_by, corrected_by, unit_id, shift_id, unit,
     shift, origin_book, origin_id) = row  # fmt: skip
    legs = reader.rows(
        "SELECT p.account_id, p.amount, p.kind, coalesce(k.name, '') FROM posting p"
        " LEFT JOIN kind k ON k.code = p.kind WHERE p.entry_id = ? ORDER BY p.line",
        (entry_id,),
    )
    money = [leg for leg in legs if _CLASS_OF[leg[0]] in _MONEY_CLASSES]
    moves = tuple(
        BoxMove(fund_of_account(account), _place_of(account), amount)
        for account, amount, _kind, _name in money
    )
    written = _Written(
        date.fromisoformat(day), description, member_id, party, reference, unit_id, shift_id
    )
    return EntryDetail(
        id=entry_id,
        type=EntryType(entry_type),
        day=written.on,
        voucher=voucher_of(reader, entry_id),
        description=description,
        kind=money[0][3] if money else "",
        person=person,
        reference=reference,
        unit=unit,
        shift=shift,
        amount=_moved(moves),
        moves=moves,
        reason=reason,
        recorder=recorder,
        recorded_at=recorded_at,
        seal=seal,
        reverses=_link(reader, reverses),
        reversed_by=_link(reader, reversed_by),
        corrects=_link(reader, corrects),
        corrected_by=_link(reader, corrected_by),
        origin=None if origin_book is None else Origin(OriginBook(origin_book), origin_id),
        form=(
            _form(EntryType(entry_type), written, moves, money[0][2] if money else None)
            if origin_book is None
            else None
        ),
        legs=tuple(
            JournalLeg(account, _NAME_OF[account], max(amount, 0), max(-amount, 0))
            for account, amount, _kind, _name in legs
        ),
        attachments=attached_files(reader, "cash", entry_id),
    )


def voucher_of(reader: Reader, entry_id: int | None) -> str:
    """Return an entry's voucher number; its edition number when it has none, empty for no entry."""
    if entry_id is None:
        return ""
    row = reader.row(
        "SELECT series, voucher_year, voucher_number FROM entry WHERE id = ?", (entry_id,)
    )
    return str(Voucher(*row)) if row and row[0] else f"#{entry_id}"


@dataclass(frozen=True, slots=True)
class _Written:
    """The words of an entry."""

    on: date
    description: str
    member_id: int | None
    party: str
    reference: str
    unit_id: int | None
    shift_id: int | None


def _moved(moves: tuple[BoxMove, ...]) -> Rupiah:
    """What came in or went out in all; of money that only changed its place, how much."""
    return abs(sum(move.amount for move in moves)) or max(
        (abs(move.amount) for move in moves), default=0
    )


def _link(reader: Reader, entry_id: int | None) -> EntryLink | None:
    return None if entry_id is None else EntryLink(entry_id, voucher_of(reader, entry_id))


def _form(
    entry_type: EntryType, written: _Written, moves: tuple[BoxMove, ...], kind: int | None
) -> CashEntry | Transfer | None:
    """Return what was entered; a way between a fund's box and its bank is told from the box."""
    if entry_type in {EntryType.OPENING, EntryType.REVERSAL} or not moves:
        return None
    if entry_type is EntryType.TRANSFER and len({move.fund for move in moves}) > 1:
        source, target = sorted(moves, key=lambda move: move.amount)
        return Transfer(
            source=source.fund,
            source_place=source.place,
            target=target.fund,
            target_place=target.place,
            on=written.on,
            amount=target.amount,
            description=written.description,
        )
    box = next((move for move in moves if move.place is Place.CASH), moves[0])
    assert kind is not None  # noqa: S101 - only openings move money without a kind
    return CashEntry(
        fund=box.fund,
        kind=kind,
        on=written.on,
        amount=abs(box.amount),
        description=written.description,
        place=box.place,
        member_id=written.member_id,
        party=written.party,
        reference=written.reference,
        unit_id=written.unit_id,
        shift_id=written.shift_id,
    )


def _place_of(account: int) -> Place:
    return Place.CASH if _CLASS_OF[account] is AccountClass.CASH else Place.BANK


_CLASS_OF: Final = {account.id: account.account_class for account in standard_accounts()}
_NAME_OF: Final = {account.id: account.name for account in standard_accounts()}
