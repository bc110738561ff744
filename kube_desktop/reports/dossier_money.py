"""The parts of a dossier about money: cash books, cards, statements, and what was checked."""

from collections.abc import Iterator

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.grants.queries import grants
from kube_desktop.books.loans.portfolio import loan_rows
from kube_desktop.books.members.queries import members
from kube_desktop.books.sharings.queries import sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.books.sharings.sheets import SHARING, SURPLUS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import Movement, movements
from kube_desktop.ledger.closings import counts_of
from kube_desktop.reports.dossier_life import Life
from kube_desktop.reports.request import PlannedPart

_CASH = "Buku kas"
_BANK = "Buku bank"
_LOANS = "Pinjaman"
_SAVINGS = "Tabungan"
_SOLIDARITY = "IKS dan UKS"
_AID = "Bantuan dan bagi hasil"
_STATEMENTS = "Laporan keuangan"
_CHECKED = "Tutup buku dan jurnal"
_NOTHING = Movement()


def cash_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield the cash books and bank books of each fund, a part for each year with money in it."""
    moved = {
        year: movements(reader, request.first, request.last)
        for year in life.years_of_entries
        for request in (life.asks_year("cash-book", year),)
    }
    for fund in Fund:
        for year in life.years_of_entries:
            if moved[year].get(fund_accounts(fund).cash, _NOTHING) != _NOTHING:
                title = f"Buku kas {fund_on_paper(fund)} {year}"
                yield PlannedPart(title, life.asks_year("cash-book", year, fund), _CASH)
    yield PlannedPart("Hasil per unit usaha", life.asks("unit-results"), _CASH)
    for fund in Fund:
        for year in life.years_of_entries:
            if moved[year].get(fund_accounts(fund).bank, _NOTHING) != _NOTHING:
                title = f"Buku bank {fund_on_paper(fund)} {year}"
                yield PlannedPart(title, life.asks_year("bank-book", year, fund), _BANK)


def members_money_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield loans, savings, solidarity, aid and sharings."""
    yield PlannedPart("Aturan pinjaman", life.asks("loan-rules"), _LOANS)
    yield PlannedPart("Daftar peminjam", life.asks("borrowers"), _LOANS)
    yield PlannedPart("Daftar tunggakan", life.asks("arrears"), _LOANS)
    for loan in sorted(loan_rows(reader, life.today), key=lambda row: row.id):
        if loan.paid_out_on is not None:
            title = f"Kartu pinjaman {loan.number} {loan.borrower}"
            yield PlannedPart(title, life.asks("loan-card", record_id=loan.id), _LOANS)
    yield PlannedPart("Rekap tabungan anggota", life.asks("savings-recap"), _SAVINGS)
    for saver in members(reader, on=life.today):
        title = f"Buku tabungan {saver.number} {saver.name}"
        yield PlannedPart(title, life.asks("passbook", member_id=saver.id), _SAVINGS)
    for year in life.years_of_entries:
        title = f"Daftar iuran IKS {year}"
        yield PlannedPart(title, life.asks_year("solidarity-matrix", year), _SOLIDARITY)
    yield PlannedPart("Daftar santunan IKS", life.asks("solidarity-aids"), _SOLIDARITY)
    yield PlannedPart("Kegiatan UKS dan biayanya", life.asks("uks-activities"), _SOLIDARITY)
    yield from _aid_and_sharing_parts(reader, life)


def checking_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield the statements and journals by year, and the record of every count."""
    for year in life.years_of_entries:
        for name, title in (
            ("financial-position", "Posisi keuangan"),
            ("income-statement", "Laba rugi"),
            ("notes", "Catatan atas laporan keuangan"),
        ):
            yield PlannedPart(f"{title} {year}", life.asks_year(name, year), _STATEMENTS)
    month = life.first
    while month <= life.last:
        if counts_of(reader, month):
            title = f"Berita acara kas opname {month.label}"
            yield PlannedPart(title, life.asks_month("cash-count", month), _CHECKED)
        month = month.plus(1)
    for year in life.years_of_entries:
        yield PlannedPart(f"Jurnal {year}", life.asks_year("journal", year), _CHECKED)


def _aid_and_sharing_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    yield PlannedPart("Bantuan yang diterima", life.asks("grants"), _AID)
    for row in reversed(grants(reader, life.today)):
        title = f"Penerimaan bantuan {format_day(row.grant.received_on)}"
        yield PlannedPart(title, life.asks("grant-handover", record_id=row.record.id), _AID)
    yield PlannedPart("Penggunaan bantuan", life.asks("grant-use"), _AID)
    yield PlannedPart("Perguliran", life.asks("revolvings"), _AID)
    for shared in reversed(sharing_rows(reader)):
        is_surplus = shared.source is Source.SURPLUS
        name, words = (SURPLUS, "SHU") if is_surplus else (SHARING, "hasil usaha")
        title = f"Pembagian {words} {shared.period}, {format_day(shared.on)}"
        yield PlannedPart(title, life.asks(name, record_id=shared.id), _AID)
