"""How the pages of loans speak on the screen."""

from collections.abc import Sequence

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.arrears import AgeClass
from kube_desktop.books.loans.loan_rules import LateFee, LoanRules
from kube_desktop.books.loans.payments import Parts
from kube_desktop.books.loans.portfolio import LoanRow
from kube_desktop.books.loans.terms import Method
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah


def rules_words(rules: LoanRules) -> str:
    """Return what the group asks of a loan, in a line or two."""
    said = [
        _("paling besar {amount}").format(amount=format_rupiah(rules.max_principal))
        if rules.max_principal is not None
        else _("besar pinjaman tidak dibatasi"),
        _("paling lama {months} bulan").format(months=rules.max_months)
        if rules.max_months is not None
        else _("lama pinjaman tidak dibatasi"),
        _charge_words(rules),
        _fee_words(rules),
    ]
    if rules.one_at_a_time:
        said.append(_("lunas dulu baru pinjam lagi"))
    if rules.others_may_borrow is False:
        said.append(_("hanya untuk anggota"))
    words = ", ".join(said)
    if rules.are_usual:
        return _("Kelompok belum menulis aturan; dipakai kebiasaan: {rules}.").format(rules=words)
    return _("Aturan sejak {day}: {rules}.").format(day=format_day(rules.valid_from), rules=words)


def parts_words(parts: Parts) -> str:
    """Return what an amount is for: `Rp5.000 denda, Rp10.000 jasa, Rp45.000 pokok`."""
    named = (
        (parts.late_fee, _("{amount} denda")),
        (parts.charge, _("{amount} jasa")),
        (parts.principal, _("{amount} pokok")),
    )
    said = [words.format(amount=rupiah(amount)) for amount, words in named if amount]
    return ", ".join(said) or _("tidak ada")


def rupiah(amount: Rupiah) -> str:
    """Return an amount with a true minus sign."""
    return format_rupiah(amount).replace("-", "−")


def percent(tenths: int | None) -> str:
    """Return tenths of a percent as one reads them; a dash where there is nothing to measure.

    >>> percent(125), percent(None)
    ('12,5%', '–')
    """
    if tenths is None:
        return "–"
    whole, part = divmod(tenths, 10)
    return f"{whole},{part}%" if part else f"{whole}%"


def _charge_words(rules: LoanRules) -> str:
    if rules.method is Method.FREE:
        return _("tanpa jasa")
    return _("jasa {rate}% {per}").format(
        rate=rules.exact_rate.percent.replace(".", ","), per=rules.rate_per.label
    )


def _fee_words(rules: LoanRules) -> str:
    if rules.late_fee is LateFee.NONE or not rules.late_fee_amount:
        return _("tanpa denda")
    amount = format_rupiah(rules.late_fee_amount)
    if rules.late_fee is LateFee.DAILY:
        return _("denda {amount} setiap hari terlambat").format(amount=amount)
    return _("denda {amount} setiap angsuran terlambat").format(amount=amount)


def state_words(loan: LoanRow) -> str:
    """Return where a loan stands; how late it is says a sign and the days."""
    if loan.state is LoanState.RUNNING and loan.days_late:
        return _("! Terlambat {days} hari").format(days=loan.days_late)
    return loan.state.label


def next_words(loan: LoanRow) -> str:
    """Return what comes next and when, empty when nothing does."""
    if loan.state is not LoanState.RUNNING or loan.next_due_on is None:
        return ""
    return f"{format_day(loan.next_due_on)} · {format_number(loan.next_due)}"


def borrower_words(loan: LoanRow) -> str:
    """Return who borrowed, and whether that is somebody from outside."""
    if loan.is_member:
        return loan.borrower
    return _("{name} (bukan anggota)").format(name=loan.borrower)


def age_words(age: AgeClass, classes: Sequence[AgeClass]) -> str:
    """Return a class of age with as many signs as it is grave: `!! Kurang lancar`."""
    signs = "!" * classes.index(age)
    return f"{signs} {age.label}".strip()


def span_words(age: AgeClass, classes: Sequence[AgeClass]) -> str:
    """Return the days that belong to a class of age."""
    place = classes.index(age)
    before = classes[place - 1].through if place else None
    if before is None:
        return _("tidak terlambat")
    if age.through is None:
        return _("lebih dari {days} hari").format(days=before)
    return _("{first}–{last} hari").format(first=before + 1, last=age.through)
