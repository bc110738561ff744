"""What stands behind the twelve parts of the monthly report: kinds, corrections, balances."""

from typing import Final

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_lines, kind_totals
from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.money_table import when_no_money
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import monthly_closings
from kube_desktop.ledger.entries import EntryType
from kube_desktop.printing.model import CellKind, Chart, ChartKind, Column, Series, Table

_CHART_MONTHS: Final = 6


def kinds_annex(reader: Reader, month: Month, heading: str) -> Table:
    """Return what came and went by kind."""
    totals = kind_totals(reader, month, month)
    return Table(
        "rekap_jenis",
        (
            Column("kode", "Kode", width=7),
            Column("jenis", "Jenis", width=34),
            Column("dana", "Dana", width=15),
            Column("masuk", "Masuk (Rp)", CellKind.MONEY, 15),
            Column("keluar", "Keluar (Rp)", CellKind.MONEY, 15),
        ),
        tuple(
            (
                str(kind.code),
                kind.name,
                fund_on_paper(kind.fund),
                kind.received or None,
                kind.paid or None,
            )
            for kind in totals
        ),
        heading=heading,
        total=(
            None,
            "Jumlah",
            None,
            sum(kind.received for kind in totals),
            sum(kind.paid for kind in totals),
        ),
        when_empty=when_no_money(reader, month),
    )


def mended_annex(reader: Reader, month: Month, heading: str) -> Table:
    """Return what was mended and cancelled, with the reasons."""
    view = CashView(cash_accounts(None, None), month, month)
    lines = [
        line
        for line in cash_lines(reader, view, offset=0, limit=-1)
        if line.type is EntryType.REVERSAL
    ]
    return Table(
        "pembatalan",
        (
            Column("tanggal", "Tanggal", CellKind.DAY, 11),
            Column("no_bukti", "No Bukti", width=16),
            Column("membatalkan", "Membatalkan", width=16),
            Column("uraian", "Uraian", width=30),
            Column("alasan", "Alasan", width=26),
        ),
        tuple(
            (line.day, line.voucher, line.related, line.description, line.reason) for line in lines
        ),
        heading=heading,
        when_empty="Tidak ada yang diperbaiki atau dibatalkan.",
    )


def balances_annex(reader: Reader, month: Month, heading: str) -> Chart:
    """Return the money of each fund over the last months."""
    months = [month.plus(place) for place in range(1 - _CHART_MONTHS, 1)]
    return Chart(
        "grafik_saldo",
        tuple(each.short_label for each in months),
        tuple(
            Series(
                fund_on_paper(fund),
                monthly_closings(
                    reader,
                    (fund_accounts(fund).cash, fund_accounts(fund).bank),
                    month,
                    _CHART_MONTHS,
                ),
            )
            for fund in Fund
        ),
        ChartKind.BARS,
        heading=heading,
    )
