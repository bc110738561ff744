"""*Daftar periksa tingkat KUBE* on paper: each criterion with its evidence (domain.md 2.3)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import for_the_pen, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import LevelDecided
from kube_desktop.books.stages.queries import level_on
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.registers.queries import records
from kube_desktop.scoring.ladder import CriterionRow, Ladder, Verdict, ladder
from kube_desktop.scoring.rungs import Rung, Rungs, shipped_rungs

LADDER: Final = "ladder"
_TITLE: Final = "DAFTAR PERIKSA TINGKAT KUBE"
_WORDS: Final = {
    Verdict.MET: "terpenuhi",
    Verdict.NOT_MET: "belum",
    Verdict.UNKNOWN: "belum bisa dinilai",
}
_DECIDED: Final = (
    Column("tanggal", "Tanggal", CellKind.DAY, 20),
    Column("tingkat", "Tingkat", width=22),
    Column("ditetapkan_oleh", "Ditetapkan oleh", width=40),
    Column("menurut_daftar_periksa", "Menurut daftar periksa", width=30),
    Column("catatan", "Catatan", width=60),
)
_ROOM_FOR_A_PEN: Final = 14
_ROWS_TO_FILL_IN: Final = 4
_DOTS: Final = "........................................"
_NOTHING: Final = "-"


def ladder_sheet(reader: Reader, on: date) -> Report:
    """Return the checklist of a day with its evidence, and the levels that were decided."""
    with in_indonesian():
        stands = ladder(reader, on)
    decided = level_on(reader, on)
    sections: list[Section] = [
        _summary(stands, decided.entry if decided else None),
        Table(
            "kriteria",
            _columns(stands.rungs),
            tuple(_line(row, stands.rungs) for row in stands.rows),
            heading="Kriteria dan buktinya",
        ),
        _decided(reader, on),
        _note(stands.rungs),
    ]
    return _sheet(reader, f"Keadaan tanggal {format_long_day(on)}", sections, on)


def blank_ladder_sheet(reader: Reader) -> Report:
    """Return the checklist, to be filled in with a pen."""
    rungs = shipped_rungs()
    rows = tuple(
        (each.title, None, *(_asked(rung, each.key) for rung in rungs.rungs))
        for each in rungs.criteria
    )
    sections: list[Section] = [
        Table(
            "kriteria",
            _columns(rungs),
            rows,
            heading="Kriteria dan buktinya (beri tanda V bila terpenuhi)",
            row_height=_ROOM_FOR_A_PEN,
        ),
        Table(
            "ditetapkan",
            _DECIDED,
            ((None,) * len(_DECIDED),) * _ROWS_TO_FILL_IN,
            heading="Tingkat yang ditetapkan",
            row_height=_ROOM_FOR_A_PEN,
        ),
        _note(rungs),
    ]
    return for_the_pen(_sheet(reader, f"Keadaan tanggal {_DOTS}", sections, None))


def _summary(stands: Ladder, decided: LevelDecided | None) -> Facts:
    now = "belum ditetapkan"
    if decided is not None:
        now = (
            f"{decided.level.title_on_paper}, sejak {format_long_day(decided.on_day)},"
            f" oleh {decided.decided_by}"
        )
    proposed = stands.proposed.title_on_paper if stands.proposed else "belum sampai Tumbuh"
    facts = [
        Fact("ditetapkan", "Tingkat yang ditetapkan", now),
        Fact("usul", "Menurut daftar periksa", proposed),
    ]
    if stands.next_level is not None and stands.blocker is not None:
        others = [row.criterion.title for row in stands.blocking[1:]]
        held = f"{stands.blocker.criterion.title}: {stands.blocker.seen.evidence}"
        facts.append(Fact("penahan", f"Yang menahan ke {stands.next_level.title_on_paper}", held))
        if others:
            facts.append(Fact("penahan_lain", "Yang juga belum", ", ".join(others)))
    return Facts("ringkasan", tuple(facts))


def _columns(rungs: Rungs) -> tuple[Column, ...]:
    return (
        Column("kriteria", "Kriteria", width=30),
        Column("bukti", "Bukti di buku", width=62),
        *(Column(rung.level.value, rung.level.title_on_paper, width=36) for rung in rungs.rungs),
    )


def _line(row: CriterionRow, rungs: Rungs) -> tuple[Cell, ...]:
    return (
        row.criterion.title,
        row.seen.evidence,
        *(_judged(row, rung) for rung in rungs.rungs),
    )


def _judged(row: CriterionRow, rung: Rung) -> str:
    judged = row.at(rung.level)
    if judged is None:
        return _NOTHING
    if judged.requirement.is_mark and judged.verdict is Verdict.NOT_MET:
        return f"{judged.requirement.words}: sudah lewat"
    return f"{judged.requirement.words}: {_WORDS[judged.verdict]}"


def _asked(rung: Rung, criterion: str) -> str:
    requirement = rung.requirement(criterion)
    return requirement.words if requirement else _NOTHING


def _decided(reader: Reader, on: date) -> Table:
    rows = tuple(
        (
            row.entry.on_day,
            row.entry.level.title_on_paper,
            row.entry.decided_by,
            row.entry.proposed.title_on_paper if row.entry.proposed else _NOTHING,
            row.entry.note,
        )
        for row in records(reader, LEVELS, last=on)
    )
    return Table(
        "ditetapkan",
        _DECIDED,
        rows,
        heading="Tingkat yang ditetapkan",
        when_empty="Belum ada yang ditetapkan.",
    )


def _note(rungs: Rungs) -> Prose:
    return Prose(
        "catatan",
        (
            f"Sumber: {rungs.source}.",
            rungs.note,
            "Tingkat KUBE dan penilaian tiga aspek adalah dua hal yang berbeda.",
        ),
    )


def _sheet(reader: Reader, period: str, sections: list[Section], on: date | None) -> Report:
    report = official_print(
        reader,
        name=LADDER,
        title=_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    profile = group_profile(reader)
    chair = officers_on(reader, on).get(Office.CHAIR, "") if on else ""
    people = (
        Signature("Diperiksa oleh,", "Pendamping Sosial", profile.facilitator),
        Signature("Diketahui,", "Ketua", chair),
    )
    return replace(report, signatures=SignatureBlock(signing_place(profile), on, people))
