"""*Buku tabungan* of a member, and the recap of all of them (domain.md 1.9)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import MemberRow, member
from kube_desktop.books.money_table import (
    BALANCE,
    DAY,
    NUMBER,
    VOUCHER,
    blank_money_table,
    line_description,
    money_column,
    money_table,
    when_no_money,
)
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, period_of, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.savings.queries import (
    SAVINGS_ACCOUNTS,
    PassbookLine,
    SaverRow,
    kinds_shown,
    passbook,
    savings_recap,
)
from kube_desktop.books.savings.rules import KindSums, SavingsKind, SavingsMovement
from kube_desktop.foundation.calendar import Month, format_day, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Report,
    Signature,
    SignatureBlock,
    Table,
)

PASSBOOK: Final = "passbook"
RECAP: Final = "savings-recap"

_PASSBOOK: Final = (
    NUMBER,
    DAY,
    VOUCHER,
    Column("uraian", "Uraian", width=30),
    money_column("setor", "Setor"),
    money_column("ambil", "Ambil"),
    BALANCE,
    Column("paraf_bendahara", "Paraf bendahara", width=11),
    Column("paraf_penabung", "Paraf penabung", width=11),
)
_RECAP: Final = (
    NUMBER,
    Column("nama", "Nama", width=30),
    money_column("saldo_awal", "Saldo awal", 15),
    money_column("setor", "Setor", 15),
    money_column("ambil", "Ambil", 15),
    money_column("saldo_akhir", "Saldo akhir", 15),
)
_ROOM_FOR_INITIALS: Final = 8
_DOTS: Final = "........................................"


def passbook_sheet(reader: Reader, member_id: int, first: Month, last: Month) -> Report:
    """Return a member's passbook over whole months.

    Raises:
        MemberNotFoundError: no such member.
    """
    saver = member(reader, member_id)
    book = passbook(reader, member_id, first, last)
    movement = book.movement
    table = money_table(
        _PASSBOOK,
        [_passbook_row(number, line) for number, line in enumerate(book.lines, 1)],
        opening=movement.opening,
        totals={
            "setor": movement.deposited,
            "ambil": movement.withdrawn,
            BALANCE.key: movement.closing,
        },
        when_empty=when_no_money(reader, last),
        row_height=_ROOM_FOR_INITIALS,
    )
    return _passbook(reader, saver, period_of(first, last), table)


def blank_passbook(reader: Reader, member_id: int | None) -> Report:
    """Return an empty passbook for the pen; for a member with the name filled in.

    Raises:
        MemberNotFoundError: no such member.
    """
    saver = None if member_id is None else member(reader, member_id)
    table = blank_money_table(_PASSBOOK)
    return replace(_passbook(reader, saver, "Tahun ............", table), seal=None)


def savings_recap_sheet(reader: Reader, first: Month, last: Month) -> Report:
    """Return everybody's savings over whole months, held beside the money that is there."""
    rows = savings_recap(reader, first, last)
    shown = kinds_shown(reader)
    # One kind alone is the balance itself.
    kinds = shown if len(shown) > 1 else ()
    moved = sum((row.movement for row in rows), SavingsMovement())
    sums = sum((row.kinds for row in rows), KindSums())
    columns = _recap_columns(kinds)
    table = Table(
        "rekap",
        columns,
        tuple(_recap_row(row, last.last, kinds) for row in rows),
        total=(
            (
                None,
                "Jumlah",
                moved.opening,
                moved.deposited,
                moved.withdrawn,
                *map(sums.of, kinds),
                moved.closing,
            )
            if rows
            else None
        ),
        carried=tuple(column.key for column in columns[2:]),
        when_empty="Belum ada anggota yang dicatat.",
    )
    return official_print(
        reader,
        name=RECAP,
        title="REKAP TABUNGAN ANGGOTA",
        period=period_of(first, last),
        sections=(table, _beside_the_money(reader, last)),
        landscape=bool(kinds),
    )


def _recap_columns(kinds: tuple[SavingsKind, ...]) -> tuple[Column, ...]:
    """Return the columns, with one for each of these kinds before the balance."""
    apart = (money_column(kind.value, kind.title_on_paper, 13) for kind in kinds)
    return (*_RECAP[:-1], *apart, _RECAP[-1])


def _passbook(reader: Reader, saver: MemberRow | None, period: str, table: Table) -> Report:
    report = official_print(
        reader,
        name=PASSBOOK,
        title="BUKU TABUNGAN ANGGOTA",
        period=period,
        sections=(_whose(saver), table),
        signed=False,
        landscape=True,
    )
    treasurer = officers_on(reader, today()).get(Office.TREASURER, "")
    people = (
        Signature("Dibuat oleh,", "Bendahara", treasurer),
        Signature("Dicocokkan oleh,", "Penabung", saver.name if saver else ""),
    )
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, today(), people))


def _whose(saver: MemberRow | None) -> Facts:
    if saver is None:
        items = (Fact("nama", "Nama penabung", _DOTS), Fact("nomor", "Nomor anggota", _DOTS[:12]))
        return Facts("penabung", items)
    since = f"Anggota sejak {format_long_day(saver.joined_on)}"
    if saver.left_on is not None:
        since += f", keluar {format_long_day(saver.left_on)}"
    return Facts(
        "penabung",
        (
            Fact("nama", "Nama penabung", saver.name),
            Fact("nomor", "Nomor anggota", saver.number, CellKind.COUNT),
            Fact("keanggotaan", "Keanggotaan", since),
        ),
    )


def _passbook_row(number: int, line: PassbookLine) -> tuple[Cell, ...]:
    return (
        number,
        line.day,
        line.voucher,
        line_description(line),
        line.deposited or None,
        line.withdrawn or None,
        line.balance,
        None,
        None,
    )


def _recap_row(row: SaverRow, day: date, kinds: tuple[SavingsKind, ...]) -> tuple[Cell, ...]:
    name = row.name or "Tanpa nama anggota"
    if row.left_on is not None and row.left_on <= day:
        name += f" (keluar {format_day(row.left_on)})"
    moved = row.movement
    return (
        row.number,
        name,
        moved.opening,
        moved.deposited or None,
        moved.withdrawn or None,
        *(row.kinds.of(kind) or None for kind in kinds),
        moved.closing,
    )


def _beside_the_money(reader: Reader, last: Month) -> Facts:
    balances = closing_balances(reader, last)
    accounts = fund_accounts(Fund.TAB)
    owed = -sum(balances.get(account, 0) for account in SAVINGS_ACCOUNTS)
    box, bank = balances.get(accounts.cash, 0), balances.get(accounts.bank, 0)
    return Facts(
        "cocok",
        (
            Fact("tabungan", "Tabungan anggota", owed, CellKind.MONEY),
            Fact("kas", "Uang di kas Tabungan", box, CellKind.MONEY),
            Fact("bank", "Uang di bank Tabungan", bank, CellKind.MONEY),
            Fact("selisih", "Uang lebih (kurang) dari tabungan", box + bank - owed, CellKind.MONEY),
        ),
        heading=f"Dicocokkan dengan uangnya per {format_long_day(last.last)}",
    )
