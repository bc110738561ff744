"""`kube-desktop completeness`: which books are kept in a month, and what is missing in them."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from kube_desktop.cli import values
from kube_desktop.cli.console import ExitCode, say, say_columns, say_json
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.printing.cells import cell_text
from kube_desktop.printing.model import CellKind
from kube_desktop.registers.completeness import BookState
from kube_desktop.scoring.completeness import book_states


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.choices.add_argument(
        "--month",
        type=values.month,
        required=True,
        metavar="YYYY-MM",
        help=_("bulan yang dilihat"),
    )
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("bentuk daftar; bawaan: text"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """List the books of a month; the group file is only read."""
    month: Month = arguments.month
    with open_group_file(arguments.file, read_only=True) as book:
        states = book.read(book_states, month, today=today())
    is_complete = all(state.is_kept for state in states)
    if arguments.format == "json":
        say_json(_values(arguments.file, month, states, is_complete=is_complete))
    else:
        _tell(month, states)
    return ExitCode.DONE if is_complete else ExitCode.FAULTS


def _tell(month: Month, states: Sequence[BookState]) -> None:
    say(_("Kelengkapan buku {month}").format(month=month.label))
    say_columns(
        [
            (_("Buku"), _("Keadaan"), _("Catatan"), _("Rinci")),
            *(
                (
                    _(state.title),
                    _(state.completeness.value),
                    str(state.entries),
                    cell_text(state.detail, CellKind.TENTHS_PERCENT) or "-",
                )
                for state in states
            ),
        ]
    )
    for state in states:
        for sentence in _sentences(state):
            say(f"{_(state.title)}: {sentence}")


def _sentences(state: BookState) -> Iterator[str]:
    yield from (lack.sentence for lack in state.lacks)
    if state.may_be_nihil and not state.is_kept:
        yield _("Belum ada catatan. Tulis, atau nyatakan nihil.")
    elif state.is_unwritten:
        yield _("Belum ada catatan.")
    for field in state.empty_fields:
        yield _("{count} catatan belum berisi “{field}”.").format(
            count=field.count, field=_(field.title)
        )


def _values(
    path: Path, month: Month, states: Sequence[BookState], *, is_complete: bool
) -> dict[str, object]:
    return {
        "file": str(path),
        "month": str(month),
        "complete": is_complete,
        "books": [
            {
                "book": state.book,
                "title": _(state.title),
                "state": state.completeness.name.lower(),
                "entries": state.entries,
                "detail": state.detail,
                "filled": state.filled,
                "expected": state.expected,
                "lacks": [lack.sentence for lack in state.lacks],
                "empty_fields": [
                    {"field": _(field.title), "count": field.count} for field in state.empty_fields
                ],
            }
            for state in states
        ],
    }
