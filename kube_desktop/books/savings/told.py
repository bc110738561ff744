"""Savings from before the books, told apart by member and kind."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah


class OpeningOfSavingsMissingError(RuleError):
    """There is nothing that could be told apart."""

    message = N_(
        "Saldo awal Tabungan belum dicatat. Catat dulu saldo awalnya, baru dirinci per anggota."
    )
    field = "amount"


class TooMuchToldError(RuleError):
    """More than the opening balance holds."""

    message = N_(
        "Rinciannya {told}, padahal saldo awal yang belum dirinci hanya {untold}. Periksa"
        " jumlahnya, atau perbaiki dulu saldo awal Tabungan."
    )
    field = "amount"


class ToldTwiceError(RuleError):
    """A member's savings of one kind are told once."""

    message = N_("Saldo awal {kind} {name} sudah dicatat ({amount}).")
    field = "member_id"


class ToldTooEarlyError(RuleError):
    """Before the opening balance there is nothing to tell apart."""

    message = N_("Saldo awal Tabungan bertanggal {day}. Pakai tanggal itu atau sesudahnya.")
    field = "on"


class KindOffError(RuleError):
    """A kind that the group does not take."""

    message = N_(
        "Simpanan {kind} belum dinyalakan. Nyalakan dulu di Buku tabungan, tombol Jenis simpanan."
    )
    field = "kind"


class NothingToldError(RuleError):
    """Only what stands can be taken back."""

    message = N_("Rincian saldo awal ini sudah tidak berlaku.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSavings:
    """What the old books of paper say of one member's savings of one kind.

    Attributes:
        on: the day for which they say it; None for the day of the opening balance, or the first
            open one after it.
    """

    member_id: int
    kind: SavingsKind
    amount: Rupiah
    on: date | None = None
