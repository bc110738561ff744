from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.reports.overview import overview
from tests.books.stages.conftest import write_activity
from tests.group_files import TODAY
from ui.home.todo import Todo, todos_of

NOVEMBER = Month(2026, 11)


def _stages(book: GroupFile) -> list[Todo]:
    view = book.read(overview, NOVEMBER, today=TODAY)
    return [todo for todo in todos_of(view, NOVEMBER, is_due=False) if todo.page == "stages"]


def test_activities_past_their_planned_day_are_to_be_done_and_the_first_is_opened(
    book: GroupFile,
) -> None:
    late = write_activity(book, done_from=None)
    write_activity(book, activity="Semiloka daerah", done_from=None)

    (todo,) = _stages(book)

    assert todo.title == "2 kegiatan tahap lewat rencana"
    assert todo.wish == late


def test_what_took_place_is_not_to_be_done(book: GroupFile) -> None:
    write_activity(book)

    assert _stages(book) == []
