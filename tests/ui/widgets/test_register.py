from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from ui.widgets.empty_state import EmptyState
from ui.widgets.register_model import SORT_ROLE, Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


@dataclass(frozen=True, slots=True)
class Line:
    on: date
    text: str
    amount_in: int
    amount_out: int
    balance: int


COLUMNS = (
    RegisterColumn[Line]("Tgl", lambda line: line.on, Kind.DAY, 10),
    RegisterColumn[Line]("Uraian", lambda line: line.text, Kind.TEXT, 0),
    RegisterColumn[Line]("Masuk", lambda line: line.amount_in, Kind.MONEY_IN, 12),
    RegisterColumn[Line]("Keluar", lambda line: line.amount_out, Kind.MONEY_OUT, 12, is_spare=True),
    RegisterColumn[Line]("Saldo", lambda line: line.balance, Kind.MONEY, 13),
)
LINES = (
    Line(date(2026, 10, 3), "Penjualan warung", 9_000, 0, 9_000),
    Line(date(2026, 10, 4), "beli sabun", 0, 10_000, -1_000),
    Line(date(2026, 10, 5), "Penjualan kue", 10_000, 0, 9_000),
)


class Source:
    """A hundred thousand lines that are made when asked for."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[tuple[int, int]] = []

    def fetch(self, offset: int, limit: int) -> Sequence[Line]:
        self.asked.append((offset, limit))
        last = min(self.count, offset + limit)
        return [Line(date(2026, 1, 1), f"Baris {n}", n, 0, n) for n in range(offset, last)]


@pytest.fixture
def model(qtbot: QtBot) -> RegisterModel[Line]:
    del qtbot
    return RegisterModel(COLUMNS)


@pytest.fixture
def view(model: RegisterModel[Line], qtbot: QtBot) -> RegisterView[Line]:
    empty = EmptyState("book-open", "Belum ada catatan", "Catat yang pertama.", "Catat")
    made = RegisterView(model, name="Kas UEP", empty=empty)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def shown(model: RegisterModel[Line], row: int) -> list[object]:
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def test_the_model_keeps_qts_rules(model: RegisterModel[Line]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)

    model.show_rows(LINES)
    model.search("penjualan")
    model.sort(2)
    model.show_source(1000, Source(1000).fetch)

    assert tester.model() is model
    assert model.rowCount() == 1000


def test_money_is_grouped_and_zero_in_or_out_is_left_blank(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)

    assert shown(model, 0) == ["03/10/2026", "Penjualan warung", "9.000", "", "9.000"]
    assert shown(model, 1) == ["04/10/2026", "beli sabun", "", "10.000", "−1.000"]


def test_the_raw_value_sorts_nine_thousand_before_ten_thousand(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)

    model.sort(2)

    assert [model.row_at(n).amount_in for n in range(3)] == [0, 9_000, 10_000]
    assert model.data(model.index(1, 2), SORT_ROLE) == 9_000


def test_sorting_words_ignores_capitals(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)

    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert [model.row_at(n).text for n in range(3)] == [
        "Penjualan warung",
        "Penjualan kue",
        "beli sabun",
    ]


def test_money_stands_at_the_right_as_its_heading_does(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)
    role = Qt.ItemDataRole.TextAlignmentRole

    cell = model.data(model.index(0, 4), role)
    heading = model.headerData(4, Qt.Orientation.Horizontal, role)

    assert cell == heading == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def test_a_screen_reader_hears_the_heading_with_the_value(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)

    spoken = model.data(model.index(1, 3), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Keluar: 10.000"


def test_a_hundred_thousand_rows_are_read_only_where_they_are_seen(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    source = Source(100_000)
    model.show_source(source.count, source.fetch)
    settle()
    at_the_top = list(source.asked)

    view.go_to_end()
    settle()

    assert model.rowCount() == 100_000
    assert view.current_row() == Line(date(2026, 1, 1), "Baris 99999", 99_999, 0, 99_999)
    assert at_the_top == [(0, 200)]
    assert len(source.asked) <= 3


def test_blocks_that_were_seen_long_ago_are_let_go(model: RegisterModel[Line]) -> None:
    source = Source(100_000)
    model.show_source(source.count, source.fetch)

    for row in range(0, 20_000, 200):
        model.row_at(row)

    assert len(model._blocks) == 20
    assert model.row_at(0).text == "Baris 0"


def test_the_search_box_narrows_a_list(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    model.show_rows(LINES)

    QTest.keyClicks(view.search_box, "kue penj")
    QTest.keyClick(view.search_box, Qt.Key.Key_Return)

    assert [model.row_at(n).text for n in range(model.rowCount())] == ["Penjualan kue"]


def test_the_search_of_a_long_register_is_left_to_the_screen(
    view: RegisterView[Line], model: RegisterModel[Line], qtbot: QtBot
) -> None:
    source = Source(500)
    model.show_source(source.count, source.fetch)

    with qtbot.waitSignal(view.search_changed) as told:
        QTest.keyClicks(view.search_box, "sabun")

    assert told.args == ["sabun"]
    assert model.rowCount() == 500


def test_an_empty_register_says_what_to_do_first(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    before = view.shows_empty_state()

    model.show_rows(LINES)

    assert before
    assert not view.shows_empty_state()


def test_there_is_nothing_to_search_in_an_empty_register(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    before = view.search_box.isVisible()

    model.show_rows(LINES)

    assert not before
    assert view.search_box.isVisible()


def test_a_search_without_result_is_not_an_empty_register(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    model.show_rows(LINES)

    QTest.keyClicks(view.search_box, "tidak ada")
    QTest.keyClick(view.search_box, Qt.Key.Key_Return)

    assert model.rowCount() == 0
    assert not view.shows_empty_state()


def test_the_arrows_choose_a_row_and_enter_opens_it(
    view: RegisterView[Line], model: RegisterModel[Line], qtbot: QtBot
) -> None:
    model.show_rows(LINES)
    view.go_to(0)

    QTest.keyClick(view.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.row_opened) as opened:
        QTest.keyClick(view.table, Qt.Key.Key_Return)

    assert opened.args == [LINES[1]]
    assert view.current_row() == LINES[1]


def test_a_click_on_a_heading_sorts(view: RegisterView[Line], model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)
    header = view.table.horizontalHeader()
    place = header.viewport().rect().topLeft()
    place.setX(header.sectionViewportPosition(4) + 20)
    place.setY(10)

    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )

    assert [model.row_at(n).balance for n in range(3)] == [-1_000, 9_000, 9_000]


def test_spare_columns_give_way_in_a_narrow_window(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    model.show_rows(LINES)
    view.resize(480, 400)
    settle()
    narrow = view.table.isColumnHidden(3)

    view.resize(1000, 400)
    settle()

    assert narrow
    assert not view.table.isColumnHidden(3)
    assert view.table.horizontalHeader().length() <= view.table.viewport().width()


def test_the_room_of_a_wide_column_that_gives_way_goes_to_the_others(qtbot: QtBot) -> None:
    columns = (
        RegisterColumn[Line]("Uraian", lambda line: line.text, width=0),
        RegisterColumn[Line]("Catatan", lambda line: line.text, width=0, is_spare=True),
        RegisterColumn[Line]("Tgl", lambda line: line.on, Kind.DAY, 20),
    )
    model = RegisterModel[Line](columns)
    view = RegisterView(model, name="Kas")
    qtbot.addWidget(view)
    view.show()
    model.show_rows(LINES)

    view.resize(400, 400)
    settle()

    assert view.table.isColumnHidden(1)
    assert view.table.horizontalHeader().length() == view.table.viewport().width()


def test_a_row_can_be_told_apart_by_its_look(model: RegisterModel[Line]) -> None:
    model.show_rows(LINES)
    model.look_of_row = lambda line: "muted" if line.amount_in else ""
    role = Qt.ItemDataRole.ForegroundRole

    assert model.data(model.index(0, 1), role) is not None
    assert model.data(model.index(1, 1), role) is None


def test_every_input_is_named(view: RegisterView[Line]) -> None:
    assert unnamed_inputs(view) == []


def test_a_place_outside_gives_nothing(model: RegisterModel[Line]) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_other_columns_take_their_room_and_keep_the_rows(
    view: RegisterView[Line], model: RegisterModel[Line]
) -> None:
    model.show_rows(LINES)
    remark = RegisterColumn[Line]("Keterangan", lambda _line: "ada", Kind.MUTED, 30)

    model.show_columns((*COLUMNS[:2], remark))
    settle()

    assert model.rowCount() == len(LINES)
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Keterangan"
    assert view.table.columnWidth(2) > view.table.columnWidth(0)


def test_a_filter_that_leaves_nothing_is_no_empty_book(model: RegisterModel[Line]) -> None:
    view = RegisterView(model, name="Kas", empty=EmptyState("users", "Belum ada", "Tulis dulu."))
    assert view.shows_empty_state()

    view.is_filtered = True
    model.show_rows(())

    assert not view.shows_empty_state()
