"""How groups did that were assessed on one scale: performance, totals, quartiles."""

from collections.abc import Iterator, Sequence
from typing import Final

from kube_desktop.printing.model import Cell, CellKind, Column, Prose, Section, Table
from kube_desktop.recap.groups import GroupState
from kube_desktop.recap.performance import AspectPerformance, Comparable, performance
from kube_desktop.recap.quartiles import CLASSES, FEW, class_of, in_hundredths, quartiles

_NONE: Final = "-"
_RANKING: Final = (
    "Kuartil mengurutkan kelompok di tabel ini, masing-masing aspek sendiri. Kelasnya tidak "
    "mengatakan baik atau kurangnya satu kelompok, dan bisa berubah bila kelompok lain ikut "
    "dibandingkan. Nilai aspek tidak dijumlahkan."
)
_CLASSES: Final = (
    "Kelas I: sampai Q1. Kelas II: di atas Q1 sampai Q2. Kelas III: di atas Q2 sampai Q3. "
    "Kelas IV: di atas Q3. Letak kuartil ke-k adalah k(n+1)/4; di antara dua nilai dihitung "
    "sebanding."
)
_TOO_FEW: Final = (
    "Baru {count} kelompok yang dinilai dengan instrumen ini. Kuartil dari kurang dari empat "
    "kelompok tidak banyak artinya."
)
_MODE: Final = (
    "Kesimpulan umum adalah golongan dengan kelompok terbanyak. Bila sama banyak, semuanya disebut "
    "dan tidak ada yang dipilih."
)
_NO_BANDS: Final = (
    "Instrumen ini tidak mempunyai golongan nilai, jadi kelompok tidak digolongkan baik atau "
    "kurang."
)


def score_sections(number: int, compared: Comparable, *, forced: bool = False) -> Iterator[Section]:
    """Yield the tables of groups that may be compared; `number` tells several sets apart."""
    aspects = compared.instrument.aspects
    assessed = [each for _group, each in compared.groups]
    found = [performance(each, assessed, forced=forced) for each in aspects if each.bands]
    source = f"Instrumen: {compared.instrument.source}."
    if found:
        yield _performance_table(number, compared, found)
    yield Prose(f"catatan_kinerja_{number}", (_MODE if found else _NO_BANDS, source))
    yield _total_table(number, compared)
    yield _quartile_table(number, compared)
    yield _class_table(number, compared)
    count = len(compared.groups)
    few = (_TOO_FEW.format(count=count),) if count < FEW else ()
    yield Prose(f"catatan_kuartil_{number}", (_RANKING, _CLASSES, *few))


def unassessed_note(groups: Sequence[GroupState]) -> Prose | None:
    """Return which groups no table of scores counts, None when there are none."""
    never = [each.name for each in groups if each.assessed is None and not each.is_being_assessed]
    unfinished = [each.name for each in groups if each.assessed is None and each.is_being_assessed]
    told = (
        (never, "Belum dinilai ({count}): {names}."),
        (unfinished, "Penilaiannya belum selesai ({count}): {names}."),
    )
    said = [words.format(count=len(who), names=", ".join(who)) for who, words in told if who]
    if not said:
        return None
    counted = "Kelompok itu tidak dihitung dalam tabel kinerja, juga tidak sebagai kurang."
    return Prose("belum_dinilai", (*said, counted), heading="Kelompok tanpa penilaian")


