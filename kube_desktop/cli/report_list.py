"""`kube-desktop report --list`: what can be printed, and what each print takes."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.cli.console import say_columns, say_json
from kube_desktop.foundation.i18n import _
from kube_desktop.reports.request import Period, ReportEntry

_PERIODS: Final = {
    Period.MONTH: ("--month",),
    Period.MONTH_OR_YEAR: ("--month", "--year"),
    Period.YEAR: ("--year",),
    Period.NOW: (),
}


def list_reports(entries: Sequence[ReportEntry], *, as_json: bool) -> None:
    """Say what can be printed, in the order of the screen's list."""
    if as_json:
        say_json([_values(entry) for entry in entries])
    else:
        say_columns((entry.name, _(entry.title), _options_of(entry)) for entry in entries)


def _values(entry: ReportEntry) -> dict[str, object]:
    return {
        "name": entry.name,
        "title": entry.title,
        "group": entry.group,
        "period": entry.period.value,
        "takes_fund": entry.takes_fund,
        "needs_fund": entry.needs_fund,
        "takes_unit": entry.takes_unit,
        "needs_voucher": entry.needs_entry,
        "takes_date": entry.takes_day,
        "takes_member": entry.takes_member or entry.needs_member,
        "needs_member": entry.needs_member,
        "takes_record": entry.takes_record or entry.needs_record,
        "needs_record": entry.needs_record,
        "has_blank": entry.has_blank,
    }


def _options_of(entry: ReportEntry) -> str:
    """Write the options as a line of usage does; what must be given stands without brackets."""
    times = (*_PERIODS[entry.period], *(("--date",) if entry.takes_day else ()))
    needed = (
        ("--voucher", entry.needs_entry),
        ("--fund", entry.needs_fund),
        ("--member", entry.needs_member),
        ("--record", entry.needs_record),
    )
    optional = (
        (" | ".join(times), bool(times)),
        ("--fund", entry.takes_fund and not entry.needs_fund),
        ("--unit", entry.takes_unit),
        ("--member", entry.takes_member and not entry.needs_member),
        ("--record", entry.takes_record and not entry.needs_record),
        ("--blank", entry.has_blank),
    )
    return " ".join(
        [
            *(option for option, is_needed in needed if is_needed),
            *(f"[{option}]" for option, is_taken in optional if is_taken),
        ]
    )
