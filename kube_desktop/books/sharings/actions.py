"""Sharing a result in one act, and taking the whole of it back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, update

from kube_desktop.books.cash.member_savings import check_savings
from kube_desktop.books.sharings.concerns import check_remains, remains_of
from kube_desktop.books.sharings.division import Division, PotAmount, Shares, divide, share_out
from kube_desktop.books.sharings.errors import (
    MemberNotThenError,
    NobodySharesError,
    SharingCancelledError,
    SharingDecisionError,
)
from kube_desktop.books.sharings.instalments import pay_instalment, take_instalment_back
from kube_desktop.books.sharings.posting import Sheaf, reserve_of
from kube_desktop.books.sharings.queries import (
    BOOK,
    ShareRow,
    SharingCard,
    sharers_of,
    sharing_card,
)
from kube_desktop.books.sharings.repaying import OwedLoan, owed_by_members
from kube_desktop.books.sharings.results import result_of
from kube_desktop.books.sharings.rules import Destination, Sharing, check_sharing
from kube_desktop.books.sharings.tables import (
    SharingPot,
    SharingRecord,
    SharingSetAside,
    SharingShare,
    SharingWeight,
)
from kube_desktop.books.sharings.words import aside_words, left_over_words, share_words
from kube_desktop.books.units.queries import unit
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.journal import post, reverse
from kube_desktop.ledger.journal_errors import ReasonMissingError


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sharing worked out: what goes where, pot by pot.

    Attributes:
        names: of those who may share, by their id.
        owed: the loans that a share can pay, by member.
    """

    sharing: Sharing
    division: Division
    shares: tuple[Shares, ...]
    names: dict[int, str]
    owed: dict[int, OwedLoan]

    def of_sharer(self, place: int) -> Rupiah:
        """All that the sharer at a place gets."""
        return sum(shares.amounts[place] for shares in self.shares)


def share_result(work: UnitOfWork, sharing: Sharing) -> int:
    """Set aside, share and pay a result in one act, and return the number of the sharing.

    Raises:
        What `check_sharing` refuses; AlreadySharedError, MoreThanRemainsError, UnitNotFoundError,
        NobodySharesError, MemberNotThenError, SharingDecisionError, NothingOwedError,
        MonthClosedError: nothing is written.
    """
    check_sharing(sharing)
    if sharing.unit_id is not None:
        unit(work.reader, sharing.unit_id)
    check_remains(remains_of(work.reader, sharing), sharing.amount)
    _check_decision(work, sharing.decision_id)
    plan = _worked_out(work, sharing)
    sharing_id = _write_head(work, plan)
    sheaf = Sheaf(sharing.source, sharing_id, on=sharing.on, place=sharing.place)
    _set_aside(work, plan, sharing_id, sheaf)
    _give_out(work, plan, sharing_id, sheaf)
    work.touched.update({BOOK, "cash"})
    return sharing_id


def cancel_sharing(work: UnitOfWork, sharing_id: int, *, on: date, reason: str) -> None:
    """Take a sharing back with all its entries; it stays in the list, struck out.

    Raises:
        SharingNotFoundError, SharingCancelledError, ReasonMissingError, MonthClosedError,
        ReversalBeforeOriginalError.
        ShareTouchedError: an instalment that a share paid was cancelled or corrected since.
        SavingsShortError: a share that went into savings was taken out since.
        What keeps the instalment from being cancelled.
    """
    card = sharing_card(work.reader, sharing_id)
    if card.row.is_cancelled:
        raise SharingCancelledError
    why = " ".join(reason.split())
    if not why:
        raise ReasonMissingError
    taken_back = [_take_back(work, share, on=on, reason=why) for share in reversed(card.shares)]
    check_savings(work.reader, [entry_id for entry_id in taken_back if entry_id is not None])
    for entry_id in _own_entries(card):
        reverse(work, entry_id, on=on, reason=why)
    log_changes(
        work, BOOK, sharing_id, old={"cancel_reason": ""}, new={"cancel_reason": why}, reason=why
    )
    work.execute(
        update(SharingRecord)
        .where(SharingRecord.id == sharing_id)
        .values(cancelled_at=work.at_text, cancel_reason=why)
    )
    work.touched.update({BOOK, "cash"})


def _worked_out(work: UnitOfWork, sharing: Sharing) -> _Plan:
    names = _names(work, sharing)
    division = divide(sharing.amount, sharing.aside, sharing.pots, coin=sharing.coin)
    shares = []
    for place, pot in enumerate(division.pots):
        weights = [sharer.weights[place] for sharer in sharing.sharers]
        if pot.amount and not any(weights):
            raise NobodySharesError(basis=pot.basis.label)
        shares.append(share_out(pot.amount, weights, coin=sharing.coin))
    pays_loans = any(each.destination is Destination.LOAN for each in sharing.sharers)
    owed = owed_by_members(work.reader, sharing.on) if pays_loans else {}
    return _Plan(sharing, division, tuple(shares), names, owed)


def _names(work: UnitOfWork, sharing: Sharing) -> dict[int, str]:
    """Return the names of those who may share; whoever else gets something is refused."""
    names = {each.id: each.name for each in sharers_of(work.reader, sharing.first, sharing.last)}
    for sharer in sharing.sharers:
        if any(sharer.weights) and sharer.member_id not in names:
            name = work.reader.value("SELECT name FROM member WHERE id = ?", (sharer.member_id,))
            raise MemberNotThenError(name=name or sharer.member_id)
    return names


