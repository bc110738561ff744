"""`kube-desktop kinds`: the codes and names by which money is recorded."""

import argparse
from pathlib import Path

from kube_desktop.cli.console import ExitCode, say_columns, say_json
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.kinds import all_kinds


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("bentuk daftar; bawaan: text"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """List the kinds in use."""
    with open_group_file(arguments.file, read_only=True) as book:
        kinds = book.read(all_kinds)
    if arguments.format == "json":
        say_json(
            [
                {
                    "code": kind.code,
                    "name": kind.name,
                    "fund": kind.fund.value,
                    "direction": kind.direction.value,
                }
                for kind in kinds
            ]
        )
    else:
        say_columns(
            (str(kind.code), kind.fund.value, kind.direction.value, kind.name) for kind in kinds
        )
    return ExitCode.DONE