def _performance_table(
    number: int, compared: Comparable, found: Sequence[AspectPerformance]
) -> Table:
    titles = list(dict.fromkeys(band.title for each in found for band in each.bands))
    regencies = sorted({group.regency for group, _each in compared.groups if group.regency})
    place = ", ".join(regencies) or _NONE
    rows: list[tuple[Cell, ...]] = []
    for row, each in enumerate(found, start=1):
        bands = {band.title: (band.groups, band.share) for band in each.bands}
        counts = [figure for title in titles for figure in bands.get(title, (0, 0))]
        rows.append((row, each.aspect.title, place, *counts, each.groups, _conclusion(each)))
    return Table(
        f"kinerja_{number}",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("aspek", "Aspek", width=24),
            Column("lokasi", "Lokasi", width=26),
            *(
                column
                for title in titles
                for column in (
                    Column(f"{_key(title)}_f", f"{title.capitalize()} (f)", CellKind.TALLY, 9),
                    Column(
                        f"{_key(title)}_persen",
                        f"{title.capitalize()} (%)",
                        CellKind.TALLY_TENTHS_PERCENT,
                        10,
                    ),
                )
            ),
            Column("jumlah_kelompok", "Jumlah kelompok", CellKind.COUNT, 12),
            Column("kesimpulan_umum", "Kesimpulan umum", width=24),
        ),
        tuple(rows),
        heading=f"Kinerja menurut aspek: {compared.instrument.title}",
        starts_page=True,
    )


def _conclusion(found: AspectPerformance) -> str:
    most = found.most
    if not most:
        return _NONE
    if len(most) == 1:
        return most[0].capitalize()
    return f"Sama banyak: {', '.join(most[:-1])} dan {most[-1]}"


def _total_table(number: int, compared: Comparable) -> Table:
    aspects = compared.instrument.aspects
    rows: list[tuple[Cell, ...]] = []
    for row, (group, assessed) in enumerate(compared.groups, start=1):
        results: list[Cell] = []
        for aspect in aspects:
            results.append(assessed.totals[aspect.key])
            if aspect.bands:
                results.append(assessed.band(aspect).capitalize())
        rows.append((row, group.name, assessed.on, assessed.instrument.version, *results))
    return Table(
        f"nilai_{number}",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("nama", "Nama kelompok", width=26),
            Column("tanggal", "Dinilai tanggal", CellKind.DAY, 14),
            Column("versi", "Versi instrumen", CellKind.COUNT, 12),
            *(
                column
                for aspect in aspects
                for column in (
                    Column(f"{aspect.key}_nilai", aspect.title, CellKind.COUNT, 12),
                    *(
                        [Column(f"{aspect.key}_golongan", "Golongan", width=12)]
                        if aspect.bands
                        else []
                    ),
                )
            ),
        ),
        tuple(rows),
        heading=f"Penilaian yang dipakai: {compared.instrument.title}",
    )


def _quartile_table(number: int, compared: Comparable) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for row, aspect in enumerate(compared.instrument.aspects, start=1):
        totals = compared.totals(aspect)
        bounds = [in_hundredths(each) for each in quartiles(totals)]
        rows.append((row, aspect.title, len(totals), min(totals), *bounds, max(totals)))
    return Table(
        f"kuartil_{number}",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("aspek", "Aspek", width=40),
            Column("jumlah_kelompok", "Jumlah kelompok", CellKind.COUNT, 16),
            Column("terendah", "Terendah", CellKind.COUNT, 14),
            Column("q1", "Q1", CellKind.HUNDREDTHS, 14),
            Column("q2", "Q2", CellKind.HUNDREDTHS, 14),
            Column("q3", "Q3", CellKind.HUNDREDTHS, 14),
            Column("tertinggi", "Tertinggi", CellKind.COUNT, 14),
        ),
        tuple(rows),
        heading=f"Kuartil nilai tiap aspek: {compared.instrument.title}",
        starts_page=True,
    )


def _class_table(number: int, compared: Comparable) -> Table:
    aspects = compared.instrument.aspects
    bounds = {each.key: quartiles(compared.totals(each)) for each in aspects}
    return Table(
        f"kelas_kuartil_{number}",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("nama", "Nama kelompok", width=40),
            *(Column(each.key, each.title, width=24) for each in aspects),
        ),
        tuple(
            (
                row,
                group.name,
                *(class_of(assessed.totals[each.key], bounds[each.key]) for each in aspects),
            )
            for row, (group, assessed) in enumerate(compared.groups, start=1)
        ),
        heading=f"Kelas kuartil ({CLASSES[0]} terendah, {CLASSES[-1]} tertinggi)",
    )


def _key(title: str) -> str:
    return "_".join(title.lower().split())
