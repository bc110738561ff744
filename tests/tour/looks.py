"""In which colours, size and language the walk is drawn."""

from dataclasses import dataclass
from typing import Final

from ui.theme import ThemeName


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the program.

    Attributes:
        folder: where its pictures lie.
        scale: physical pixels for each logical one, as Windows sets it on small screens.
        only: the pictures that are taken; empty for all of them.
    """

    folder: str
    theme: ThemeName = ThemeName.LIGHT
    language: str = "id"
    scale: float = 1.0
    font_points: int = 11
    only: frozenset[str] = frozenset()

    @property
    def size(self) -> tuple[int, int]:
        """The window in logical pixels; the picture is always 1366 by 768."""
        return round(1366 / self.scale), round(768 / self.scale)


_WITH_RECORDS: Final = {
    "rapat-hadir",
    "rapat-keputusan",
    "inventaris-ternak",
    "tamu",
    "kegiatan-isian",
}
LOOKS: Final = (
    Look("1-terang"),
    Look("2-gelap", ThemeName.DARK),
    Look("3-skala-150", scale=1.5),
    Look(
        "4-kontras",
        ThemeName.CONTRAST,
        only=frozenset(
            {"beranda", "kas-perbaikan-baris", "kas-ditolak", "tutup-selisih"}
            | {"rapat-hadir", "tamu-ditolak", "kelengkapan"}
        ),
    ),
    Look(
        "5-huruf-besar",
        font_points=16,
        only=frozenset({"beranda", "kas-uep", "anggota-isian"} | _WITH_RECORDS),
    ),
    Look("6-inggris", language="en", only=frozenset({"beranda", "kelengkapan"} | _WITH_RECORDS)),
)
README_LOOK: Final = Look("readme", only=frozenset({"beranda"}))


def look_of(folder: str) -> Look:
    """Return the look whose pictures lie in that folder."""
    return next(look for look in (*LOOKS, README_LOOK) if look.folder == folder)
