from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from kube_desktop.books.loans.rates import NO_CHARGE, Rate, RatePer
from kube_desktop.books.loans.schedule import make_schedule
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.books.loans.terms_on_paper import (
    charge_on_paper,
    explained_on_paper,
    grace_on_paper,
    months_on_paper,
    rate_on_paper,
    schedule_table,
    terms_facts,
)
from kube_desktop.foundation.i18n import use_language
from tests.books.loans.agreements import agreed, percent

FREE = agreed(500_000, 3, Method.FREE)


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (NO_CHARGE, "tanpa jasa"),
        (percent("1.5"), "1,5% sebulan"),
        (percent("12", RatePer.YEAR), "12% setahun"),
        (Rate(Fraction(1, 100), days=30), "1% untuk 30 hari"),
    ],
)
def test_a_rate_is_written_as_people_say_it(rate: Rate, words: str) -> None:
    assert rate_on_paper(rate) == words


def test_how_the_charge_is_counted_stands_before_the_rate() -> None:
    assert charge_on_paper(Method.FREE, NO_CHARGE) == "Tanpa jasa"
    assert charge_on_paper(Method.FLAT, percent("2")) == "Jasa tetap dari pinjaman awal, 2% sebulan"


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (FREE, "3 bulan, 3 kali angsuran setiap bulan"),
        (replace(FREE, frequency=Frequency.WEEKLY), "3 bulan, 13 kali angsuran setiap minggu"),
        (replace(FREE, frequency=Frequency.AT_END), "3 bulan, dibayar sekaligus di akhir"),
    ],
)
def test_the_time_says_how_often_something_is_paid(terms: LoanTerms, words: str) -> None:
    assert months_on_paper(terms) == words


def test_a_grace_says_what_is_left_out() -> None:
    charged = agreed(500_000, 6, Method.FLAT, rate=percent("1"), grace=2)

    assert grace_on_paper(FREE) == ""
    assert grace_on_paper(charged) == "2 kali angsuran pertama hanya membayar jasa"
    assert grace_on_paper(replace(charged, grace_is_charged=False)).endswith("belum membayar")
    assert grace_on_paper(replace(FREE, grace=1)).endswith("belum membayar")


def test_the_terms_say_the_sum_in_words_and_name_a_grace_only_where_there_is_one() -> None:
    facts = {fact.key: fact.value for fact in terms_facts(make_schedule(FREE))}

    assert (facts["pinjaman"], facts["terbilang"]) == (500_000, "Lima ratus ribu rupiah")
    assert "masa_tenggang" not in facts
    assert "masa_tenggang" in {
        fact.key for fact in terms_facts(make_schedule(replace(FREE, grace=1)))
    }


def test_a_schedule_on_paper_has_every_instalment_and_sums_to_the_loan() -> None:
    table = schedule_table(make_schedule(FREE).instalments)

    assert table.rows[0] == (1, date(2026, 12, 20), 166_667, 0, 166_667, 333_333)
    assert [row[-1] for row in table.rows] == [333_333, 166_666, 0]
    assert table.total == (None, "Jumlah", 500_000, 0, 500_000, None)


def test_paper_explains_a_loan_in_indonesian_whichever_language_is_used() -> None:
    use_language("en")

    words = explained_on_paper(make_schedule(FREE))

    use_language("id")
    assert words.startswith("Pinjam Rp500.000, 3 kali angsuran setiap bulan")
