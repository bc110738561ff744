"""*Statistik anggota* on paper: who the members are, in the shape of the studies' tables."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.books.members.rules import Sex, age_on
from kube_desktop.books.members.statistics import (
    AGE_CLASSES,
    DEPENDANT_CLASSES,
    INCOME_CLASSES,
    WHOLE,
    ClassCount,
    by_education,
    by_number,
    by_occupation,
    by_word,
)
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Prose, Report, Table

NAME: Final = "member-statistics"
FORCED_NAME: Final = "member-statistics-100"

_ROUNDED: Final = (
    "Persen dibulatkan ke satu angka di belakang koma, jadi jumlah barisnya bisa sedikit berbeda "
    "dari 100,0%."
)
_FORCED: Final = (
    "Persen dibulatkan ke satu angka di belakang koma. Baris terakhir yang terisi disesuaikan "
    "supaya jumlahnya 100,0%."
)
_WORDS: Final = {
    Sex.MALE: "Laki-laki",
    Sex.FEMALE: "Perempuan",
    True: "Miskin",
    False: "Bukan miskin",
    None: "",
}


def member_statistics(reader: Reader, *, on: date, forced: bool = False) -> Report:
    """Return how the members of a day spread over classes.

    `forced`: the last filled row of each table is adjusted, so that its column adds up to
    100,0%; the sheet says so.
    """
    *tables, earned_before, earned_now = class_tables(
        members(reader, on=on, include_left=False), on=on, forced=forced
    )
    report = official_print(
        reader,
        name=FORCED_NAME if forced else NAME,
        title="STATISTIK ANGGOTA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=(
            *tables,
            replace(earned_before, starts_page=True),
            earned_now,
            rounding_note(forced=forced),
        ),
        signed=False,
    )
    return replace(report, signatures=register_signatures(reader))


def class_tables(
    present: Sequence[MemberRow], *, on: date, forced: bool = False
) -> tuple[Table, ...]:
    """Return how members spread over classes on a day, a table each; incomes stand at the end.

    They need not be of one group. `forced`: see `member_statistics`.
    """
    numbers, words = partial(by_number, forced=forced), partial(by_word, forced=forced)
    sexes = words(("Laki-laki", "Perempuan"), (_WORDS[row.sex] for row in present))
    ages = numbers(AGE_CLASSES, (age_on(row.birth_date, on) for row in present))
    educations = by_education((row.education for row in present), forced=forced)
    occupations = by_occupation((row.occupation for row in present), forced=forced)
    dependants = numbers(DEPENDANT_CLASSES, (row.dependants for row in present))
    welfare = words(("Miskin", "Bukan miskin"), (_WORDS[row.is_poor] for row in present))
    before = numbers(INCOME_CLASSES, (row.income_before for row in present))
    now = numbers(INCOME_CLASSES, (row.income_now for row in present))
    return (
        _class_table("jenis_kelamin", "Jenis kelamin", sexes),
        _class_table("umur", "Umur (tahun)", ages),
        _class_table("pendidikan", "Tingkat pendidikan", educations),
        _class_table("pekerjaan", "Jenis pekerjaan", occupations),
        _class_table("tanggungan", "Jumlah tanggungan (orang)", dependants),
        _class_table("kesejahteraan", "Kesejahteraan keluarga", welfare),
        _class_table("penghasilan_sebelum", "Penghasilan sebulan sebelum masuk (Rp)", before),
        _class_table("penghasilan_sekarang", "Penghasilan sebulan sekarang (Rp)", now),
    )


def rounding_note(*, forced: bool) -> Prose:
    """Return what a sheet says of how its percentages are rounded."""
    return Prose("pembulatan", (_FORCED if forced else _ROUNDED,))


def _class_table(name: str, heading: str, counts: Sequence[ClassCount]) -> Table:
    """Return one table: number, class, frequency, percent, total; zero is a dash."""
    whole = sum(each.members for each in counts)
    return Table(
        name,
        (
            Column("no", "No", CellKind.COUNT, 8),
            Column("kelas", "Kelompok", width=62),
            Column("frekuensi", "Frekuensi", CellKind.TALLY, 20),
            Column("persen", "Persen", CellKind.TALLY_TENTHS_PERCENT, 20),
        ),
        tuple(
            (number, each.label, each.members, each.share)
            for number, each in enumerate(counts, start=1)
        ),
        heading=heading,
        total=(None, "Jumlah", whole, WHOLE if whole else 0),
    )
