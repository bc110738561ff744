"""A family on paper: the questionnaire to take along, and its own sheet with all its years."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.conditions.queries import (
    Family,
    Told,
    criteria_change,
    records_of_family,
)
from kube_desktop.books.conditions.questions import every_area, every_criterion, questions
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import CONSENT, FamilyCondition
from kube_desktop.books.members.queries import MemberRow, member
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.register_sheets import NOT_WRITTEN_YET, cancelled_table
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    RowStyle,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.registers.words import NO, YES

NAME: Final = "family-condition"
_LINE: Final = "." * 56
_ROOM_FOR_A_PEN: Final = 8
_ON_A_SHEET: Final = 5
"""How many days stand side by side."""

_A_DAY: Final = 19

_TICKED: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("pernyataan", "Pernyataan", width=126),
    Column("ya", "Ya", width=15),
    Column("tidak", "Tidak", width=15),
)
_HOW: Final = "Beri tanda pada Ya bila pernyataannya benar untuk keluarga ini. Kosongkan yang tidak"
_HOW_TO_TICK: Final = f"{_HOW} ditanyakan."
_HOW_TO_RING: Final = "Lingkari keadaan yang paling sesuai pada setiap baris."


def blank_questionnaire(reader: Reader, member_id: int | None = None) -> Report:
    """Return the questionnaire for the pen; with a member, for that family.

    Raises:
        MemberNotFoundError: no such member.
    """
    who = None if member_id is None else member(reader, member_id)
    asked = questions()
    words = list(asked.levels.values())
    facts = (
        Fact("nama", "Nama anggota", who.name if who else _LINE),
        Fact("nomor", "Nomor anggota", str(who.number) if who else _LINE),
        Fact("tanggal", "Tanggal ditanya", _LINE),
        Fact("saat", "Saat ditanya", "saat masuk / tahunan / lain"),
        Fact("ditanya_oleh", "Ditanya oleh", _LINE),
    )
    statements = tuple(
        (place, each.full, None, None) for place, each in enumerate(asked.criteria, start=1)
    )
    areas = tuple((each.short, *each.levels) for each in asked.areas)
    columns = (
        Column("bidang", "Bidang", width=32),
        *(Column(word.casefold(), word, width=44) for word in words),
    )
    sections = (
        Facts("keluarga", facts),
        Prose("persetujuan", (CONSENT,)),
        Table("kriteria", _TICKED, statements, _HOW_TO_TICK, row_height=_ROOM_FOR_A_PEN),
        Table("perilaku", columns, areas, _HOW_TO_RING, row_height=_ROOM_FOR_A_PEN),
        Facts("catatan", (Fact("keterangan", "Keterangan", _LINE),)),
    )
    report = _print(reader, "KUESIONER KONDISI KELUARGA", "", sections)
    return _signed(reader, report, None, who.name if who else "", "")


def family_sheet(reader: Reader, member_id: int, *, on: date) -> Report:
    """Return what the family of a member answered by a day, over all its years.

    Raises:
        MemberNotFoundError: no such member.
    """
    who = member(reader, member_id)
    kept = [row for row in records_of_family(reader, who.id) if row.entry.on_day <= on]
    told = tuple(reversed([row for row in kept if not row.is_cancelled]))
    cancelled = [row for row in kept if row.is_cancelled]
    sections: list[Section] = [_facts_of(who), Prose("rahasia", (CONSENT, questions().note))]
    for place in range(0, max(1, len(told)), _ON_A_SHEET):
        sections += _tables(told[place : place + _ON_A_SHEET], place)
    if changed := _change(Family(who, told)):
        sections.append(changed)
    if notes := [
        f"{format_day(row.entry.on_day)}: {row.entry.note}" for row in told if row.entry.note
    ]:
        sections.append(Prose("keterangan", tuple(notes), "Keterangan"))
    if cancelled:
        sections.append(cancelled_table(FAMILY_CONDITIONS, cancelled))
    report = _print(reader, "KONDISI KELUARGA", f"Keadaan tanggal {format_long_day(on)}", sections)
    return _signed(reader, report, today(), who.name, told[-1].entry.asker if told else "")


def _facts_of(who: MemberRow) -> Facts:
    return Facts(
        "keluarga",
        (
            Fact("nama", "Nama anggota", who.name),
            Fact("nomor", "Nomor anggota", who.number, CellKind.COUNT),
            Fact("anggota_sejak", "Anggota sejak", format_long_day(who.joined_on)),
        ),
    )


def _tables(told: Sequence[Told], place: int) -> tuple[Table, Table]:
    """Return the criteria and the areas of a few days, a column for each."""
    entries = [row.entry for row in told]
    days = tuple(
        Column(f"tanggal_{number}", format_day(each.on_day), width=_A_DAY)
        for number, each in enumerate(entries, start=place + 1)
    )
    suffix = f"_{place + 1}" if place else ""
    columns = (
        Column("no", "No", CellKind.COUNT, 8),
        Column("kriteria", "Kriteria", width=64 + _A_DAY * (_ON_A_SHEET - len(days))),
        *days,
    )
    asked: list[tuple[Cell, ...]] = [
        (number, each.full, *(_answer(entry, each.key) for entry in entries))
        for number, each in enumerate(every_criterion(), start=1)
    ]
    sums: list[tuple[Cell, ...]] = [
        (None, "Terpenuhi", *(_of_asked(entry) for entry in entries)),
        (None, "Belum ditanya", *(str(entry.not_asked) for entry in entries)),
        (None, "Saat ditanya", *(entry.occasion.title_on_paper for entry in entries)),
    ]
    styles = dict.fromkeys((len(asked), len(asked) + 1), RowStyle.SUBTOTAL)
    areas = [
        (number, each.short, *(_level(entry, each.key) for entry in entries))
        for number, each in enumerate(every_area(), start=1)
    ]
    return (
        Table(
            f"kriteria{suffix}",
            columns,
            tuple(asked + sums) if entries else (),
            "Kriteria yang terpenuhi",
            styles=styles if entries else {},
            when_empty=NOT_WRITTEN_YET,
        ),
        Table(
            f"perilaku{suffix}",
            (columns[0], replace(columns[1], key="bidang", heading="Bidang"), *days),
            tuple(areas) if entries else (),
            "Perilaku keluarga",
            when_empty=NOT_WRITTEN_YET,
        ),
    )


def _answer(entry: FamilyCondition, key: str) -> str | None:
    answer = entry.answers.get(key)
    return None if answer is None else (YES if answer else NO)


def _level(entry: FamilyCondition, key: str) -> str | None:
    level = entry.levels.get(key)
    return level and level.title_on_paper


def _of_asked(entry: FamilyCondition) -> str:
    return (
        f"{entry.met} dari {len(entry.answers) - entry.not_asked}" if entry.tells_criteria else ""
    )


def _change(family: Family) -> Facts | None:
    change = criteria_change(family)
    if change is None:
        return None
    short = {each.key: each.short for each in every_criterion()}
    facts = (
        Fact("dibandingkan", "Ditanya dua kali", f"{change.compared} kriteria"),
        Fact("tidak_lagi", "Tidak lagi terpenuhi", _named(change.gone, short)),
        Fact("baru", "Baru terpenuhi", _named(change.come, short)),
    )
    first = format_day(change.first.entry.on_day)
    return Facts("perubahan", facts, f"Perubahan sejak {first}")


def _named(keys: Sequence[str], short: dict[str, str]) -> str:
    return ", ".join(short[key] for key in keys) or "tidak ada"


def _print(reader: Reader, title: str, period: str, sections: Sequence[Section]) -> Report:
    return official_print(
        reader, name=NAME, title=title, period=period, sections=sections, signed=False
    )


def _signed(reader: Reader, report: Report, on: date | None, family: str, asker: str) -> Report:
    """Return a print that the family signs, and who asked it."""
    people = (
        Signature("Yang ditanya,", "Keluarga anggota", family),
        Signature("Ditanya oleh,", "Pendamping/pengurus", asker),
    )
    block = SignatureBlock(signing_place(group_profile(reader)), on, people)
    return replace(report, signatures=block)
