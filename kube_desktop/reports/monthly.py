"""The monthly report to the facilitator (domain.md 6.1): one pack, all figures from the books."""

from collections.abc import Iterator
from typing import Final

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_lines, kind_totals
from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.members.queries import member_count
from kube_desktop.books.money_table import when_no_money
from kube_desktop.books.paper import address_line, official_print
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import (
    AccountClass,
    AccountId,
    Fund,
    fund_accounts,
    standard_accounts,
)
from kube_desktop.ledger.balances import Movement, monthly_closings, movements
from kube_desktop.ledger.closings import counts_of
from kube_desktop.ledger.entries import EntryType
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    ChartKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Series,
    Table,
)
from kube_desktop.reports.statements import income_table, position_table

_CHART_MONTHS: Final = 6
_AID: Final = (AccountId.AID_ILLNESS, AccountId.AID_DEATH, AccountId.AID_MISFORTUNE)
_LINE_FOR_THE_PEN: Final = "." * 150


def monthly_report(reader: Reader, month: Month) -> Report:
    """Return the monthly report, with room for what is written by hand."""
    return official_print(
        reader,
        name="monthly",
        title="LAPORAN BULANAN KUBE",
        period=month.label,
        sections=tuple(_sections(reader, month)),
    )


def _sections(reader: Reader, month: Month) -> Iterator[Section]:
    moved = movements(reader, month, month)
    yield _identity(group_profile(reader))
    yield _members(reader, month)
    yield _cash_per_fund(reader, month, moved)
    yield _business(moved)
    yield _loans(moved)
    yield _savings(moved)
    yield _solidarity(moved)
    yield _kinds(reader, month)
    yield _mended(reader, month)
    yield _balance_chart(reader, month)
    yield position_table(reader, month, heading="10. Posisi keuangan akhir bulan", starts_page=True)
    yield income_table(reader, month, month, heading="11. Laba rugi bulan ini")
    yield Prose(
        "masalah_dan_rencana",
        (_LINE_FOR_THE_PEN,) * 3,
        heading="12. Masalah dan rencana bulan depan",
    )
    yield Prose("saran_pendamping", (_LINE_FOR_THE_PEN,) * 3, heading="13. Saran pendamping")


def _identity(profile: GroupProfile) -> Facts:
    bank = " ".join(part for part in (profile.bank_name, profile.bank_account) if part)
    holder = f" a.n. {profile.bank_holder}" if bank and profile.bank_holder else ""
    return Facts(
        "identitas",
        (
            Fact("nama", "Nama kelompok", profile.name),
            Fact("berdiri", "Berdiri", profile.founded_on, CellKind.DAY),
            Fact("alamat", "Alamat", address_line(profile)),
            Fact("jenis_usaha", "Jenis usaha", profile.lines_of_business),
            Fact("rekening", "Rekening", bank + holder),
            Fact("pendamping", "Pendamping", profile.facilitator),
        ),
        heading="1. Identitas kelompok",
    )


def _members(reader: Reader, month: Month) -> Facts:
    count = member_count(reader, month)
    return Facts(
        "anggota",
        (
            Fact("awal", "Awal bulan", count.start, CellKind.COUNT),
            Fact("masuk", "Masuk", count.joined, CellKind.COUNT),
            Fact("keluar", "Keluar", count.left, CellKind.COUNT),
            Fact("akhir", "Akhir bulan", count.end, CellKind.COUNT),
        ),
        heading="2. Anggota (orang)",
    )


def _cash_per_fund(reader: Reader, month: Month, moved: dict[int, Movement]) -> Table:
    counted = {count.fund: count for count in counts_of(reader, month)}
    rows: list[tuple[Cell, ...]] = []
    total = Movement()
    for fund in Fund:
        accounts = fund_accounts(fund)
        for account, place in ((accounts.cash, "Kas"), (accounts.bank, "Bank")):
            movement = moved.get(account)
            if movement is None and place == "Bank":
                continue
            movement = movement or Movement()
            count = counted.get(fund) if place == "Kas" else None
            rows.append(
                (
                    f"{place} {fund_on_paper(fund)}",
                    movement.opening,
                    movement.debit,
                    movement.credit,
                    movement.closing,
                    count.counted if count else None,
                    count.difference if count else None,
                )
            )
            total += movement
    return Table(
        "kas_per_dana",
        (
            Column("tempat", "Kas / bank", width=18),
            Column("saldo_awal", "Saldo awal", CellKind.MONEY, 13),
            Column("masuk", "Masuk", CellKind.MONEY, 12),
            Column("keluar", "Keluar", CellKind.MONEY, 12),
            Column("saldo_akhir", "Saldo akhir", CellKind.MONEY, 13),
            Column("hitungan_fisik", "Hitungan fisik", CellKind.MONEY, 12),
            Column("selisih", "Selisih", CellKind.MONEY, 10),
        ),
        tuple(rows),
        heading="3. Kas per dana (Rp)",
        total=(
            "Jumlah, dengan pindahan",
            total.opening,
            total.debit,
            total.credit,
            total.closing,
            None,
            None,
        ),
    )


