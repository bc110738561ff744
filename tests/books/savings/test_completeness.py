from datetime import date

from kube_desktop.books.savings.completeness import with_passbooks
from kube_desktop.books.savings.profit_actions import credit_profit
from kube_desktop.books.savings.profits import Measure, Profit
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.entries import Draft, EntryType, Leg
from kube_desktop.ledger.journal import post
from kube_desktop.registers.completeness import BookState, Lack
from tests.books.savings.conftest import Savers
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)
SECOND = date(2026, 11, 2)


def lacks(reader: Reader) -> tuple[Lack, ...]:
    """Return what the passbooks add to a cash book that lacks nothing."""
    state = BookState("cash_tab", "Kas Tabungan", "cash_tab", NOVEMBER, entries=1)
    return with_passbooks(state, reader, NOVEMBER).lacks


def test_passbooks_that_hold_something_lack_nothing(savers: Savers) -> None:
    savers.deposit(savers.maria, 10_000, SECOND)

    assert savers.book.read(lacks) == ()


def test_a_saver_below_nothing_is_told(savers: Savers) -> None:
    def take_over(work: UnitOfWork) -> None:
        legs = (Leg(301, -6_000, 3201), Leg(321, 6_000, 3201))
        draft = Draft(EntryType.PAYMENT, SECOND, "TAB", "Lama", legs, member_id=savers.maria)
        post(work, draft)

    savers.book.act(take_over)

    (lack,) = savers.book.read(lacks)
    assert lack.sentence.startswith("Tabungan Maria Bili kurang dari nol.")
    assert (lack.page, lack.wish) == ("passbooks", savers.maria)


def test_a_profit_names_the_decision_that_granted_it(savers: Savers) -> None:
    savers.deposit(savers.maria, 10_000, SECOND)
    profit = Profit(
        on_day=TODAY, from_day=SECOND, until_day=TODAY, measure=Measure.CLOSING, pot=500
    )
    number = savers.book.act(credit_profit, profit, today=TODAY)

    (lack,) = savers.book.read(lacks)
    assert lack.sentence == "Jasa tabungan tanggal 20/11/2026 belum disebut keputusan rapatnya."
    assert (lack.page, lack.wish) == ("savings", number)
