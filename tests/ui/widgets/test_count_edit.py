import pytest
from pytestqt.qtbot import QtBot

from tests.ui.typing import type_into
from ui.widgets.count_edit import CountEdit


@pytest.fixture
def field(qtbot: QtBot) -> CountEdit:
    shown = CountEdit(30, "orang")
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_number_is_read_and_told_with_what_is_counted(field: CountEdit) -> None:
    type_into(field, "4")

    assert field.value() == 4
    assert field.note() == "4 orang"
    assert field.problem() == ""


@pytest.mark.parametrize("text", ["31", "-1", "empat", "1,5", "٣"])
def test_anything_else_is_refused_with_the_range(field: CountEdit, text: str) -> None:
    field.setText(text)

    assert field.value() is None
    assert "0 sampai 30" in field.problem()


def test_an_empty_field_is_no_number(field: CountEdit) -> None:
    field.set_value(4)
    field.set_value(None)

    assert field.value() is None
    assert field.problem() == ""
