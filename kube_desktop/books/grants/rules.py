"""What aid is, what it is used for, and what about it cannot be (domain.md 2.1, E1; M8, M22)."""

from dataclasses import dataclass, replace
from datetime import date

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, apportion, format_rupiah
from kube_desktop.registers.choices import Choice


class Source(Choice):
    """Who gives; the first four are government, whose aid comes with a decree."""

    MINISTRY = "ministry", N_("Kementerian Sosial")
    PROVINCE = "province", N_("Pemerintah provinsi")
    REGENCY = "regency", N_("Pemerintah kabupaten/kota")
    VILLAGE = "village", N_("Desa / kelurahan")
    COMPANY = "company", N_("BUMN / swasta")
    ORGANISATION = "organisation", N_("Lembaga / yayasan")
    PERSON = "person", N_("Perorangan")
    OTHER = "other", N_("Lainnya")


class Form(Choice):
    """What changes hands."""

    MONEY = "money", N_("Uang")
    GOODS = "goods", N_("Barang")


class Through(Choice):
    """Where the money lies afterwards, or comes from; aid comes through the bank (M22)."""

    BANK = "bank", N_("Bank")
    CASH = "cash", N_("Tunai")


class Booked(Choice):
    """Whether the value stands in the books already; only HERE is it written with the record."""

    HERE = "here", N_("Catat di sini")
    OPENING = "opening", N_("Di saldo awal")
    CASH_BOOK = "cash_book", N_("Di buku kas")


class HeldAs(Choice):
    """What the group does with goods, which says under which account their value stands."""

    EQUIPMENT = "equipment", N_("Dipakai (alat, ternak)")
    STOCK = "stock", N_("Dijual atau diolah")


class Condition(Choice):
    """How goods were when they came; aid that does not fit is a cause of failure (S3:650-661)."""

    GOOD = "good", N_("Baik")
    LIGHT = "light", N_("Rusak ringan")
    HEAVY = "heavy", N_("Rusak berat")
    UNFIT = "unfit", N_("Tidak sesuai kebutuhan")


class Tag(Choice):
    """What a use of aid is; aid that is eaten up builds nothing (S1:189, S2:1454-1457)."""

    PRODUCTIVE = "productive", N_("Produktif")
    CONSUMPTIVE = "consumptive", N_("Konsumtif")
    HANDED_OUT = "handed_out", N_("Dibagikan")


_GOVERNMENT = frozenset({Source.MINISTRY, Source.PROVINCE, Source.REGENCY, Source.VILLAGE})


@dataclass(frozen=True, slots=True)
class Grant:
    """Aid that the group received.

    Attributes:
        giver: the name of the office, company or person that gave.
        amount: the money, or what the goods are worth; None for goods of which nobody knows it.
        uep_amount, sp_amount: how the money is divided over the two funds.
        decree_no, decree_on: of the decision (*SK*) that granted it.
        condition: of goods when they came.
        voucher_id: the entry in the journal.
    """

    received_on: date
    source: Source
    form: Form
    booked: Booked
    giver: str = ""
    programme: str = ""
    amount: Rupiah | None = None
    through: Through | None = None
    uep_amount: Rupiah | None = None
    sp_amount: Rupiah | None = None
    what: str = ""
    quantity: int | None = None
    unit: str = ""
    held_as: HeldAs | None = None
    condition: Condition | None = None
    decree_no: str = ""
    decree_on: date | None = None
    handed_by: str = ""
    receiver_id: int | None = None
    voucher_id: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """How people call it: `Bantuan BLPS, Dinas Sosial`, `Mesin jahit (2 buah), Desa`."""
        named = self.programme or self.source.label
        if self.form is Form.GOODS:
            named = f"{self.what} ({self.quantity} {self.unit})"
        return ", ".join(filter(None, (named, self.giver)))

    @property
    def is_government(self) -> bool:
        """Whether it comes from an office, which grants it by a decree."""
        return self.source in _GOVERNMENT

    @property
    def moves_value(self) -> bool:
        """Whether writing it down writes an entry into the journal."""
        return self.booked is Booked.HERE and bool(self.amount)

    @property
    def entry(self) -> tuple[object, ...]:
        """What its entry in the journal is made of: another one of these is another entry."""
        if not self.moves_value:
            return ()
        day = (self.received_on, self.form, self.amount)
        if self.form is Form.GOODS:
            return (*day, self.held_as)
        return (*day, self.through, self.uep_amount, self.sp_amount)


