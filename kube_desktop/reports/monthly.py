"""The monthly report to the facilitator (domain.md 6.1): one pack, all figures from the books."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_lines, kind_totals
from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.iks.dues_queries import member_dues
from kube_desktop.books.loans.portfolio import Portfolio, portfolio
from kube_desktop.books.members.queries import member_count
from kube_desktop.books.money_table import when_no_money
from kube_desktop.books.paper import address_line, official_print
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.books.savings.queries import SaverRow, savings_recap
from kube_desktop.books.savings.rules import KindSums, SavingsKind, SavingsMovement
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
from kube_desktop.ledger.entries import EntryType, OriginBook
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
from kube_desktop.reports.group_month import AID_ACCOUNTS, LoansMonth, loans_month, state_day
from kube_desktop.reports.statements import income_table, position_table

_CHART_MONTHS: Final = 6
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
    yield _business(moved, _set_aside(reader, month))
    known = portfolio(reader, state_day(month))
    yield _loans(loans_month(reader, month, moved), known, moved)
    if known.count:
        yield _loan_ages(known)
    yield _savings(savings_recap(reader, month, month))
    yield _solidarity(moved, _dues_late(reader, month))
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


def _business(moved: dict[int, Movement], aside: Rupiah) -> Facts:
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
    between = moved.get(fund_accounts(Fund.UEP).interfund, Movement())
    shared = -_earned(moved, AccountId.PROFIT_SHARED) - aside
    return _money_facts(
        "usaha",
        "4. Usaha (UEP, Rp)",
        ("omzet", "Omzet (penjualan, sewa dan jasa)", turnover),
        ("pendapatan_lain", "Pendapatan lain", income - turnover),
        ("biaya", "Biaya usaha", expense),
        ("hasil", "Hasil usaha", income - expense),
        *([("disisihkan_dari_hasil", "Disisihkan dari hasil", aside)] if aside else []),
        ("disisihkan", "Dipindahkan ke dana lain", between.debit),
        ("dibagi", "Dibagi kepada anggota", shared),
    )


def _set_aside(reader: Reader, month: Month) -> Rupiah:
    """What sharings kept back from the result before anybody got a share."""
    amount: Rupiah | None = reader.value(
        "SELECT sum(p.amount) FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = ? AND p.day BETWEEN ? AND ?"
        " AND e.origin_book = ? AND e.member_id IS NULL",
        (
            AccountId.PROFIT_SHARED.value,
            month.first.isoformat(),
            month.last.isoformat(),
            OriginBook.SHARINGS.value,
        ),
    )
    return amount or 0


def _loans(loans: LoansMonth, known: Portfolio, moved: dict[int, Movement]) -> Facts:
    otherwise = [("tanpa_uang", "Berubah tanpa uang (dihapus buku, dirinci)", loans.otherwise)]
    borrowers = (
        ("sisa_anggota", "Sisa pinjaman anggota", known.members.outstanding),
        ("sisa_bukan_anggota", "Sisa pinjaman bukan anggota", known.others.outstanding),
        ("tunggakan", "Pokok dan jasa yang terlambat", known.late),
    )
    risk = f"Pinjaman terlambat lebih dari {known.rules.days_at_risk} hari"
    rates = (
        ("berisiko", risk, known.at_risk),
        ("kembali_persen", "Kembali dari yang jatuh tempo", known.repaid),
    )
    facts = _money_facts(
        "pinjaman",
        "5. Simpan pinjam (Rp)",
        ("beredar_awal", "Pinjaman beredar awal bulan", loans.opening),
        ("diberikan", "Pinjaman diberikan", loans.lent),
        ("kembali", "Angsuran pokok diterima", loans.repaid),
        *(otherwise if loans.otherwise else []),
        ("beredar_akhir", "Pinjaman beredar akhir bulan", loans.closing),
        ("jasa", "Jasa pinjaman diterima", _earned(moved, AccountId.LOAN_CHARGE)),
        ("denda", "Denda diterima", _earned(moved, AccountId.LATE_FEE)),
        *(borrowers if known.count else ()),
    )
    shares = tuple(
        Fact(key, label, rate, CellKind.TENTHS_PERCENT)
        for key, label, rate in rates
        if rate is not None
    )
    return replace(facts, items=facts.items + shares)


def _loan_ages(known: Portfolio) -> Table:
    """How much of what is lent is how late."""
    return Table(
        "umur_tunggakan",
        (
            Column("keadaan", "Keadaan", width=34),
            Column("hari", "Terlambat (hari)", width=18),
            Column("jumlah", "Pinjaman", CellKind.COUNT, 12),
            Column("sisa", "Sisa pokok (Rp)", CellKind.MONEY, 18),
        ),
        tuple(
            (one.age_class.title, days, one.count, one.outstanding)
            for one, days in zip(known.classes, _days_of(known), strict=True)
        ),
        heading="Pinjaman menurut lamanya terlambat",
        total=("Jumlah", None, known.count, known.outstanding),
    )


def _days_of(known: Portfolio) -> list[str]:
    words, first = [], 0
    for one in known.classes:
        last = one.age_class.through
        if last is None:
            words.append(f"lebih dari {first - 1}" if first else "semua")
        else:
            words.append(str(last) if first == last else f"{first}-{last}")
            first = last + 1
    return words


def _savings(savers: Sequence[SaverRow]) -> Facts:
    moved = sum((saver.movement for saver in savers), SavingsMovement())
    held = sum((saver.kinds for saver in savers), KindSums())
    kinds = [
        (f"akhir_{kind.value}", f"di antaranya {kind.title_on_paper.lower()}", held.of(kind))
        for kind in SavingsKind
        if held.of(kind) != held.total and held.of(kind)
    ]
    untold = [("belum_dirinci", "di antaranya belum dirinci per anggota", held.untold)]
    return _money_facts(
        "tabungan",
        "6. Tabungan anggota (Rp)",
        ("awal", "Tabungan awal bulan", moved.opening),
        ("setor", "Setoran", moved.deposited),
        ("ambil", "Pengambilan", moved.withdrawn),
        ("akhir", "Tabungan akhir bulan", moved.closing),
        *kinds,
        *(untold if held.untold and held.untold != held.total else []),
    )


def _solidarity(moved: dict[int, Movement], late: Rupiah) -> Facts:
    aid = sum(-_earned(moved, account) for account in AID_ACCOUNTS)
    from_profit = _earned(moved, AccountId.IKS_FROM_PROFIT)
    accounts = fund_accounts(Fund.IKS)
    held = moved.get(accounts.cash, Movement()) + moved.get(accounts.bank, Movement())
    return _money_facts(
        "iks",
        "7. IKS dan UKS (Rp)",
        ("iuran", "Iuran anggota", _earned(moved, AccountId.IKS_DUES)),
        *([("tunggakan", "Iuran yang menunggak", late)] if late else []),
        ("sumbangan", "Sumbangan", _earned(moved, AccountId.IKS_GIFTS)),
        *([("dari_hasil", "Bagian dari hasil usaha", from_profit)] if from_profit else []),
        ("santunan", "Santunan", aid),
        ("kegiatan_uks", "Kegiatan UKS", -_earned(moved, AccountId.WELFARE_ACTIVITY)),
        ("saldo_akhir", "Kas dan bank IKS akhir bulan", held.closing),
    )


def _dues_late(reader: Reader, month: Month) -> Rupiah:
    known = member_dues(reader, through=month, on=state_day(month), counted=month.last)
    return sum(dues.account.arrears for dues in known)


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
