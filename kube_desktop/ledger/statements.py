"""The statements of SAK EMKM: specifications of one engine over the month totals.

SAK EMKM fixes no format and no order of lines (domain.md 3.2, P37); the mapping of funds to lines
is this project's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import (
    AccountClass,
    Fund,
    standard_accounts,
)
from kube_desktop.ledger.balances import closing_balances, net_changes


class LineStyle(Enum):
    """What a line of a statement is."""

    HEADING = "heading"
    ITEM = "item"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One line: an amount per fund, in the order of `Fund`, and their total."""

    key: str
    label: str
    style: LineStyle
    per_fund: tuple[Rupiah, ...] = ()

    @property
    def total(self) -> Rupiah:
        """All funds together."""
        return sum(self.per_fund)


@dataclass(frozen=True, slots=True)
class _Item:
    """How a line is made: of accounts of these classes, debit (1) or credit (-1) shown positive."""

    key: str
    label: str
    sign: int
    classes: frozenset[AccountClass]


def _item(key: str, label: str, sign: int, *classes: AccountClass) -> _Item:
    return _Item(key, label, sign, frozenset(classes))


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading, its items, and the sum under them."""

    key: str
    heading: str
    items: tuple[_Item, ...]
    sum_label: str


_POSITION: Final = (
    _Block(
        "aset",
        "ASET",
        (
            _item("kas", "Kas", 1, AccountClass.CASH),
            _item("bank", "Simpanan di bank", 1, AccountClass.BANK),
            _item("piutang", "Piutang dan pinjaman yang diberikan", 1, AccountClass.RECEIVABLE),
            _item("persediaan", "Persediaan", 1, AccountClass.INVENTORY),
            _item("aset_tetap", "Peralatan dan inventaris", 1, AccountClass.FIXED_ASSET),
        ),
        "Jumlah aset",
    ),
    _Block(
        "liabilitas",
        "LIABILITAS",
        (_item("liabilitas_anggota", "Tabungan anggota dan utang", -1, AccountClass.LIABILITY),),
        "Jumlah liabilitas",
    ),
    _Block(
        "ekuitas",
        "EKUITAS",
        (
            _item("modal", "Modal (awal, bantuan, dan sendiri)", -1, AccountClass.CAPITAL),
            _item("dana_iks", "Dana IKS (khusus kesetiakawanan)", -1, AccountClass.RESTRICTED),
            _item(
                "hasil_belum_dibagi",
                "Hasil usaha yang belum dibagi",
                -1,
                AccountClass.INCOME,
                AccountClass.EXPENSE,
                AccountClass.DISTRIBUTION,
            ),
            _item("antar_dana", "Pindahan antar dana", -1, AccountClass.INTERFUND),
        ),
        "Jumlah ekuitas",
    ),
)
_RESULT: Final = (frozenset({AccountClass.INCOME}), frozenset({AccountClass.EXPENSE}))


def financial_position(reader: Reader, month: Month) -> tuple[StatementLine, ...]:
    """Return the statement of financial position (*laporan posisi keuangan*) at a month's end.

    The last line is liabilities plus equity, which equals assets in every fund.
    """
    balances = closing_balances(reader, month)
    lines: list[StatementLine] = []
    sums: dict[str, tuple[Rupiah, ...]] = {}
    for block in _POSITION:
        lines.append(StatementLine(block.key, block.heading, LineStyle.HEADING))
        items = [_line_of(item, balances) for item in block.items]
        sums[block.key] = _added(items)
        lines += items
        lines.append(
            StatementLine(f"jumlah_{block.key}", block.sum_label, LineStyle.SUM, sums[block.key])
        )
    both = tuple(map(sum, zip(sums["liabilitas"], sums["ekuitas"], strict=True)))
    lines.append(
        StatementLine(
            "jumlah_liabilitas_ekuitas", "Jumlah liabilitas dan ekuitas", LineStyle.SUM, both
        )
    )
    return tuple(lines)


def income_statement(reader: Reader, first: Month, last: Month) -> tuple[StatementLine, ...]:
    """Return the income statement (*laporan laba rugi*) over whole months, a line per account.

    IKS is a restricted fund: its dues and aid are not income and do not stand here.
    """
    accounts = [account for each in _RESULT for account, _place in _accounts_of(each)]
    changes = net_changes(reader, accounts, first, last)
    lines: list[StatementLine] = []
    sums = []
    for account_class, sign, key, heading, label in (
        (AccountClass.INCOME, -1, "pendapatan", "PENDAPATAN", "Jumlah pendapatan"),
        (AccountClass.EXPENSE, 1, "beban", "BEBAN", "Jumlah beban"),
    ):
        items = _account_lines(changes, account_class, sign)
        total = _added(items)
        lines.append(StatementLine(key, heading, LineStyle.HEADING))
        lines += items
        lines.append(StatementLine(f"jumlah_{key}", label, LineStyle.SUM, total))
        sums.append(total)
    result = tuple(income - expense for income, expense in zip(*sums, strict=True))
    lines.append(StatementLine("hasil", "Hasil usaha (laba bersih)", LineStyle.SUM, result))
    return tuple(lines)


def _account_lines(
    changes: Mapping[int, Rupiah], account_class: AccountClass, sign: int
) -> list[StatementLine]:
    """A line for each account of a class that moved; `sign` 1 shows debit as positive."""
    return [
        StatementLine(
            f"akun_{account.id}",
            account.name,
            LineStyle.ITEM,
            tuple(sign * changes[account.id] * (fund is account.fund) for fund in Fund),
        )
        for account in standard_accounts()
        if account.account_class is account_class and changes.get(account.id)
    ]


def _line_of(item: _Item, balances: Mapping[int, Rupiah]) -> StatementLine:
    amounts = [0] * len(Fund)
    for account, place in _accounts_of(item.classes):
        amounts[place] += item.sign * balances.get(account, 0)
    return StatementLine(item.key, item.label, LineStyle.ITEM, tuple(amounts))


@cache
def _accounts_of(classes: frozenset[AccountClass]) -> tuple[tuple[int, int], ...]:
    """The accounts of these classes, each with the place of its fund among the funds."""
    return tuple(
        (account.id, account.fund.number - 1)
        for account in standard_accounts()
        if account.account_class in classes
    )


def _added(lines: list[StatementLine]) -> tuple[Rupiah, ...]:
    return tuple(sum(line.per_fund[place] for line in lines) for place in range(len(Fund)))
