from pytestqt.qtbot import QtBot

from ui.widgets.line_field import LineField
from ui.widgets.parts import column
from ui.widgets.scrolling import scrolling


def test_the_field_that_gets_the_focus_comes_into_sight(qtbot: QtBot) -> None:
    fields = [LineField() for _place in range(20)]
    area = scrolling(column(*fields))
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()

    fields[-1].setFocus()

    qtbot.waitUntil(lambda: not fields[-1].visibleRegion().isEmpty())


def test_what_it_holds_does_not_make_the_screen_higher(qtbot: QtBot) -> None:
    area = scrolling(column(*(LineField() for _place in range(20))))
    qtbot.addWidget(area)

    assert area.minimumSizeHint().height() <= area.minimumHeight() <= 200
