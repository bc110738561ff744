from datetime import date
from typing import Any

import pytest
from hypothesis import given

from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.books.loans.terms import Frequency, Method
from kube_desktop.foundation.money import format_rupiah
from tests.books.loans.agreements import agreed, percent, schedules


@pytest.mark.parametrize(
    ("method", "rate", "how"),
    [
        (Method.FREE, "0", "Rp200.000, tanpa jasa. Jumlah yang dikembalikan Rp600.000."),
        (
            Method.FLAT,
            "1",
            "Rp206.000, sudah termasuk jasa Rp18.000. Jumlah yang dikembalikan Rp618.000.",
        ),
        (
            Method.DECLINING,
            "1",
            (
                "mulai Rp206.000 dan menurun sampai Rp202.000, sudah termasuk jasa Rp12.000."
                " Jumlah yang dikembalikan Rp612.000."
            ),
        ),
        (
            Method.ANNUITY,
            "2",
            (
                "Rp208.053 (terakhir Rp208.052), sudah termasuk jasa Rp24.158."
                " Jumlah yang dikembalikan Rp624.158."
            ),
        ),
    ],
)
def test_a_loan_is_explained_in_one_sentence_and_its_sum(
    method: Method, rate: str, how: str
) -> None:
    schedule = make_schedule(agreed(600_000, 3, method, rate=percent(rate)))

    assert explained(schedule) == f"Pinjam Rp600.000, 3 kali angsuran setiap bulan {how}"


def test_amounts_that_rise_and_fall_are_told_by_the_least_and_the_most() -> None:
    terms = agreed(1_200_000, 12, Method.DAILY, rate=percent("3"), paid_out=date(2026, 12, 31))

    assert "setiap bulan antara Rp103.100 dan Rp137.200," in explained(make_schedule(terms))


def test_one_payment_names_its_day() -> None:
    sentence = explained(make_schedule(agreed(500_000, 3, Method.FREE, frequency=Frequency.AT_END)))

    assert "dikembalikan sekaligus Rp500.000 pada 20 Februari 2027, tanpa jasa" in sentence


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"grace": 2},
            "2 kali pertama membayar jasa saja Rp12.000, lalu 4 kali angsuran setiap dua minggu",
        ),
        (
            {"grace": 2, "grace_is_charged": False},
            "2 kali pertama belum membayar, lalu 4 kali angsuran",
        ),
        (
            {"grace": 5},
            "5 kali pertama membayar jasa saja Rp12.000, lalu dikembalikan sekaligus Rp2.612.000",
        ),
    ],
)
def test_grace_is_explained_first(given: dict[str, Any], words: str) -> None:
    terms = agreed(
        2_600_000, 3, Method.DECLINING, rate=percent("1"), frequency=Frequency.FORTNIGHTLY, **given
    )

    assert words in explained(make_schedule(terms))


@given(schedules())
def test_the_sentence_names_the_loan_and_all_that_is_paid_back(schedule: Schedule) -> None:
    sentence = explained(schedule)

    assert sentence.startswith(f"Pinjam {format_rupiah(schedule.terms.principal)}, ")
    assert sentence.endswith(f"dikembalikan {format_rupiah(schedule.total)}.")
    assert ("tanpa jasa" in sentence) is (schedule.charge == 0)
