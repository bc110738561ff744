"""`kube-desktop check`: whether a group file is sound."""

import argparse
from pathlib import Path

from kube_desktop.audit.check import CheckResult, check_books
from kube_desktop.audit.findings import Finding
from kube_desktop.cli.console import ExitCode, say, say_json
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import open_group_file


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.choices.add_argument("--json", action="store_true", help=_("jawab sebagai JSON"))


def run(arguments: argparse.Namespace) -> ExitCode:
    """Check the file; it is only read."""
    with open_group_file(arguments.file, read_only=True) as book:
        result = book.read(check_books)
    if arguments.json:
        say_json(_values(arguments.file, result))
    else:
        _tell(result)
    return ExitCode.DONE if result.is_sound else ExitCode.FAULTS


def _tell(result: CheckResult) -> None:
    for finding in result.findings:
        say(f"{finding.where}: {finding.sentence}" if finding.where else finding.sentence)
    for note in result.notes:
        say(
            _("Perlu dilihat, {where}: {sentence}").format(where=note.where, sentence=note.sentence)
        )
    state, records = result.head, result.records
    verdict = _("Buku utuh.")
    if not result.is_sound:
        verdict = _("{count} temuan.").format(count=len(result.findings))
    seals = _("Edisi {edition}, segel {code}. Catatan {records}, segel {records_code}.").format(
        edition=state.edition,
        code=state.code,
        records=records.edition,
        records_code=records.code,
    )
    say(f"{verdict} {seals}")


def _values(path: Path, result: CheckResult) -> dict[str, object]:
    return {
        "file": str(path),
        "sound": result.is_sound,
        "edition": result.head.edition,
        "code": result.head.code,
        "seal": result.head.seal,
        "records": result.records.edition,
        "records_code": result.records.code,
        "records_seal": result.records.seal,
        "findings": _told(result.findings),
        "notes": _told(result.notes),
    }


def _told(found: tuple[Finding, ...]) -> list[dict[str, str]]:
    return [
        {"check": each.check.value, "where": each.where, "sentence": each.sentence}
        for each in found
    ]
