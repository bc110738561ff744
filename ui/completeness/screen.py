"""Kelengkapan: every book of the month in hand, and one sentence for each thing that lacks."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.registers import find_register
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.completeness import BookState, Completeness, EmptyField, Lack
from kube_desktop.scoring.completeness import book_states
from ui import theme
from ui.commands import Command
from ui.completeness.words import detail_in_words, remark_of
from ui.records import acts
from ui.screen import Screen
from ui.session import Session
from ui.widgets.link_line import link_line
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.scrolling import scrolling

_LOOKS: Final = {
    Completeness.LACKING: "warning",
    Completeness.EMPTY: "muted",
    Completeness.NOT_DUE: "muted",
}
_SIDE = 400
_NARROW_SIDE = 300
_NARROW_BELOW = 900


class CompletenessScreen(Screen):
    """All books on the left; on the right what the chosen one, or all of them, still lack."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._states: tuple[BookState, ...] = ()
        self._chosen = ""
        self._summary = label("", "note", wrap=True)
        printing = button(_("Cetak"), "printer")
        printing.clicked.connect(self._print)
        self.model: RegisterModel[BookState] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        self.view = RegisterView(self.model, name=_("Kelengkapan buku"), has_search=False)
        self._title = label("", "heading", wrap=True)
        self._all = button(_("Semua buku"), "list", "quiet")
        self._all.clicked.connect(self._choose_all)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._side = frame("card")
        area = scrolling(column(self._lines, None))
        side = column(row(self._title, None, self._all), area, margin=12)
        side.setStretch(1, 1)
        self._side.setLayout(side)
        sides = row(self.view, self._side, spacing=12)
        sides.setStretch(0, 1)
        head = row(label(_("Kelengkapan"), "title"), self._summary, None, printing, spacing=16)
        head.setStretch(1, 1)
        layout = column(head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.view.row_chosen.connect(self._choose)
        self.view.row_opened.connect(lambda state: self.session.ask_page(state.page))

    def reload(self) -> None:
        """Judge every book of the month in hand again."""
        self._states = self.session.book.read(book_states, self.session.month, today=today())
        kept = sum(bool(state.entries or state.is_nihil) for state in self._states)
        lacks = sum(len(state.lacks) for state in self._states)
        words = _("{month}: {kept} dari {all} buku terisi, {lacks} hal masih kurang.")
        self._summary.setText(
            words.format(
                month=self.session.month.label, kept=kept, all=len(self._states), lacks=lacks
            )
        )
        chosen = self._chosen
        self.model.show_rows(self._states)
        self._mark(chosen)
        self._show_lacks()

    def take(self, wish: object) -> None:
        """Show what the book of that name lacks."""
        if isinstance(wish, str):
            self._mark(wish)

    def commands(self) -> Sequence[Command]:
        """Offer the print."""
        return (Command(_("Cetak kelengkapan buku"), self._print),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentences less room in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.scaled(_NARROW_BELOW)
        self._side.setFixedWidth(theme.scaled(_NARROW_SIDE if is_narrow else _SIDE))

    def _choose(self, state: BookState | None) -> None:
        self._chosen = state.book if state is not None else ""
        self._show_lacks()

    def _choose_all(self) -> None:
        self.view.table.clearSelection()
        self._choose(None)

    def _mark(self, book: str) -> None:
        for place, state in enumerate(self._states):
            if state.book == book:
                self.view.go_to(place)

    def _show_lacks(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        chosen = [state for state in self._states if self._chosen in ("", state.book)]
        self._title.setText(_(chosen[0].title) if self._chosen and chosen else _("Yang kurang"))
        self._all.setVisible(bool(self._chosen))
        lines = [widget for state in chosen for widget in self._lines_of(state)]
        for widget in (*lines, *self._unwritten(chosen)):
            self._lines.addWidget(widget)
        if not self._lines.count():
            self._lines.addWidget(label(_("Tidak ada yang kurang."), "note"))

    def _lines_of(self, state: BookState) -> list[QWidget]:
        lines: list[QWidget] = []
        if state.may_be_nihil and self._chosen and not self.session.is_read_only:
            lines.append(self._nihil(state))
        if state.lacks and not self._chosen:
            lines.append(label(_(state.title), "strong"))
        lines += [self._lack(lack) for lack in state.lacks]
        if self._chosen:
            lines += [self._empty(state, field) for field in state.empty_fields]
        return lines

    def _unwritten(self, states: Sequence[BookState]) -> list[QWidget]:
        lines: list[QWidget] = [
            self._line(
                "circle",
                _("{book}: belum ada catatan.").format(book=_(state.title)),
                state.page,
                None,
            )
            for state in states
            if state.is_unwritten
        ]
        return [label(_("Masih kosong"), "strong"), *lines] if lines else []

    def _lack(self, lack: Lack) -> QWidget:
        return self._line("circle-dot", lack.sentence, lack.page, lack.wish)

    def _empty(self, state: BookState, field: EmptyField) -> QWidget:
        sentence = _("{field} kosong di {count} catatan.").format(
            field=_(field.title), count=field.count
        )
        return self._line("pencil", sentence, state.page, field.first or None)

    def _line(self, icon: str, sentence: str, page: str, wish: object) -> QWidget:
        line = link_line(icon, "warning" if icon == "circle-dot" else "muted", sentence)
        line.clicked.connect(partial(self.session.ask_page, page, wish))
        return line

    def _nihil(self, state: BookState) -> QWidget:
        words = _("Batalkan nihil") if state.is_nihil else _("Bulan ini nihil")
        made = button(words, "circle-check")
        made.clicked.connect(partial(self._toggle_nihil, state))
        held = QWidget()
        held.setLayout(row(made, None))
        return held

    def _toggle_nihil(self, state: BookState) -> None:
        act = acts.take_back_nihil if state.is_nihil else acts.say_nihil
        self.session.tasks.submit(
            act,
            self.session.book,
            find_register(state.book),
            state.month,
            on_done=self._nihil_written,
        )

    def _nihil_written(self, _nothing: object) -> None:
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({self._chosen}))

    def _print(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        show_request(self.session, ReportRequest("completeness", month, month), self)


def _columns() -> tuple[RegisterColumn[BookState], ...]:
    return (
        RegisterColumn(_("Buku"), lambda state: _(state.title), Kind.TEXT, 0),
        RegisterColumn(_("Keadaan"), _state_words, Kind.TEXT, 11),
        RegisterColumn(
            _("Rinci"), lambda state: detail_in_words(state.detail), Kind.TEXT, 7, is_spare=True
        ),
        RegisterColumn(_("Keterangan"), remark_of, Kind.TEXT, 24, is_spare=True),
    )


def _look(state: BookState) -> str:
    return _LOOKS.get(state.completeness, "")


def _state_words(state: BookState) -> str:
    return _(state.completeness.value)
