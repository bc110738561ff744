"""*Agenda surat* on paper (domain.md 1.6, P15), and the letters that wait for an answer."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.letters.queries import settled_days, waiting_letters
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.register_sheets import BookForm, filled_book
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Report, Table

INCOMING_BOOK: Final = BookForm(
    INCOMING_LETTERS,
    name="incoming-letters",
    title="AGENDA SURAT MASUK",
    trailing=(Column("dijawab", "Dijawab / selesai", CellKind.DAY, 20),),
)
OUTGOING_BOOK: Final = BookForm(
    OUTGOING_LETTERS, name="outgoing-letters", title="AGENDA SURAT KELUAR"
)
UNANSWERED: Final = "unanswered-letters"
_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("tgl_terima", "Tgl terima", CellKind.DAY, 20),
    Column("no_agenda", "No agenda", CellKind.COUNT, 14),
    Column("pengirim", "Pengirim", width=36),
    Column("no_surat", "Surat: nomor", width=32),
    Column("perihal", "Perihal", width=48),
    Column("jawab_sebelum", "Dijawab paling lambat", CellKind.DAY, 22),
    Column("terlambat", "Terlambat (hari)", CellKind.COUNT, 18),
)


def incoming_book(reader: Reader, first: Month, last: Month) -> Report:
    """Return the agenda of letters that came, and below it those that still wait for an answer."""
    ends = {letter: (day,) for letter, day in settled_days(reader).items()}
    report = filled_book(reader, INCOMING_BOOK, first, last, ends=ends)
    on = min(last.last, today())
    waiting = _waiting_table(reader, on)
    if not waiting.rows:
        return report
    heading = f"Belum dijawab sampai {format_long_day(on)}"
    return replace(report, sections=(*report.sections, replace(waiting, heading=heading)))


def unanswered_letters(reader: Reader, on: date) -> Report:
    """Return the letters that wait for an answer on a day, the most urgent first."""
    report = official_print(
        reader,
        name=UNANSWERED,
        title="SURAT YANG BELUM DIJAWAB",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=[_waiting_table(reader, on)],
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))


def _waiting_table(reader: Reader, on: date) -> Table:
    rows = tuple(
        (
            place,
            each.received_on,
            each.agenda_no,
            each.sender,
            each.letter_no,
            each.subject,
            each.due,
            max(0, each.days_late),
        )
        for place, each in enumerate(waiting_letters(reader, on), 1)
    )
    return Table("belum_dijawab", _COLUMNS, rows, when_empty="Semua surat sudah dijawab.")
