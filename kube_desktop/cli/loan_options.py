"""The terms of a loan as options of a command."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeVar

from kube_desktop.books.loans.due_dates import paid_out_before
from kube_desktop.books.loans.rates import NO_CHARGE, Rate, RatePer, parse_rate
from kube_desktop.books.loans.terms import Frequency, LoanTerms, Method
from kube_desktop.cli import values
from kube_desktop.cli.console import UsageError
from kube_desktop.cli.parsing import Parser, told
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, parse_rupiah
from kube_desktop.registers.choices import Choice

_AnyChoice = TypeVar("_AnyChoice", bound=Choice)

_METHODS: Final = {
    **{method.value: method for method in Method},
    "interest-free": Method.FREE,
    "tanpa-jasa": Method.FREE,
    "tetap": Method.FLAT,
    "menurun": Method.DECLINING,
    "anuitas": Method.ANNUITY,
    "daily-declining": Method.DAILY,
    "harian": Method.DAILY,
}
_FREQUENCIES: Final = {
    **{frequency.value: frequency for frequency in Frequency},
    "bulanan": Frequency.MONTHLY,
    "dua-mingguan": Frequency.FORTNIGHTLY,
    "mingguan": Frequency.WEEKLY,
    "akhir": Frequency.AT_END,
}
_LONGEST_NUMBER: Final = 6


class WordNotKnownError(RuleError):
    """A word that is none of those to choose from."""

    message = N_("“{text}” tidak dikenal. Pilih {choices}.")


class CountNotUnderstoodError(RuleError):
    """A text that is no whole number."""

    message = N_("“{text}” bukan bilangan bulat. Tulis misalnya 3.")


class RateMissingError(UsageError):
    """A charge that would be counted from nothing."""

    message = N_("Belum lengkap: --rate harus ditulis untuk --method {method}. Boleh 0.")


def add_loan_options(parser: Parser) -> None:
    """Offer the terms of a loan, `loan_terms` reads them."""
    _add_what_is_needed(parser)
    _add_charge(parser)
    _add_time(parser)


def loan_terms(arguments: argparse.Namespace) -> LoanTerms:
    """Return the terms that were asked for.

    Raises:
        RuleError: the rate cannot be read.
        UsageError: it is missing.
    """
    terms = LoanTerms(
        principal=arguments.principal,
        months=arguments.months,
        method=arguments.method,
        paid_out=arguments.paid_out or today(),
        rate=_rate(arguments),
        frequency=arguments.frequency,
        unit=arguments.rounding,
        first_due=arguments.first_due,
        grace=arguments.grace,
        grace_is_charged=not arguments.grace_free,
        instalment=arguments.instalment,
    )
    if arguments.paid_out is None and terms.first_due is not None:
        return replace(terms, paid_out=paid_out_before(terms.first_due, terms))
    return terms


def _add_what_is_needed(parser: Parser) -> None:
    parser.inputs.add_argument(
        "--principal", type=_amount, required=True, metavar="AMOUNT", help=_("besar pinjaman")
    )
    parser.inputs.add_argument(
        "--months", type=_count, required=True, metavar="N", help=_("jangka dalam bulan")
    )
    parser.inputs.add_argument(
        "--method",
        type=_method,
        required=True,
        metavar="M",
        help=_(
            "free (tanpa jasa), flat (jasa tetap), declining (menurun), annuity (anuitas)"
            " atau daily (menurun menurut hari)"
        ),
    )
    parser.inputs.add_argument(
        "--rate", metavar="R", help=_("jasa dalam persen, misalnya 1,5 atau “12 setahun”")
    )


def _add_charge(parser: Parser) -> None:
    parser.choices.add_argument(
        "--rate-per",
        choices=[each.value for each in RatePer],
        help=_("jasa itu untuk sebulan atau setahun; bawaan: month"),
    )
    parser.choices.add_argument(
        "--rate-days",
        type=_count,
        metavar="N",
        help=_("dengan cara daily, jasa itu untuk N hari; bawaan: 30 hari sebulan"),
    )
    parser.choices.add_argument(
        "--rounding",
        type=_amount,
        default=1,
        metavar="1|100|500|1000",
        help=_("pembulatan dalam rupiah; bawaan: 1"),
    )
    parser.choices.add_argument(
        "--instalment",
        type=_amount,
        metavar="AMOUNT",
        help=_("dengan cara annuity, angsuran yang ditetapkan; bawaan: dihitung"),
    )


def _add_time(parser: Parser) -> None:
    parser.choices.add_argument(
        "--frequency",
        type=_frequency,
        default=Frequency.MONTHLY,
        metavar="F",
        help=_("monthly, fortnightly, weekly atau end (sekaligus di akhir); bawaan: monthly"),
    )
    parser.choices.add_argument(
        "--paid-out",
        type=values.day,
        metavar="YYYY-MM-DD",
        help=_("tanggal cair; bawaan: hari ini, atau satu masa sebelum --first-due"),
    )
    parser.choices.add_argument(
        "--first-due",
        type=values.day,
        metavar="YYYY-MM-DD",
        help=_("jatuh tempo pertama; bawaan: satu masa sesudah cair"),
    )
    parser.choices.add_argument(
        "--grace",
        type=_count,
        default=0,
        metavar="N",
        help=_("N angsuran pertama tanpa pokok; bawaan: 0"),
    )
    parser.choices.add_argument(
        "--grace-free", action="store_true", help=_("angsuran tanpa pokok itu juga tanpa jasa")
    )


def _rate(arguments: argparse.Namespace) -> Rate:
    method: Method = arguments.method
    if arguments.rate is None:
        if method is not Method.FREE:
            raise RateMissingError(method=method.value)
        return NO_CHARGE
    per = RatePer.kept_as(arguments.rate_per) if arguments.rate_per else None
    return replace(parse_rate(arguments.rate, per), days=arguments.rate_days)


def _method(text: str) -> Method:
    return _word(text, _METHODS)


def _frequency(text: str) -> Frequency:
    return _word(text, _FREQUENCIES)


def _word(text: str, known: Mapping[str, _AnyChoice]) -> _AnyChoice:
    """Return what an English or Indonesian word stands for."""
    word = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    if word not in known:
        choices = ", ".join(dict.fromkeys(each.value for each in known.values()))
        raise told(WordNotKnownError(text=text.strip(), choices=choices))
    return known[word]


def _amount(text: str) -> Rupiah:
    try:
        return parse_rupiah(text)
    except RuleError as error:
        raise told(error) from error


def _count(text: str) -> int:
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER):
        raise told(CountNotUnderstoodError(text=digits))
    return int(digits)
