"""Why an entry cannot be taken back."""

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class EntryNotFoundError(RuleError):
    """No such entry."""

    message = N_("Catatan nomor {entry} tidak ada.")


class AlreadyReversedError(RuleError):
    """An entry can be taken back once."""

    message = N_("{voucher} sudah dibatalkan atau diperbaiki. Lihat baris pembatalannya.")


class ReversalNotReversibleError(RuleError):
    """Taking back what takes back would hide the first mistake."""

    message = N_("Baris pembatalan tidak bisa dibatalkan lagi. Catat saja yang benar sebagai baru.")


class ReversalBeforeOriginalError(RuleError):
    """A reversal cannot lie before what it reverses."""

    message = N_("Tanggal pembatalan tidak boleh sebelum tanggal catatan yang salah ({day}).")
    field = "on"


class ReasonMissingError(RuleError):
    """A reversal is printed with its reason."""

    message = N_("Tulis alasannya, misalnya “salah ketik jumlah”.")
    field = "reason"
