from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.typing import type_into
from ui.widgets.rupiah_edit import RupiahEdit


@pytest.fixture
def field(in_window: Callable[[QWidget], QWidget]) -> RupiahEdit:
    edit = RupiahEdit()
    in_window(edit)
    return edit


def test_dots_appear_while_typing(field: RupiahEdit) -> None:
    type_into(field, "12500", leave=False)
    at_first = field.text()

    QTest.keyClicks(field, "00")

    assert at_first == "12.500"
    assert field.text() == "1.250.000"
    assert field.value() == 1_250_000


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("Rp. 15.000.000,-", 15_000_000),
        ("Rp250.000,00", 250_000),
        ("1,25 jt", 1_250_000),
        ("1.5 jt", 1_500_000),
        ("50rb", 50_000),
        ("1.500.000", 1_500_000),
        ("007", 7),
    ],
)
def test_every_usual_way_of_writing_money_is_written_out_on_leaving(
    field: RupiahEdit, typed: str, amount: int
) -> None:
    type_into(field, typed)

    assert field.value() == amount
    assert field.text() == f"{amount:,}".replace(",", ".")


def test_three_thousand_million_arrives_whole(field: RupiahEdit) -> None:
    told: list[object] = []
    field.changed.connect(told.append)

    type_into(field, "3000000000")

    assert told[-1] == 3_000_000_000


def test_digits_typed_in_the_middle_stay_where_the_cursor_is(field: RupiahEdit) -> None:
    field.set_value(12_000)
    field.setFocus()
    field.setCursorPosition(1)

    QTest.keyClicks(field, "55")

    assert field.text() == "1.552.000"
    assert field.text()[: field.cursorPosition()] == "1.55"


def test_backspace_and_delete_pass_over_the_dots(field: RupiahEdit) -> None:
    field.set_value(1_234_567)
    field.setFocus()
    field.setCursorPosition(6)

    QTest.keyClick(field, Qt.Key.Key_Backspace)
    after_backspace = field.text()
    field.setCursorPosition(3)
    QTest.keyClick(field, Qt.Key.Key_Delete)

    assert after_backspace == "123.567"
    assert field.text() == "12.367"


def test_the_amount_in_words_is_told_at_once(field: RupiahEdit) -> None:
    type_into(field, "375000", leave=False)

    assert field.note() == "Tiga ratus tujuh puluh lima ribu rupiah"


def test_what_is_no_amount_is_a_problem_and_no_value(field: RupiahEdit) -> None:
    type_into(field, "seribu")

    assert field.value() is None
    assert "bukan jumlah uang" in field.problem()
    assert field.text() == "seribu"


def test_a_fraction_of_a_rupiah_is_refused(field: RupiahEdit) -> None:
    type_into(field, "1.5")

    assert field.value() is None
    assert field.problem()


def test_more_digits_than_any_group_has_are_refused(field: RupiahEdit) -> None:
    type_into(field, "9999999999999")

    assert field.value() is None
    assert "terlalu besar" in field.problem()


def test_ten_times_the_usual_amount_is_asked_about(field: RupiahEdit) -> None:
    field.set_usual(50_000)

    type_into(field, "5000000")

    assert field.concern() == "Yakin Rp5.000.000? Biasanya Rp50.000."
    assert not field.problem()


def test_the_usual_amount_raises_no_question(field: RupiahEdit) -> None:
    field.set_usual(50_000)

    type_into(field, "60000")

    assert not field.concern()


def test_an_empty_field_is_a_problem_only_where_it_must_be_filled(field: RupiahEdit) -> None:
    before = field.problem()

    field.is_required = True

    assert before == ""
    assert field.problem() == "Isi dulu bagian ini."