def _business(moved: dict[int, Movement]) -> Facts:
    turnover = _earned(moved, AccountId.SALES) + _earned(moved, AccountId.SERVICES)
    uep = [account for account in standard_accounts() if account.fund is Fund.UEP]
    income = sum(
        _earned(moved, account.id)
        for account in uep
        if account.account_class is AccountClass.INCOME
    )
    expense = -sum(
        _earned(moved, account.id)
        for account in uep
        if account.account_class is AccountClass.EXPENSE
    )
    set_aside = moved.get(fund_accounts(Fund.UEP).interfund, Movement())
    shared = moved.get(AccountId.PROFIT_SHARED, Movement())
    return _money_facts(
        "usaha",
        "4. Usaha (UEP, Rp)",
        ("omzet", "Omzet (penjualan, sewa dan jasa)", turnover),
        ("pendapatan_lain", "Pendapatan lain", income - turnover),
        ("biaya", "Biaya usaha", expense),
        ("hasil", "Hasil usaha", income - expense),
        ("disisihkan", "Dipindahkan ke dana lain", set_aside.debit),
        ("dibagi", "Dibagi kepada anggota", shared.debit - shared.credit),
    )


def _loans(moved: dict[int, Movement]) -> Facts:
    loans = moved.get(AccountId.LOANS_OUT, Movement())
    return _money_facts(
        "pinjaman",
        "5. Simpan pinjam (Rp)",
        ("beredar_awal", "Pinjaman beredar awal bulan", loans.opening),
        ("diberikan", "Pinjaman diberikan", loans.debit),
        ("kembali", "Angsuran pokok diterima", loans.credit),
        ("beredar_akhir", "Pinjaman beredar akhir bulan", loans.closing),
        (
            "jasa",
            "Jasa dan denda diterima",
            _earned(moved, AccountId.LOAN_CHARGE) + _earned(moved, AccountId.LATE_FEE),
        ),
    )


def _savings(moved: dict[int, Movement]) -> Facts:
    savings = moved.get(AccountId.MEMBER_SAVINGS, Movement()) + moved.get(
        fund_accounts(Fund.TAB).opening, Movement()
    )
    return _money_facts(
        "tabungan",
        "6. Tabungan anggota (Rp)",
        ("awal", "Tabungan awal bulan", -savings.opening),
        ("setor", "Setoran", savings.credit),
        ("ambil", "Pengambilan", savings.debit),
        ("akhir", "Tabungan akhir bulan", -savings.closing),
    )


def _solidarity(moved: dict[int, Movement]) -> Facts:
    aid = sum(-_earned(moved, account) for account in _AID)
    accounts = fund_accounts(Fund.IKS)
    held = moved.get(accounts.cash, Movement()) + moved.get(accounts.bank, Movement())
    return _money_facts(
        "iks",
        "7. IKS dan UKS (Rp)",
        ("iuran", "Iuran anggota", _earned(moved, AccountId.IKS_DUES)),
        ("sumbangan", "Sumbangan", _earned(moved, AccountId.IKS_GIFTS)),
        ("santunan", "Santunan", aid),
        ("kegiatan_uks", "Kegiatan UKS", -_earned(moved, AccountId.WELFARE_ACTIVITY)),
        ("saldo_akhir", "Kas dan bank IKS akhir bulan", held.closing),
    )


def _kinds(reader: Reader, month: Month) -> Table:
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
        heading="8. Rekap uang masuk dan keluar menurut jenis",
        total=(
            None,
            "Jumlah",
            None,
            sum(kind.received for kind in totals),
            sum(kind.paid for kind in totals),
        ),
        when_empty=when_no_money(reader, month),
    )


def _mended(reader: Reader, month: Month) -> Table:
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
        heading="9. Perbaikan dan pembatalan bulan ini",
        when_empty="Tidak ada yang diperbaiki atau dibatalkan.",
    )


def _balance_chart(reader: Reader, month: Month) -> Chart:
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
        heading="Saldo kas dan bank tiap dana, enam bulan terakhir (Rp)",
    )


def _earned(moved: dict[int, Movement], account: int) -> Rupiah:
    movement = moved.get(account, Movement())
    return movement.credit - movement.debit


def _money_facts(name: str, heading: str, *facts: tuple[str, str, Rupiah]) -> Facts:
    return Facts(
        name,
        tuple(Fact(key, label, amount, CellKind.MONEY) for key, label, amount in facts),
        heading=heading,
    )
