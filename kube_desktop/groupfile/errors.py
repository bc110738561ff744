"""What can be wrong with a group file; each situation has its own sentence."""

from kube_desktop.foundation.errors import FileProblemError, RuleError
from kube_desktop.foundation.i18n import N_


class FileMissingError(FileProblemError):
    """There is no such file."""

    message = N_("Berkas “{path}” tidak ditemukan. Periksa nama dan foldernya.")


class IsAFolderError(FileProblemError):
    """A folder where a file is asked for."""

    message = N_("“{path}” adalah folder. Pilih berkas di dalamnya yang berakhiran .kube.")


class EmptyFileError(FileProblemError):
    """A name without content: copying stopped before the first byte."""

    message = N_(
        "“{path}” kosong (0 bita), jadi tidak ada yang bisa dibuka. "
        "Mungkin penyalinannya terputus. Salin sekali lagi, atau pakai salinan cadangan."
    )


class FileNotReadableError(FileProblemError):
    """The system gives no content: no right to read, or the disk does not answer."""

    message = N_(
        "“{path}” tidak bisa dibaca ({detail}). "
        "Periksa apakah penyimpanannya masih terpasang dan boleh dibaca."
    )


class UnfoundedFileError(FileProblemError):
    """Made, but the group was never written into it."""

    message = N_(
        "“{path}” belum berisi kelompok karena pembuatannya terputus. "
        "Hapus berkas ini, lalu buat kelompoknya sekali lagi."
    )


class NotClosedProperlyError(FileProblemError):
    """Its last acts still stand in a side file that cannot be folded in here."""

    message = N_(
        "“{path}” belum ditutup dengan baik, dan tempatnya hanya bisa dibaca. Salin berkas itu "
        "dan berkas di sebelahnya yang berakhiran -wal atau -journal ke folder Dokumen, lalu buka "
        "di sana."
    )


class OlderFileReadOnlyError(FileProblemError):
    """It must be upgraded before it is read, and it cannot be written."""

    message = N_(
        "“{path}” dibuat oleh KUBE Desktop yang lebih lama dan perlu disesuaikan dulu. "
        "Buka di jendela KUBE Desktop, di folder yang bisa ditulisi, misalnya Dokumen."
    )


class FileGoneError(FileProblemError):
    """The file was moved, renamed or deleted while it is open."""

    message = N_(
        "“{path}” dipindah, diganti namanya atau dihapus selagi terbuka, jadi tidak ada yang "
        "dicatat. Kembalikan berkasnya ke sana, lalu coba lagi."
    )


class GroupFileClosedError(FileProblemError):
    """Something was asked of a file after it was closed."""

    message = N_("“{path}” sudah ditutup. Buka lagi untuk melanjutkan.")


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
