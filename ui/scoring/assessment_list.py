"""The estimate of today and the assessments so far, and how the aspects went over time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kube_desktop.books.assessments.queries import AssessmentRow
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.printing.chart_svg import chart_svg
from kube_desktop.printing.model import Chart, ChartKind, Series
from kube_desktop.printing.shapes import ChartColours
from ui import theme
from ui.widgets.chart_view import ChartView
from ui.widgets.parts import column, frame, label
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_MOST_IN_CHART = 8
_COLOURS = ("accent", "keluar", "masuk", "warning")


class AssessmentList(QWidget):
    """Chosen from with the mouse or the arrow keys.

    Signals:
        chosen: the number of the assessment, None for the estimate of today.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model: RegisterModel[AssessmentRow | None] = RegisterModel(
            (
                RegisterColumn(_("Penilaian"), _day, Kind.TEXT, 0),
                RegisterColumn(_("Keadaan"), _state, Kind.MUTED, 11, is_spare=True),
            ),
            self,
        )
        self.view = RegisterView(self.model, name=_("Daftar penilaian"), has_search=False)
        self._chart = ChartView(_("Nilai tiap aspek dari waktu ke waktu"))
        self._chart.setMinimumHeight(theme.scaled(180))
        self._card: QFrame = frame("card")
        title = label(_("Dari waktu ke waktu"), "heading", wrap=True)
        self._card.setLayout(column(title, self._chart, spacing=6, margin=12))
        layout = column(self.view, self._card, spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._ids: list[int | None] = []
        self._is_marking = False
        self.view.row_chosen.connect(self._choose)

    def show_rows(self, rows: Sequence[AssessmentRow]) -> None:
        """Show the assessments, the newest first, below the estimate."""
        self._is_marking = True
        self._ids = [None, *(each.id for each in rows)]
        self.model.show_rows([None, *rows])
        self._is_marking = False
        self._show_course([each for each in reversed(rows) if each.is_finished])

    def mark(self, assessment_id: int | None) -> None:
        """Put the cursor on what is shown, without choosing it again."""
        self._is_marking = True
        if assessment_id in self._ids:
            self.view.go_to(self._ids.index(assessment_id))
        self._is_marking = False

    def _choose(self, row: AssessmentRow | None) -> None:
        if not self._is_marking:
            self.chosen.emit(row.id if row is not None else None)

    def _show_course(self, finished: Sequence[AssessmentRow]) -> None:
        """Show the latest instrument's totals; others cannot be compared with them."""
        same = [each for each in finished if each.instrument.key == finished[-1].instrument.key][
            -_MOST_IN_CHART:
        ]
        self._card.setVisible(len(same) > 1)
        if len(same) < 2:  # noqa: PLR2004 - one point is no course
            return
        aspects = same[-1].instrument.aspects
        chart = Chart(
            "perjalanan_nilai",
            tuple(each.assessment.on_day.strftime("%m/%y") for each in same),
            tuple(
                Series(aspect.title, tuple(_total(each, aspect.key) for each in same))
                for aspect in aspects
            ),
            ChartKind.LINES,
        )

        def draw(width: float, height: float) -> bytes:
            worn = theme.tokens()
            colours = ChartColours(
                ink=worn.ink,
                muted=worn.muted,
                hairline=worn.hairline,
                ground=worn.field,
                series=tuple(getattr(worn, name) for name in _COLOURS[: len(aspects)]),
            )
            return chart_svg(
                chart, width=width, height=height, colours=colours, text_size=theme.scaled(11)
            )

        words = "; ".join(
            _("{day}: {totals}").format(
                day=format_day(each.assessment.on_day),
                totals=", ".join(
                    f"{result.aspect.title} {result.total}" for result in each.results
                ),
            )
            for each in same
        )
        self._chart.show_chart(draw, words)


def _total(row: AssessmentRow, key: str) -> int:
    return next((each.total or 0 for each in row.results if each.aspect.key == key), 0)


def _day(row: AssessmentRow | None) -> str:
    return _("Perkiraan hari ini") if row is None else format_day(row.assessment.on_day)


def _state(row: AssessmentRow | None) -> str:
    if row is None:
        return _("sementara")
    return _("selesai") if row.is_finished else _("belum selesai")
