"""*Buku daftar anggota* on paper (domain.md 1.1: the columns of P2, P8 and P9)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.members.national_id import masked
from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.books.members.rules import Sex, age_on
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Report, Table

NAME: Final = "members"

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
    Column("nama", "Nama", width=60),
    Column("pendidikan", "Pendidikan terakhir", width=45),
    Column("tanggungan", "Jumlah tanggungan", CellKind.COUNT, 40),
    Column("penghasilan_sebelum", "Penghasilan sebulan sebelum masuk", CellKind.MONEY, 60),
)
_LEFT: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("nama", "Nama", width=50),
    Column("l_p", "L/P", width=8),
    Column("tgl_masuk", "Tgl masuk", CellKind.DAY, 22),
    Column("tgl_keluar", "Tgl keluar", CellKind.DAY, 22),
    Column("alasan", "Alasan keluar", width=90),
)


def member_register(reader: Reader, *, on: date, is_masked: bool = False) -> Report:
    """Return the register of members as it stands on a day, and those who have left.

    Args:
        reader: the books.
        on: the day.
        is_masked: for prints that are posted: each NIK shows its last two digits only, and what
            a family earns and whom it feeds is left out (domain.md 6.4).
    """
    everybody = members(reader, on=on)
    present = [row for row in everybody if row.is_member_on(on)]
    left = [row for row in everybody if not row.is_member_on(on)]
    women = sum(row.sex is Sex.FEMALE for row in present)
    sections: list[Table | Facts] = [
        Table(
            "anggota",
            _PRESENT,
            tuple(_present_row(row, on, is_masked=is_masked) for row in present),
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
        sections.append(
            Table("keluar", _LEFT, tuple(map(_left_row, left)), heading="Anggota yang sudah keluar")
        )
    if present and not is_masked:
        rows = tuple(map(_family_row, present))
        sections.append(Table("keluarga", _FAMILIES, rows, heading="Pendidikan dan keluarga"))
    report = official_print(
        reader,
        name=NAME,
        title="DAFTAR ANGGOTA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


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
    return (row.number, row.name, row.education, row.dependants, row.income_before)


def _left_row(row: MemberRow) -> tuple[Cell, ...]:
    return (row.number, row.name, row.sex.value, row.joined_on, row.left_on, row.left_reason)
