"""`kube-desktop new`: a group of one's own, with opening balances if it comes from paper."""

import argparse
from pathlib import Path

from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.cli.console import ExitCode, say
from kube_desktop.cli.parsing import Parser
from kube_desktop.cli.recorders import add_recorder_option, recorder_of
from kube_desktop.cli.values import day, opening, opening_balances
from kube_desktop.exchange.founding import Founding, found
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument(
        "file",
        type=Path,
        metavar="FILE.kube",
        help=_("berkas baru; yang sudah ada tidak ditimpa"),
    )
    parser.choices.add_argument("--name", required=True, help=_("nama kelompok"), metavar="NAME")
    parser.choices.add_argument(
        "--founded",
        required=True,
        type=day,
        metavar="YYYY-MM-DD",
        help=_("tanggal berdiri"),
    )
    parser.choices.add_argument(
        "--opening",
        action="append",
        default=[],
        type=opening,
        metavar="FUND=AMOUNT",
        help=_(
            "saldo awal satu dana (UEP, SP, TAB, IKS; di bank: UEP-BANK dan seterusnya);"
            " boleh berkali-kali"
        ),
    )
    parser.choices.add_argument(
        "--opening-date",
        type=day,
        metavar="YYYY-MM-DD",
        help=_("tanggal saldo awal; bawaan: tanggal berdiri"),
    )
    add_recorder_option(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Found the group."""
    on = arguments.opening_date or arguments.founded
    balances = opening_balances(arguments.opening, on, command="kube-desktop new")
    profile = GroupProfile(name=arguments.name, founded_on=arguments.founded)
    found(
        arguments.file,
        Founding(profile, openings=balances),
        recorder=recorder_of(arguments.recorder),
        today=today(),
    ).close()
    say(_("Kelompok baru: {path}").format(path=arguments.file))
    return ExitCode.DONE
