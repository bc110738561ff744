"""What can be wrong with a group file; each situation has its own sentence."""

from kube_desktop.foundation.errors import FileProblemError, RuleError
from kube_desktop.foundation.i18n import N_


class FileMissingError(FileProblemError):
    """There is no such file."""

    message = N_("Berkas “{path}” tidak ditemukan. Periksa nama dan foldernya.")


class FileExistsAlreadyError(FileProblemError):
    """Creating would overwrite."""

    message = N_("Berkas “{path}” sudah ada dan tidak ditimpa. Pilih nama lain.")


class FolderNotWritableError(FileProblemError):
    """The folder takes no new file."""

    message = N_("Folder “{path}” tidak bisa ditulisi. Pilih folder lain, misalnya Dokumen.")


class NotAGroupFileError(FileProblemError):
    """Some other program's file."""

    message = N_("“{path}” bukan buku KUBE. Pilih berkas yang berakhiran .kube.")


class NewerFileError(FileProblemError):
    """Written by a later version of the program."""

    message = N_(
        "“{path}” dibuat oleh KUBE Desktop yang lebih baru. Perbarui program ini, lalu buka lagi."
    )


class DamagedFileError(FileProblemError):
    """SQLite cannot make sense of it."""

    message = N_(
        "“{path}” rusak dan tidak dibuka supaya tidak bertambah rusak. "
        "Pakai salinan cadangan, dan simpan berkas ini untuk diperiksa pendamping."
    )


class HeldByAnotherError(FileProblemError):
    """Another program writes in it."""

    message = N_(
        "Buku ini sedang dibuka oleh {holder} di komputer {host} sejak {since}. "
        "Tutup dulu di sana, lalu buka lagi."
    )


class OpenedReadOnlyError(FileProblemError):
    """A write was asked of a file that was opened for reading."""

    message = N_(
        "Buku ini dibuka hanya untuk dibaca, jadi tidak ada yang dicatat. "
        "Salin berkasnya ke folder Dokumen untuk mencatat."
    )


class DiskFullError(FileProblemError):
    """No room left; the act was rolled back."""

    message = N_(
        "Penyimpanan penuh. Yang terakhir belum dicatat; yang sebelumnya aman. "
        "Hapus berkas lain yang tidak perlu, lalu coba lagi."
    )


class WriteFailedError(FileProblemError):
    """The disk refused; the act was rolled back."""

    message = N_(
        "Berkas tidak bisa ditulisi ({detail}). Yang terakhir belum dicatat; yang sebelumnya aman."
    )


class NoRecorderError(RuleError):
    """Nobody has said who records."""

    message = N_("Pilih dulu siapa yang mencatat.")
    field = "recorder"


class AttachmentTooLargeError(RuleError):
    """A scan that would swell the file."""

    message = N_("“{name}” terlalu besar ({size} MB). Lampiran paling besar {limit} MB.")
    field = "attachment"


class AttachmentKindError(RuleError):
    """Neither a photo nor a PDF."""

    message = N_("“{name}” bukan foto atau PDF. Lampirkan berkas JPG, PNG atau PDF.")
    field = "attachment"
