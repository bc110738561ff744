"""Which groups a recap speaks of, from which state of their books, and what it leaves out."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.printing.model import CellKind, Column, Table
from kube_desktop.recap.groups import Gathered, GroupState, LeftOut

_NOT_DECIDED: Final = "-"


def group_table(groups: Sequence[GroupState]) -> Table:
    """Return the groups as the studies list them (domain.md 4)."""
    return Table(
        "kelompok",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("nama", "Nama kelompok", width=28),
            Column("tahun_berdiri", "Tahun berdiri", width=10),
            Column("jenis_usaha", "Jenis usaha", width=32),
            Column("anggota", "Anggota", CellKind.COUNT, 10),
            Column("tempat", "Tempat", width=34),
            Column("kategori", "Kategori", width=14),
        ),
        tuple(
            (
                number,
                group.name,
                str(group.founded_on.year),
                group.lines_of_business,
                len(group.members),
                group.place,
                group.level.title_on_paper if group.level else _NOT_DECIDED,
            )
            for number, group in enumerate(groups, start=1)
        ),
        heading="Kelompok",
        total=(None, "Jumlah", None, None, sum(len(each.members) for each in groups), None, None),
    )


def state_table(groups: Sequence[GroupState]) -> Table:
    """Return from which state of each group's books the recap was made."""
    return Table(
        "asal_buku",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("nama", "Nama kelompok", width=28),
            Column("berkas", "Berkas", width=30),
            Column("edisi", "Edisi", CellKind.COUNT, 9),
            Column("segel", "Segel", width=14),
            Column("catatan", "Catatan", CellKind.COUNT, 10),
            Column("segel_catatan", "Segel catatan", width=14),
        ),
        tuple(
            (
                number,
                group.name,
                group.path.name,
                group.seal.edition,
                group.seal.code,
                group.seal.records,
                group.seal.records_code,
            )
            for number, group in enumerate(groups, start=1)
        ),
        heading="Keadaan buku saat dibaca",
    )


def left_out_table(gathered: Gathered) -> Table | None:
    """Return the files that the recap leaves out, None when there are none."""
    files: tuple[LeftOut, ...] = (*gathered.unread, *gathered.repeated)
    if not files:
        return None
    return Table(
        "tidak_dihitung",
        (
            Column("no", "No", CellKind.COUNT, 6),
            Column("berkas", "Berkas", width=30),
            Column("sebab", "Sebab", width=90),
        ),
        tuple(
            (number, each.path.name, each.sentence) for number, each in enumerate(files, start=1)
        ),
        heading="Berkas yang tidak dihitung",
    )
