"""*Buku daftar anggota* on paper (domain.md 1.1: the columns of P2, P8 and P9)."""

from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from kube_desktop.books.members.national_id import masked
from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.books.members.rules import TOO_FEW_POOR, Sex, age_on, not_poor_above_advice
from kube_desktop.books.paper import official_print, register_signatures
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
    Table,
)

NAME: Final = "members"
POSTED: Final = "members-posted"
_T = TypeVar("_T")

_MOST_MEMBERS: Final = 33
_BLANK_LEFT: Final = 10
_PEN_HEIGHT: Final = 8

_PRESENT: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=38),
    Column("tgl_lahir", "Tgl lahir", CellKind.DAY, 21),
    Column("umur", "Umur", CellKind.COUNT, 12),
    Column("l_p", "L/P", width=8),
    Column("nik", "NIK", width=36),
    Column("pekerjaan", "Pekerjaan", width=26),
    Column("alamat", "Alamat (No HP)", width=46),
    Column("jabatan", "Jabatan", width=25),
    Column("tgl_masuk", "Tgl masuk", CellKind.DAY, 21),
    Column("tanda_tangan", "Tanda tangan", width=26),
)
_FAMILIES: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=42),
    Column("no_kk", "No KK", width=36),
    Column("id_dtks", "ID DTKS", width=42),
    Column("keluarga_miskin", "Keluarga miskin", width=20),
    Column("pendidikan", "Pendidikan terakhir", width=30),
    Column("tanggungan", "Tanggungan", CellKind.COUNT, 25),
    Column("penghasilan_sebelum", "Penghasilan sebelum masuk", CellKind.MONEY, 28),
    Column("penghasilan_sekarang", "Penghasilan sekarang", CellKind.MONEY, 28),
)
_FAMILY_HEADING: Final = "Pendidikan dan keluarga"
_LEFT_HEADING: Final = "Anggota yang sudah keluar"
_KEPT_BACK: Final = {"tgl_lahir", "alamat", "tanda_tangan", "alasan"}
"""Columns that are not posted."""
_POOR: Final = {None: "belum diisi", True: "ya", False: "tidak"}
_LEFT: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=50),
    Column("l_p", "L/P", width=8),
    Column("tgl_masuk", "Tgl masuk", CellKind.DAY, 22),
    Column("tgl_keluar", "Tgl keluar", CellKind.DAY, 22),
    Column("alasan", "Alasan keluar", width=90),
)


def blank_register(reader: Reader) -> Report:
    """Return the register without a line in it, to be filled in by pen."""
    sections = [
        Table(
            name,
            columns,
            _blank_rows(columns, count),
            heading,
            row_height=_PEN_HEIGHT,
            starts_page=bool(heading),
        )
        for name, columns, heading, count in (
            ("anggota", _PRESENT, "", _MOST_MEMBERS),
            ("keluarga", _FAMILIES, _FAMILY_HEADING, _MOST_MEMBERS),
            ("keluar", _LEFT, _LEFT_HEADING, _BLANK_LEFT),
        )
    ]
    report = official_print(
        reader,
        name=NAME,
        title="DAFTAR ANGGOTA",
        period="Keadaan tanggal ........................................",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def member_register(reader: Reader, *, on: date, is_masked: bool = False) -> Report:
    """Return the register of members as it stands on a day, and those who have left.

    Args:
        reader: the books.
        on: the day.
        is_masked: for prints that are posted: each NIK shows its last two digits only, and day
            of birth, address, telephone, family, earnings and why somebody left are left out
            (domain.md 6.4).
    """
    everybody = members(reader, on=on)
    present = [row for row in everybody if row.is_member_on(on)]
    left = [row for row in everybody if not row.is_member_on(on)]
    women = sum(row.sex is Sex.FEMALE for row in present)
    sections: list[Table | Facts | Prose] = [
        Table(
            "anggota",
            _shown(_PRESENT, _PRESENT, is_masked=is_masked),
            tuple(
                _shown(_PRESENT, _present_row(row, on, is_masked=is_masked), is_masked=is_masked)
                for row in present
            ),
            when_empty="Belum ada anggota yang dicatat.",
        ),
        Facts(
            "jumlah",
            (
                Fact("jumlah_anggota", "Jumlah anggota", len(present), CellKind.COUNT),
                Fact("laki_laki", "Laki-laki", len(present) - women, CellKind.COUNT),
                Fact("perempuan", "Perempuan", women, CellKind.COUNT),
            ),
        ),
    ]
    if left:
        columns = _shown(_LEFT, _LEFT, is_masked=is_masked)
        rows = tuple(_shown(_LEFT, _left_row(row), is_masked=is_masked) for row in left)
        sections.append(Table("keluar", columns, rows, heading=_LEFT_HEADING))
    if present and not is_masked:
        rows = tuple(map(_family_row, present))
        sections.append(Table("keluarga", _FAMILIES, rows, heading=_FAMILY_HEADING))
        if others := not_poor_above_advice([row.details for row in present]):
            advice = TOO_FEW_POOR.format(others=others, count=len(present))
            sections.append(Prose("anjuran", (advice,)))
    report = official_print(
        reader,
        name=POSTED if is_masked else NAME,
        title="DAFTAR ANGGOTA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _blank_rows(columns: tuple[Column, ...], count: int) -> tuple[tuple[Cell, ...], ...]:
    return ((None,) * len(columns),) * count


def _shown(columns: tuple[Column, ...], row: tuple[_T, ...], *, is_masked: bool) -> tuple[_T, ...]:
    """Return a row of a table, or its columns, without what is kept back from the wall."""
    return tuple(
        cell
        for column, cell in zip(columns, row, strict=True)
        if not (is_masked and column.key in _KEPT_BACK)
    )


def _present_row(row: MemberRow, on: date, *, is_masked: bool) -> tuple[Cell, ...]:
    nik = masked(row.national_id) if is_masked else row.national_id
    return (
        row.number,
        row.name,
        row.birth_date,
        age_on(row.birth_date, on),
        row.sex.value,
        nik or "belum ada",
        row.occupation,
        f"{row.address} ({row.phone})".strip() if row.phone else row.address,
        ", ".join(office.title_on_paper for office in row.offices) or "Anggota",
        row.joined_on,
        None,
    )


def _family_row(row: MemberRow) -> tuple[Cell, ...]:
    return (
        row.number,
        row.name,
        row.family_card_no or "belum ada",
        row.welfare_id or "belum ada",
        _POOR[row.is_poor],
        row.education,
        row.dependants,
        row.income_before,
        row.income_now,
    )


def _left_row(row: MemberRow) -> tuple[Cell, ...]:
    return (row.number, row.name, row.sex.value, row.joined_on, row.left_on, row.left_reason)
