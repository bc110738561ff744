"""The parts of the monthly report that are read off the journal (domain.md 6.1, 2 to 7)."""

from dataclasses import replace

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.iks.dues_queries import member_dues
from kube_desktop.books.loans.portfolio import Portfolio
from kube_desktop.books.members.queries import member_count
from kube_desktop.books.savings.queries import savings_recap
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
from kube_desktop.ledger.balances import Movement
from kube_desktop.ledger.closings import counts_of
from kube_desktop.ledger.entries import OriginBook
from kube_desktop.printing.model import Cell, CellKind, Column, Fact, Facts, Table
from kube_desktop.reports.group_month import AID_ACCOUNTS, loans_month, state_day


def members_part(reader: Reader, month: Month) -> Facts:
    """Return how many members there were, came and left."""
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


def cash_part(reader: Reader, month: Month, moved: dict[int, Movement]) -> Table:
    """Return every box and bank account with what moved and what was counted."""
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


def business_part(reader: Reader, month: Month, moved: dict[int, Movement]) -> Facts:
    """Return what the business earned, cost and gave."""
    aside = _set_aside(reader, month)
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


def loans_part(reader: Reader, month: Month, moved: dict[int, Movement], known: Portfolio) -> Facts:
    """Return how loans moved, and how good they are at the end."""
    loans = loans_month(reader, month, moved)
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
        "5. Pinjaman (Rp)",
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


def loan_ages_part(known: Portfolio) -> Table:
    """Return how much of what is lent is how late."""
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


def savings_part(reader: Reader, month: Month) -> Facts:
    """Return how members' savings moved, and of which kinds they are."""
    savers = savings_recap(reader, month, month)
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


def solidarity_part(reader: Reader, month: Month, moved: dict[int, Movement]) -> Facts:
    """Return what members brought for solidarity, and whom it helped."""
    late = _dues_late(reader, month)
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


def _dues_late(reader: Reader, month: Month) -> Rupiah:
    known = member_dues(reader, through=month, on=state_day(month), counted=month.last)
    return sum(dues.account.arrears for dues in known)


def _earned(moved: dict[int, Movement], account: int) -> Rupiah:
    movement = moved.get(account, Movement())
    return movement.credit - movement.debit


def _money_facts(name: str, heading: str, *facts: tuple[str, str, Rupiah]) -> Facts:
    return Facts(
        name,
        tuple(Fact(key, label, amount, CellKind.MONEY) for key, label, amount in facts),
        heading=heading,
    )
