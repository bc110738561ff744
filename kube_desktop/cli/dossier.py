"""`kube-desktop dossier`: every book of a group that ends, as one PDF to hand over."""

import argparse
import sys
from pathlib import Path
from typing import Final

from kube_desktop.cli.console import ExitCode, say
from kube_desktop.cli.output_files import check_place, write_over
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.dossier import NAME, WITH_CONDITIONS
from kube_desktop.reports.request import ReportRequest

_CLEAR_LINE: Final = "\r\x1b[K"


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.inputs.add_argument(
        "--output",
        type=Path,
        required=True,
        metavar="PATH.pdf",
        help=_("tulis ke sini; yang ada diganti"),
    )
    parser.choices.add_argument(
        "--paper",
        choices=[size.name.lower() for size in PaperSize],
        default="f4",
        help=_("kertas; bawaan: f4"),
    )
    parser.choices.add_argument(
        "--with-conditions",
        action="store_true",
        help=_("sertakan kondisi tiap keluarga; tanpa ini tidak"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the dossier; the group file is only read."""
    check_place(arguments.output)
    name = WITH_CONDITIONS if arguments.with_conditions else NAME
    month = Month.of(today())
    progress = _Progress()
    with open_group_file(arguments.file, read_only=True) as book:
        pack = book.read(build, ReportRequest(name, month, month), progress.tell_part)
    content = write_pdf(pack, PaperSize[arguments.paper.upper()], progress=progress.tell_page)
    progress.end()
    write_over(arguments.output, content)
    say(str(arguments.output))
    return ExitCode.DONE


class _Progress:
    """One line on a terminal that says how far the work is; silent anywhere else."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()

    def tell_part(self, number: int, whole: int, title: str) -> None:
        """Say which part is being made."""
        self._say(
            _("Bagian {number} dari {whole}: {title}").format(
                number=number, whole=whole, title=title
            )
        )

    def tell_page(self, done: int, whole: int) -> None:
        """Say which page was drawn."""
        if done:
            self._say(_("Halaman {number} dari {whole}").format(number=done, whole=whole))

    def end(self) -> None:
        """Leave the line empty."""
        self._say("")

    def _say(self, words: str) -> None:
        if self._is_seen:
            sys.stderr.write(f"{_CLEAR_LINE}{words}")
            sys.stderr.flush()
