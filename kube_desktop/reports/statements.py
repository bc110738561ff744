"""The three statements of SAK EMKM on paper: position, income, notes."""

from typing import Final

from kube_desktop.books.paper import official_print, period_of
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountClass, Fund, standard_accounts
from kube_desktop.ledger.balances import Movement, movements, recorded_months
from kube_desktop.ledger.statements import (
    LineStyle,
    StatementLine,
    financial_position,
    income_statement,
)
from kube_desktop.printing.model import Cell, CellKind, Column, Prose, Report, RowStyle, Table
from kube_desktop.reports.reported_time import before_the_books

_FUND_COLUMNS: Final = (
    Column("uep", "UEP (Rp)", CellKind.MONEY, 14),
    Column("sp", "Simpan Pinjam (Rp)", CellKind.MONEY, 14),
    Column("tab", "Tabungan (Rp)", CellKind.MONEY, 14),
    Column("iks", "IKS (Rp)", CellKind.MONEY, 14),
    Column("jumlah", "Jumlah (Rp)", CellKind.MONEY, 15),
)
_STYLES: Final = {LineStyle.HEADING: RowStyle.HEADING, LineStyle.SUM: RowStyle.SUBTOTAL}

_PRINCIPLES: Final = tuple(
    """\
Laporan disusun dari buku kas kelompok menurut garis besar SAK EMKM, atas dasar kas untuk hasil \
usaha. Semua jumlah dalam rupiah penuh.
Setiap dana (UEP, Simpan Pinjam, Tabungan, IKS) dicatat terpisah. Uang yang berpindah dari dana \
ke dana tampak sebagai pindahan antar dana dan jumlahnya nol untuk seluruh kelompok.
Tabungan anggota adalah uang milik anggota, jadi dicatat sebagai kewajiban. Dana IKS hanya untuk \
kesetiakawanan: iuran dan santunan tidak masuk laba rugi.""".splitlines()
)


def financial_position_sheet(reader: Reader, month: Month) -> Report:
    """Return *Laporan Posisi Keuangan* at a month's end, or as far as it goes; funds as columns."""
    return official_print(
        reader,
        name="financial-position",
        title="LAPORAN POSISI KEUANGAN",
        period=_day_of_position(reader, month),
        sections=(*before_the_books(reader, month), position_table(reader, month)),
        landscape=True,
    )


def income_statement_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return *Laporan Laba Rugi* over whole months, a column per fund."""
    return official_print(
        reader,
        name="income-statement",
        title="LAPORAN LABA RUGI",
        period=period_of(first, last),
        sections=(*before_the_books(reader, last), income_table(reader, first, last)),
        landscape=True,
    )


def notes_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return *Catatan atas Laporan Keuangan*: how the books are kept, and what moved inside."""
    moved = movements(reader, first, last)
    return official_print(
        reader,
        name="notes",
        title="CATATAN ATAS LAPORAN KEUANGAN",
        period=period_of(first, last),
        sections=(
            *before_the_books(reader, last),
            _how_the_books_are_kept(group_profile(reader)),
            _movement_table(
                moved, "kas_bank", "2. Kas dan bank", {AccountClass.CASH, AccountClass.BANK}, 1
            ),
            _movement_table(
                moved,
                "aset_lain",
                "3. Piutang, persediaan, peralatan",
                {AccountClass.RECEIVABLE, AccountClass.INVENTORY, AccountClass.FIXED_ASSET},
                1,
            ),
            _movement_table(
                moved, "liabilitas", "4. Tabungan anggota dan utang", {AccountClass.LIABILITY}, -1
            ),
            _movement_table(
                moved,
                "modal",
                "5. Modal dan bagi hasil",
                {AccountClass.CAPITAL, AccountClass.DISTRIBUTION},
                -1,
            ),
            _movement_table(moved, "dana_iks", "6. Dana IKS", {AccountClass.RESTRICTED}, -1),
            _movement_table(
                moved, "antar_dana", "7. Pindahan antar dana", {AccountClass.INTERFUND}, -1
            ),
        ),
    )


def position_table(reader: Reader, month: Month, *, heading: str = "") -> Table:
    """Return the lines of the financial position as a table."""
    return _statement_table("posisi_keuangan", financial_position(reader, month), heading)


def income_table(reader: Reader, first: Month, last: Month, *, heading: str = "") -> Table:
    """Return the lines of the income statement as a table."""
    return _statement_table("laba_rugi", income_statement(reader, first, last), heading)


def _day_of_position(reader: Reader, month: Month) -> str:
    """Return which day it is of; books with later entries know better than a wrong clock."""
    on, recorded = today(), recorded_months(reader)
    is_over = month.last <= on or (recorded is not None and recorded[1] > Month.of(on))
    return (
        f"Per {format_long_day(month.last)}"
        if is_over
        else f"Per {format_long_day(on)} (buku masih berjalan)"
    )


def _how_the_books_are_kept(profile: GroupProfile) -> Prose:
    business = profile.lines_of_business or "belum ditulis"
    return Prose(
        "umum",
        (
            f"{profile.name} berdiri pada {format_long_day(profile.founded_on)}. Jenis usaha: "
            + business
            + ".",
            *_PRINCIPLES,
        ),
        heading="1. Umum dan cara pencatatan",
    )


def _statement_table(name: str, lines: tuple[StatementLine, ...], heading: str) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (line.label, *line.per_fund, line.total)
        if line.style is not LineStyle.HEADING
        else (line.label, *(None,) * (len(Fund) + 1))
        for line in lines
    )
    styles = {
        place: _STYLES[line.style] for place, line in enumerate(lines) if line.style in _STYLES
    }
    return Table(
        name=name,
        columns=(Column("pos", "Pos", width=34), *_FUND_COLUMNS),
        rows=rows,
        heading=heading,
        styles=styles,
    )


def _movement_table(
    moved: dict[int, Movement], name: str, heading: str, classes: set[AccountClass], sign: int
) -> Table:
    """A line per account: balance before, more, less, balance after; `sign` -1 for credit sides."""
    rows: list[tuple[str, int, int, int, int]] = []
    for account in standard_accounts():
        movement = moved.get(account.id)
        if account.account_class not in classes or movement is None:
            continue
        more, less = movement.debit, movement.credit
        if sign < 0:
            more, less = less, more
        rows.append((account.name, sign * movement.opening, more, less, sign * movement.closing))
    sums = [sum(amounts) for amounts in zip(*(row[1:] for row in rows), strict=True)]
    return Table(
        name=name,
        columns=(
            Column("akun", "Akun", width=34),
            Column("awal", "Awal (Rp)", CellKind.MONEY, 14),
            Column("bertambah", "Bertambah (Rp)", CellKind.MONEY, 14),
            Column("berkurang", "Berkurang (Rp)", CellKind.MONEY, 14),
            Column("akhir", "Akhir (Rp)", CellKind.MONEY, 14),
        ),
        rows=tuple(rows),
        heading=heading,
        total=("Jumlah", *sums) if rows else None,
        when_empty="Nihil.",
    )
