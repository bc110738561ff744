"""`kube-desktop recap`: several groups side by side, as paper, sheet, JSON or text."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kube_desktop.cli import values
from kube_desktop.cli.console import ExitCode, UsageError, complain, say, say_bytes
from kube_desktop.cli.output_files import write_beside, write_over
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.recap.errors import NoGroupReadError
from kube_desktop.recap.groups import Gathered
from kube_desktop.recap.reading import read_groups
from kube_desktop.recap.sheets import RecapChoices, recap_report

_ON_THE_TERMINAL: Final = {ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.CSV}


class FormsDifferError(UsageError):
    """A form that the named file cannot take."""

    message = N_("“{path}” tidak bisa berisi {form}. Samakan --format dengan akhiran --output.")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE.kube",
        help=_("berkas kelompok; semuanya hanya dibaca"),
    )
    choices = parser.choices
    choices.add_argument(
        "--date",
        type=values.day,
        metavar="YYYY-MM-DD",
        help=_("keadaan pada hari itu; bawaan: hari ini"),
    )
    choices.add_argument(
        "--facilitator",
        metavar="NAME",
        default="",
        help=_("pendamping yang menandatangani; bawaan: yang disebut semua kelompok"),
    )
    choices.add_argument(
        "--force-hundred",
        action="store_true",
        help=_("sesuaikan baris terakhir yang terisi supaya persennya berjumlah 100,0"),
    )
    choices.add_argument(
        "--format",
        choices=[form.value for form in ReportFormat],
        help=_(
            "bentuk; bawaan: menurut akhiran --output, atau pdf. json, csv dan text tampil di"
            " layar, juga di samping --output yang lain"
        ),
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
            "tulis ke sini; yang ada diganti. Tanpa ini, pdf dan xlsx ditulis di samping berkas"
            " yang pertama"
        ),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the recap; what could not be read is told on the error output."""
    output: Path | None = arguments.output
    in_file, on_terminal = _forms(arguments.format, output)
    on = arguments.date or today()
    gathered = read_groups(arguments.files, on=on)
    for left_out in (*gathered.unread, *gathered.repeated):
        complain(str(left_out.error))
    if not gathered.groups:
        raise NoGroupReadError
    choices = RecapChoices(arguments.facilitator.strip(), forced=arguments.force_hundred)
    report = recap_report(gathered, choices)
    if on_terminal is not None:
        say_bytes(write_report(report, on_terminal))
    if in_file is not None:
        content = write_report(report, in_file, PaperSize[arguments.paper.upper()])
        if output is None:
            name = f"rekap kelompok {on}{in_file.suffix}"
            output = write_beside(_first_read(arguments.files, gathered), name, content)
        else:
            write_over(output, content)
        if on_terminal is None:
            say(str(output))
    return ExitCode.FAULTS if gathered.unread else ExitCode.DONE


def _forms(
    wanted: str | None, output: Path | None
) -> tuple[ReportFormat | None, ReportFormat | None]:
    """Return the form of the file and the form on the terminal, either of which may be none.

    Raises:
        FormsDifferError: the file is to hold another form than its name says.
    """
    form = ReportFormat(wanted) if wanted else None
    if output is None:
        asked = form or ReportFormat.PDF
        return (None, asked) if asked in _ON_THE_TERMINAL else (asked, None)
    suffix = output.suffix.lower()
    by_name = next((each for each in ReportFormat if each.suffix == suffix), None)
    if form is None or by_name is None or form is by_name:
        return by_name or form or ReportFormat.PDF, None
    if form not in _ON_THE_TERMINAL:
        raise FormsDifferError(path=output, form=form.value)
    return by_name, form


def _first_read(files: Sequence[Path], gathered: Gathered) -> Path:
    read = {group.path for group in gathered.groups}
    return next(path for path in files if path in read)
