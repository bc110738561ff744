"""What a good is, what can happen to it, and what about both cannot be."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import Place
from kube_desktop.registers.choices import Choice

LONGEST_LIFE: Final = 600
"""Months over which a value may be spread: fifty years."""


class GoodKind(Choice):
    """Things are good or broken; livestock is born, dies and is sold (domain.md 1.5)."""

    GOODS = "goods", N_("Barang")
    LIVESTOCK = "livestock", N_("Ternak")


class Origin(Choice):
    """How the group came by it."""

    AID = "aid", N_("Bantuan")
    BOUGHT = "bought", N_("Beli")
    GIVEN = "given", N_("Sumbangan")
    OWN_WORK = "own_work", N_("Swadaya")


class Condition(Choice):
    """*Keadaan* as the government's form writes it: B, RR, RB (P13, P14)."""

    GOOD = "B", N_("Baik")
    LIGHT = "RR", N_("Rusak ringan")
    HEAVY = "RB", N_("Rusak berat")


class What(Choice):
    """Something that happens to a good."""

    CHECK = "check", N_("Cek")
    REPAIR = "repair", N_("Perbaikan")
    DAMAGE = "damage", N_("Rusak")
    BOUGHT = "bought", N_("Beli tambahan")
    BIRTH = "birth", N_("Lahir")
    DEATH = "death", N_("Mati")
    SOLD = "sold", N_("Dijual")
    GIVEN_AWAY = "given_away", N_("Diberikan")
    LOST = "lost", N_("Hilang")
    DISCARDED = "discarded", N_("Dibuang")


COMING: Final = frozenset({What.BOUGHT, What.BIRTH})
GOING: Final = frozenset({What.DEATH, What.SOLD, What.GIVEN_AWAY, What.LOST, What.DISCARDED})
LOOKED_AT: Final = frozenset({What.CHECK, What.REPAIR, What.DAMAGE})
"""After these somebody knows how a good is."""

