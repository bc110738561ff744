"""`kube-desktop import`: receipts and payments from a CSV or XLSX file, all of them or none."""

import argparse
from pathlib import Path

from kube_desktop.cli.console import ExitCode, complain, say
from kube_desktop.cli.parsing import Parser
from kube_desktop.cli.recorders import add_recorder_option, recorder_of
from kube_desktop.exchange.faults import SourceFaultyError
from kube_desktop.exchange.transactions import (
    COLUMNS,
    OPTIONAL_COLUMNS,
    ImportResult,
    import_transactions,
)
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.group_file import open_group_file


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.inputs.add_argument(
        "what",
        choices=("transactions",),
        metavar="transactions",
        help=_("yang dimasukkan: uang masuk dan uang keluar"),
    )
    parser.inputs.add_argument(
        "source",
        type=Path,
        metavar="SOURCE.csv|xlsx",
        help=_(
            "tabel dengan judul kolom {columns}; boleh ditambah {optional}"
        ).format(columns=", ".join(COLUMNS), optional=", ".join(OPTIONAL_COLUMNS)),
    )
    parser.choices.add_argument(
        "--dry-run", action="store_true", help=_("periksa saja, jangan mencatat")
    )
    add_recorder_option(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Take a table over, or list every fault in it."""
    recorder = recorder_of(arguments.recorder)
    is_trial = arguments.dry_run
    with open_group_file(arguments.file, read_only=is_trial, held_by=str(recorder)) as book:
        if not book.is_read_only:
            book.recorder = recorder
        try:
            result = import_transactions(book, arguments.source, dry_run=is_trial)
        except SourceFaultyError as error:
            for fault in error.faults:
                complain(str(fault))
            complain(str(error))
            return ExitCode.FAULTS
    _tell(result, is_trial=is_trial)
    return ExitCode.DONE


def _tell(result: ImportResult, *, is_trial: bool) -> None:
    sentence = _("{rows} baris dari “{name}” dicatat.")
    if is_trial:
        sentence = _("{rows} baris dari “{name}” benar semua. Belum dicatat (--dry-run).")
    say(sentence.format(rows=result.rows, name=result.name))
    for each in result.funds:
        line = _("{fund}: {rows} baris, masuk {received}, keluar {paid}")
        say(
            line.format(
                fund=each.fund.value,
                rows=each.rows,
                received=format_rupiah(each.received),
                paid=format_rupiah(each.paid),
            )
        )
    for given in result.vouchers:
        line = _("Nomor bukti {first} s.d. {last}")
        say(line.format(first=given.first, last=given.last))
