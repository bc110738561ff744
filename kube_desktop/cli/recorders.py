"""Who records what a command writes."""

import getpass

from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.unit_of_work import Recorder

_OFFICE = "baris perintah"


def add_recorder_option(parser: Parser) -> None:
    """Let the person say who records."""
    parser.choices.add_argument(
        "--recorder",
        metavar=_("NAMA"),
        help=_("siapa yang mencatat; bawaan: nama pengguna komputer ini"),
    )


def recorder_of(name: str | None) -> Recorder:
    """Return who records: the name given, else that of the computer's user."""
    tidy = " ".join((name or "").split())
    return Recorder(tidy or _user_name(), _OFFICE)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without a name for its user
        return "pengguna"
