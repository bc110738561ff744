"""A business plan in the details: what was planned, what came, and its lines."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kube_desktop.books.plans.queries import PlanResult
from kube_desktop.books.plans.rules import Part, PlanLine
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number, format_rupiah
from kube_desktop.registers.register import Record
from ui.widgets.parts import button, column, icon_button, label, row


class PlanSection(QWidget):
    """Part by part: the sums of plan and result, then the lines, each of which can be opened.

    Signals:
        line_chosen: the `Record` of a line that shall be mended.
        line_asked: a line shall be added.
        print_asked: this plan shall be printed.
    """

    line_chosen = Signal(object)
    line_asked = Signal()
    print_asked = Signal()

    def __init__(self, result: PlanResult, *, can_write: bool) -> None:
        super().__init__()
        self._can_write = can_write
        layout = column(label(_("Rencana dan realisasi"), "strong"), self._keys(), spacing=4)
        if not result.lines:
            layout.addWidget(label(_("Rinciannya belum ditulis."), "note", wrap=True))
        for shared in result.shared:
            layout.addWidget(label(shared.sentence, "concern", wrap=True))
        for part in Part:
            self._add_part(layout, result, part)
        self.setLayout(layout)

    def _keys(self) -> QHBoxLayout:
        printing = button(_("Cetak"), "printer", "quiet", tip=_("Cetak rencana ini"))
        printing.clicked.connect(self.print_asked)
        if not self._can_write:
            return row(printing, None)
        adding = button(_("Tambah baris"), "plus")
        adding.clicked.connect(self.line_asked)
        return row(adding, printing, None)

    def _add_part(self, layout: QVBoxLayout, result: PlanResult, part: Part) -> None:
        lines = [line for line in result.lines if line.entry.part is part]
        if not lines:
            return
        layout.addWidget(label(part.label, "label"))
        layout.addWidget(label(_sum_words(result, part), wrap=True))
        for line in lines:
            layout.addWidget(self._line(line))

    def _line(self, line: Record[PlanLine]) -> QWidget:
        words = label(_line_words(line.entry), "note", wrap=True)
        if not self._can_write:
            return words
        mend = icon_button("pencil", _("Perbaiki {what}").format(what=line.entry.what))
        mend.clicked.connect(partial(self.line_chosen.emit, line))
        layout = row(words, mend, spacing=2)
        layout.setStretch(0, 1)
        held = QWidget()
        held.setLayout(layout)
        return held


def _sum_words(result: PlanResult, part: Part) -> str:
    """Return plan and result of a part; what cannot be compared is no result of zero."""
    planned, actual = format_rupiah(result.planned(part)), result.actual(part)
    if actual is None:
        words = _("Rencana {planned}, belum bisa dibandingkan dengan kas")
        return words.format(planned=planned)
    words = (
        _("Rencana {planned}, realisasi {actual}")
        if result.is_compared(part)
        else _("Rencana {planned}, realisasi {actual} (hanya baris dengan jenis kas)")
    )
    return words.format(planned=planned, actual=format_rupiah(actual))


def _line_words(line: PlanLine) -> str:
    return _("{what}: {quantity} x {price} = {amount}").format(
        what=line.what,
        quantity=f"{format_number(line.quantity)} {line.unit}".strip(),
        price=format_number(line.unit_price),
        amount=format_number(line.amount),
    )
