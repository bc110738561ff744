"""`kube-desktop demo`: the sample group, for trying the program out."""

import argparse
from pathlib import Path

from kube_desktop.cli.console import ExitCode, say
from kube_desktop.cli.parsing import Parser
from kube_desktop.exchange.sample import write_sample
from kube_desktop.foundation.i18n import _


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument(
        "file",
        type=Path,
        metavar="FILE.kube",
        help=_("berkas baru; yang sudah ada tidak ditimpa"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the sample group."""
    write_sample(arguments.file)
    say(_("Kelompok contoh: {path}").format(path=arguments.file))
    return ExitCode.DONE
