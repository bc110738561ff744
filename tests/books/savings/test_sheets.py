from datetime import date

from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.savings.actions import switch_kind, tell_savings
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.books.savings.sheets import (
    blank_passbook,
    passbook_sheet,
    savings_recap_sheet,
)
from kube_desktop.books.savings.told import ToldSavings
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.printing.model import Facts, Table
from kube_desktop.printing.text import as_text
from tests.books.savings.conftest import Savers
from tests.golden_files import Golden

NOVEMBER = Month(2026, 11)
FIRST, SECOND, FOURTH = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 4)


def test_a_passbook_prints_its_reversals_with_their_reasons(savers: Savers, golden: Golden) -> None:
    savers.deposit(savers.maria, 75_000, date(2026, 10, 10))
    wrong = savers.deposit(savers.maria, 2_000, SECOND)
    right = CashEntry(Fund.TAB, 3101, SECOND, 20_000, "Setoran tabungan", member_id=savers.maria)
    savers.book.act(correct, wrong, right, on=SECOND, reason="salah tulis jumlah")
    twice = savers.withdraw(savers.maria, 10_000, FOURTH)
    savers.book.act(cancel, twice, on=FOURTH, reason="tercatat dua kali")

    sheet = savers.book.read(passbook_sheet, savers.maria, NOVEMBER, NOVEMBER)

    golden.check("passbook.txt", as_text(sheet))


def test_the_recap_is_held_beside_the_money(savers: Savers, golden: Golden) -> None:
    savers.book.act(record_opening, OpeningBalance(Fund.TAB, FIRST, cash=300_000, bank=150_000))
    savers.deposit(savers.maria, 20_000, SECOND)
    savers.deposit(savers.anton, 8_000, SECOND)
    savers.withdraw(savers.anton, 5_000, FOURTH)

    sheet = savers.book.read(savings_recap_sheet, NOVEMBER, NOVEMBER)

    golden.check("recap.txt", as_text(sheet))


def test_the_recap_tells_kinds_apart_where_there_are_several(
    savers: Savers, golden: Golden
) -> None:
    savers.book.act(record_opening, OpeningBalance(Fund.TAB, FIRST, cash=300_000))
    for kind in (SavingsKind.BASIC, SavingsKind.COMPULSORY):
        savers.book.act(switch_kind, kind, on=True)
    basic = ToldSavings(member_id=savers.anton, kind=SavingsKind.BASIC, amount=100_000)
    savers.book.act(tell_savings, basic)
    savers.deposit(savers.maria, 20_000, SECOND)
    brought = CashEntry(
        Fund.TAB,
        SavingsKind.COMPULSORY.deposit,
        FOURTH,
        5_000,
        "Setoran simpanan wajib",
        member_id=savers.anton,
    )
    savers.book.act(record, brought)

    golden.check(
        "recap-of-kinds.txt", as_text(savers.book.read(savings_recap_sheet, NOVEMBER, NOVEMBER))
    )


def test_a_blank_passbook_may_carry_a_name(savers: Savers) -> None:
    named = savers.book.read(blank_passbook, savers.maria)

    facts = next(section for section in named.sections if isinstance(section, Facts))
    assert [fact.value for fact in facts.items[:2]] == ["Maria Bili", 1]
    assert named.seal is None


def test_a_blank_passbook_for_anybody_has_dots_for_the_name(book: GroupFile) -> None:
    report = book.read(blank_passbook, None)

    facts, table = report.sections
    assert isinstance(facts, Facts)
    assert isinstance(table, Table)
    assert str(facts.items[0].value).startswith("....")
    assert len(table.rows) == 16
