"""*Perubahan kondisi keluarga*: what became of the families, for the facilitator and the office.

It names families, so it is never posted and no other print draws on it.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.conditions.queries import (
    AreaCount,
    CriteriaChange,
    CriteriaCounts,
    CriterionCount,
    Family,
    criteria_counts,
    families,
)
from kube_desktop.books.conditions.questions import every_area, every_criterion, questions
from kube_desktop.books.conditions.rules import FamilyCondition
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.members.statistics import shares
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Signature,
    Table,
)

NAME: Final = "family-impact"
_CONFIDENTIAL: Final = "Rahasia, bukan untuk ditempel. Hanya untuk pendamping dan kantor."
_HOW: Final = (
    "Yang dibandingkan hanya keluarga yang sudah ditanya sedikitnya dua kali: jawaban yang pertama"
    " dengan yang terakhir, pada kriteria yang ditanyakan dua-duanya."
)
_ROUNDED: Final = (
    "Persen dari keluarga yang ditanya dua kali, dibulatkan ke satu angka di belakang koma."
)
_ASKED: Final = Column("ditanya", "Ditanya dua kali", CellKind.TALLY, 18)
_BY_CRITERION: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("kriteria", "Kriteria", width=70),
    _ASKED,
    Column("pertama", "Pertama", CellKind.TALLY, 17),
    Column("pertama_persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 17),
    Column("sekarang", "Sekarang", CellKind.TALLY, 17),
    Column("sekarang_persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 17),
)
_BY_FAMILY: Final = (
    Column("nomor", "No. anggota", CellKind.COUNT, 16),
    Column("nama", "Nama anggota", width=38),
    Column("tanggal_pertama", "Ditanya pertama", CellKind.DAY, 21),
    Column("pertama", "Terpenuhi", width=20),
    Column("tanggal_sekarang", "Ditanya terakhir", CellKind.DAY, 21),
    Column("sekarang", "Terpenuhi", width=20),
    Column("tidak_lagi", "Tidak lagi", CellKind.TALLY, 14),
    Column("baru", "Baru", CellKind.TALLY, 14),
)
_BY_AREA: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("bidang", "Bidang", width=46),
    _ASKED,
    Column("naik", "Naik", CellKind.TALLY, 15),
    Column("naik_persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 15),
    Column("tetap", "Tetap", CellKind.TALLY, 15),
    Column("tetap_persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 15),
    Column("turun", "Turun", CellKind.TALLY, 15),
    Column("turun_persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 15),
)
_NOBODY: Final = "Belum ada keluarga yang ditanya dua kali."


def impact_sheet(reader: Reader, *, on: date) -> Report:
    """Return how the families of a day's members changed since they were first asked."""
    counts = criteria_counts(reader, on=on)
    criteria = {each.key: each.full for each in every_criterion()}
    areas = {each.key: each.short for each in every_area()}
    report = official_print(
        reader,
        name=NAME,
        title="PERUBAHAN KONDISI KELUARGA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=(
            Prose("rahasia", (_CONFIDENTIAL,)),
            _summary(counts, families(reader, on=on)),
            Table(
                "kriteria",
                _BY_CRITERION,
                tuple(
                    _criterion(place, criteria[each.key], each)
                    for place, each in enumerate(counts.criteria, start=1)
                ),
                "Keluarga yang memenuhi setiap kriteria",
            ),
            Table(
                "keluarga",
                _BY_FAMILY,
                tuple(_family(who, change) for who, change in counts.changes),
                "Kriteria yang terpenuhi setiap keluarga",
                when_empty=_NOBODY,
            ),
            Table(
                "perilaku",
                _BY_AREA,
                tuple(
                    _area(place, areas[each.key], each)
                    for place, each in enumerate(counts.areas, start=1)
                ),
                "Perubahan perilaku keluarga",
            ),
            Prose("cara", (_HOW, _ROUNDED, questions().note)),
        ),
        signed=False,
    )
    signed = register_signatures(reader)
    checked = Signature("Diperiksa,", "Pendamping Sosial", group_profile(reader).facilitator)
    return replace(report, signatures=replace(signed, people=(*signed.people, checked)))


def _summary(counts: CriteriaCounts, everybody: tuple[Family, ...]) -> Facts:
    once = sum(len(family.criteria) == 1 for family in everybody)
    never = sum(not family.criteria for family in everybody)
    facts = (
        Fact("keluarga", "Keluarga anggota", counts.families, CellKind.COUNT),
        Fact("dibandingkan", "Yang dibandingkan", counts.compared, CellKind.COUNT),
        Fact("sekali", "Baru sekali ditanya", once, CellKind.COUNT),
        Fact("belum", "Belum pernah ditanya", never, CellKind.COUNT),
    )
    return Facts("ringkasan", facts)


def _criterion(place: int, words: str, count: CriterionCount) -> tuple[Cell, ...]:
    first, now = _share(count.first, count.asked), _share(count.now, count.asked)
    return (place, words, count.asked, count.first, first, count.now, now)


def _family(who: MemberRow, change: CriteriaChange) -> tuple[Cell, ...]:
    first, last = change.first.entry, change.last.entry
    return (
        who.number,
        who.name,
        first.on_day,
        _met(first),
        last.on_day,
        _met(last),
        len(change.gone),
        len(change.come),
    )


def _met(entry: FamilyCondition) -> str:
    return f"{entry.met} dari {len(entry.answers) - entry.not_asked}"


def _area(place: int, words: str, count: AreaCount) -> tuple[Cell, ...]:
    up, same, down = shares((count.up, count.same, count.down))
    return (place, words, count.asked, count.up, up, count.same, same, count.down, down)


def _share(count: int, whole: int) -> int:
    """Return a share in tenths of a percent, rounded half up."""
    return shares((count, whole - count))[0]
