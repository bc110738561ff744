"""`kube-desktop report`: every print of the program, as paper, sheet, JSON or text."""

import argparse
import re
from pathlib import Path
from typing import Final

from kube_desktop.books.members.queries import members
from kube_desktop.books.units.queries import unit_named
from kube_desktop.cli import values
from kube_desktop.cli.console import ExitCode, UsageError, say, say_bytes
from kube_desktop.cli.output_files import write_beside, write_over
from kube_desktop.cli.parsing import Parser
from kube_desktop.cli.report_list import list_reports
from kube_desktop.cli.vouchers import entry_of_voucher
from kube_desktop.exchange.transaction_cells import member_reader
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import closed_through
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.reports.catalogue import build, catalogue, find_report
from kube_desktop.reports.request import Period, ReportEntry, ReportRequest

_ON_THE_TERMINAL: Final = {ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.CSV}
_OF_A_CLOSED_MONTH: Final = "cash-count"
_COMMAND: Final = "kube-desktop report"
_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class OptionNotTakenError(UsageError):
    """An option that means nothing for the report."""

    message = N_("Laporan “{name}” tidak memakai {option}. Lihat {command} FILE.kube --list.")


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
    period.add_argument(
        "--date",
        type=values.day,
        metavar="YYYY-MM-DD",
        help=_("keadaan pada hari itu, bila laporannya bisa"),
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
        "--member", metavar="NUMBER|NAME", help=_("satu anggota: nomor atau nama lengkapnya")
    )
    choices.add_argument(
        "--record",
        type=values.whole_number,
        metavar="ID",
        help=_("satu catatan, misalnya satu rapat; bawaan: yang terakhir"),
    )
    choices.add_argument(
        "--blank", action="store_true", help=_("formulir kosong, untuk diisi dengan pena")
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
        raise ReportNameMissingError(command=_COMMAND)
    with open_group_file(arguments.file, read_only=True) as book:
        if arguments.list:
            list_reports(catalogue(), as_json=arguments.format == ReportFormat.JSON.value)
            return ExitCode.DONE
        _refuse_options(find_report(arguments.name), arguments)
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
        name = f"{arguments.file.stem} {request.name} {_what(request, arguments)}{form.suffix}"
        say(str(write_beside(arguments.file, name, content)))
    return ExitCode.DONE


def _refuse_options(entry: ReportEntry, arguments: argparse.Namespace) -> None:
    """Make sure that no option is passed over in silence."""
    has_month = entry.period in {Period.MONTH, Period.MONTH_OR_YEAR}
    written = (
        ("--month", arguments.month, has_month),
        ("--year", arguments.year, entry.period is not Period.NOW),
        ("--date", arguments.date, entry.takes_day),
        ("--fund", arguments.fund, entry.takes_fund or entry.needs_fund),
        ("--unit", arguments.unit, entry.takes_unit),
        ("--voucher", arguments.voucher, entry.needs_entry),
        ("--member", arguments.member, entry.takes_member or entry.needs_member),
        ("--record", arguments.record, entry.takes_record or entry.needs_record),
    )
    for option, value, is_taken in written:
        if value is not None and not is_taken:
            raise OptionNotTakenError(name=entry.name, option=option, command=_COMMAND)


def _what(request: ReportRequest, arguments: argparse.Namespace) -> str:
    """What a file's name says besides the report's: which member or record, and when."""
    if request.is_blank:
        return "kosong"
    is_year = find_report(request.name).period is Period.YEAR
    latest = request.last.year if is_year else request.last
    when = arguments.voucher or arguments.date or arguments.year or latest
    parts = [f"{arguments.member}"] if request.member_id is not None else []
    parts.append(str(when) if arguments.record is None else str(arguments.record))
    return _NOT_IN_NAMES.sub(" ", " ".join(parts))


def _request(book: GroupFile, arguments: argparse.Namespace) -> ReportRequest:
    if arguments.year is not None:
        first, last = Month(arguments.year, 1), Month(arguments.year, 12)
    else:
        first = last = _month(book, arguments)
    entry_id = unit_id = member_id = None
    if arguments.voucher is not None:
        entry_id = book.read(entry_of_voucher, arguments.voucher)
    if arguments.unit is not None:
        unit_id = book.read(unit_named, arguments.unit).id
    if arguments.member is not None:
        member_id = book.read(_member_called, arguments.member)
    return ReportRequest(
        arguments.name,
        first,
        last,
        arguments.fund,
        entry_id,
        on=arguments.date,
        member_id=member_id,
        record_id=arguments.record,
        is_blank=arguments.blank,
        unit_id=unit_id,
    )


def _month(book: GroupFile, arguments: argparse.Namespace) -> Month:
    if arguments.date is not None:
        return Month.of(arguments.date)
    month: Month = arguments.month or book.read(_usual_month, arguments.name)
    return month


def _member_called(reader: Reader, text: str) -> int | None:
    everybody = members(reader)
    return member_reader((each.id, each.number, each.name) for each in everybody)(text)


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
