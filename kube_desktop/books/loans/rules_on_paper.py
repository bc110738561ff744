"""The group's loan rules as its papers say them, one line for each thing that was agreed."""

from typing import Final, NamedTuple

from kube_desktop.books.loans.arrears import AgeClass
from kube_desktop.books.loans.loan_rules import LateFee, LoanRules
from kube_desktop.books.loans.payments import PaymentPart, SettlementCharge
from kube_desktop.books.loans.terms_on_paper import charge_on_paper
from kube_desktop.foundation.money import format_rupiah


class RuleLine(NamedTuple):
    """One thing that was agreed: `topic` is what it is about, `words` are what was agreed."""

    topic: str
    words: str


def rule_lines(rules: LoanRules) -> tuple[RuleLine, ...]:
    """Return what holds for every loan; what the group left open is not there."""
    lines = (
        RuleLine("Siapa boleh meminjam", borrowers_on_paper(rules)),
        RuleLine("Pinjaman paling besar", largest_on_paper(rules)),
        RuleLine("Jangka paling lama", longest_on_paper(rules)),
        RuleLine("Jasa", f"{charge_on_paper(rules.method, rules.exact_rate)}."),
        RuleLine("Cara mengembalikan", _paid_back(rules)),
        RuleLine("Denda", late_fee_on_paper(rules)),
        RuleLine("Urutan pembayaran", order_on_paper(rules)),
        RuleLine(
            "Melunasi lebih cepat",
            settlement_on_paper(rules, is_charged=bool(rules.exact_rate.share)),
        ),
        RuleLine("Umur tunggakan", classes_on_paper(rules.classes)),
        RuleLine("Pinjaman berisiko", f"Terlambat lebih dari {rules.days_at_risk} hari."),
        RuleLine("Syarat lain", rules.conditions),
    )
    return tuple(line for line in lines if line.words)


RULE_TOPICS: Final = (
    "Siapa boleh meminjam",
    "Pinjaman paling besar",
    "Jangka paling lama",
    "Jasa",
    "Cara mengembalikan",
    "Denda bila terlambat",
    "Urutan pembayaran (denda, jasa, pokok)",
    "Melunasi lebih cepat",
    "Akibat bila tidak membayar",
    "Penjamin",
    "Syarat lain",
)
"""What a group agrees on when it writes its rules with a pen."""


def borrowers_on_paper(rules: LoanRules) -> str:
    """Return who may borrow, as a sentence."""
    who = "Hanya anggota." if rules.others_may_borrow is False else "Anggota dan bukan anggota."
    if rules.one_at_a_time:
        return f"{who} Pinjaman baru sesudah yang lama lunas."
    return who


def largest_on_paper(rules: LoanRules) -> str:
    """Return the largest loan, as a sentence."""
    most, others = rules.max_principal, rules.max_principal_others
    words = "Tidak dibatasi" if most is None else format_rupiah(most)
    if others is None or rules.others_may_borrow is False:
        return f"{words}."
    return f"{words}; bukan anggota {format_rupiah(others)}."


def longest_on_paper(rules: LoanRules) -> str:
    """Return the longest time of a loan, as a sentence."""
    return "Tidak dibatasi." if rules.max_months is None else f"{rules.max_months} bulan."


def late_fee_on_paper(rules: LoanRules) -> str:
    """Return what it costs to be late, as a sentence."""
    if rules.late_fee is LateFee.NONE:
        return "Tidak ada denda."
    amount = format_rupiah(rules.late_fee_amount or 0)
    when = (
        f"yang terlambat lebih dari {rules.patience} hari" if rules.patience else "yang terlambat"
    )
    if rules.late_fee is LateFee.DAILY:
        return f"{amount} untuk setiap hari terlambat, bagi setiap angsuran {when}."
    return f"{amount}, sekali untuk setiap angsuran {when}."


def order_on_paper(rules: LoanRules) -> str:
    """Return what a payment is for first, as a sentence."""
    words = {
        PaymentPart.LATE_FEE: "denda",
        PaymentPart.CHARGE: "jasa",
        PaymentPart.PRINCIPAL: "pokok",
    }
    first, second, third = (words[part] for part in rules.payment_order.parts)
    return f"Uang yang dibayar dipakai untuk {first} dahulu, lalu {second}, lalu {third}."


def settlement_on_paper(rules: LoanRules, *, is_charged: bool) -> str:
    """Return which charge somebody pays who pays everything back early, as a sentence."""
    if not is_charged:
        return "Boleh, sebesar sisa pokoknya."
    if rules.settlement is SettlementCharge.WHOLE:
        return "Boleh; jasa tetap dibayar seluruhnya menurut jadwal."
    return "Boleh; jasa dibayar sampai angsuran yang sedang berjalan."


def classes_on_paper(classes: tuple[AgeClass, ...]) -> str:
    """Return the classes of age with their days: `Lancar 0 hari, Perhatian 1-30 hari, ….`."""
    days = days_of_classes(classes)
    named = (f"{each.title} {span}" for each, span in zip(classes, days, strict=True))
    return f"{', '.join(named)}."


def days_of_classes(classes: tuple[AgeClass, ...]) -> tuple[str, ...]:
    """Return the days late of each class: `0 hari`, `1-30 hari`, `lebih dari 90 hari`."""
    found = []
    first = 0
    for each in classes:
        if each.through is None:
            found.append(f"lebih dari {first - 1} hari")
            break
        span = f"{first}" if each.through == first else f"{first}-{each.through}"
        found.append(f"{span} hari")
        first = each.through + 1
    return tuple(found)


def _paid_back(rules: LoanRules) -> str:
    words = f"Dibayar {rules.frequency.title_on_paper}"
    if rules.unit.rupiah > 1:
        words += f", dibulatkan ke {rules.unit.title_on_paper}"
    if rules.grace:
        words += f"; {rules.grace} kali angsuran pertama belum mengembalikan pokok"
    return f"{words}."
