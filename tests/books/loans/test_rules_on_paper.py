from dataclasses import replace
from typing import Any

import pytest

from kube_desktop.books.loans.arrears import USUAL_CLASSES, AgeClass
from kube_desktop.books.loans.loan_rules import USUAL_RULES, LateFee, PaymentOrder, Rounding
from kube_desktop.books.loans.payments import SettlementCharge
from kube_desktop.books.loans.rules_on_paper import (
    borrowers_on_paper,
    classes_on_paper,
    days_of_classes,
    largest_on_paper,
    late_fee_on_paper,
    longest_on_paper,
    order_on_paper,
    rule_lines,
    settlement_on_paper,
)
from kube_desktop.books.loans.terms import Frequency, Method


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Anggota dan bukan anggota. Pinjaman baru sesudah yang lama lunas."),
        ({"others_may_borrow": False, "one_at_a_time": False}, "Hanya anggota."),
    ],
)
def test_who_may_borrow(given: dict[str, Any], words: str) -> None:
    assert borrowers_on_paper(replace(USUAL_RULES, **given)) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Rp500.000."),
        ({"max_principal": None}, "Tidak dibatasi."),
        ({"max_principal_others": 200_000}, "Rp500.000; bukan anggota Rp200.000."),
        ({"max_principal_others": 200_000, "others_may_borrow": False}, "Rp500.000."),
    ],
)
def test_how_large_a_loan_may_be(given: dict[str, Any], words: str) -> None:
    assert largest_on_paper(replace(USUAL_RULES, **given)) == words


def test_how_long_a_loan_may_last() -> None:
    assert longest_on_paper(USUAL_RULES) == "3 bulan."
    assert longest_on_paper(replace(USUAL_RULES, max_months=None)) == "Tidak dibatasi."


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Tidak ada denda."),
        (
            {"late_fee": LateFee.FIXED, "late_fee_amount": 2_000},
            "Rp2.000, sekali untuk setiap angsuran yang terlambat.",
        ),
        (
            {"late_fee": LateFee.DAILY, "late_fee_amount": 500, "patience": 3},
            (
                "Rp500 untuk setiap hari terlambat, bagi setiap angsuran yang terlambat lebih dari"
                " 3 hari."
            ),
        ),
    ],
)
def test_what_being_late_costs(given: dict[str, Any], words: str) -> None:
    assert late_fee_on_paper(replace(USUAL_RULES, **given)) == words


def test_what_a_payment_is_for_first() -> None:
    rules = replace(USUAL_RULES, payment_order=PaymentOrder.PRINCIPAL_CHARGE_FEE)

    assert order_on_paper(rules).endswith("untuk pokok dahulu, lalu jasa, lalu denda.")


@pytest.mark.parametrize(
    ("settlement", "is_charged", "words"),
    [
        (SettlementCharge.TO_DATE, False, "sebesar sisa pokoknya"),
        (SettlementCharge.TO_DATE, True, "sampai angsuran yang sedang berjalan"),
        (SettlementCharge.WHOLE, True, "seluruhnya menurut jadwal"),
    ],
)
def test_what_settling_early_costs(
    settlement: SettlementCharge, words: str, *, is_charged: bool
) -> None:
    rules = replace(USUAL_RULES, settlement=settlement)

    assert words in settlement_on_paper(rules, is_charged=is_charged)


def test_classes_of_age_are_written_with_their_days() -> None:
    weekly = (AgeClass("Lancar", 6), AgeClass("Lambat", 7), AgeClass("Macet", None))

    assert days_of_classes(weekly) == ("0-6 hari", "7 hari", "lebih dari 7 hari")
    assert classes_on_paper(USUAL_CLASSES).startswith("Lancar 0 hari, Perhatian 1-30 hari,")


def test_rules_name_what_was_agreed_and_leave_out_what_was_not() -> None:
    charged = replace(
        USUAL_RULES,
        method=Method.FLAT,
        rate="2%",
        frequency=Frequency.WEEKLY,
        unit=Rounding.THOUSAND,
        grace=1,
        conditions="Ada penjamin.",
    )

    lines = {line.topic: line.words for line in rule_lines(charged)}

    assert lines["Jasa"] == "Jasa tetap dari pinjaman awal, 2% sebulan."
    assert lines["Cara mengembalikan"] == (
        "Dibayar setiap minggu, dibulatkan ke Rp1.000; 1 kali angsuran pertama belum mengembalikan"
        " pokok."
    )
    assert lines["Syarat lain"] == "Ada penjamin."
    assert "Syarat lain" not in {line.topic for line in rule_lines(USUAL_RULES)}
