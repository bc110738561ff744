"""Every sharing of a time, and what each member got of them together."""

from collections import defaultdict
from datetime import date

from kube_desktop.books.paper import official_print
from kube_desktop.books.sharings.queries import SharingCard, sharing_card, sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Cell, CellKind, Column, Report, Table

_NOTHING = "Tidak ada pembagian yang dicatat."


def shares_sheet(reader: Reader, *, period: str, first: date, last: date) -> Report:
    """Return the sharings from `first` to `last` that count, and their sums by member."""
    with in_indonesian():
        cards = [
            sharing_card(reader, row.id)
            for row in reversed(sharing_rows(reader))
            if first <= row.on <= last and not row.is_cancelled
        ]
    return official_print(
        reader,
        name="annual-shares",
        title="BAGI HASIL DAN SHU",
        period=period,
        sections=(_sharings(cards), _by_member(cards)),
        signed=False,
        landscape=True,
    )


def _sharings(cards: list[SharingCard]) -> Table:
    rows = [card.row for card in cards]
    sums = (
        sum(row.amount for row in rows),
        sum(row.set_aside for row in rows),
        sum(row.shared for row in rows),
    )
    return Table(
        "pembagian",
        (
            Column("tanggal", "Tanggal", CellKind.DAY, 12),
            Column("asal", "Asal", width=18),
            Column("usaha", "Usaha", width=26),
            Column("masa", "Masa", width=26),
            Column("hasil", "Hasil (Rp)", CellKind.MONEY, 16),
            Column("disisihkan", "Disisihkan (Rp)", CellKind.MONEY, 16),
            Column("dibagi", "Dibagi (Rp)", CellKind.MONEY, 16),
            Column("penerima", "Penerima", CellKind.COUNT, 10),
        ),
        tuple(
            (
                row.on,
                row.source.title_on_paper,
                row.unit or "seluruh dana",
                row.period,
                row.amount,
                row.set_aside,
                row.shared,
                row.sharers,
            )
            for row in rows
        ),
        heading="Pembagian",
        total=(None, "Jumlah", None, None, *sums, None) if rows else None,
        when_empty=_NOTHING,
    )


def _by_member(cards: list[SharingCard]) -> Table:
    names: dict[int, tuple[int, str]] = {}
    got = defaultdict[int, dict[Source, int]](lambda: dict.fromkeys(Source, 0))
    for card in cards:
        for share in card.shares:
            names[share.member_id] = (share.number, share.name)
            got[share.member_id][card.row.source] += share.amount
    people = sorted(names, key=lambda member: names[member])
    rows: list[tuple[Cell, ...]] = [
        (*names[member], *(got[member][source] for source in Source), sum(got[member].values()))
        for member in people
    ]
    sums = [sum(got[member][source] for member in people) for source in Source]
    return Table(
        "per_anggota",
        (
            Column("nomor", "No anggota", CellKind.COUNT, 10),
            Column("nama", "Nama", width=44),
            *(
                Column(source.value, f"{source.title_on_paper} (Rp)", CellKind.MONEY, 20)
                for source in Source
            ),
            Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 20),
        ),
        tuple(rows),
        heading="Yang diterima tiap anggota",
        total=(None, "Jumlah", *sums, sum(sums)) if rows else None,
        when_empty=_NOTHING,
    )
