"""What a treasurer enters, and when it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import LARGEST_AMOUNT, Rupiah
from kube_desktop.ledger.accounts import (
    AccountId,
    Direction,
    Fund,
    Kind,
    KindRole,
    Place,
    banking_kind,
    fund_accounts,
    interfund_kind,
    place_account,
)
from kube_desktop.ledger.entries import AmountOutOfRangeError, EntryType, Leg, OriginBook

LONGEST_DESCRIPTION: Final = 200

_PAGES: Final[Mapping[int, OriginBook]] = {
    AccountId.LOANS_OUT: OriginBook.LOANS,
    AccountId.LOAN_CHARGE: OriginBook.LOANS,
    AccountId.LATE_FEE: OriginBook.LOANS,
    AccountId.AID_ILLNESS: OriginBook.IKS_AIDS,
    AccountId.AID_DEATH: OriginBook.IKS_AIDS,
    AccountId.AID_MISFORTUNE: OriginBook.IKS_AIDS,
    AccountId.AID_OTHER: OriginBook.IKS_AIDS,
    AccountId.PROFIT_SHARED: OriginBook.SHARINGS,
    AccountId.SURPLUS_SHARED: OriginBook.SHARINGS,
    AccountId.REVOLVING: OriginBook.REVOLVINGS,
    AccountId.REVOLVED_FOR_GOOD: OriginBook.REVOLVINGS,
}
"""Accounts whose money says more than a line of the cash book has room for: whose card it fills,
who decided it, what was set aside first. A page of its own asks for that."""
ACCOUNTS_WITH_PAGES: Final = tuple(int(account) for account in _PAGES)
MEMBER_SAVINGS: Final = (
    AccountId.MEMBER_SAVINGS.value,
    AccountId.BASIC_SAVINGS.value,
    AccountId.COMPULSORY_SAVINGS.value,
)
"""The accounts on which the group owes its members what they saved."""


class DescriptionMissingError(RuleError):
    """A line says what the money was for."""

    message = N_("Tulis uraiannya: uang ini untuk apa atau dari apa.")
    field = "description"


class DescriptionTooLongError(RuleError):
    """A line of a book, not a letter."""

    message = N_("Uraian paling banyak 200 huruf; ini {length} huruf.")
    field = "description"


class KindNotOfFundError(RuleError):
    """A kind belongs to one fund."""

    message = N_("Jenis dengan kode {code} tidak ada di dana {fund}.")
    field = "kind"


class KindIsTransferError(RuleError):
    """Money between funds has its own form."""

    message = N_("Pindahan antar dana dicatat lewat “Pindahkan uang”. Pilih jenis yang lain.")
    field = "kind"


class BankingFromBankError(RuleError):
    """*Setor* and *ambil* already say both places."""

    message = N_("Setor ke bank atau ambil dari bank dicatat di buku kas tunai.")
    field = "place"


class MemberNotFoundError(RuleError):
    """No such member."""

    message = N_("Anggota nomor {member} tidak ada.")
    field = "member_id"


class PersonMissingError(RuleError):
    """Some kinds are about somebody's money."""

    message = N_("“{kind}” perlu nama orangnya. Pilih anggota, atau tulis namanya.")
    field = "member_id"


class MemberNeededError(RuleError):
    """Savings are owed to a member, so a name that is no member's will not do."""

    message = N_("Tabungan dicatat atas nama anggota. Pilih anggotanya dari daftar.")
    field = "member_id"


class SavingsShortError(RuleError):
    """More would be taken, or taken back, than a member has."""

    message = N_(
        "{kind} {name} pada {day} hanya {balance}. {amount} tidak bisa diambil atau dibatalkan."
    )
    field = "amount"


class KindHasItsPageError(RuleError):
    """A line of the cash book alone would leave the book behind that page without it."""

    message = N_("“{kind}” dicatat di halaman {page}, supaya catatan di sana ikut terisi.")
    field = "kind"


class UnitNotOfFundError(RuleError):
    """Lines of business belong to the business fund."""

    message = N_("Usaha dan giliran hanya untuk kas UEP. Kosongkan di dana {fund}.")
    field = "unit_id"


class KeptElsewhereError(RuleError):
    """A line of a card is mended where the card is, so that both stay one."""

    message = N_("Catatan ini dibuat di halaman {page}. Perbaiki atau batalkan di sana.")


class NothingCorrectedError(RuleError):
    """What was entered as right is what stands in the book."""

    message = N_("Belum ada yang diubah. Tulis yang benar, atau batalkan saja catatan ini.")


class SamePlaceError(RuleError):
    """A transfer moves something."""

    message = N_("Uang dipindahkan ke tempat yang sama. Pilih dana atau tempat lain.")
    field = "target"


