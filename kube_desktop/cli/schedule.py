"""`kube-desktop schedule`: how a loan would be paid back; needs no file."""

import argparse

from kube_desktop.books.loans.explaining import explained
from kube_desktop.books.loans.schedule import Schedule, make_schedule
from kube_desktop.cli.console import ExitCode, say, say_columns, say_json
from kube_desktop.cli.loan_options import add_loan_options, loan_terms
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    add_loan_options(parser)
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("bentuk jadwal; bawaan: text"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the schedule."""
    schedule = make_schedule(loan_terms(arguments))
    if arguments.format == "json":
        say_json(_values(schedule))
    else:
        _tell(schedule)
    return ExitCode.DONE


def _tell(schedule: Schedule) -> None:
    say(explained(schedule))
    say("")
    heading = (_("Ke-"), _("Jatuh tempo"), _("Pokok"), _("Jasa"), _("Angsuran"), _("Sisa pokok"))
    lines = [
        (
            str(each.number),
            format_day(each.due_on),
            format_number(each.principal),
            format_number(each.charge),
            format_number(each.amount),
            format_number(each.balance),
        )
        for each in schedule.instalments
    ]
    sums = (schedule.principal, schedule.charge, schedule.total)
    total = ("", _("Jumlah"), *(format_number(amount) for amount in sums), "")
    columns = list(zip(heading, *lines, total, strict=True))
    widths = [max(map(len, column)) for column in columns]
    say_columns(
        [text.rjust(width) for text, width in zip(row, widths, strict=True)]
        for row in zip(*columns, strict=True)
    )


def _values(schedule: Schedule) -> dict[str, object]:
    terms = schedule.terms
    return {
        "principal": terms.principal,
        "months": terms.months,
        "method": terms.method.value,
        "rate": terms.rate.percent,
        "rate_per": terms.rate.per.value,
        "frequency": terms.frequency.value,
        "rounding": terms.unit,
        "grace": terms.grace,
        "paid_out": terms.paid_out.isoformat(),
        "explanation": explained(schedule),
        "instalments": [
            {
                "number": each.number,
                "due_on": each.due_on.isoformat(),
                "principal": each.principal,
                "charge": each.charge,
                "total": each.amount,
                "balance": each.balance,
            }
            for each in schedule.instalments
        ],
        "totals": {
            "principal": schedule.principal,
            "charge": schedule.charge,
            "total": schedule.total,
        },
    }
