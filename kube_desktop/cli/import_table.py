"""`kube-desktop import`: a book from a CSV or XLSX file, all of its rows or none."""

import argparse
from pathlib import Path

from kube_desktop.cli.console import ExitCode, complain, say
from kube_desktop.cli.parsing import Parser
from kube_desktop.cli.recorders import add_recorder_option, recorder_of
from kube_desktop.exchange.faults import SourceFaultyError
from kube_desktop.exchange.records import RecordImport
from kube_desktop.exchange.table_kinds import find_table_kind, table_kinds
from kube_desktop.exchange.transactions import ImportResult
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.group_file import open_group_file


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    kinds = [kind.name for kind in table_kinds()]
    parser.inputs.add_argument(
        "what",
        choices=kinds,
        metavar="KIND",
        help=_("yang dimasukkan: {kinds}").format(kinds=", ".join(kinds)),
    )
    parser.inputs.add_argument(
        "source",
        type=Path,
        metavar="SOURCE.csv|xlsx",
        help=_("tabel dengan judul kolom seperti pada contoh: kube-desktop template KIND OUT.xlsx"),
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
            kind = find_table_kind(arguments.what)
            result = kind.take(book, arguments.source, today(), is_trial)
        except SourceFaultyError as error:
            for fault in error.faults:
                complain(str(fault))
            complain(str(error))
            return ExitCode.FAULTS
    _tell(result, is_trial=is_trial)
    return ExitCode.DONE


def _tell(result: RecordImport | ImportResult, *, is_trial: bool) -> None:
    sentence = _("{rows} baris dari “{name}” dicatat.")
    if is_trial:
        sentence = _("{rows} baris dari “{name}” benar semua. Belum dicatat (--dry-run).")
    say(sentence.format(rows=result.rows, name=result.name))
    if isinstance(result, RecordImport):
        _tell_records(result)
    else:
        _tell_money(result)


def _tell_records(result: RecordImport) -> None:
    if result.first is not None and result.last is not None:
        line = _("Tanggal {first} s.d. {last}")
        say(line.format(first=format_day(result.first), last=format_day(result.last)))
    for warning in result.warnings:
        say(_("Perhatikan. {warning}").format(warning=warning))


def _tell_money(result: ImportResult) -> None:
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
