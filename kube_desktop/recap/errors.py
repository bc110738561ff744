"""What can be wrong with a set of group files."""

from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_


class SameGroupError(FileProblemError):
    """Two files of one group: the one with more in its books counts."""

    message = N_(
        "“{path}” berisi kelompok yang sama dengan “{other}”, jadi hanya “{other}” yang dihitung."
    )


class SameFileError(FileProblemError):
    """One file named twice."""

    message = N_("“{path}” disebut dua kali, dan dihitung sekali.")


class NoGroupReadError(FileProblemError):
    """There is nothing to make a recap of."""

    message = N_("Tidak ada berkas kelompok yang bisa dibaca, jadi rekap tidak dibuat.")
