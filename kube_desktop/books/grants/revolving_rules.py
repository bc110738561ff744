"""What revolving on to others is, what comes back of it, and what about it cannot be (M15)."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.grants.rules import Booked, Form, Through
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.registers.choices import Choice


class Recipient(Choice):
    """To whom it goes (S0:845-852, S0:897-904)."""

    EMBRYO = "embryo", N_("Embrio KUBE")
    GROUP = "group", N_("Kelompok lain")
    PERSON = "person", N_("Warga lain")


@dataclass(frozen=True, slots=True)
class Revolving:
    """Money, animals or goods that went on to others.

    Attributes:
        is_returning: whether something comes back; what does not is given for good.
        return_quantity, return_what: how many of what come back for animals or goods
            (*1 induk, kembali 2 anak*); of money the same amount comes back.
        due_on: the day by which it is back.
        grant_id: the aid of which it is a part.
        decision_id: the decision of a meeting.
        good_id: the herd or good of the inventory.
        voucher_id: the entry in the journal.
    """

    on_day: date
    recipient: Recipient
    name: str
    form: Form
    is_returning: bool
    address: str = ""
    amount: Rupiah | None = None
    through: Through | None = None
    booked: Booked | None = None
    what: str = ""
    quantity: int | None = None
    unit: str = ""
    return_quantity: int | None = None
    return_what: str = ""
    due_on: date | None = None
    grant_id: int | None = None
    decision_id: int | None = None
    good_id: int | None = None
    voucher_id: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """How people call it: `KUBE Anggrek, Rp500.000`, `Pak Yosef, 1 ekor kambing`."""
        if self.form is Form.MONEY:
            return f"{self.name}, {format_rupiah(self.amount or 0)}"
        return f"{self.name}, {self.quantity} {self.unit} {self.what}"

    @property
    def moves_value(self) -> bool:
        """Whether writing it down writes an entry into the journal."""
        return self.form is Form.MONEY and self.booked is Booked.HERE

    @property
    def entry(self) -> tuple[object, ...]:
        """What its entry in the journal is made of: another one of these is another entry."""
        if not self.moves_value:
            return ()
        return (self.on_day, self.amount, self.through, self.is_returning)


@dataclass(frozen=True, slots=True)
class Return:
    """Something that came back.

    Attributes:
        amount: of money; `quantity`: of animals or goods.
        through: where the money lies; None for money whose voucher stands in the cash book already.
        voucher_id: the entry in the journal.
    """

    on_day: date
    amount: Rupiah | None = None
    through: Through | None = None
    quantity: int | None = None
    note: str = ""
    voucher_id: int | None = None
    revolving_id: int = 0

    @property
    def moves_value(self) -> bool:
        """Whether writing it down writes an entry into the journal."""
        return self.through is not None

    @property
    def entry(self) -> tuple[object, ...]:
        """What its entry in the journal is made of."""
        return (self.on_day, self.amount, self.through) if self.moves_value else ()


class RevolvedNothingError(RuleError):
    """Money is an amount."""

    message = N_("Isi jumlah uang yang digulirkan.")
    field = "amount"


class RevolvedGoodsMissingError(RuleError):
    """Animals and goods are so many of something."""

    message = N_("Isi apa yang digulirkan, berapa banyak, dan satuannya.")
    field = "what"


class WayMissingError(RuleError):
    """Money comes out of the box or the bank."""

    message = N_("Pilih uangnya dari bank atau tunai.")
    field = "through"


class BookedMissingError(RuleError):
    """Money stands in the books, or is written now."""

    message = N_("Pilih uangnya dicatat dari sini, atau sudah dicatat.")
    field = "booked"


class RevolvedVoucherMissingError(RuleError):
    """What stands in the cash book has a voucher there."""

    message = N_("Pilih bukti kas yang sudah ada untuk perguliran ini.")
    field = "voucher_id"


class FieldNotMeantError(RuleError):
    """A field of money filled for goods, or the other way round."""

    message = N_("Isian ini tidak cocok dengan yang digulirkan. Kosongkan.")

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field


class ReturnNotAgreedError(RuleError):
    """What is given for good has no terms of return."""

    message = N_("Perguliran ini tidak kembali. Kosongkan tanggal dan yang akan kembali.")
    field = "due_on"


class ReturnQuantityMissingError(RuleError):
    """It was agreed how many come back."""

    message = N_("Isi berapa yang akan kembali, misalnya 2 anak kambing.")
    field = "return_quantity"


class DueBeforeRevolvedError(RuleError):
    """It comes back after it went."""

    message = N_("Tanggal kembali tidak bisa sebelum digulirkan ({day}).")
    field = "due_on"


class RevolvingNotThereError(RuleError):
    """What comes back belongs to what went out."""

    message = N_("Pergulirannya tidak ada atau sudah dibatalkan.")


class NothingReturnsError(RuleError):
    """It was given for good."""

    message = N_("Perguliran ini tidak kembali. Perbaiki pergulirannya dulu bila ternyata kembali.")


class ReturnEmptyError(RuleError):
    """So much of something came back."""

    message = N_("Isi berapa yang kembali.")


class ReturnBeforeRevolvedError(RuleError):
    """It comes back after it went."""

    message = N_("Baru digulirkan {day}.")
    field = "on_day"


class MoreThanOutError(RuleError):
    """No more comes back than is agreed."""

    message = N_("Yang masih akan kembali tinggal {left}.")


class ReturnWayMissingError(RuleError):
    """Money comes into the box or the bank, or stands in the cash book already."""

    message = N_("Pilih uangnya masuk bank atau tunai, atau pilih bukti kasnya.")
    field = "through"


class ReturnsStandError(RuleError):
    """What came back must go first."""

    message = N_("Sudah ada {count} pengembalian. Batalkan itu dulu.")


class LessThanReturnedError(RuleError):
    """What came back went out."""

    message = N_("Sudah {returned} yang kembali, jadi tidak bisa kurang dari itu.")

    def __init__(self, field: str, **parameters: object) -> None:
        super().__init__(**parameters)
        self.field = field


_OF_MONEY = ("amount", "through", "booked", "voucher_id")
_OF_GOODS = ("what", "quantity", "unit", "return_quantity", "return_what", "good_id")


def check_revolving(revolving: Revolving, _today: date) -> None:
    """Make sure that what is said of a revolving agrees.

    Raises:
        FieldNotMeantError, RevolvedNothingError, RevolvedGoodsMissingError, WayMissingError,
        BookedMissingError, RevolvedVoucherMissingError, ReturnNotAgreedError,
        ReturnQuantityMissingError, DueBeforeRevolvedError.
    """
    is_money = revolving.form is Form.MONEY
    for name in _OF_GOODS if is_money else _OF_MONEY:
        if getattr(revolving, name):
            raise FieldNotMeantError(name)
    if is_money:
        _check_money(revolving)
    elif not (revolving.what and revolving.quantity and revolving.unit):
        raise RevolvedGoodsMissingError
    _check_terms(revolving)


def _check_money(revolving: Revolving) -> None:
    if not revolving.amount:
        raise RevolvedNothingError
    if revolving.booked is None:
        raise BookedMissingError
    if revolving.booked is Booked.HERE and revolving.through is None:
        raise WayMissingError
    if revolving.booked is Booked.CASH_BOOK and revolving.voucher_id is None:
        raise RevolvedVoucherMissingError
    if revolving.booked is Booked.OPENING and revolving.voucher_id is not None:
        raise FieldNotMeantError("voucher_id")


def _check_terms(revolving: Revolving) -> None:
    terms = (revolving.due_on, revolving.return_quantity, revolving.return_what)
    if not revolving.is_returning:
        if any(terms):
            raise ReturnNotAgreedError
        return
    if revolving.form is Form.GOODS and not revolving.return_quantity:
        raise ReturnQuantityMissingError
    if revolving.due_on is not None and revolving.due_on < revolving.on_day:
        raise DueBeforeRevolvedError(day=format_day(revolving.on_day))


def check_return_of(revolving: Revolving, returned: Return, *, before: int) -> None:
    """Make sure that a return fits its revolving, of which `before` came back by others.

    Raises:
        NothingReturnsError, FieldNotMeantError, ReturnEmptyError, ReturnWayMissingError,
        ReturnBeforeRevolvedError, MoreThanOutError.
    """
    if not revolving.is_returning:
        raise NothingReturnsError
    is_money = revolving.form is Form.MONEY
    for name in ("quantity",) if is_money else ("amount", "through", "voucher_id"):
        if getattr(returned, name):
            raise FieldNotMeantError(name)
    came = returned.amount if is_money else returned.quantity
    if not came:
        raise at_field(ReturnEmptyError(), "amount" if is_money else "quantity")
    if is_money and returned.through is None and returned.voucher_id is None:
        raise ReturnWayMissingError
    if returned.on_day < revolving.on_day:
        raise ReturnBeforeRevolvedError(day=format_day(revolving.on_day))
    left = expected_of(revolving) - before
    if came > left:
        words = format_rupiah(left) if is_money else str(left)
        raise at_field(MoreThanOutError(left=words), "amount" if is_money else "quantity")


def expected_of(revolving: Revolving) -> int:
    """Return how much comes back in all: rupiah of money, a number of animals or goods."""
    if not revolving.is_returning:
        return 0
    whole = revolving.amount if revolving.form is Form.MONEY else revolving.return_quantity
    return whole or 0


def at_field(error: RuleError, field: str) -> RuleError:
    """Return an error that is told beside a field."""
    error.field = field
    return error
