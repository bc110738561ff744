"""The record of a month's cash count (*berita acara kas opname*; domain.md 6.2, P49)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah
from kube_desktop.foundation.words import day_in_words, rupiah_in_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import fund_accounts
from kube_desktop.ledger.balances import Movement, closing_balances
from kube_desktop.ledger.closings import CountedFund, counts_of
from kube_desktop.ledger.denominations import COINS, DENOMINATIONS, NOTES
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

_OPENING: Final = (
    "Pada hari ini {day}, kami yang bertanda tangan di bawah ini menghitung uang kas {group}"
    " bersama, lembar demi lembar, dan membandingkannya dengan saldo buku hari itu. Hasilnya"
    " sebagai berikut."
)
_CLOSING: Final = "Demikian berita acara ini dibuat dengan sebenarnya."
_BOOK_HEADING: Final = "Saldo menurut buku"
_BOOK_WORDS: Final = ("Saldo awal bulan", "Ditambah penerimaan", "Dikurangi pengeluaran")
_BOOK_BALANCE: Final = "Saldo buku"
_PIECES_HEADING: Final = "Jumlah lembar dan keping"
_DOTS: Final = "................"
_LINE: Final = "................................................................"
_FUND_WIDTH: Final = 14
_ROOM_FOR_A_PEN: Final = 7
_BLANK_BOOK: Final = (
    Column("uraian", "Uraian", width=40),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 30),
)
_BLANK_PIECES: Final = (
    Column("pecahan", "Pecahan (Rp)", width=18),
    Column("berupa", "Berupa", width=18),
    Column("lembar", "Lembar / keping", CellKind.COUNT, 18),
    Column("nilai", "Nilai (Rp)", CellKind.MONEY, 24),
)


def _kind_of(denomination: int) -> str:
    kinds = (("kertas", NOTES), ("logam", COINS))
    return ", ".join(kind for kind, known in kinds if denomination in known)


_PIECES: Final = tuple((denomination, _kind_of(denomination)) for denomination in DENOMINATIONS)


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
    on = counts[0].counted_on
    report = _sheet(reader, month.label, tuple(_sections(reader, month, counts)))
    return replace(report, signatures=_signatures(reader, on))


def blank_cash_count(reader: Reader) -> Report:
    """Return the empty form, to be filled in with a pen while the money is counted."""
    opening = _OPENING.format(
        day=f"{_DOTS} tanggal {_DOTS} bulan {_DOTS} tahun {_DOTS}",
        group=group_profile(reader).name,
    )
    book = tuple((words, None) for words in (*_BOOK_WORDS, _BOOK_BALANCE))
    pieces: list[tuple[Cell, ...]] = [
        (format_number(denomination), kind, None, None) for denomination, kind in _PIECES
    ]
    sections: list[Section] = [
        Prose("pembuka", (opening,)),
        Table("saldo_buku", _BLANK_BOOK, book, heading=_BOOK_HEADING, row_height=_ROOM_FOR_A_PEN),
        Table(
            "pecahan",
            _BLANK_PIECES,
            tuple(pieces),
            heading=_PIECES_HEADING,
            total=("Jumlah", None, None, None),
            row_height=_ROOM_FOR_A_PEN,
        ),
        Facts(
            "hasil",
            tuple(
                Fact(key, label, _LINE)
                for key, label in (
                    ("selisih", "Selisih (hitungan dikurangi saldo buku)"),
                    ("sebab", "Sebab selisih"),
                    ("terbilang", "Uang kas seluruhnya, dengan huruf"),
                )
            ),
        ),
        Prose("penutup", (_CLOSING,)),
    ]
    report = _sheet(reader, f"Kas {_DOTS}{_DOTS} bulan {_DOTS}", tuple(sections))
    return replace(report, signatures=_signatures(reader, None), seal=None)


def _sections(reader: Reader, month: Month, counts: tuple[CountedFund, ...]) -> Iterator[Section]:
    on = counts[0].counted_on
    day = f"{day_in_words(on)} ({format_day(on)})"
    yield Prose("pembuka", (_OPENING.format(day=day, group=group_profile(reader).name),))
    yield _book_table(reader, month, counts)
    yield _pieces_table(counts)
    yield _comparison_table(counts)
    total = sum(count.counted for count in counts)
    difference = sum(count.difference for count in counts)
    words = [f"Uang kas seluruhnya {format_rupiah(total)} ({rupiah_in_words(total)})."]
    if difference:
        kind = "lebih" if difference > 0 else "kurang"
        amount = abs(difference)
        words.append(f"Selisih {kind} {format_rupiah(amount)} ({rupiah_in_words(amount)}).")
    yield Prose("terbilang", tuple(words))
    yield Prose("penutup", (_CLOSING,))


def _book_table(reader: Reader, month: Month, counts: tuple[CountedFund, ...]) -> Table:
    """Return how the book comes to its balance on the day of counting (P49)."""
    moved = [_moved(reader, month, count) for count in counts]
    begun, came, went = _BOOK_WORDS
    rows: tuple[tuple[Cell, ...], ...] = (
        (begun, *_with_sum([each.opening for each in moved])),
        (came, *_with_sum([each.debit for each in moved])),
        (went, *_with_sum([each.credit for each in moved])),
    )
    return Table(
        name="saldo_buku",
        columns=(
            Column("uraian", "Uraian", width=28),
            *_fund_columns(counts, CellKind.MONEY),
            *_sum_column(counts),
        ),
        rows=rows,
        heading=_BOOK_HEADING,
        total=(_BOOK_BALANCE, *_with_sum([each.closing for each in moved])),
    )


def _moved(reader: Reader, month: Month, count: CountedFund) -> Movement:
    """Return how a box came from the start of its month to the day of counting.

    Entries that were written later are left out: the count was compared with the book of then.
    """
    account = fund_accounts(count.fund).cash
    before = closing_balances(reader, month.previous()).get(account, 0)
    opening, debit, credit = reader.row(
        "SELECT coalesce(sum(CASE WHEN e.type = 'opening' THEN p.amount END), 0),"
        " coalesce(sum(CASE WHEN e.type <> 'opening' AND p.amount > 0 THEN p.amount END), 0),"
        " coalesce(sum(CASE WHEN e.type <> 'opening' AND p.amount < 0 THEN -p.amount END), 0)"
        " FROM posting p JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = :account AND p.day BETWEEN :first AND :counted"
        " AND p.entry_id <= (SELECT edition FROM month_event WHERE id ="
        " (SELECT max(id) FROM month_event WHERE month = :month AND act = 'close'))",
        {
            "account": account,
            "first": month.first.isoformat(),
            "counted": count.counted_on.isoformat(),
            "month": str(month),
        },
    ) or (0, 0, 0)
    return Movement(before + opening, debit, credit)


def _pieces_table(counts: tuple[CountedFund, ...]) -> Table:
    pieces = {count.fund: dict(count.pieces) for count in counts}
    rows: list[tuple[Cell, ...]] = []
    for denomination, kind in _PIECES:
        counted = [pieces[count.fund].get(denomination) for count in counts]
        worth = denomination * sum(filter(None, counted))
        rows.append((denomination, kind, *counted, worth or None))
    return Table(
        name="pecahan",
        columns=(
            Column("pecahan", "Pecahan (Rp)", CellKind.MONEY, 14),
            Column("berupa", "Berupa", width=18),
            *_fund_columns(counts, CellKind.COUNT),
            Column("nilai", "Nilai (Rp)", CellKind.MONEY, 15),
        ),
        rows=tuple(rows),
        heading=_PIECES_HEADING,
        total=(
            "Jumlah (Rp)",
            None,
            *(count.counted for count in counts),
            sum(count.counted for count in counts),
        ),
    )


def _fund_columns(counts: tuple[CountedFund, ...], kind: CellKind) -> tuple[Column, ...]:
    prefix = "lembar" if kind is CellKind.COUNT else "kas"
    return tuple(
        Column(f"{prefix}_{count.fund.value.lower()}", fund_on_paper(count.fund), kind, _FUND_WIDTH)
        for count in counts
    )


def _sum_column(counts: tuple[CountedFund, ...]) -> tuple[Column, ...]:
    return (Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 15),) if len(counts) > 1 else ()


def _with_sum(amounts: list[Rupiah]) -> tuple[Rupiah, ...]:
    """Return the amounts of the funds, and their sum where there are several."""
    return (*amounts, sum(amounts)) if len(amounts) > 1 else tuple(amounts)


def _signatures(reader: Reader, on: date | None) -> SignatureBlock:
    """Return the two who count and the two who saw it (P49)."""
    held = officers_on(reader, on) if on is not None else {}
    people = (
        Signature("Yang menghitung,", "Bendahara", held.get(Office.TREASURER, "")),
        Signature("Mengetahui,", "Ketua", held.get(Office.CHAIR, "")),
        Signature("Saksi 1,", ""),
        Signature("Saksi 2,", ""),
    )
    return SignatureBlock(signing_place(group_profile(reader)), on, people)


def _sheet(reader: Reader, period: str, sections: tuple[Section, ...]) -> Report:
    return official_print(
        reader,
        name="cash-count",
        title="BERITA ACARA KAS OPNAME",
        period=period,
        sections=sections,
        signed=False,
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
