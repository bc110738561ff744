from datetime import date

from PySide6.QtWidgets import QLabel

from kube_desktop.books.plans.queries import works_of_year
from kube_desktop.books.plans.rules import Progress
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.plans.conftest import CLEANING, intend
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.plans.work_screen import WorkPlansScreen
from ui.widgets.line_field import LineField


def _line(screen: WorkPlansScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _names(screen: WorkPlansScreen) -> list[str]:
    rows = [screen.model.row_at(place) for place in range(screen.model.rowCount())]
    return [row.record.entry.what for row in rows]


def _words(screen: WorkPlansScreen) -> list[str]:
    return [each.text() for each in screen.details.findChildren(QLabel)]


def test_the_list_shows_the_year_in_hand(works: WorkPlansScreen, planned: GroupFile) -> None:
    intend(planned, CLEANING, what="Kerja bakti 2027", year=2027)
    assert _names(works) == ["Pelatihan kemasan", "Kerja bakti", "Ikut bazar Natal"]

    works.session.go_to_month(Month(2027, 1))
    works.reload()

    assert _names(works) == ["Kerja bakti 2027"]


def test_every_input_has_a_name(works: WorkPlansScreen) -> None:
    assert unnamed_inputs(works) == []


def test_work_is_planned_for_the_year_in_hand(
    works: WorkPlansScreen, planned: GroupFile, messages: RecordedMessages
) -> None:
    works.begin_new()
    type_into(_line(works, "what"), "Arisan tenda")
    press(works, "Simpan")
    works.session.tasks.drain()

    (written,) = [row for row in planned.read(works_of_year, 2026) if row.id == 4]
    assert written.entry.what == "Arisan tenda"
    assert written.entry.progress is Progress.PLANNED
    assert messages.said_lines == ["Kegiatan masuk program kerja."]


def test_what_is_done_needs_its_day(works: WorkPlansScreen, planned: GroupFile) -> None:
    works.open_record(3)
    press(works.details, "Perbaiki")
    works.panel.form.editors["progress"].set_value(Progress.DONE)
    press(works, "Simpan")
    works.session.tasks.drain()

    assert works.panel.form.row("done_on").findChildren(QLabel)[-1].text() != ""
    assert planned.read(works_of_year, 2026)[2].entry.progress is Progress.PLANNED


def test_done_work_is_marked_with_its_day(works: WorkPlansScreen, planned: GroupFile) -> None:
    works.open_record(2)
    assert "Sudah lewat waktunya. Tandai terlaksana, ditunda, atau tidak jadi." in _words(works)

    press(works.details, "Perbaiki")
    works.panel.form.editors["progress"].set_value(Progress.DONE)
    works.panel.form.show_extra(shown=True)
    type_into(_line(works, "done_on"), "14/11/2026")
    press(works, "Simpan")
    works.session.tasks.drain()

    entry = planned.read(works_of_year, 2026)[1].entry
    assert (entry.progress, entry.done_on) == (Progress.DONE, date(2026, 11, 14))


def test_a_found_plan_of_another_year_is_shown_in_its_year(
    works: WorkPlansScreen, planned: GroupFile
) -> None:
    other = intend(planned, CLEANING, what="Kerja bakti 2027", year=2027)

    works.take(other)
    works.reload()

    assert works.session.month == Month(2027, 11)
    assert _names(works) == ["Kerja bakti 2027"]
