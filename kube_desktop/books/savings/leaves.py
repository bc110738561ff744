"""The passbook that is printed on and on: the next print goes on where the last one ended."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.members.queries import MemberRow, member
from kube_desktop.books.money_table import money_column
from kube_desktop.books.paper import official_print
from kube_desktop.books.savings.queries import PassbookLine, book_lines, kinds_shown
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import EntryType
from kube_desktop.printing.model import Cell, CellKind, Column, Report, Table

LINES_ON_A_PAGE: Final = 14

_ROW: Final = 12
_COLUMNS: Final = (
    Column("tanggal", "Tgl", CellKind.DAY, 23),
    Column("uraian", "Uraian, nomor bukti", width=48),
    money_column("setor", "Setor", 24),
    money_column("ambil", "Ambil", 24),
    money_column("saldo", "Saldo", 25),
    Column("paraf", "Paraf", width=20),
)


class NothingToPrintError(RuleError):
    """Every line stands in the book of paper."""

    message = N_("Semua baris sudah tercetak di buku {name}. Tidak ada yang baru.")


class BookStillEmptyError(RuleError):
    """Nothing was brought or taken yet."""

    message = N_("Buku {name} belum punya baris. Catat dulu setoran yang pertama.")


def passbook_leaves(reader: Reader, member_id: int, *, after: int = 0) -> Report:
    """Return the lines of a member's book that come after the first `after` ones.

    The first page goes on below what its paper holds; a full page is followed by a new one that
    begins with the balance. Lines stand in the order in which they were recorded, so that none
    ever moves.

    Raises:
        MemberNotFoundError: no such member.
        NothingToPrintError, BookStillEmptyError: there is no line to print.
    """
    saver = member(reader, member_id)
    lines = book_lines(reader, member_id)
    if not lines:
        raise BookStillEmptyError(name=saver.name)
    if after >= len(lines):
        raise NothingToPrintError(name=saver.name)
    has_kinds = len(kinds_shown(reader)) > 1
    first, last = after // LINES_ON_A_PAGE, (len(lines) - 1) // LINES_ON_A_PAGE
    on_paper = after % LINES_ON_A_PAGE
    report = official_print(
        reader,
        name="passbook-leaves",
        title="BUKU TABUNGAN ANGGOTA",
        period=_whose(saver),
        sections=tuple(
            _leaf(
                saver,
                lines,
                page,
                has_kinds=has_kinds,
                starts_page=page > first,
                on_paper=on_paper + 1 if page == first and on_paper else 0,
            )
            for page in range(first, last + 1)
        ),
        signed=False,
    )
    # Later lines come onto the same paper, so it stands for no one state of the books.
    return replace(report, seal=None, first_page=first + 1)


def _leaf(
    saver: MemberRow,
    lines: tuple[PassbookLine, ...],
    page: int,
    *,
    has_kinds: bool,
    starts_page: bool,
    on_paper: int,
) -> Table:
    """Return page `page`, the first being 0: what is carried, its lines, and free rows."""
    start = page * LINES_ON_A_PAGE
    here = lines[start : start + LINES_ON_A_PAGE]
    carried = lines[start - 1].balance if page else 0
    words = f"Dipindahkan dari halaman {page}" if page else "Awal buku"
    free: tuple[Cell, ...] = (None,) * len(_COLUMNS)
    return Table(
        name=f"halaman_{page + 1}",
        columns=_COLUMNS,
        rows=(
            (None, words, None, None, carried, None),
            *(_row(line, has_kinds=has_kinds) for line in here),
            *(free,) * (LINES_ON_A_PAGE - len(here)),
        ),
        heading=f"{_whose(saver)} · halaman {page + 1}" if page else "",
        starts_page=starts_page,
        row_height=_ROW,
        is_leaf=True,
        on_paper=on_paper,
    )


def _whose(saver: MemberRow) -> str:
    return f"{saver.name} · anggota nomor {saver.number}"


def _row(line: PassbookLine, *, has_kinds: bool) -> tuple[Cell, ...]:
    words = f"{line.voucher} {line.description}".strip()
    if line.type is EntryType.REVERSAL:
        words = f"Pembatalan {line.related or line.description}"
    if has_kinds and line.kind is not None:
        words = f"{line.kind.title_on_paper}: {words}"
    return (
        line.day,
        words,
        line.deposited or None,
        line.withdrawn or None,
        line.balance,
        None,
    )
