"""The record of a month's cash count (*berita acara kas opname*; domain.md 6.2, P49)."""

from collections.abc import Iterator
from dataclasses import replace

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import Month, format_weekday
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import rupiah_in_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.closings import CountedFund, counts_of
from kube_desktop.ledger.denominations import DENOMINATIONS
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Table,
)


class MonthNotCountedError(RuleError):
    """There is no record of a count that was not made."""

    message = N_("{month} belum ditutup, jadi belum ada hitungan kas untuk dicetak.")
    field = "month"


def cash_count_sheet(reader: Reader, month: Month) -> Report:
    """Return the record of what was counted when a month was closed, dated on that day.

    Raises:
        MonthNotCountedError: the month is not closed, or no box was in use.
    """
    counts = counts_of(reader, month)
    if not counts:
        raise MonthNotCountedError(month=month.label)
    report = official_print(
        reader,
        name="cash-count",
        title="BERITA ACARA KAS OPNAME",
        period=month.label,
        sections=tuple(_sections(counts)),
    )
    signed = report.signatures
    return replace(
        report, signatures=replace(signed, on=counts[0].counted_on) if signed is not None else None
    )


def _sections(counts: tuple[CountedFund, ...]) -> Iterator[Section]:
    opening = (
        f"Pada hari {format_weekday(counts[0].counted_on)}, uang kas kelompok dihitung bersama, "
        "lembar demi lembar, dan dibandingkan dengan saldo buku hari itu. Hasilnya sebagai berikut."
    )
    yield Prose("pembuka", (opening,))
    yield _pieces_table(counts)
    yield _comparison_table(counts)
    total = sum(count.counted for count in counts)
    yield Prose(
        "terbilang", (f"Uang kas seluruhnya {format_rupiah(total)} ({rupiah_in_words(total)}).",)
    )


def _pieces_table(counts: tuple[CountedFund, ...]) -> Table:
    pieces = {count.fund: dict(count.pieces) for count in counts}
    rows: list[tuple[Cell, ...]] = [
        (denomination, *(pieces[count.fund].get(denomination) for count in counts))
        for denomination in DENOMINATIONS
    ]
    return Table(
        name="pecahan",
        columns=(
            Column("pecahan", "Pecahan (Rp)", CellKind.MONEY, 14),
            *(
                Column(
                    f"lembar_{count.fund.value.lower()}", fund_on_paper(count.fund), CellKind.COUNT
                )
                for count in counts
            ),
        ),
        rows=tuple(rows),
        heading="Jumlah lembar dan keping",
        total=("Jumlah (Rp)", *(count.counted for count in counts)),
    )


def _comparison_table(counts: tuple[CountedFund, ...]) -> Table:
    return Table(
        name="perbandingan",
        columns=(
            Column("dana", "Kas", width=16),
            Column("saldo_buku", "Saldo buku (Rp)", CellKind.MONEY, 15),
            Column("hitungan_fisik", "Hitungan (Rp)", CellKind.MONEY, 15),
            Column("selisih", "Selisih (Rp)", CellKind.MONEY, 14),
            Column("sebab", "Sebab selisih", width=24),
        ),
        rows=tuple(
            (
                fund_on_paper(count.fund),
                count.expected,
                count.counted,
                count.difference,
                count.reason,
            )
            for count in counts
        ),
        heading="Dibandingkan dengan buku",
        total=(
            "Jumlah",
            sum(count.expected for count in counts),
            sum(count.counted for count in counts),
            sum(count.difference for count in counts),
            None,
        ),
    )
