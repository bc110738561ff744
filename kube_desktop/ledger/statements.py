"""The statements of SAK EMKM: specifications of one engine over the month totals.

SAK EMKM fixes no format and no order of lines (domain.md 3.2, P37); the mapping of funds to lines
is this project's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import (
    AccountClass,
    AccountRow,
    Fund,
    standard_accounts,
)
from kube_desktop.ledger.balances import Movement, movements


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


def financial_position(reader: Reader, month: Month) -> tuple[StatementLine, ...]:
    """Return the statement of financial position (*laporan posisi keuangan*) at a month's end.

    The last line is liabilities plus equity, which equals assets in every fund.
    """
    moved = movements(reader, month, month)
    lines: list[StatementLine] = []
    sums: dict[str, tuple[Rupiah, ...]] = {}
    for block in _POSITION:
        lines.append(StatementLine(block.key, block.heading, LineStyle.HEADING))
        items = [_line_of(item, moved) for item in block.items]
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
    moved = movements(reader, first, last)
    lines: list[StatementLine] = []
    sums = []
    for account_class, sign, key, heading, label in (
        (AccountClass.INCOME, -1, "pendapatan", "PENDAPATAN", "Jumlah pendapatan"),
        (AccountClass.EXPENSE, 1, "beban", "BEBAN", "Jumlah beban"),
    ):
        items = account_lines(moved, {account_class}, sign)
        total = _added(items)
        lines.append(StatementLine(key, heading, LineStyle.HEADING))
        lines += items
        lines.append(StatementLine(f"jumlah_{key}", label, LineStyle.SUM, total))
        sums.append(total)
    result = tuple(income - expense for income, expense in zip(*sums, strict=True))
    lines.append(StatementLine("hasil", "Hasil usaha (laba bersih)", LineStyle.SUM, result))
    return tuple(lines)


def account_lines(
    moved: Mapping[int, Movement], classes: set[AccountClass], sign: int
) -> list[StatementLine]:
    """Return what moved on each account of `classes`, in order of id, without zeros.

    `sign` 1 shows debit as positive, -1 credit.
    """
    return [
        StatementLine(f"akun_{account.id}", account.name, LineStyle.ITEM, _in_fund(account, amount))
        for account in standard_accounts()
        if account.account_class in classes
        and account.id in moved
        and (amount := sign * (moved[account.id].debit - moved[account.id].credit))
    ]


def _line_of(item: _Item, moved: Mapping[int, Movement]) -> StatementLine:
    amounts = dict.fromkeys(Fund, 0)
    for account in standard_accounts():
        if account.account_class in item.classes and account.id in moved:
            amounts[account.fund] += item.sign * moved[account.id].closing
    return StatementLine(item.key, item.label, LineStyle.ITEM, tuple(amounts.values()))


def _in_fund(account: AccountRow, amount: Rupiah) -> tuple[Rupiah, ...]:
    return tuple(amount if fund is account.fund else 0 for fund in Fund)


def _added(lines: list[StatementLine]) -> tuple[Rupiah, ...]:
    return tuple(sum(line.per_fund[place] for line in lines) for place in range(len(Fund)))
