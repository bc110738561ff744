"""The closing of one month, step by step: the day, each box, then everything at a glance."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah
from kube_desktop.ledger.accounts import Fund
from ui.closing.counts_table import CountsTable
from ui.closing.fund_count import BoxCount, FundCount
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row


@dataclass(frozen=True, slots=True)
class CountedMonth:
    """A month whose boxes are counted and which is to be closed."""

    month: Month
    counted_on: date
    boxes: tuple[BoxCount, ...]
    note: str


class ClosingForm(QWidget):
    """Leads through the closing of `month`.

    Args:
        month: the month whose turn it is.
        today: what the day of counting begins with.
        funds_on: the boxes that are to be counted on a day.
        expected_on: what the book says lies in a box at the end of a day.

    Signals:
        finished: everything is counted and the person presses the last button (`CountedMonth`).
    """

    finished = Signal(object)

    def __init__(
        self,
        month: Month,
        *,
        today: date,
        funds_on: Callable[[date], Sequence[Fund]],
        expected_on: Callable[[Fund, date], Rupiah],
    ) -> None:
        super().__init__()
        self.month = month
        self._today = today
        self._funds_on = funds_on
        self._expected_on = expected_on
        self._boxes: list[FundCount] = []
        self._done: dict[Fund, BoxCount] = {}
        self.counted_on = DateEdit()
        self.counted_on.is_required = True
        self.counted_on.set_value(today)
        self.note = LineField()
        self._place = label("", "heading")
        self._back = button(_("Kembali"), "chevron-left", "quiet")
        self._checks = label("", "concern", wrap=True)
        self._day_form = Form(columns=2)
        self._table = CountsTable()
        self._note_form = Form()
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        self._close = button(_("Tutup buku {month}").format(month=month.label), "lock", "primary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._first_step())
        self._stack.addWidget(self._last_step())
        layout = column(row(self._place, None, self._back), self._stack, self._problem, spacing=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._back.clicked.connect(self._go_back)
        self._close.clicked.connect(self._finish)
        self._show_step(0)

    def show_checks(self, sentences: Sequence[str]) -> None:
        """Say what is not in order yet; closing is possible all the same."""
        self._checks.setText("\n".join(sentences))
        self._checks.setVisible(bool(sentences))

    def has_begun(self) -> bool:
        """Tell whether something was counted that would be lost."""
        return any(box.count.counts() for box in self._boxes)

    def read_again(self) -> None:
        """Compare with the book again, after something was recorded in it."""
        for box in self._boxes:
            if not box.is_blind():
                box.show_book(self._expected_on(box.fund, self._day()))
        self._done = {fund: done for fund, done in self._done.items() if self._still_fits(done)}
        step = self._stack.currentIndex()
        if step == self._last() and len(self._done) < len(self._boxes):
            self._show_step(1)

    def show_error(self, error: KubeError) -> None:
        """Tell why the month could not be closed, beside the day when that is at fault."""
        if isinstance(error, RuleError) and error.field == "counted_on":
            self._show_step(0)
            self._day_form.show_error(error)
            return
        self._problem.setText(str(error))
        self._problem.show()

    def _first_step(self) -> QWidget:
        explanation = label(
            _(
                "Menutup buku berarti: uang di tiap kotak dihitung, dibandingkan dengan buku, lalu "
                "{month} dikunci. Setelah itu tidak ada catatan baru di bulan ini; yang keliru "
                "diperbaiki di bulan berikutnya."
            ).format(month=self.month.label),
            wrap=True,
        )
        running = label(
            _(
                "{month} belum habis. Kalau ditutup sekarang, sisa harinya tidak bisa dicatat."
            ).format(month=self.month.label),
            "concern",
            wrap=True,
        )
        if self._today >= self.month.last:
            running.hide()
        self._day_form.add(
            "counted_on",
            _("Hari menghitung kas"),
            self.counted_on,
            hint=_("Hitungan dibandingkan dengan saldo buku pada hari itu."),
        )
        start = button(_("Mulai menghitung"), "coins", "primary")
        start.clicked.connect(self._start)
        self._day_form.submitted.connect(self._start)
        step = QWidget()
        step.setLayout(
            column(
                explanation, self._checks, running, self._day_form, row(start, None), None,
                spacing=12,
            )
        )  # fmt: skip
        self._checks.hide()
        return step

    def _last_step(self) -> QWidget:
        self._note_form.add(
            "note",
            _("Catatan (boleh kosong)"),
            self.note,
            hint=_("Contoh: dihitung bersama di rumah ketua"),
        )
        meaning = label(
            _(
                "Setelah ditutup, {month} tidak menerima catatan lagi. Buku hanya bisa dibuka lagi "
                "oleh dua pengurus, dengan alasan yang ikut tercetak."
            ).format(month=self.month.label),
            "note",
            wrap=True,
        )
        step = QWidget()
        step.setLayout(
            column(self._table, self._note_form, meaning, row(self._close, None), None, spacing=12)
        )
        return step

    def _start(self) -> None:
        if not self._day_form.is_ready():
            return
        for box in self._boxes:
            self._stack.removeWidget(box)
            box.deleteLater()
        self._done = {}
        self._boxes = [FundCount(fund) for fund in self._funds_on(self._day())]
        for place, box in enumerate(self._boxes, start=1):
            box.counted.connect(partial(self._reveal, box))
            box.completed.connect(self._complete)
            self._stack.insertWidget(place, box)
        self._show_step(1)

    def _reveal(self, box: FundCount) -> None:
        box.show_book(self._expected_on(box.fund, self._day()))

    def _complete(self, box: BoxCount) -> None:
        self._done[box.fund] = box
        self._show_step(self._stack.currentIndex() + 1)

    def _show_step(self, step: int) -> None:
        self._problem.hide()
        self._stack.setCurrentIndex(step)
        self._back.setVisible(step > 0)
        if step == 0:
            self._place.setText(_("Tutup buku {month}").format(month=self.month.label))
            self.counted_on.setFocus()
        elif step < self._last():
            box = self._boxes[step - 1]
            self._place.setText(
                _("Hitung kas {fund} ({place} dari {count})").format(
                    fund=box.fund.label, place=step, count=len(self._boxes)
                )
            )
            box.setFocus()
        else:
            self._place.setText(_("Hasil hitungan {day}").format(day=format_long_day(self._day())))
            self._table.show_counts([self._done[box.fund] for box in self._boxes])
            self._close.setFocus()

    def _go_back(self) -> None:
        self._show_step(self._stack.currentIndex() - 1)

    def _finish(self) -> None:
        self._problem.hide()
        boxes = tuple(self._done[box.fund] for box in self._boxes)
        self.finished.emit(CountedMonth(self.month, self._day(), boxes, self.note.text().strip()))

    def _last(self) -> int:
        return self._stack.count() - 1

    def _day(self) -> date:
        return self.counted_on.value() or self._today

    def _still_fits(self, done: BoxCount) -> bool:
        return done.expected == self._expected_on(done.fund, self._day())
