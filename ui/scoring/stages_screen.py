"""Tahap T0-T3: the four stages at a glance, the activities of one, and a panel for their dates."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.stages.queries import ActivityRow, StageRow, stage_on, stages
from kube_desktop.books.stages.register import STAGE_PERIODS, STAGES
from kube_desktop.books.stages.rules import Progress, Stage, StageActivity, StagePeriod
from kube_desktop.books.stages.sheets import STAGE_SHEET
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import record
from kube_desktop.registers.register import Record
from ui import theme
from ui.records import acts
from ui.records.listing import Line
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.scoring.period_panel import PeriodPanel
from ui.scoring.stage_card import StageCard
from ui.session import Session
from ui.widgets.parts import button, row
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=STAGES,
    icon="milestone",
    empty_title=N_("Belum ada kegiatan"),
    empty_advice=N_("Tulis kegiatan tahap ini di bawah."),
    new_title=N_("Kegiatan tahap"),
    saved=N_("Kegiatan tercatat."),
    report=STAGE_SHEET,
    also_hears=frozenset({STAGE_PERIODS.name}),
)
_NOT_WRITTEN: Final = 0
"""The number of what the guide names and nobody has written a word about."""
_CLOSE_BELOW: Final = 900


class StagesScreen(RecordScreen):
    """The activities of the guide stand there from the beginning and wait for their dates.

    Attributes:
        cards: one for each stage.
        period: where it is said when a stage began and ended.
    """

    def __init__(self, session: Session) -> None:
        self._stages: tuple[StageRow, ...] = ()
        self._stage: Stage | None = None
        self.period = PeriodPanel(session)
        super().__init__(session, _PAGE)
        self.cards = tuple(StageCard(stage) for stage in Stage)
        overview = QWidget()
        overview.setLayout(row(*self.cards, spacing=8))
        layout = self._list.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - the head, then the list
        layout.insertWidget(1, overview)
        for card in self.cards:
            card.clicked.connect(self._show_chosen)
        self.model.look_of_row = _look
        self.period.entered.connect(self._write_period)
        self.period.corrected.connect(self._mend_period)
        self.period.dismissed.connect(self._leave_period)

    def head_tools(self) -> Sequence[QWidget]:
        """Return the button to the days of the stage."""
        if self.session.is_read_only:
            return ()
        said = button(_("Masa tahap"))
        said.clicked.connect(self._ask_period)
        return (said,)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Return the panel for the days of a stage."""
        return (self.period,)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Return the columns, with how far each activity is."""
        activity, *others = super().columns()
        state: RegisterColumn[Line] = RegisterColumn(_("Keadaan"), _progress_words, Kind.TEXT, 12)
        return (activity, state, *others)

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Return the activities of the chosen stage, also those that wait to be written."""
        wanted = {each.id for each in shown}
        rows = next((each.rows for each in self._stages if each.stage is self._stage), ())
        lines = [
            Line(_record_of(each), {})
            for each in rows
            if each.record is None or each.record.id in wanted
        ]
        cancelled = [
            Line(each, {})
            for each in shown
            if each.is_cancelled and each.entry.stage is self._stage
        ]
        return (*lines, *cancelled)

    def is_unwritten(self, record: Record[Any]) -> bool:
        """Tell whether the guide names it and nobody has written a word about it."""
        return bool(record.id == _NOT_WRITTEN)

    def defaults(self) -> dict[str, object]:
        """Begin in the stage that is shown."""
        return {"stage": self._stage}

    def reload(self) -> None:
        """Read the stages again; at first the one in which the group is."""
        self._read()
        super().reload()

    def open_record(self, record_id: int) -> None:
        """Go to the stage of an activity and show it."""
        self._stage = self.session.book.read(record, STAGES, record_id).entry.stage
        self._read()
        super().open_record(record_id)

    def tell_done(self, record_id: int, words: str) -> None:
        """After an act: the overview tells it too."""
        self._read()
        super().tell_done(record_id, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the days out of the overview where there is little room."""
        super().resizeEvent(event)
        is_close = event.size().width() < theme.scaled(_CLOSE_BELOW)
        for card in self.cards:
            card.set_close(close=is_close)

    def _read(self) -> None:
        book = self.session.book
        self._stages = book.read(stages, today())
        if self._stage is None:
            self._stage = book.read(stage_on, today()) or Stage.PREPARATION
        for card, shown in zip(self.cards, self._stages, strict=True):
            card.show_stage(shown)
            card.setChecked(card.stage is self._stage)

    def _show_chosen(self) -> None:
        chosen = next(card.stage for card in self.cards if card.isChecked())
        if not self.may_leave_panel():
            for card in self.cards:
                card.setChecked(card.stage is self._stage)
            return
        self._stage = chosen
        self._begin_new()
        if not self.session.is_read_only:
            self.show_panel(self.panel)
        self._close_details()
        self._show_rows()

    def _added(self, record_id: int) -> None:
        """After a new entry: on with the next activity of the list."""
        super()._added(record_id)
        places = range(self.model.rowCount())
        ids = [self.model.row_at(place).record.id for place in places]
        if record_id in ids:
            self.view.go_to(min(ids.index(record_id) + 1, len(ids) - 1))
        self.view.table.setFocus()

    def _ask_period(self) -> None:
        if self.may_leave_panel():
            self._begin_new()
            self._close_details()
            self.show_panel(self.period)
            shown = next(each for each in self._stages if each.stage is self._stage)
            self.period.ask_about(shown)

    def _write_period(self, period: StagePeriod) -> None:
        self.submit(acts.add(STAGE_PERIODS), period, (), then=self._period_written)

    def _mend_period(self, period_id: int, period: StagePeriod, reason: str) -> None:
        act = acts.change(STAGE_PERIODS)
        self.submit(act, period_id, period, reason, then=self._period_written)

    def _period_written(self, _period_id: int) -> None:
        self._below.setEnabled(True)
        self._leave_period()
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({STAGE_PERIODS.name}))
        self._read()

    def _leave_period(self) -> None:
        self.show_panel(self.panel)
        self.view.table.setFocus()


def _record_of(line: ActivityRow) -> Record[StageActivity]:
    return line.record or Record(_NOT_WRITTEN, line.activity, "", "")


def _progress_words(line: Line) -> str:
    if line.record.is_cancelled:
        return _("dibatalkan")
    return _(_progress(line).value)


def _progress(line: Line, on: date | None = None) -> Progress:
    activity: StageActivity = line.record.entry
    return activity.progress(on or today())


def _look(line: Line) -> str:
    if line.record.is_cancelled:
        return "muted"
    return {Progress.LATE: "warning", Progress.OPEN: "muted"}.get(_progress(line), "")
