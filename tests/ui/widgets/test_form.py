from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import KubeError, RuleError
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import type_into
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.rupiah_edit import RupiahEdit


class NoMoneyError(RuleError):
    message = "Uang kas tidak cukup."
    field = "amount"


class ClosedError(RuleError):
    message = "Bulan ini sudah ditutup."
    field = "month"


class EntryForm(Form):
    def __init__(self) -> None:
        super().__init__(columns=2)
        self.direction = ChoiceEdit([("in", "Masuk"), ("out", "Keluar")])
        self.on = DateEdit(Month(2026, 11))
        self.text = LineField()
        self.text.is_required = True
        self.amount = RupiahEdit()
        self.add("direction", "Arah", self.direction)
        self.add("on", "Tanggal", self.on)
        self.add("text", "Uraian", self.text, hint="Contoh: Penjualan warung", span=2)
        self.add("amount", "Jumlah", self.amount)


@pytest.fixture
def form(qtbot: QtBot) -> EntryForm:
    made = EntryForm()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_a_broken_rule_is_told_beside_its_field_and_the_cursor_goes_there(form: EntryForm) -> None:
    form.show_error(NoMoneyError())

    assert form.row("amount").words() == "Uang kas tidak cukup."
    assert form.amount.property("look") == "in_error"
    assert form.focusWidget() is form.amount


def test_a_broken_rule_about_no_field_stands_under_the_form(form: EntryForm) -> None:
    form.show_error(ClosedError())

    assert form.general_problem() == "Bulan ini sudah ditutup."


def test_an_error_that_is_no_rule_stands_under_the_form(form: EntryForm) -> None:
    form.show_error(KubeError())

    assert form.general_problem() == "Terjadi kesalahan."


def test_the_problem_goes_away_when_the_field_changes(form: EntryForm) -> None:
    form.show_error(NoMoneyError())

    type_into(form.amount, "5000")

    assert form.row("amount").words() == "Lima ribu rupiah"
    assert form.amount.property("look") != "in_error"


def test_an_untouched_field_shows_its_example(form: EntryForm) -> None:
    assert form.row("text").words() == "Contoh: Penjualan warung"


def test_a_field_left_with_something_unreadable_says_so_at_once(form: EntryForm) -> None:
    type_into(form.amount, "banyak")

    assert "bukan jumlah uang" in form.row("amount").words()


def test_a_form_is_not_ready_while_a_required_field_is_empty(form: EntryForm) -> None:
    form.on.set_value(date(2026, 11, 4))

    is_ready = form.is_ready()

    assert not is_ready
    assert form.row("text").words() == "Isi dulu bagian ini."
    assert form.focusWidget() is form.text


def test_an_unusual_value_needs_a_second_enter(form: EntryForm) -> None:
    form.text.setText("Penjualan")
    form.on.set_value(date(2026, 12, 24))

    first = form.is_ready()
    question = form.row("on").words()
    second = form.is_ready()

    assert not first
    assert question == "24 Desember 2026 belum tiba. Benar? Tekan Enter sekali lagi."
    assert second


def test_another_unusual_value_is_asked_about_again(form: EntryForm) -> None:
    form.text.setText("Penjualan")
    form.on.set_value(date(2026, 12, 24))
    form.is_ready()

    form.on.set_value(date(2026, 12, 25))

    assert not form.is_ready()
    assert form.is_ready()


def test_enter_in_any_line_submits(form: EntryForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(form.text, Qt.Key.Key_Return)


def test_a_hidden_row_is_not_asked_for(form: EntryForm) -> None:
    form.show_row("text", shown=False)

    assert form.is_ready()


def test_every_field_is_named_after_its_label(form: EntryForm) -> None:
    assert unnamed_inputs(form) == []
    assert form.amount.accessibleName() == "Jumlah"


def test_a_narrow_window_puts_the_fields_below_each_other(form: EntryForm) -> None:
    form.resize(300, 500)
    settle()

    tops = [form.row(name).y() for name in ("direction", "on", "text", "amount")]
    assert tops == sorted(set(tops))


def test_the_choice_is_made_with_the_arrow_keys(form: EntryForm) -> None:
    told: list[object] = []
    form.direction.changed.connect(told.append)
    form.direction.setFocus()
    chosen = form.direction.focusProxy()
    assert chosen is not None

    QTest.keyClick(chosen, Qt.Key.Key_Right)

    assert told == ["out"]
    assert form.direction.value() == "out"


def test_clearing_leaves_an_untouched_form(form: EntryForm) -> None:
    type_into(form.amount, "x")

    form.clear()

    assert form.amount.text() == ""
    assert form.row("amount").words() == ""


def test_rows_take_other_widths_without_losing_their_order(qtbot: QtBot) -> None:
    form = Form(columns=4, column_width=50)
    fields = {name: LineField() for name in ("on", "kind", "amount")}
    for name, field in fields.items():
        form.add(name, name, field, span=2)
    qtbot.addWidget(form)
    form.resize(800, 300)
    form.show()
    assert form.row("amount").y() > form.row("kind").y()

    form.set_spans({"on": 1, "kind": 1})
    settle()

    assert form.row("on").y() == form.row("kind").y() == form.row("amount").y()
    assert form.row("on").x() < form.row("kind").x() < form.row("amount").x()
