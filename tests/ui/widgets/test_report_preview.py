from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.widgets.report_preview import ReportPreview


@dataclass(frozen=True, slots=True)
class Image:
    pixels: bytes
    width: int
    height: int
    stride: int


class Book:
    """Thirty pages of F4, each a grey of its own."""

    def __init__(self, count: int = 30) -> None:
        self.count = count
        self.drawn: list[int] = []

    def __len__(self) -> int:
        return self.count

    def size(self, page: int) -> tuple[float, float]:
        del page
        return 609.4, 935.4

    def image(self, page: int, *, scale: float) -> Image:
        self.drawn.append(page)
        width, height = round(609.4 * scale), round(935.4 * scale)
        return Image(bytes([page * 8] * 3 + [255]) * (width * height), width, height, width * 4)


@pytest.fixture
def preview(qtbot: QtBot) -> ReportPreview:
    made = ReportPreview([QPushButton("Cetak")])
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_only_pages_in_sight_are_drawn(preview: ReportPreview) -> None:
    book = Book()

    preview.show_pages(book)
    settle()

    assert set(book.drawn) == {0}
    assert preview.place_text() == "Halaman 1 dari 30"


def test_the_picture_is_the_pages_own(preview: ReportPreview) -> None:
    preview.show_pages(Book())
    preview.paper.go_to(10)
    settle()

    colour = preview.paper.viewport().grab().toImage().pixelColor(300, 300)

    assert colour.red() == 80


def test_the_buttons_go_from_page_to_page(preview: ReportPreview) -> None:
    preview.show_pages(Book())

    press(preview, "Halaman berikutnya")
    press(preview, "Halaman berikutnya")
    press(preview, "Halaman sebelumnya")

    assert preview.place_text() == "Halaman 2 dari 30"


def test_the_keyboard_goes_to_the_end_and_back(preview: ReportPreview) -> None:
    preview.show_pages(Book())

    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    at_the_end = preview.place_text()
    QTest.keyClick(preview.paper, Qt.Key.Key_Home)

    assert at_the_end == "Halaman 30 dari 30"
    assert preview.place_text() == "Halaman 1 dari 30"


def test_the_next_page_cannot_be_asked_for_on_the_last(preview: ReportPreview) -> None:
    preview.show_pages(Book(1))

    with pytest.raises(LookupError):
        press(preview, "Halaman berikutnya")


def test_larger_stays_on_the_same_page(preview: ReportPreview) -> None:
    preview.show_pages(Book())
    preview.paper.go_to(4)
    before = preview.paper.scale()

    press(preview, "Perbesar")

    assert preview.paper.scale() == pytest.approx(before * 1.25)
    assert preview.place_text() == "Halaman 5 dari 30"


def test_fitting_the_width_follows_the_window(preview: ReportPreview) -> None:
    preview.show_pages(Book())
    press(preview, "Perbesar")

    press(preview, "Pas lebar")
    narrow = preview.paper.scale()
    preview.resize(900, 600)
    settle()

    assert narrow == pytest.approx((preview.paper.viewport().width() - 32) / 609.4, rel=0.35)
    assert preview.paper.scale() > narrow


def test_only_the_last_pages_stay_in_memory(preview: ReportPreview) -> None:
    preview.show_pages(Book())

    for page in range(30):
        preview.paper.go_to(page)
        settle()

    assert len(preview.paper._images) <= 6


def test_nothing_to_show_shows_nothing(preview: ReportPreview) -> None:
    preview.show_pages(Book())

    preview.show_pages(None)
    settle()

    assert preview.place_text() == ""


def test_every_button_is_named(preview: ReportPreview) -> None:
    assert unnamed_inputs(preview) == []
