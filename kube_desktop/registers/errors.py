"""What can be wrong with an entry of any book of records."""

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.fields import Field


class FieldError(RuleError):
    """One field is at fault; the sentence names it."""

    def __init__(self, field: Field, **parameters: object) -> None:
        super().__init__(title=_(field.title), **parameters)
        self.field = field.name


class FieldMissingError(FieldError):
    """A field without which the record says nothing."""

    message = N_("{title} belum diisi.")


class TextTooLongError(FieldError):
    """More than the paper has room for."""

    message = N_("{title} terlalu panjang ({length} huruf). Paling banyak {longest}.")


class DayInFutureError(FieldError):
    """It has not happened yet."""

    message = N_("{title} ({day}) belum tiba. Periksa tanggalnya.")


class DayTooEarlyError(FieldError):
    """A slip of the pen in the year."""

    message = N_("{title} ({day}) terlalu lama. Periksa tahunnya.")


class NumberOutOfRangeError(FieldError):
    """Below zero, or impossibly large."""

    message = N_("{title} harus dari 0 sampai {largest}.")


class LinkUnknownError(FieldError):
    """The record it points at is not there."""

    message = N_("{title}: pilihan itu tidak ada lagi. Pilih yang lain.")


class RecordNotFoundError(RuleError):
    """No such record in this group."""

    message = N_("Catatan itu tidak ada di buku ini.")


class CancelledAlreadyError(RuleError):
    """What was cancelled is not edited and not cancelled again."""

    message = N_("Catatan ini sudah dibatalkan. Batalkan dulu pembatalannya.")


class NotCancelledError(RuleError):
    """There is nothing to take back."""

    message = N_("Catatan ini tidak dibatalkan.")


class CancelReasonMissingError(RuleError):
    """A record is cancelled with a reason."""

    message = N_("Tulis alasannya, misalnya tertulis dua kali.")
    field = "reason"


class ClosedMonthReasonError(RuleError):
    """A change to a closed month needs a reason."""

    message = N_("{month} sudah ditutup. Tulis alasan perubahannya.")
    field = "reason"


class NihilNotEmptyError(RuleError):
    """A month with records is not empty."""

    message = N_("Ada {count} catatan di {month}, jadi tidak nihil.")


class NihilTooEarlyError(RuleError):
    """Nobody knows yet what a month will bring."""

    message = N_("{month} belum mulai, jadi belum bisa dinyatakan nihil.")
