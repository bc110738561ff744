"""One loan: whose, how it stands today in one sentence, what can be done, and its lines."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from kube_desktop.books.loans.cards import CardLine, LineKind, LoanCard, PlanRow
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.foundation.i18n import N_, _
from ui import theme
from ui.books.loans.card_words import (
    about_words,
    as_rows,
    columns_of_lines,
    columns_of_plan,
    look_of_line,
    look_of_row,
    standing_words,
)
from ui.books.loans.offers import MAIN, acts_of
from ui.books.loans.papers import LoanPapers
from ui.books.loans.words import rupiah
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, icon_button, label, restyle, row
from ui.widgets.register_model import RegisterModel
from ui.widgets.register_view import RegisterView

PRINTS: Final = (
    ("loan-application", N_("Surat permohonan")),
    ("loan-agreement", N_("Surat perjanjian")),
    ("loan-schedule", N_("Jadwal angsuran")),
    ("loan-card", N_("Kartu pinjaman")),
)
_LEAST: Final = 140


class _Part(Enum):
    PLAN = "plan"
    LINES = "lines"
    PAPERS = "papers"


class LoanCardView(QFrame):
    """The chosen loan.

    Attributes:
        plan, lines: the rows of its two tables.
        papers: what else belongs to it.
        panels: where the panel of an act stands while it is needed.

    Signals:
        act_asked: an `Act`.
        line_act_asked: (a `CardLine`, whether it shall be corrected; else it is cancelled).
        print_asked: the name of a print of this loan.
        receipt_asked, voucher_asked: the entry of a line.
        decision_asked: a decision of the minutes.
        left: the list is wanted again.
    """

    act_asked = Signal(object)
    line_act_asked = Signal(object, bool)
    print_asked = Signal(str)
    receipt_asked = Signal(int)
    voucher_asked = Signal(int)
    decision_asked = Signal(int)
    left = Signal()

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        restyle(self, "card")
        self._can_write = can_write
        self._card: LoanCard | None = None
        self._back = icon_button("arrow-left", _("Kembali ke daftar pinjaman"))
        self._name = ElidedLabel("", "heading")
        self._left = label("", "heading", name="loan_left")
        self._about = label("", "note", wrap=True)
        self._standing = label("", "strong", wrap=True)
        self._explained = label("", "note", wrap=True)
        self._doubts = label("", "problem", wrap=True)
        self._keys = QWidget()
        self._keys_row = row(spacing=6)
        self._keys.setLayout(self._keys_row)
        self.panels = column(spacing=0)
        self._part = ChoiceEdit(
            [
                (_Part.PLAN, _("Jadwal")),
                (_Part.LINES, _("Uang yang bergerak")),
                (_Part.PAPERS, _("Surat dan riwayat")),
            ]
        )
        self._part.setAccessibleName(_("Yang ditampilkan"))
        self._decision = button(_("Lihat keputusan"), "arrow-up-right", "link")
        self.plan: RegisterModel[PlanRow] = RegisterModel(columns_of_plan(), self)
        self.plan.look_of_row = look_of_row
        self._plan_view = RegisterView(self.plan, name=_("Jadwal angsuran"), has_search=False)
        self.lines: RegisterModel[CardLine] = RegisterModel(columns_of_lines(), self)
        self.lines.look_of_row = look_of_line
        nothing = EmptyState("coins", _("Belum ada uang yang bergerak"), "")
        self.lines_view = RegisterView(
            self.lines, name=_("Uang yang bergerak"), empty=nothing, has_search=False
        )
        for view in (self._plan_view, self.lines_view):
            view.table.horizontalHeader().setSectionsClickable(False)
            view.table.setMinimumHeight(theme.scaled(_LEAST))
        self.papers = LoanPapers(can_write=can_write)
        self.papers.setMinimumHeight(theme.scaled(_LEAST))
        self._line_keys = self._make_line_keys()
        head = row(self._back, self._name, None, self._left)
        layout = column(
            head,
            self._about,
            self._standing,
            self._explained,
            self._doubts,
            self._keys,
            self.panels,
            row(self._part, None, self._decision),
            self._plan_view,
            self.lines_view,
            self.papers,
            self._line_keys,
            spacing=6,
            margin=12,
        )
        for part in (self._plan_view, self.lines_view, self.papers):
            layout.setStretchFactor(part, 1)
        self.setLayout(layout)
        self._back.clicked.connect(self.left)
        self._decision.clicked.connect(self._ask_decision)
        self._part.changed.connect(self._show_part)
        self.lines_view.row_chosen.connect(self._follow_line)
        self.lines_view.row_opened.connect(lambda line: self.voucher_asked.emit(line.entry_id))
        self._show_part()

    def card(self) -> LoanCard | None:
        """Return the loan that is shown."""
        return self._card

    def show_card(self, card: LoanCard) -> None:
        """Show a loan as it stands."""
        is_other = self._card is None or self._card.row.id != card.row.id
        self._card = card
        self._name.setText(f"{card.row.number} · {card.borrower}")
        self._left.setText(_("Sisa {amount}").format(amount=rupiah(card.row.outstanding)))
        self._left.setVisible(card.plan is not None)
        self._about.setText(about_words(card))
        self._standing.setText(standing_words(card))
        self._explained.setText(card.explanation)
        self._doubts.setText("\n".join(f"! {one.words}" for one in card.breaches))
        self._doubts.setVisible(bool(card.breaches))
        self._decision.setVisible(card.loan.decision_id is not None)
        self._show_keys(card)
        self.plan.show_rows(as_rows(card))
        self.lines.show_rows(card.lines)
        if is_other:
            self.show_lines(shown=False)
        self._show_part()

    def show_preview(self, schedule: Schedule | None) -> None:
        """Show a schedule that would come, or (None) the one that holds."""
        if schedule is not None:
            self.plan.show_rows(as_rows(schedule))
            self.show_lines(shown=False)
        elif self._card is not None:
            self.plan.show_rows(as_rows(self._card))

    def show_lines(self, *, shown: bool) -> None:
        """Show the lines of money, or the plan."""
        self._part.set_value(_Part.LINES if shown else _Part.PLAN)
        self._show_part()

    def mark_line(self, entry_id: int) -> None:
        """Show a line, with the cursor on its receipt."""
        self.show_lines(shown=True)
        for place in range(self.lines.rowCount()):
            if self.lines.row_at(place).entry_id == entry_id:
                self.lines_view.go_to(place)
        first = self._receipt if self._receipt.isVisibleTo(self) else self.lines_view.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, *, shown: bool) -> None:
        """Give the room of the buttons to the panel of an act, or take it back."""
        self._keys.setVisible(not shown)
        self._explained.setVisible(not shown)
        self._about.setVisible(not shown)
        self._show_part()

    def show_way_back(self, *, shown: bool) -> None:
        """Offer the list where it is out of sight."""
        self._back.setVisible(shown)

    def focus_acts(self) -> None:
        """Put the cursor on the likeliest act."""
        item = self._keys_row.itemAt(0)
        first = item.widget() if item is not None else None
        (first or self._plan_view.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_line_keys(self) -> QWidget:
        self._correct = button(_("Perbaiki"), "pencil")
        self._cancel = button(_("Batalkan"), "undo-2", "danger")
        self._receipt = button(_("Kuitansi"), "printer")
        self._voucher = button(_("Buka di kas"), "arrow-up-right", "quiet")
        self._correct.clicked.connect(lambda: self._ask_line(is_corrected=True))
        self._cancel.clicked.connect(lambda: self._ask_line(is_corrected=False))
        self._receipt.clicked.connect(lambda: self.receipt_asked.emit(self._entry_id()))
        self._voucher.clicked.connect(lambda: self.voucher_asked.emit(self._entry_id()))
        held = QWidget()
        held.setLayout(row(self._receipt, self._correct, self._cancel, None, self._voucher))
        return held

    def _show_keys(self, card: LoanCard) -> None:
        _empty(self._keys_row)
        acts = acts_of(card) if self._can_write else ()
        main = [act for act in acts if act in MAIN]
        for place, act in enumerate(main):
            made = button(act.words, act.icon, "" if place else "primary")
            made.clicked.connect(partial(self.act_asked.emit, act))
            self._keys_row.addWidget(made)
        others = [(act.words, partial(self.act_asked.emit, act)) for act in acts if act not in MAIN]
        if others:
            self._keys_row.addWidget(_menu_button(_("Lainnya"), "chevron-down", others))
        self._keys_row.addStretch(1)
        prints = [(_(title), partial(self.print_asked.emit, name)) for name, title in PRINTS]
        self._keys_row.addWidget(_menu_button(_("Cetak"), "printer", prints))

    def _show_part(self, _value: object = None) -> None:
        shown = self._part.value()
        self._plan_view.setVisible(shown is _Part.PLAN)
        self.lines_view.setVisible(shown is _Part.LINES)
        self.papers.setVisible(shown is _Part.PAPERS)
        self._follow_line()

    def _follow_line(self, _line: object = None) -> None:
        line = self.lines_view.current_row()
        is_free = self._keys.isVisibleTo(self)
        shown = self._part.value() is _Part.LINES and line is not None and is_free
        self._line_keys.setVisible(shown)
        if line is None:
            return
        can_mend = self._can_write and line.is_standing
        self._correct.setVisible(can_mend and line.kind is LineKind.INSTALMENT)
        self._cancel.setVisible(can_mend)
        has_receipt = line.is_standing and line.place is not None
        self._receipt.setVisible(has_receipt)
        self._voucher.setVisible(line.place is not None)

    def _ask_line(self, *, is_corrected: bool) -> None:
        line = self.lines_view.current_row()
        if line is not None:
            self.line_act_asked.emit(line, is_corrected)

    def _entry_id(self) -> int:
        line = self.lines_view.current_row()
        assert line is not None  # noqa: S101 - the buttons are in sight for a line only
        return line.entry_id

    def _ask_decision(self) -> None:
        if self._card is not None and self._card.loan.decision_id is not None:
            self.decision_asked.emit(self._card.loan.decision_id)


def _menu_button(words: str, icon: str, items: Sequence[tuple[str, partial[None]]]) -> QPushButton:
    made = button(words, icon)
    menu = QMenu(made)
    for title, act in items:
        menu.addAction(title).triggered.connect(partial(_call, act))
    made.clicked.connect(partial(_open, made, menu))
    return made


def _call(act: partial[None], _is_checked: bool) -> None:  # noqa: FBT001 - a signal gives it
    act()


def _open(made: QPushButton, menu: QMenu) -> None:
    menu.popup(made.mapToGlobal(made.rect().bottomLeft()))


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
