"""The journal as a facilitator audits it: every entry with its legs, its recorder and its seal."""

from datetime import date

from kube_desktop.books.money_table import when_no_money
from kube_desktop.books.paper import official_print, period_of
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import standard_accounts
from kube_desktop.ledger.entries import Voucher
from kube_desktop.printing.model import Cell, CellKind, Column, Report, Table


def journal_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return every entry of whole months in the order of recording, a line per leg."""
    names = {account.id: account.name for account in standard_accounts()}
    rows: list[tuple[Cell, ...]] = []
    debit = credit = 0
    for row in reader.rows(
        "SELECT e.id, e.day, e.series, e.voucher_year, e.voucher_number, e.description, e.reason,"
        " e.recorder, p.line, p.account_id, p.amount"
        " FROM entry e JOIN posting p ON p.entry_id = e.id"
        " WHERE e.day BETWEEN ? AND ? ORDER BY e.id, p.line",
        (first.first.isoformat(), last.last.isoformat()),
    ):
        entry_id, day, *voucher, description, reason, recorder, line, account, amount = row
        leads = line == 1
        rows.append(
            (
                entry_id if leads else None,
                date.fromisoformat(day) if leads else None,
                str(Voucher(*voucher)) if leads and voucher[0] else None,
                (f"{description} ({reason})" if reason else description) if leads else None,
                names[account],
                amount if amount > 0 else None,
                -amount if amount < 0 else None,
                recorder if leads else None,
            )
        )
        debit += max(amount, 0)
        credit += max(-amount, 0)
    return official_print(
        reader,
        name="journal",
        title="JURNAL",
        period=period_of(first, last),
        sections=(
            Table(
                name="jurnal",
                columns=(
                    Column("nomor", "No", CellKind.COUNT, 6),
                    Column("tanggal", "Tanggal", CellKind.DAY, 11),
                    Column("no_bukti", "No Bukti", width=15),
                    Column("uraian", "Uraian", width=30),
                    Column("akun", "Akun", width=24),
                    Column("debit", "Debit (Rp)", CellKind.MONEY, 13),
                    Column("kredit", "Kredit (Rp)", CellKind.MONEY, 13),
                    Column("pencatat", "Dicatat oleh", width=18),
                ),
                rows=tuple(rows),
                total=(None, None, None, "Jumlah", None, debit, credit, None),
                carried=("debit", "kredit"),
                when_empty=when_no_money(reader, last, what="catatan"),
            ),
        ),
        landscape=True,
    )
