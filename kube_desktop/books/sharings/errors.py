"""Why a sharing cannot be, or cannot be taken back."""

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class AsideTooMuchError(RuleError):
    """Percentages of more than everything."""

    message = N_("Jumlah semua persen lebih dari 100%. Kurangi salah satunya.")
    field = "group_cash"


class SharesOfSurplusError(RuleError):
    """Savings and loans are the bases of the yearly surplus."""

    message = N_("Bagian menurut tabungan dan pinjaman hanya untuk SHU tahunan. Kosongkan.")
    field = "savings"


class PeriodOrderError(RuleError):
    """From a month to an earlier one."""

    message = N_("Bulan terakhir harus sesudah bulan pertama.")
    field = "last"


class SurplusYearError(RuleError):
    """A yearly surplus is of one year."""

    message = N_("SHU dihitung untuk satu tahun buku.")
    field = "last"


class SharedTooEarlyError(RuleError):
    """Nothing can be shared before it was earned."""

    message = N_("Hasil {month} belum bisa dibagi sebelum bulan itu mulai.")
    field = "on"


class NothingToShareError(RuleError):
    """A loss, or nothing at all."""

    message = N_("Tidak ada hasil yang bisa dibagi: hasilnya {result}.")
    field = "amount"


class AlreadySharedError(RuleError):
    """The same money is shared once."""

    message = N_(
        "Hasil {period} sudah dibagi pada {day}. Pilih bulan lain, atau batalkan pembagian itu."
    )
    field = "first"


class MoreThanRemainsError(RuleError):
    """What was left over of a result that was shared before is less."""

    message = N_("Dari hasil ini sudah dibagi {shared}; sisanya {remaining}.")
    field = "amount"


class NobodySharesError(RuleError):
    """There is something to share, and nobody to share it."""

    message = N_("Belum ada anggota yang mendapat bagian menurut {basis}. Isi angkanya.")
    field = "sharers"


class MemberTwiceError(RuleError):
    """One line each."""

    message = N_("Seorang anggota tercantum dua kali.")
    field = "sharers"


class MemberNotThenError(RuleError):
    """Only who was a member in that time gets a share."""

    message = N_("{name} bukan anggota pada waktu itu, jadi tidak mendapat bagian.")
    field = "sharers"


class NothingOwedError(RuleError):
    """No arrears that a share could pay."""

    message = N_("{name} tidak punya tunggakan pinjaman pada {day}. Pilih dibayar atau tabungan.")
    field = "sharers"


class SharingDecisionError(RuleError):
    """A decision that is not in the minutes, or was struck out."""

    message = N_("Keputusan itu tidak ada di notulen, atau sudah dibatalkan.")
    field = "decision_id"


class SharingNotFoundError(RuleError):
    """No such sharing."""

    message = N_("Pembagian nomor {number} tidak ada.")


class SharingCancelledError(RuleError):
    """It counts no more already."""

    message = N_("Pembagian ini sudah dibatalkan.")


class ShareTouchedError(RuleError):
    """What was made of a share has gone its own way since."""

    message = N_(
        "Angsuran {name} dari pembagian ini ({voucher}) sudah dibatalkan atau diperbaiki di "
        "halaman Pinjaman, jadi pembagian ini tidak bisa dibatalkan lagi."
    )
