"""`kube-desktop template`: an empty table to fill in and take over."""

import argparse
from pathlib import Path
from typing import Final

from kube_desktop.cli.console import ExitCode, say
from kube_desktop.cli.output_files import write_new
from kube_desktop.cli.parsing import Parser
from kube_desktop.exchange.table_kinds import find_table_kind, table_kinds
from kube_desktop.exchange.templates import template
from kube_desktop.foundation.errors import FileProblemError
from kube_desktop.foundation.i18n import N_, _

_SUFFIX: Final = ".xlsx"


class TemplateNameError(FileProblemError):
    """Excel would not open it."""

    message = N_("“{path}” harus berakhiran .xlsx, karena isinya tabel Excel.")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    kinds = [kind.name for kind in table_kinds()]
    parser.inputs.add_argument(
        "kind",
        choices=kinds,
        metavar="KIND",
        help=_("yang akan dimasukkan: {kinds}").format(kinds=", ".join(kinds)),
    )
    parser.inputs.add_argument(
        "output",
        type=Path,
        metavar="OUT.xlsx",
        help=_("berkas baru; yang sudah ada tidak ditimpa"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the template.

    Raises:
        TemplateNameError: the name says that it is something else; nothing is written.
    """
    if arguments.output.suffix.lower() != _SUFFIX:
        raise TemplateNameError(path=arguments.output)
    write_new(arguments.output, template(find_table_kind(arguments.kind)))
    say(_("Tabel contoh: {path}").format(path=arguments.output))
    return ExitCode.DONE
