"""What people write behind an option: a day, a month, a fund, an opening balance."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kube_desktop.cli.console import UsageError
from kube_desktop.cli.parsing import told
from kube_desktop.foundation.calendar import Month, parse_date
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah, parse_rupiah
from kube_desktop.ledger.accounts import Fund, Place, parse_fund
from kube_desktop.ledger.opening import OpeningBalance

_BANK = "-BANK"
_LONGEST_NUMBER = 15


class YearNotUnderstoodError(RuleError):
    """A text that is no year of the calendar."""

    message = N_("“{text}” bukan tahun. Tulis misalnya 2026.")


class NumberNotUnderstoodError(RuleError):
    """A text that is no number of a record."""

    message = N_("“{text}” bukan nomor catatan. Tulis misalnya 12.")


class OpeningNotUnderstoodError(RuleError):
    """Not `FUND=AMOUNT`."""

    message = N_("“{text}” bukan saldo awal. Tulis misalnya UEP=1.500.000 atau UEP-BANK=2jt.")


class OpeningWrittenTwiceError(UsageError):
    """Two amounts for the same money."""

    message = N_("Saldo awal {fund} ({place}) ditulis dua kali. Lihat {command} --help.")


def day(text: str) -> date:
    """Read a day."""
    try:
        return parse_date(text)
    except RuleError as error:
        raise told(error) from error


def month(text: str) -> Month:
    """Read a month."""
    try:
        return Month.parse(text)
    except RuleError as error:
        raise told(error) from error


def year(text: str) -> int:
    """Read a year."""
    try:
        return Month.parse(f"{text.strip()}-01").year
    except RuleError as error:
        raise told(YearNotUnderstoodError(text=text.strip())) from error


def whole_number(text: str) -> int:
    """Read the number of a record."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER):
        raise told(NumberNotUnderstoodError(text=digits))
    return int(digits)


def fund(text: str) -> Fund:
    """Read a fund."""
    try:
        return parse_fund(text)
    except RuleError as error:
        raise told(error) from error


def opening(text: str) -> tuple[Fund, Place, Rupiah]:
    """Read `UEP=1.500.000`, or `UEP-BANK=2jt` for what lies at the bank."""
    name, sign, amount = text.partition("=")
    name = name.strip().upper()
    place = Place.BANK if name.endswith(_BANK) else Place.CASH
    try:
        if not sign:
            raise OpeningNotUnderstoodError(text=text)
        return parse_fund(name.removesuffix(_BANK)), place, parse_rupiah(amount)
    except RuleError as error:
        raise told(error) from error


def opening_balances(
    written: Iterable[tuple[Fund, Place, Rupiah]], on: date, *, command: str
) -> tuple[OpeningBalance, ...]:
    """Return one opening balance per fund.

    Raises:
        UsageError: the same money was written twice.
    """
    balances: dict[Fund, OpeningBalance] = {}
    seen = set()
    for each, place, amount in written:
        if (each, place) in seen:
            raise OpeningWrittenTwiceError(fund=each.value, place=place.label, command=command)
        seen.add((each, place))
        balance = balances.get(each, OpeningBalance(each, on))
        is_cash = place is Place.CASH
        balances[each] = replace(balance, cash=amount) if is_cash else replace(balance, bank=amount)
    return tuple(balances.values())
