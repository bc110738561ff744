"""Published figures through the file: paid out, read from the card, paid back to the last rupiah.

Source: oracles.md (Fineract and hand-computed cases); cents are tried as rupiah.
"""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings

from kube_desktop.books.loans.applications import Loan, LoanState
from kube_desktop.books.loans.loan_rules import Rounding
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.queries import plans_of
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.repaying import settle
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.books.loans.terms import LoanTerms, Method
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.loans.agreements import possible_terms
from tests.books.loans.lending import MARIA, RULES, USUAL, bring, card, lend, rule

JUNE = date(2014, 6, 2)
LONG_AGO = date(2000, 1, 1)


def kept(book: GroupFile, loan: Loan, *, on: date = JUNE, first_due: date | None = None) -> int:
    rule(book, RULES, valid_from=date(2000, 1, 1), max_principal=None, max_months=None)
    return lend(book, replace(loan, applied_on=on), on=on, first_due=first_due)


def agreed(principal: int, months: int, method: Method, rate: str = "", **given: object) -> Loan:
    return replace(
        USUAL,
        principal=principal,
        months=months,
        method=method,
        rate=rate,
        **given,  # type: ignore[arg-type]  # as Loan takes them
    )


def _long_ago(terms: LoanTerms) -> LoanTerms:
    """Return terms on a day that has come, with a charge for a month or a year."""
    past = timedelta(days=(terms.paid_out - LONG_AGO).days // 6000 * 6000)
    return replace(
        terms,
        paid_out=terms.paid_out - past,
        first_due=terms.first_due and terms.first_due - past,
        rate=replace(terms.rate, days=None),
    )


def principals(book: GroupFile, loan: int) -> list[int]:
    return [row.principal for row in card(book, loan, JUNE).rows]


def charges(book: GroupFile, loan: int) -> list[int]:
    return [row.charge for row in card(book, loan, JUNE).rows]


def test_declining_by_the_hundred(lender: GroupFile) -> None:
    loan = kept(lender, agreed(10_000_000, 24, Method.DECLINING, "2%", unit=Rounding.HUNDRED))

    assert principals(lender, loan) == [416_700] * 23 + [415_900]
    assert charges(lender, loan)[:6] == [200_000, 191_700, 183_300, 175_000, 166_700, 158_300]
    assert [charges(lender, loan)[place] for place in (9, 19, 23)] == [125_000, 41_700, 8_300]
    assert card(lender, loan, JUNE).rows[-1].due_on == date(2016, 6, 2)


def test_declining_by_the_year(lender: GroupFile) -> None:
    loan = kept(lender, agreed(6_000_000, 6, Method.DECLINING, "12", rate_per=RatePer.YEAR))

    assert charges(lender, loan) == [60_000, 50_000, 40_000, 30_000, 20_000, 10_000]


def test_flat(lender: GroupFile) -> None:
    loan = kept(lender, agreed(5_000, 18, Method.FLAT, "1"))

    assert principals(lender, loan) == [278] * 17 + [274]
    assert charges(lender, loan) == [50] * 18


def test_flat_of_thirty_million(lender: GroupFile) -> None:
    loan = kept(lender, agreed(30_000_000, 12, Method.FLAT, "1"))

    assert (principals(lender, loan), charges(lender, loan)) == ([2_500_000] * 12, [300_000] * 12)


def test_flat_counts_the_charge_every_month(lender: GroupFile) -> None:
    loan = kept(lender, agreed(6_000_000, 12, Method.FLAT, "1,5"))

    assert [row.amount for row in card(lender, loan, JUNE).rows] == [590_000] * 12


def test_annuity_with_cents_as_rupiah(lender: GroupFile) -> None:
    loan = kept(lender, agreed(1_200_000, 4, Method.ANNUITY, "2"))

    assert principals(lender, loan) == [291_149, 296_972, 302_911, 308_968]
    assert charges(lender, loan) == [24_000, 18_177, 12_238, 6_179]


def test_annuity_with_an_agreed_instalment(lender: GroupFile) -> None:
    loan = kept(lender, agreed(500_000, 18, Method.ANNUITY, "1", instalment=30_500))

    assert charges(lender, loan)[:5] == [5_000, 4_745, 4_487, 4_227, 3_965]
    assert principals(lender, loan)[-1] == 30_022


def test_free_of_charge_leaves_no_rupiah_over(lender: GroupFile) -> None:
    loan = kept(lender, USUAL)

    assert principals(lender, loan) == [166_667, 166_667, 166_666]


def test_months_without_the_day_have_it_on_their_last(lender: GroupFile) -> None:
    loan = kept(
        lender,
        agreed(1_300, 14, Method.FREE),
        on=date(2023, 1, 1),
        first_due=date(2023, 1, 31),
    )

    days = [row.due_on for row in card(lender, loan, date(2023, 1, 1)).rows]
    assert days[1:4] == [date(2023, 2, 28), date(2023, 3, 31), date(2023, 4, 30)]
    assert days[13] == date(2024, 2, 29)


def test_days_are_counted_on_what_is_really_left(lender: GroupFile) -> None:
    loan = kept(lender, agreed(1_000_000, 1, Method.DAILY, "1"), on=date(2026, 3, 1))
    brought = ((7, 402_000), (19, 102_400), (25, 201_000))

    parts = [bring(lender, loan, date(2026, 3, day), amount).parts for day, amount in brought]
    parts.append(lender.act(settle, loan, on=date(2026, 3, 30)).parts)

    assert [each.charge for each in parts] == [2_000, 2_400, 1_000, 500]
    assert [each.principal for each in parts] == [400_000, 100_000, 200_000, 300_000]
    assert card(lender, loan, date(2026, 3, 30)).state is LoanState.SETTLED


def test_arrears_count_from_the_day_after(lender: GroupFile) -> None:
    loan = kept(
        lender, agreed(250, 1, Method.FREE), on=date(2026, 9, 1), first_due=date(2026, 10, 1)
    )

    days = [card(lender, loan, date(2026, 10, day)).row.days_late for day in (1, 2, 5)]

    assert days == [0, 1, 4]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(possible_terms().map(_long_ago))
def test_every_schedule_in_the_file_is_the_computed_one_and_is_paid_back(
    lender: GroupFile, terms: LoanTerms
) -> None:
    if lender.read(plans_of, 1) == ():
        rule(lender, RULES, valid_from=date(1990, 1, 1), max_principal=None, max_months=None)
    loan = lend(
        lender,
        Loan(
            applied_on=terms.paid_out,
            principal=terms.principal,
            months=terms.months,
            member_id=MARIA,
            method=terms.method,
            rate="" if terms.method is Method.FREE else terms.rate.percent.replace(".", ","),
            rate_per=terms.rate.per,
            frequency=terms.frequency,
            unit=Rounding.kept_as(str(terms.unit)),
            grace=terms.grace,
            grace_is_charged=terms.grace_is_charged,
        ),
        on=terms.paid_out,
        first_due=terms.first_due,
    )

    (plan,) = lender.read(plans_of, loan)
    assert plan.schedule.instalments == make_schedule(terms).instalments
    for due in plan.dues:
        if due.amount:
            parts = bring(lender, loan, due.due_on, due.amount).parts
            assert parts == Parts(charge=due.charge, principal=due.principal)
    last = plan.dues[-1].due_on
    assert card(lender, loan, last).state is LoanState.SETTLED
    assert len(card(lender, loan, last).earlier_plans) == 0