def _check_decision(work: UnitOfWork, decision_id: int | None) -> None:
    standing = "SELECT 1 FROM decision WHERE id = ? AND cancelled_at IS NULL"
    if decision_id is not None and work.reader.value(standing, (decision_id,)) is None:
        raise SharingDecisionError


def _write_head(work: UnitOfWork, plan: _Plan) -> int:
    sharing = plan.sharing
    result = result_of(work.reader, sharing.source, sharing.unit_id, sharing.first, sharing.last)
    return work.insert(
        insert(SharingRecord),
        {
            "source": sharing.source.value,
            "unit_id": sharing.unit_id,
            "first_month": str(sharing.first),
            "last_month": str(sharing.last),
            "on_day": sharing.on,
            "place": sharing.place.value,
            "income": result.income,
            "cost": result.cost,
            "amount": sharing.amount,
            "undivided": plan.division.undivided,
            "decision_id": sharing.decision_id,
            "note": " ".join(sharing.note.split()),
            "recorded_at": work.at_text,
            "recorder": str(work.recorder),
            "cancelled_at": None,
            "cancel_reason": "",
        },
    )


def _set_aside(work: UnitOfWork, plan: _Plan, sharing_id: int, sheaf: Sheaf) -> None:
    for part in plan.division.aside:
        entry_id = None
        if part.amount:
            words = aside_words(part.purse, plan.sharing)
            entry_id = post(work, sheaf.set_aside(part.purse, part.amount, words)).entry_id
        row = {"sharing_id": sharing_id, "purse": part.purse.value, "tenths": part.tenths}
        work.execute(insert(SharingSetAside), {**row, "amount": part.amount, "entry_id": entry_id})


def _give_out(work: UnitOfWork, plan: _Plan, sharing_id: int, sheaf: Sheaf) -> None:
    for pot, shares in zip(plan.division.pots, plan.shares, strict=True):
        _write_pot(work, plan.sharing, sharing_id, sheaf, pot, shares)
    for place, sharer in enumerate(plan.sharing.sharers):
        if any(sharer.weights):
            _write_weights(work, plan, sharing_id, place)
            _give(work, plan, sharing_id, sheaf, place)


def _write_pot(
    work: UnitOfWork,
    sharing: Sharing,
    sharing_id: int,
    sheaf: Sheaf,
    pot: PotAmount,
    shares: Shares,
) -> None:
    entry_id = None
    if shares.left_over:
        reserve = reserve_of(sharing.source)
        words = left_over_words(sharing)
        entry_id = post(work, sheaf.set_aside(reserve, shares.left_over, words)).entry_id
    row = {
        "sharing_id": sharing_id,
        "basis": pot.basis.value,
        "tenths": pot.tenths,
        "amount": pot.amount,
        "left_over": shares.left_over,
        "entry_id": entry_id,
    }
    work.execute(insert(SharingPot), row)


def _write_weights(work: UnitOfWork, plan: _Plan, sharing_id: int, place: int) -> None:
    sharer = plan.sharing.sharers[place]
    for number, (pot, shares) in enumerate(zip(plan.division.pots, plan.shares, strict=True)):
        row = {
            "sharing_id": sharing_id,
            "basis": pot.basis.value,
            "member_id": sharer.member_id,
            "weight": sharer.weights[number],
            "amount": shares.amounts[place],
        }
        work.execute(insert(SharingWeight), row)


def _give(work: UnitOfWork, plan: _Plan, sharing_id: int, sheaf: Sheaf, place: int) -> None:
    """Pay a share out of the box; from there it may go into savings, or pay an instalment."""
    sharing, sharer, amount = plan.sharing, plan.sharing.sharers[place], plan.of_sharer(place)
    entry_id = instalment_id = loan_id = None
    if amount:
        words = share_words(sharing)
        draft = sheaf.share(sharer.member_id, amount, sharer.destination, words)
        entry_id = post(work, draft).entry_id
        if sharer.destination is Destination.LOAN:
            name = plan.names[sharer.member_id]
            owed = plan.owed.get(sharer.member_id)
            instalment_id = pay_instalment(work, sharing, name, amount, owed)
            loan_id = owed.loan_id if owed else None
    row = {
        "sharing_id": sharing_id,
        "member_id": sharer.member_id,
        "amount": amount,
        "destination": sharer.destination.value,
        "loan_id": loan_id,
        "entry_id": entry_id,
        "instalment_id": instalment_id,
    }
    work.execute(insert(SharingShare), row)


def _take_back(work: UnitOfWork, share: ShareRow, *, on: date, reason: str) -> int | None:
    """Take a share back, with the instalment that it paid, and return its reversal."""
    if share.instalment_id is not None:
        take_instalment_back(work, share, share.instalment_id, on=on, reason=reason)
    if share.entry_id is None:
        return None
    return reverse(work, share.entry_id, on=on, reason=reason).entry_id


def _own_entries(card: SharingCard) -> tuple[int, ...]:
    """Return the entries that set aside, the latest first."""
    entries = (*(each.entry_id for each in card.aside), *(pot.entry_id for pot in card.pots))
    return tuple(sorted(filter(None, entries), reverse=True))