@dataclass(frozen=True, slots=True)
class GrantUse:
    """A part of aid that was used.

    Attributes:
        voucher_id: the entry of a cash book that paid for it.
    """

    on_day: date
    grant_id: int
    what: str
    tag: Tag
    amount: Rupiah
    voucher_id: int | None = None
    note: str = ""


class ValueMissingError(RuleError):
    """Money is an amount."""

    message = N_("Isi jumlah uangnya.")
    field = "amount"


class ThroughMissingError(RuleError):
    """Money lies somewhere."""

    message = N_("Pilih uangnya diterima lewat bank atau tunai.")
    field = "through"


class SharesDifferError(RuleError):
    """What goes to the funds is what came."""

    message = N_("UEP {uep} dan simpan pinjam {sp} tidak sama dengan {amount}.")
    field = "uep_amount"


class GoodsMissingError(RuleError):
    """Goods have a name."""

    message = N_("Tulis barangnya.")
    field = "what"


class GoodsUncountedError(RuleError):
    """Goods are so many of something."""

    message = N_("Isi berapa banyak barangnya, dan satuannya.")
    field = "quantity"


class HeldAsMissingError(RuleError):
    """Tools and stock are two things in the books."""

    message = N_("Pilih barangnya dipakai, atau dijual / diolah.")
    field = "held_as"


