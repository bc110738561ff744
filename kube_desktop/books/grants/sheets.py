"""*Daftar bantuan* and *laporan penggunaan bantuan* on paper (domain.md 6.1, E1; our own forms)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.links import voucher_names
from kube_desktop.books.grants.queries import GrantRow, grant_row, grants, use_notes
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import Form, Grant, GrantUse, Tag, Through
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.register_sheets import NOT_WRITTEN_YET, cancelled_table
from kube_desktop.foundation.calendar import format_day, format_long_day
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
    RowStyle,
    Section,
    Table,
)
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record

LIST: Final = "grants"
USE: Final = "grant-use"
_LIST_TITLE: Final = "DAFTAR BANTUAN YANG DITERIMA"
_USE_TITLE: Final = "LAPORAN PENGGUNAAN BANTUAN"
_ROUNDED: Final = "Persen dibulatkan, jadi jumlahnya bisa berbeda 0,1 atau 0,2 dari 100."
_NO_VOUCHER: Final = "Tanpa bukti kas"
_DOTS: Final = "........................"
_ROWS_TO_FILL_IN: Final = 17
_USES_TO_FILL_IN: Final = 20
_ROOM_FOR_A_PEN: Final = 10

_LISTED: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tgl_terima", "Tanggal", CellKind.DAY, 20),
    Column("dari", "Dari", width=42),
    Column("program", "Program", width=32),
    Column("sk", "SK (nomor, tanggal)", width=36),
    Column("berupa", "Berupa", width=36),
    Column("nilai", "Nilai (Rp)", CellKind.MONEY, 25),
    Column("untuk_uep", "UEP (Rp)", CellKind.MONEY, 24),
    Column("untuk_simpan_pinjam", "Simpan pinjam (Rp)", CellKind.MONEY, 24),
    Column("terpakai", "Terpakai (Rp)", CellKind.MONEY, 24),
    Column("sisa", "Sisa (Rp)", CellKind.MONEY, 24),
)
_USES: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 22),
    Column("untuk_apa", "Dipakai untuk", width=54),
    Column("sifat", "Sifat", width=22),
    Column("no_bukti", "Bukti kas", width=36),
    Column("rupiah", "Rupiah", CellKind.MONEY, 26),
)
_PARTS: Final = (
    Column("sifat", "Sifat", width=70),
    Column("rupiah", "Rupiah", CellKind.MONEY, 30),
    Column("persen", "% dari bantuan", CellKind.TENTHS_PERCENT, 24),
)
_VOUCHERS: Final = (
    Column("no_bukti", "Bukti kas", width=90),
    Column("banyaknya", "Penggunaan", CellKind.COUNT, 22),
    Column("rupiah", "Rupiah", CellKind.MONEY, 30),
)


def grant_list(reader: Reader, *, on: date) -> Report:
    """Return the aid that was received by a day, and what of it is left."""
    known = sorted(grants(reader, on), key=lambda row: (row.grant.received_on, row.record.id))
    rows = tuple(_listed(place, row) for place, row in enumerate(known, 1))
    table = Table(
        "bantuan",
        _LISTED,
        rows,
        total=_sums(known) if known else None,
        when_empty=NOT_WRITTEN_YET,
    )
    sections: list[Section] = [table]
    cancelled = [row for row in records(reader, GRANTS, with_cancelled=True) if row.is_cancelled]
    if cancelled:
        sections.append(cancelled_table(GRANTS, cancelled))
    return _list_sheet(reader, f"Keadaan tanggal {format_long_day(on)}", sections)


def blank_grant_list(reader: Reader) -> Report:
    """Return the empty list, to be filled in with a pen."""
    rows = ((None,) * len(_LISTED),) * _ROWS_TO_FILL_IN
    table = Table("bantuan", _LISTED, rows, row_height=_ROOM_FOR_A_PEN)
    return replace(_list_sheet(reader, f"Keadaan tanggal {_DOTS}", [table]), seal=None)


def grant_use_report(reader: Reader, *, on: date, grant_id: int | None = None) -> Report:
    """Return what one aid, or all aid, was used for by a day: the table that an LPJ needs.

    Raises:
        RecordNotFoundError: no such aid.
    """
    if grant_id is None:
        known = sorted(grants(reader, on), key=lambda row: (row.grant.received_on, row.record.id))
    else:
        known = [grant_row(reader, grant_id, on)]
    sections: list[Section] = []
    for place, row in enumerate(known, 1):
        sections += _accounted(reader, row, place)
    if not known:
        sections.append(Prose("kosong", ("Belum ada bantuan yang dicatat.",)))
    return _use_sheet(reader, f"Sampai tanggal {format_long_day(on)}", sections)


def blank_grant_use(reader: Reader) -> Report:
    """Return the empty report, to be filled in with a pen."""
    facts = Facts(
        "bantuan",
        tuple(
            Fact(key, label, _DOTS)
            for key, label in (
                ("bantuan", "Bantuan"),
                ("dari", "Dari"),
                ("tgl_terima", "Diterima tanggal"),
                ("nilai", "Nilai (Rp)"),
            )
        ),
    )
    rows = ((None,) * len(_USES),) * _USES_TO_FILL_IN
    table = Table("penggunaan", _USES, rows, row_height=_ROOM_FOR_A_PEN)
    return replace(_use_sheet(reader, f"Sampai tanggal {_DOTS}", [facts, table]), seal=None)


def goods_words(grant: Grant) -> str:
    """Return what changed hands: `Uang, lewat bank`, `2 buah Mesin jahit`."""
    if grant.form is Form.GOODS:
        return f"{grant.quantity} {grant.unit} {grant.what}"
    if grant.through is None:
        return "Uang"
    return "Uang, lewat bank" if grant.through is Through.BANK else "Uang, tunai"


def giver_words(grant: Grant) -> str:
    """Return who gave: the kind of giver and the name, once where both are the same."""
    kind = grant.source.title_on_paper
    if kind.casefold() == grant.giver.casefold():
        return grant.giver
    return ", ".join(filter(None, (kind, grant.giver)))


def decree_words(grant: Grant) -> str:
    """Return the decree with its day, empty for none."""
    day = format_day(grant.decree_on) if grant.decree_on else ""
    return ", ".join(filter(None, (grant.decree_no, day)))


def _listed(place: int, row: GrantRow) -> tuple[Cell, ...]:
    grant = row.grant
    return (
        place,
        grant.received_on,
        giver_words(grant),
        grant.programme,
        decree_words(grant),
        goods_words(grant),
        grant.amount,
        grant.uep_amount,
        grant.sp_amount,
        row.used,
        row.left,
    )


def _sums(rows: Sequence[GrantRow]) -> tuple[Cell, ...]:
    whole, uep, loans = (
        sum(getattr(row.grant, name) or 0 for row in rows)
        for name in ("amount", "uep_amount", "sp_amount")
    )
    used, left = sum(row.used for row in rows), sum(row.left or 0 for row in rows)
    return (None, None, "Jumlah", None, None, None, whole, uep, loans, used, left)


def _accounted(reader: Reader, row: GrantRow, place: int) -> list[Section]:
    grant = row.grant
    facts = [
        Fact("bantuan", "Bantuan", grant.programme or goods_words(grant)),
        Fact("dari", "Dari", giver_words(grant)),
        Fact("tgl_terima", "Diterima tanggal", format_long_day(grant.received_on)),
        Fact("berupa", "Berupa", goods_words(grant)),
        Fact("sk", "SK", decree_words(grant) or "Belum dicatat"),
        Fact("nilai", "Nilai", grant.amount, CellKind.MONEY),
    ]
    if row.record.is_cancelled:
        facts.append(Fact("dibatalkan", "DIBATALKAN", row.record.cancel_reason))
    ids = {use.entry.voucher_id for use in row.uses} - {None}
    with in_indonesian():
        names = voucher_names(reader, [each for each in ids if each is not None])
        notes = [
            note.sentence
            for note in use_notes(reader)
            if note.use_id in {use.id for use in row.uses}
        ]
    sections: list[Section] = [
        Facts(f"bantuan_{place}", tuple(facts), starts_page=place > 1),
        _uses(row, names, f"penggunaan_{place}"),
        _parts(row, f"ringkasan_{place}"),
    ]
    if row.uses:
        sections.append(_by_voucher(row, names, f"bukti_{place}"))
    told = [_ROUNDED, *notes] if row.used else notes
    if told:
        sections.append(Prose(f"catatan_{place}", tuple(told)))
    return sections


def _uses(row: GrantRow, names: dict[int, str], name: str) -> Table:
    rows = tuple(
        (
            place,
            use.entry.on_day,
            ". ".join(filter(None, (use.entry.what, use.entry.note))),
            use.entry.tag.title_on_paper,
            _number_in(names.get(use.entry.voucher_id or 0, "")),
            use.entry.amount,
        )
        for place, use in enumerate(row.uses, 1)
    )
    total = (None, None, "Jumlah", None, None, sum(use.entry.amount for use in row.uses))
    return Table(
        name,
        _USES,
        rows,
        heading="Rincian penggunaan",
        total=total if rows else None,
        when_empty="Penggunaannya belum ditulis.",
    )


def _parts(row: GrantRow, name: str) -> Table:
    parts = [(tag.title_on_paper, row.of(tag)) for tag in Tag]
    parts.append(("Digulirkan kepada yang lain", row.revolved))
    rows: list[tuple[Cell, ...]] = [
        (words, amount, row.tenths_of(amount)) for words, amount in parts
    ]
    styles = {len(rows): RowStyle.SUBTOTAL}
    rows.append(("Jumlah yang dipakai", row.used, row.tenths_of(row.used)))
    if row.left is not None:
        rows.append(("Sisa", row.left, row.tenths_of(row.left)))
    return Table(name, _PARTS, tuple(rows), heading="Menurut sifatnya", styles=styles)


def _by_voucher(row: GrantRow, names: dict[int, str], name: str) -> Table:
    sums = defaultdict[int | None, list[Record[GrantUse]]](list)
    for use in row.uses:
        sums[use.entry.voucher_id].append(use)
    rows = tuple(
        (
            names.get(voucher, "") if voucher is not None else _NO_VOUCHER,
            len(uses),
            sum(use.entry.amount for use in uses),
        )
        for voucher, uses in sorted(sums.items(), key=lambda each: each[0] is None)
    )
    return Table(name, _VOUCHERS, rows, heading="Menurut bukti kas")


def _number_in(words: str) -> str:
    """Return the number of a voucher alone, with the word that it was cancelled where it was."""
    number, *rest = words.split(" · ")
    return f"{number} (dibatalkan)" if rest and rest[-1].endswith("(dibatalkan)") else number


def _list_sheet(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader,
        name=LIST,
        title=_LIST_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _use_sheet(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    return official_print(reader, name=USE, title=_USE_TITLE, period=period, sections=sections)
