"""A cash book of many rows as a child of the bench: `python -m tests.bench.register_child FILE`.

Prints the shortest time, in milliseconds, of: the same table without rows, the first paint
of the book, and the jump to its end.
"""

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kube_desktop.books.cash.queries import (
    CashLine,
    CashView,
    cash_accounts,
    cash_lines,
    cash_size,
)
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.balances import recorded_months
from tests.bench.books import LAST_MONTH, opened
from tests.bench.measuring import milliseconds
from ui.books.cash.register import CashModel
from ui.preferences import Preferences
from ui.qt_application import make_application, wear
from ui.widgets.register_view import RegisterView

_ROUNDS = 15


def main(path: Path) -> None:
    """Measure in turns and print the three times."""
    app = make_application()
    wear(app, Preferences().choices)
    times: list[tuple[float, float, float]] = []
    with opened(path) as book:
        first, _last = book.read(recorded_months) or (LAST_MONTH, LAST_MONTH)
        view = CashView(cash_accounts(Fund.UEP, Place.CASH), first, LAST_MONTH)
        for _ in range(_ROUNDS):
            empty, _table = _shown(None)
            full, shown = _shown((book, view))
            times.append((empty, full, milliseconds(shown.go_to_end)))
            shown.close()
    print(*(min(each) for each in zip(*times, strict=True)))


class _Register(QWidget):
    """The register of a book, or an empty one, painted once."""

    def __init__(self, source: tuple[GroupFile, CashView] | None) -> None:
        super().__init__()
        self._model = CashModel(self)
        self._register = RegisterView(self._model, name="Kas UEP")
        self._register.setParent(self)
        self._register.resize(1366, 768)
        if source is not None:
            book, view = source
            size = book.read(cash_size, view)
            self._model.show_source(size, partial(_fetch, book, view, size))
        self.resize(1366, 768)
        self.show()
        self.repaint()

    def go_to_end(self) -> None:
        """Show the last lines."""
        self._register.go_to_end()
        self._register.table.viewport().repaint()


def _shown(source: tuple[GroupFile, CashView] | None) -> tuple[float, _Register]:
    """Make and paint a register; return the time that it took and the register."""
    began = time.perf_counter()
    register = _Register(source)
    return (time.perf_counter() - began) * 1000, register


def _fetch(
    book: GroupFile, view: CashView, size: int, offset: int, limit: int
) -> Sequence[CashLine]:
    return book.read(cash_lines, view, offset=offset, limit=limit, size=size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
