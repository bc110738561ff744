"""What can be wrong with a line, in a treasurer's words."""

from enum import Enum
from typing import Final

from kube_desktop.foundation.i18n import N_, _


class Mistake(Enum):
    """One answer to the question what is wrong (*Apa yang salah?*)."""

    AMOUNT = "amount"
    PERSON = "person"
    KIND = "kind"
    UNIT = "unit"
    PLACES = "places"
    DAY = "day"
    TWICE = "twice"
    NEVER = "never"

    @property
    def words(self) -> str:
        """The answer as the person reads it."""
        return _(_WORDS[self])

    @property
    def reason(self) -> str:
        """A reason to begin with; the person may write another."""
        return _(_REASONS[self])


OF_CANCELLING: Final = (Mistake.TWICE, Mistake.NEVER)
"""Nothing is right about the line, so no other takes its place."""
OF_ENTRIES: Final = (
    Mistake.AMOUNT, Mistake.PERSON, Mistake.KIND, Mistake.UNIT, Mistake.DAY, *OF_CANCELLING,
)  # fmt: skip
OF_TRANSFERS: Final = (Mistake.AMOUNT, Mistake.PLACES, Mistake.DAY, *OF_CANCELLING)
_WORDS: Final = {
    Mistake.AMOUNT: N_("Jumlahnya salah"),
    Mistake.PERSON: N_("Orangnya salah"),
    Mistake.KIND: N_("Jenis atau bukunya salah"),
    Mistake.UNIT: N_("Usaha atau gilirannya salah"),
    Mistake.PLACES: N_("Asal atau tujuannya salah"),
    Mistake.DAY: N_("Tanggal atau uraiannya salah"),
    Mistake.TWICE: N_("Tercatat dua kali"),
    Mistake.NEVER: N_("Tidak pernah terjadi"),
}
_REASONS: Final = {
    Mistake.AMOUNT: N_("Salah tulis jumlah"),
    Mistake.PERSON: N_("Salah orang"),
    Mistake.KIND: N_("Salah jenis atau buku"),
    Mistake.UNIT: N_("Salah usaha atau giliran"),
    Mistake.PLACES: N_("Salah asal atau tujuan"),
    Mistake.DAY: N_("Salah tanggal atau uraian"),
    Mistake.TWICE: N_("Tercatat dua kali"),
    Mistake.NEVER: N_("Tidak pernah terjadi"),
}
