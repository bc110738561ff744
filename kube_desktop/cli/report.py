"""`kube-desktop report`: every print of the program, as paper, sheet, JSON or text."""

import argparse
from pathlib import Path
from typing import Final

from kube_desktop.books.units.queries import unit_named
from kube_desktop.cli import values
from kube_desktop.cli.console import ExitCode, UsageError, say, say_bytes, say_columns, say_json
from kube_desktop.cli.output_files import write_beside, write_over
from kube_desktop.cli.parsing import Parser
from kube_desktop.cli.vouchers import entry_of_voucher
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import closed_through
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.catalogue import (
    Period,
    ReportEntry,
    ReportRequest,
    build,
    catalogue,
    find_report,
)

_ON_THE_TERMINAL: Final = {ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.CSV}
_OF_A_CLOSED_MONTH: Final = "cash-count"
_PERIODS: Final = {
    Period.MONTH: "--month",
    Period.MONTH_OR_YEAR: "--month | --year",
    Period.NOW: "--voucher",
}


class ReportNameMissingError(UsageError):
    """Neither a report nor the list was asked for."""

    message = N_("Tulis nama laporan, atau --list untuk melihat daftarnya. Lihat {command} --help.")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.inputs.add_argument(
        "name", nargs="?", metavar="NAME", help=_("nama laporan, seperti dalam daftar --list")
    )
    choices = parser.choices
    choices.add_argument("--list", action="store_true", help=_("lihat daftar laporan"))
    period = choices.add_mutually_exclusive_group()
    period.add_argument(
        "--month",
        type=values.month,
        metavar="YYYY-MM",
        help=_("bulan laporan; bawaan: bulan terakhir yang berisi catatan"),
    )
    period.add_argument(
        "--year", type=values.year, metavar="YYYY", help=_("setahun penuh, bila laporannya bisa")
    )
    choices.add_argument(
        "--fund", type=values.fund, metavar="FUND", help=_("satu dana: UEP, SP, TAB atau IKS")
    )
    choices.add_argument(
        "--unit", metavar="NAME", help=_("satu usaha dari dana UEP, menurut namanya")
    )
    choices.add_argument(
        "--voucher", metavar="UEP-2026-0001", help=_("nomor bukti yang kuitansinya dicetak")
    )
    choices.add_argument(
        "--format",
        choices=[form.value for form in ReportFormat],
        help=_("bentuk; bawaan: menurut akhiran --output, atau pdf"),
    )
    choices.add_argument(
        "--paper",
        choices=[size.name.lower() for size in PaperSize],
        default="f4",
        help=_("kertas untuk pdf dan xlsx; bawaan: f4"),
    )
    choices.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help=_(
            "tulis ke sini; yang ada diganti. Tanpa ini, text, json dan csv tampil di layar,"
            " pdf dan xlsx ditulis di samping berkas kelompok"
        ),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Print a report, or list what can be printed; the group file is only read."""
    if arguments.name is None and not arguments.list:
        raise ReportNameMissingError(command="kube-desktop report")
    with open_group_file(arguments.file, read_only=True) as book:
        if arguments.list:
            _list(catalogue(), as_json=arguments.format == ReportFormat.JSON.value)
            return ExitCode.DONE
        find_report(arguments.name)
        form = _form_of(arguments.format, arguments.output)
        request = _request(book, arguments)
        report = book.read(build, request)
    content = write_report(report, form, PaperSize[arguments.paper.upper()])
    if arguments.output is not None:
        write_over(arguments.output, content)
        say(str(arguments.output))
    elif form in _ON_THE_TERMINAL:
        say_bytes(content)
    else:
        period = arguments.voucher or arguments.year or request.last
        name = f"{arguments.file.stem} {request.name} {period}{form.suffix}"
        say(str(write_beside(arguments.file, name, content)))
    return ExitCode.DONE


def _request(book: GroupFile, arguments: argparse.Namespace) -> ReportRequest:
    if arguments.year is not None:
        first, last = Month(arguments.year, 1), Month(arguments.year, 12)
    else:
        first = last = arguments.month or book.read(_usual_month, arguments.name)
    entry_id = None
    if arguments.voucher is not None:
        entry_id = book.read(entry_of_voucher, arguments.voucher)
    unit_id = None
    if arguments.unit is not None:
        unit_id = book.read(unit_named, arguments.unit).id
    return ReportRequest(arguments.name, first, last, arguments.fund, entry_id, unit_id=unit_id)


def _usual_month(reader: Reader, name: str) -> Month:
    """The last month with an entry; for the record of a count the last one that was closed."""
    closed = closed_through(reader) if name == _OF_A_CLOSED_MONTH else None
    recorded = recorded_months(reader)
    return closed or (recorded[1] if recorded else Month.of(today()))


def _form_of(wanted: str | None, output: Path | None) -> ReportFormat:
    if wanted is not None:
        return ReportFormat(wanted)
    suffix = output.suffix.lower() if output else ""
    return next((form for form in ReportFormat if form.suffix == suffix), ReportFormat.PDF)


def _list(entries: tuple[ReportEntry, ...], *, as_json: bool) -> None:
    if as_json:
        say_json(
            [
                {
                    "name": entry.name,
                    "title": entry.title,
                    "group": entry.group,
                    "period": entry.period.value,
                    "takes_fund": entry.takes_fund,
                    "needs_fund": entry.needs_fund,
                    "takes_unit": entry.takes_unit,
                    "needs_voucher": entry.needs_entry,
                }
                for entry in entries
            ]
        )
        return
    say_columns((entry.name, _(entry.title), _options_of(entry)) for entry in entries)


def _options_of(entry: ReportEntry) -> str:
    options = f"[{_PERIODS[entry.period]}]"
    if entry.needs_entry:
        options = _PERIODS[entry.period]
    if entry.needs_fund:
        return f"{options} --fund" + (" [--unit]" if entry.takes_unit else "")
    return f"{options} [--fund]" if entry.takes_fund else options