OF_LIVESTOCK: Final = frozenset({What.BIRTH, What.DEATH})
OF_GOODS: Final = frozenset({What.DAMAGE, What.REPAIR, What.DISCARDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A line of the inventory as it was when the group got it.

    Attributes:
        acquired_on: the day from which the group has it.
        quantity: how many there were then, of `unit` (*buah*, *ekor*).
        code: given by the program when it is left empty.
        brand: brand or marks by which it is known again.
        unit_price: what one of them cost or is worth.
        condition: of all of them when they came; of goods only.
        origin_note: which programme, shop or giver.
        useful_life: months over which the value is spread evenly; None spreads nothing.
        residual: what one of them is worth after that.
        keeper_id: the member who looks after it.
        voucher_id: the entry of the cash book that paid for it.
    """

    acquired_on: date
    name: str
    kind: GoodKind
    origin: Origin
    quantity: int
    unit: str
    code: str = ""
    brand: str = ""
    unit_price: Rupiah | None = None
    condition: Condition | None = None
    origin_note: str = ""
    place: str = ""
    keeper_id: int | None = None
    useful_life: int | None = None
    residual: Rupiah | None = None
    voucher_id: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """How people call it: `INV-003 Tenda`."""
        return f"{self.code} {self.name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something happened to a good.

    Attributes:
        quantity: how many came or went; of a check, how many were counted, None when nobody did.
        light, heavy: how many are lightly or heavily damaged after it; None leaves that as it was,
            but after a repair nothing is damaged any more unless it is said.
        amount: what a repair or a purchase cost, what a sale brought.
        voucher_id: the entry of the cash book for that money.
        follow_up: what is to be done, by `due`; finished on `done_on`.
    """

    good_id: int
    on_day: date
    what: What
    quantity: int | None = None
    light: int | None = None
    heavy: int | None = None
    amount: Rupiah | None = None
    voucher_id: int | None = None
    follow_up: str = ""
    due: date | None = None
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Paid:
    """How money moved for a good, to be written into the cash book in the same act.

    Attributes:
        place: from the box or from the bank of the fund UEP, or into it.
        party: the shop, the workman, the buyer.
        amount: what a purchase cost in all, when it is not the price times the quantity.
        unit_id: the line of business it belongs to; None for the only one that runs, if any.
    """

    place: Place = Place.CASH
    party: str = ""
    amount: Rupiah | None = None
    unit_id: int | None = None


class QuantityMissingError(RuleError):
    """Something comes or goes in whole numbers from one up."""

    message = N_("Tulis jumlahnya, paling sedikit 1.")
    field = "quantity"


class QuantityNotMeantError(RuleError):
    """Breaking and mending change no number."""

    message = N_("“{what}” tidak mengubah jumlah. Kosongkan jumlahnya.")
    field = "quantity"


class DamageMissingError(RuleError):
    """A damage says how many and how badly."""

    message = N_("Tulis berapa yang rusak ringan atau rusak berat.")
    field = "light"


class ConditionOfLivestockError(RuleError):
    """Animals are not lightly or heavily damaged."""

    message = N_("Keadaan B/RR/RB hanya untuk barang. Kosongkan untuk ternak.")
    field = "condition"


class EventNotOfKindError(RuleError):
    """Chairs are not born; goats are not repaired."""

    message = N_("“{what}” bukan untuk {kind}.")
    field = "what"


class EventBeforeGoodError(RuleError):
    """Nothing happens to a good before the group has it."""

    message = N_("{good} baru ada sejak {day}. Periksa tanggalnya.")
    field = "on_day"


class FollowUpMissingError(RuleError):
    """A deadline or an end belongs to something that is to be done."""

    message = N_("Tulis tindak lanjutnya dulu, baru batas waktu atau tanggal selesainya.")
    field = "follow_up"


class DoneBeforeEventError(RuleError):
    """Work is finished after its cause."""

    message = N_("Tanggal selesai tidak bisa sebelum kejadiannya ({day}).")
    field = "done_on"


class DueBeforeEventError(RuleError):
    """A deadline lies ahead."""

    message = N_("Batas waktu tidak bisa sebelum kejadiannya ({day}).")
    field = "due"


class ResidualTooLargeError(RuleError):
    """Nothing is worth more after its use than when it was new."""

    message = N_("Nilai sisa tidak bisa lebih besar dari harga satuan.")
    field = "residual"


class LifeOutOfRangeError(RuleError):
    """A life of no months, or of more than anybody plans."""

    message = N_("Masa pakai dari 1 sampai {longest} bulan.")
    field = "useful_life"


class PriceForLifeError(RuleError):
    """There is no value to spread."""

    message = N_("Isi harga satuan dulu, baru masa pakainya.")
    field = "unit_price"


def check_good(good: Good, _today: date) -> None:
    """Make sure that the figures of a good agree.

    Raises:
        QuantityMissingError, ConditionOfLivestockError, LifeOutOfRangeError, PriceForLifeError,
        ResidualTooLargeError.
    """
    if good.quantity < 1:
        raise QuantityMissingError
    if good.kind is GoodKind.LIVESTOCK and good.condition is not None:
        raise ConditionOfLivestockError
    if good.useful_life is not None:
        if not 1 <= good.useful_life <= LONGEST_LIFE:
            raise LifeOutOfRangeError(longest=LONGEST_LIFE)
        if good.unit_price is None:
            raise PriceForLifeError
    if (good.residual or 0) > (good.unit_price or 0):
        raise ResidualTooLargeError


def check_event(event: Event, _today: date) -> None:
    """Make sure that what is said of an event agrees.

    Raises:
        QuantityMissingError, QuantityNotMeantError, DamageMissingError, FollowUpMissingError,
        DueBeforeEventError, DoneBeforeEventError.
    """
    if event.what in COMING | GOING and not event.quantity:
        raise QuantityMissingError
    if event.what in {What.REPAIR, What.DAMAGE} and event.quantity is not None:
        raise QuantityNotMeantError(what=event.what.label)
    if event.what is What.DAMAGE and not (event.light or event.heavy):
        raise DamageMissingError
    if (event.due or event.done_on) and not event.follow_up:
        raise FollowUpMissingError
    if event.due is not None and event.due < event.on_day:
        raise DueBeforeEventError(day=format_day(event.on_day))
    if event.done_on is not None and event.done_on < event.on_day:
        raise DoneBeforeEventError(day=format_day(event.on_day))


def check_event_of(good: Good, event: Event) -> None:
    """Make sure that an event can happen to that good.

    Raises:
        EventBeforeGoodError, EventNotOfKindError, ConditionOfLivestockError.
    """
    if event.on_day < good.acquired_on:
        raise EventBeforeGoodError(good=good.words, day=format_day(good.acquired_on))
    is_livestock = good.kind is GoodKind.LIVESTOCK
    if event.what in (OF_GOODS if is_livestock else OF_LIVESTOCK):
        raise EventNotOfKindError(what=event.what.label, kind=good.kind.label.lower())
    if is_livestock and (event.light is not None or event.heavy is not None):
        raise ConditionOfLivestockError
