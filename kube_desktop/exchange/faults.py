"""What is wrong with a table that was to be taken over, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_number


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        row: as a spreadsheet numbers it.
        column: the heading of the column at fault; empty when it is no single one.
        sentence: what is wrong and what to do.
    """

    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        if not self.column:
            return _("Baris {row}: {sentence}").format(row=self.row, sentence=self.sentence)
        return _("Baris {row}, kolom {column}: {sentence}").format(
            row=self.row, column=self.column, sentence=self.sentence
        )


class SourceFaultyError(RuleError):
    """A table with faults; not one of its rows was written.

    Attributes:
        faults: all of them, in the order of the rows.
    """

    message = N_("{count} kesalahan dalam “{name}”. Tidak ada yang dicatat.")

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        super().__init__(name=name, count=format_number(len(faults)))
        self.faults = tuple(sorted(faults))


class SourceWithoutRowsError(SourceFaultyError):
    """Headings and nothing below them, such as a template that nobody has filled in."""

    message = N_("“{name}” belum berisi baris di bawah judul kolom. Tidak ada yang dicatat.")

    def __init__(self, name: str) -> None:
        super().__init__(name, ())
