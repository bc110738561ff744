"""*Daftar pembagian*: what came of a result, which everybody signs; and that of the SHU."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.paper import official_print
from kube_desktop.books.sharings.division import counted, working
from kube_desktop.books.sharings.percents import percent_words
from kube_desktop.books.sharings.posting import reserve_of
from kube_desktop.books.sharings.queries import (
    PotRow,
    SharingCard,
    sharing_card,
    sharing_rows,
)
from kube_desktop.books.sharings.rules import SURPLUS_BASES, Basis, Purse, Source
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Place
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

SHARING: Final = "sharing-sheet"
SURPLUS: Final = "shu-sheet"
_NAMES: Final = {Source.BUSINESS: SHARING, Source.SURPLUS: SURPLUS}
_TITLES: Final = {
    Source.BUSINESS: "DAFTAR PEMBAGIAN HASIL USAHA",
    Source.SURPLUS: "DAFTAR PEMBAGIAN SISA HASIL USAHA (SHU)",
}
_WHOLE_FUND: Final = {
    Source.BUSINESS: "Seluruh usaha (dana UEP)",
    Source.SURPLUS: "Simpan pinjam",
}
_NUMBER: Final = Column("no", "No", CellKind.COUNT, 6)
_NAME: Final = Column("nama", "Nama", width=30)
_AMOUNT: Final = Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 18)
_WHERE: Final = Column("diterima", "Diterima", width=22)
_SIGNED: Final = Column("tanda_tangan", "Tanda tangan", width=24)
_WORKING: Final = Column("hitungan", "Hitungan", width=56)
_ASIDE: Final = (
    Column("untuk", "Disisihkan untuk", width=44),
    Column("persen", "Persen", CellKind.TENTHS_PERCENT, 14),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 22),
)
_ROOM_TO_SIGN: Final = 9
_ROWS_TO_FILL_IN: Final = 20
_DOTS: Final = "........................................"


def sharing_sheet(reader: Reader, source: Source, *, sharing_id: int | None = None) -> Report:
    """Return the list of one sharing, else of the latest of this source that counts.

    Raises:
        SharingNotFoundError: no such sharing.
    """
    chosen = sharing_id if sharing_id is not None else _latest(reader, source)
    if chosen is None:
        nothing = Prose("kosong", ("Belum ada pembagian yang dicatat.",))
        return _print(reader, source, "", [nothing])
    with in_indonesian():
        card = sharing_card(reader, chosen)
        sections = [_head(reader, card), *_parts(card)]
        return _print(reader, card.row.source, card.row.period, sections)


def blank_sharing(reader: Reader, source: Source) -> Report:
    """Return the empty list, to be filled in and signed in the meeting."""
    facts = Facts(
        "hasil",
        tuple(
            Fact(key, label, _DOTS)
            for key, label in (
                ("usaha", "Usaha"),
                ("pendapatan", "Pendapatan"),
                ("beban", "Beban"),
                ("hasil", "Hasil"),
                ("dibagi_pada", "Dibagi pada tanggal"),
                ("keputusan", "Diputuskan dalam rapat"),
            )
        ),
    )
    aside = Table(
        "disisihkan",
        _ASIDE,
        tuple((purse.title_on_paper, None, None) for purse in Purse),
        heading="Disisihkan dulu",
        total=("Jumlah yang disisihkan", None, None),
        row_height=_ROOM_TO_SIGN,
    )
    columns: tuple[Column, ...] = (_NUMBER, _NAME, _WORKING, _AMOUNT, _WHERE, _SIGNED)
    if source is Source.SURPLUS:
        with in_indonesian():
            columns = _columns_of_pots(SURPLUS_BASES)
    spare = (None,) * (len(columns) - 1)
    rows = tuple((number, *spare) for number in range(1, _ROWS_TO_FILL_IN + 1))
    shares = Table(
        "bagian",
        columns,
        rows,
        heading="Bagian anggota",
        total=(None, "Jumlah", *spare[1:]),
        row_height=_ROOM_TO_SIGN,
    )
    period = "Bulan ........................ Tahun ............"
    return _print(reader, source, period, [facts, aside, shares])


def _latest(reader: Reader, source: Source) -> int | None:
    for row in sharing_rows(reader):
        if row.source is source and not row.is_cancelled:
            return row.id
    return None


def _print(reader: Reader, source: Source, period: str, sections: Sequence[Section]) -> Report:
    return official_print(
        reader,
        name=_NAMES[source],
        title=_TITLES[source],
        period=period[:1].upper() + period[1:],
        sections=sections,
        landscape=True,
    )


def _head(reader: Reader, card: SharingCard) -> Facts:
    row = card.row
    names = decisions_on_paper(reader, () if row.decision_id is None else (row.decision_id,))
    place = "kas" if row.place is Place.CASH else "bank"
    facts = [
        Fact("usaha", "Usaha", row.unit or _WHOLE_FUND[row.source]),
        Fact("pendapatan", "Pendapatan", row.result.income, CellKind.MONEY),
        Fact("beban", "Beban", row.result.cost, CellKind.MONEY),
        Fact("hasil", "Hasil", row.result.amount, CellKind.MONEY),
        Fact("dibagi", "Yang disisihkan dan dibagi", row.amount, CellKind.MONEY),
        Fact("dibagi_pada", "Dibagi pada tanggal", row.on, CellKind.DAY),
        Fact("dari", "Uangnya dari", place),
        Fact("keputusan", "Diputuskan dalam", next(iter(names.values()), "-")),
    ]
    if row.note:
        facts.append(Fact("keterangan", "Keterangan", row.note))
    if row.is_cancelled:
        facts.append(Fact("dibatalkan", "DIBATALKAN", row.cancel_reason))
    return Facts("hasil", tuple(facts))


def _parts(card: SharingCard) -> list[Section]:
    sections: list[Section] = [_aside(card)]
    if len(card.pots) > 1:
        sections += [_explained(card.pots), _shares_by_pots(card)]
    elif card.pots:
        sections.append(_shares(card, card.pots[0]))
    return sections


def _aside(card: SharingCard) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (each.purse.label, each.tenths, each.amount) for each in card.aside
    ]
    if not rows:
        rows.append(("Tidak ada yang disisihkan", 0, 0))
    if card.left_over:
        words = f"Sisa pembulatan, masuk {reserve_of(card.row.source).label.lower()}"
        rows.append((words, None, card.left_over))
    styles = {len(rows): RowStyle.SUBTOTAL}
    rows.append(("Jumlah yang disisihkan", None, card.row.set_aside))
    rows.append(("Bagian anggota", None, card.row.shared))
    if card.row.undivided:
        rows.append(("Tidak dibagi, tetap di kasnya", None, card.row.undivided))
    return Table(
        "disisihkan",
        _ASIDE,
        tuple(rows),
        heading="Disisihkan dulu",
        styles=styles,
        total=("Jumlah seluruhnya", None, card.row.amount),
    )


def _shares(card: SharingCard, pot: PotRow) -> Table:
    columns = (_NUMBER, _NAME, _WORKING, _AMOUNT, _WHERE, _SIGNED)
    rows = []
    for number, share in enumerate(card.shares, 1):
        (weight, amount) = share.weights[0]
        words = working(pot.basis, weight, pot.whole, pot=pot.amount, amount=amount)
        rows.append((number, share.name, words, share.amount, share.destination.label, None))
    return Table(
        "bagian",
        columns,
        tuple(rows),
        heading=f"Bagian anggota: {pot.basis.label.lower()}",
        total=(None, "Jumlah", None, card.row.shared, None, None),
        carried=(_AMOUNT.key,),
        when_empty="Semua disisihkan; tidak ada yang dibagi.",
        row_height=_ROOM_TO_SIGN,
    )


def _shares_by_pots(card: SharingCard) -> Table:
    rows = tuple(
        (
            number,
            share.name,
            *(cell for part in share.weights for cell in part),
            share.amount,
            share.destination.label,
            None,
        )
        for number, share in enumerate(card.shares, 1)
    )
    sums = [cell for pot in card.pots for cell in (pot.whole, pot.amount - pot.left_over)]
    return Table(
        "bagian",
        _columns_of_pots([pot.basis for pot in card.pots]),
        rows,
        heading="Bagian anggota",
        total=(None, "Jumlah", *sums, card.row.shared, None, None),
        carried=(_AMOUNT.key,),
        row_height=_ROOM_TO_SIGN,
    )


def _columns_of_pots(bases: Sequence[Basis]) -> tuple[Column, ...]:
    columns = [_NUMBER, _NAME]
    for basis in bases:
        what = counted(basis).capitalize()
        columns.append(Column(f"dasar_{basis.value}", f"{what} (Rp)", CellKind.MONEY, 18))
        part = basis.label.split(" (")[0]
        columns.append(Column(f"bagian_{basis.value}", f"{part} (Rp)", CellKind.MONEY, 18))
    return (*columns, _AMOUNT, _WHERE, _SIGNED)


def _explained(pots: Sequence[PotRow]) -> Prose:
    return Prose(
        "hitungan",
        tuple(
            f"{pot.basis.label.split(' (')[0]}: {percent_words(pot.tenths or 0)} dari hasil ="
            f" {format_rupiah(pot.amount)}. Bagian seorang anggota = {counted(pot.basis)} anggota"
            f" ÷ {format_rupiah(pot.whole)} × {format_rupiah(pot.amount)}."
            for pot in pots
        ),
        heading="Cara menghitung",
    )