@dataclass(frozen=True, slots=True)
class CashEntry:
    """One receipt or payment as a treasurer enters it.

    Attributes:
        kind: code of the *jenis*; it says whether money comes in or goes out.
        amount: whole rupiah, positive.
        party: who paid or was paid, when it is no member.
        reference: the number on the paper that came with it.
        unit_id, shift_id: the line of business and the shift group, in the fund UEP only.
    """

    fund: Fund
    kind: int
    on: date
    amount: Rupiah
    description: str
    place: Place = Place.CASH
    member_id: int | None = None
    party: str = ""
    reference: str = ""
    unit_id: int | None = None
    shift_id: int | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """Money moved from one fund or place to another, in whole rupiah."""

    source: Fund
    source_place: Place
    target: Fund
    target_place: Place
    on: date
    amount: Rupiah
    description: str


def tidy_description(text: str) -> str:
    """Return a description without doubled or outer spaces.

    Raises:
        DescriptionMissingError, DescriptionTooLongError.
    """
    tidy = " ".join(text.split())
    if not tidy:
        raise DescriptionMissingError
    if len(tidy) > LONGEST_DESCRIPTION:
        raise DescriptionTooLongError(length=len(tidy))
    return tidy


def check_amount(amount: Rupiah) -> None:
    """Make sure that an amount is positive and possible.

    Raises:
        AmountOutOfRangeError: it is not.
    """
    if not 0 < amount <= LARGEST_AMOUNT:
        raise AmountOutOfRangeError


def needs_member(kind: Kind) -> bool:
    """Whether an entry of this kind stands on a member's account (savings)."""
    return kind.account in MEMBER_SAVINGS


def check_person(entry: CashEntry, kind: Kind) -> None:
    """Make sure that money which is somebody's names them.

    Asked of what a person enters; books that were kept on paper are imported as they are.

    Raises:
        MemberNeededError, PersonMissingError.
    """
    if entry.member_id is not None:
        return
    if needs_member(kind):
        raise MemberNeededError
    if kind.asks_member and not entry.party.strip():
        raise PersonMissingError(kind=kind.name)


def page_of(kind: Kind) -> OriginBook | None:
    """Return the page on which money of a kind is recorded, None for the cash book itself."""
    return _PAGES.get(kind.account)


def check_page(kind: Kind, *, before: Kind | None = None) -> None:
    """Make sure that a kind with a page of its own is not written as a line of the cash book.

    Lines that were taken over from paper stay with their page: `before` is the kind of a line
    that is mended.

    Raises:
        KindHasItsPageError.
    """
    page = page_of(kind)
    if page is not None and (before is None or page_of(before) is not page):
        raise KindHasItsPageError(kind=kind.name, page=page.label)


def check_unit_of_fund(entry: CashEntry) -> None:
    """Make sure that only an entry of the fund UEP names a line of business.

    Raises:
        UnitNotOfFundError: another one does.
    """
    is_named = entry.unit_id is not None or entry.shift_id is not None
    if is_named and entry.fund is not Fund.UEP:
        raise UnitNotOfFundError(fund=entry.fund.label)


def entry_type_of(kind: Kind) -> EntryType:
    """Return what an entry of this kind is."""
    if kind.role is KindRole.BANKING:
        return EntryType.TRANSFER
    return EntryType.RECEIPT if kind.direction is Direction.IN else EntryType.PAYMENT


def entry_legs(entry: CashEntry, kind: Kind) -> tuple[Leg, ...]:
    """Return the two legs of a receipt, a payment, or a way between box and bank.

    Raises:
        KindNotOfFundError, KindIsTransferError, BankingFromBankError, AmountOutOfRangeError.
    """
    if kind.fund is not entry.fund:
        raise KindNotOfFundError(code=kind.code, fund=entry.fund.label)
    if kind.role is KindRole.INTERFUND:
        raise KindIsTransferError
    if kind.role is KindRole.BANKING and entry.place is Place.BANK:
        raise BankingFromBankError
    check_amount(entry.amount)
    amount = entry.amount if kind.direction is Direction.IN else -entry.amount
    return (
        Leg(place_account(entry.fund, entry.place), amount, kind.code),
        Leg(kind.account, -amount, kind.code),
    )


def transfer_legs(transfer: Transfer) -> tuple[Leg, ...]:
    """Return the legs of a transfer; between funds each fund balances in itself.

    Raises:
        SamePlaceError, AmountOutOfRangeError.
    """
    check_amount(transfer.amount)
    source = place_account(transfer.source, transfer.source_place)
    target = place_account(transfer.target, transfer.target_place)
    if source == target:
        raise SamePlaceError
    amount = transfer.amount
    if transfer.source is transfer.target:
        to_box = transfer.target_place is Place.CASH
        kind = banking_kind(transfer.source, Direction.IN if to_box else Direction.OUT)
        return (Leg(source, -amount, kind), Leg(target, amount, kind))
    out = interfund_kind(transfer.source, Direction.OUT)
    into = interfund_kind(transfer.target, Direction.IN)
    return (
        Leg(source, -amount, out),
        Leg(fund_accounts(transfer.source).interfund, amount, out),
        Leg(target, amount, into),
        Leg(fund_accounts(transfer.target).interfund, -amount, into),
    )
