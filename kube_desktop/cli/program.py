"""Choosing the command, and the one place where its problems become a sentence and an exit code."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Final, Protocol, cast

from kube_desktop import __version__
from kube_desktop.cli.commands import COMMANDS, PROGRAM
from kube_desktop.cli.console import ExitCode, UsageError, complain, say, say_columns
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import LANGUAGES, N_, _, use_language

_LANGUAGE_OPTION: Final = "--language"
_LANGUAGE_VARIABLE: Final = "KUBE_LANGUAGE"


class CommandNotKnownError(UsageError):
    """Neither a command nor an option."""

    message = N_("Perintah “{name}” tidak ada. Lihat {command} --help.")


class LanguageNotKnownError(UsageError):
    """A language that the program does not speak."""

    message = N_("Bahasa “{name}” tidak ada. Pilih id atau en.")


class _Command(Protocol):
    """What each command's module offers."""

    def add_arguments(self, parser: Parser) -> None:
        """Say what the command takes."""

    def run(self, arguments: argparse.Namespace) -> ExitCode:
        """Do it."""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the exit code; a problem is told in one sentence."""
    try:
        use_language(os.environ.get(_LANGUAGE_VARIABLE, "id"))
        return _dispatch(_with_language_chosen(arguments))
    except KubeError as error:
        complain(str(error))
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        complain(_("Dihentikan. Yang belum selesai tidak dicatat."))
    return ExitCode.NOT_POSSIBLE


def _dispatch(arguments: list[str]) -> ExitCode:
    first = arguments[0] if arguments else "--help"
    if first in {"-h", "--help"}:
        return _overview()
    if first == "--version":
        say(f"KUBE Desktop {__version__}")
        return ExitCode.DONE
    if first not in COMMANDS:
        raise CommandNotKnownError(name=first, command=PROGRAM)
    module, purpose = COMMANDS[first]
    command = cast("_Command", importlib.import_module(f"kube_desktop.cli.{module}"))
    parser = Parser(f"{PROGRAM} {first}", _(purpose))
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _with_language_chosen(arguments: Sequence[str]) -> list[str]:
    """Use the language that the arguments ask for, and return the other arguments."""
    rest = list(arguments)
    for place, argument in enumerate(rest):
        option, sign, language = argument.partition("=")
        if option != _LANGUAGE_OPTION:
            continue
        if not sign:
            language = rest.pop(place + 1) if place + 1 < len(rest) else ""
        del rest[place]
        if language not in LANGUAGES:
            raise LanguageNotKnownError(name=language)
        use_language(language)
        break
    return rest


def _overview() -> ExitCode:
    """Say what the program can do."""
    say(_("KUBE Desktop: pembukuan kelompok usaha bersama."))
    say("")
    rows = [(f"  {PROGRAM} [FILE.kube]", _("Buka jendela."))]
    rows += [(f"  {PROGRAM} {name} …", _(purpose)) for name, (_module, purpose) in COMMANDS.items()]
    say_columns(rows)
    say("")
    say(_("Bantuan satu perintah: {command} PERINTAH --help").format(command=PROGRAM))
    say(_("Bahasa: --language id atau en, atau isi KUBE_LANGUAGE."))
    say(
        _(
            "Kode keluar: 0 berhasil; 1 ada temuan atau baris yang salah;"
            " 2 tidak bisa dijalankan atau berkas tidak bisa dibuka."
        )
    )
    return ExitCode.DONE