class NotOfMoneyError(RuleError):
    """A field of goods, filled for money."""

    message = N_("Bantuan ini uang. Kosongkan isian barang, atau pilih Barang.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field


class NotOfGoodsError(RuleError):
    """A field of money, filled for goods."""

    message = N_("Bantuan ini barang. Kosongkan isian uang, atau pilih Uang.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field


class GoodsNotInCashBookError(RuleError):
    """No goods go through a cash book."""

    message = N_("Barang tidak ada di buku kas. Pilih “Catat di sini” atau “Di saldo awal”.")
    field = "booked"


class VoucherMissingError(RuleError):
    """What stands in the cash book has a voucher there."""

    message = N_("Pilih bukti kasnya, karena uangnya sudah dicatat di buku kas.")
    field = "voucher_id"


class VoucherNotMeantError(RuleError):
    """The program writes the entry, or there is none."""

    message = N_("Bukti kas hanya dipilih bila uangnya sudah dicatat di buku kas.")
    field = "voucher_id"


class UseAmountMissingError(RuleError):
    """A use is worth something."""

    message = N_("Isi rupiahnya, lebih dari nol.")
    field = "amount"


class GrantNotThereError(RuleError):
    """A use belongs to aid that counts."""

    message = N_("Bantuannya tidak ada atau sudah dibatalkan.")
    field = "grant_id"


class GrantWithoutValueError(RuleError):
    """Nobody knows how much there is to be used."""

    message = N_("Nilai bantuan itu belum diisi. Isi dulu di halaman Bantuan.")
    field = "grant_id"


class UsedBeforeReceivedError(RuleError):
    """Aid is used after it came."""

    message = N_("Bantuan itu baru diterima {day}.")
    field = "on_day"


class MoreThanLeftError(RuleError):
    """No more can be used than there is."""

    message = N_("Sisa bantuan itu tinggal {left}.")
    field = "amount"


class LessThanUsedError(RuleError):
    """What was used was there."""

    message = N_("Sudah {used} dari bantuan ini yang ditulis penggunaannya.")
    field = "amount"


class ReceivedAfterUseError(RuleError):
    """Aid came before it was used."""

    message = N_("Bantuan ini sudah dipakai pada {day}. Perbaiki dulu penggunaannya.")
    field = "received_on"


class GrantUsedError(RuleError):
    """What stands on aid must go first."""

    message = N_("Bantuan ini masih punya {count} penggunaan atau perguliran. Batalkan itu dulu.")


_OF_MONEY = ("through", "uep_amount", "sp_amount")
_OF_GOODS = ("what", "quantity", "unit", "held_as", "condition")


def with_halves(grant: Grant) -> Grant:
    """Return aid in money with both shares: what is left of one, or half for each fund (M8)."""
    if grant.form is not Form.MONEY or not grant.amount:
        return grant
    uep, loans = grant.uep_amount, grant.sp_amount
    if uep is None and loans is None:
        uep, loans = apportion(grant.amount, (1, 1))
    elif uep is None:
        uep = max(0, grant.amount - (loans or 0))
    elif loans is None:
        loans = max(0, grant.amount - uep)
    return replace(grant, uep_amount=uep, sp_amount=loans)


def check_grant(grant: Grant, _today: date) -> None:
    """Make sure that what is said of aid agrees.

    Raises:
        NotOfMoneyError, NotOfGoodsError, ValueMissingError, ThroughMissingError, SharesDifferError,
        GoodsMissingError, GoodsUncountedError, HeldAsMissingError, GoodsNotInCashBookError,
        VoucherMissingError, VoucherNotMeantError.
    """
    if grant.form is Form.MONEY:
        _check_money(grant)
    else:
        _check_goods(grant)
    if grant.booked is Booked.CASH_BOOK and grant.voucher_id is None:
        raise VoucherMissingError
    if grant.booked is Booked.OPENING and grant.voucher_id is not None:
        raise VoucherNotMeantError


def _check_money(grant: Grant) -> None:
    for name in _OF_GOODS:
        if getattr(grant, name):
            raise NotOfMoneyError(name)
    if not grant.amount:
        raise ValueMissingError
    if grant.booked is Booked.HERE and grant.through is None:
        raise ThroughMissingError
    uep, loans = grant.uep_amount or 0, grant.sp_amount or 0
    if uep + loans != grant.amount:
        raise SharesDifferError(
            uep=format_rupiah(uep), sp=format_rupiah(loans), amount=format_rupiah(grant.amount)
        )


def _check_goods(grant: Grant) -> None:
    for name in _OF_MONEY:
        if getattr(grant, name):
            raise NotOfGoodsError(name)
    if not grant.what:
        raise GoodsMissingError
    if not grant.quantity or not grant.unit:
        raise GoodsUncountedError
    if grant.booked is Booked.CASH_BOOK:
        raise GoodsNotInCashBookError
    if grant.moves_value and grant.held_as is None:
        raise HeldAsMissingError


def check_use(use: GrantUse, _today: date) -> None:
    """Make sure that a use is worth something.

    Raises:
        UseAmountMissingError.
    """
    if use.amount < 1:
        raise UseAmountMissingError


def check_taken(amount: Rupiah, on: date, *, received_on: date, left: Rupiah | None) -> None:
    """Make sure that what is taken from aid, for a use or to revolve it, is there by then.

    Args:
        amount: what is taken.
        on: the day.
        received_on: the day on which the aid came.
        left: what nobody else took; None where nobody knows what the aid is worth.

    Raises:
        GrantWithoutValueError, UsedBeforeReceivedError, MoreThanLeftError.
    """
    if left is None:
        raise GrantWithoutValueError
    if on < received_on:
        raise UsedBeforeReceivedError(day=format_day(received_on))
    if amount > left:
        raise MoreThanLeftError(left=format_rupiah(left))


def tenths(part: Rupiah, whole: Rupiah) -> int:
    """Return a part in tenths of a percent, rounded half up.

    >>> tenths(1, 3), tenths(2, 3), tenths(1, 2000)
    (333, 667, 1)
    """
    return (2000 * part + whole) // (2 * whole)
