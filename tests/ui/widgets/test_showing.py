from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.calendar import Month
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.widgets.banner import Banner, BannerKind
from ui.widgets.busy_overlay import BusyOverlay
from ui.widgets.card_button import action_card
from ui.widgets.chart_view import ChartView
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.fund_card import FundCard
from ui.widgets.month_bar import MonthBar
from ui.widgets.status_line import StatusLine


def test_a_fund_card_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    card = FundCard("UEP", "store")
    qtbot.addWidget(card)

    card.show_amount(3_917_000, "kas dan bank", (1, 2, 3))

    assert card.amount_text() == "3.917.000"
    assert card.accessibleName() == "UEP, Rp3.917.000, kas dan bank"


def test_a_negative_fund_is_told_by_its_sign(qtbot: QtBot) -> None:
    card = FundCard("UEP")
    qtbot.addWidget(card)

    card.show_amount(-500)

    assert card.amount_text() == "−500"


def test_a_fund_card_opens_with_the_keyboard(qtbot: QtBot) -> None:
    card = FundCard("UEP")
    qtbot.addWidget(card)
    card.show()

    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, Qt.Key.Key_Space)


def test_a_card_has_room_for_all_its_words(in_window: Callable[[QWidget], QWidget]) -> None:
    card = action_card("sprout", "Coba contoh", "Berlatih dengan kelompok contoh. " * 8)
    in_window(card)
    settle()

    for words in card.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width()) - 1
        assert card.rect().contains(words.geometry())


def test_a_chart_is_drawn_for_the_room_it_has(in_window: Callable[[QWidget], QWidget]) -> None:
    chart = ChartView("Kas")
    window = in_window(chart)
    asked: list[QSize] = []

    def draw(width: float, height: float) -> bytes:
        asked.append(QSize(int(width), int(height)))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f'<rect width="{width}" height="{height}" fill="#ff0000"/></svg>'
        ).encode()

    chart.show_chart(draw, "Kas naik tiga bulan.")
    settle()
    colour = chart.grab().toImage().pixelColor(20, 20)
    window.resize(500, 300)
    settle()
    chart.grab()

    assert colour == QColor("#ff0000")
    assert asked[-1] == chart.size()
    assert len(asked) >= 2
    assert chart.accessibleDescription() == "Kas naik tiga bulan."


def test_a_banner_offers_what_can_be_done(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("Buku September belum ditutup.", BannerKind.WARNING, "Tutup buku")

    with qtbot.waitSignal(banner.acted):
        press(banner, "Tutup buku")

    assert banner.accessibleName() == "Buku September belum ditutup."


def test_a_banner_without_anything_to_do_has_no_button(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)

    banner.say("Berkas ini hanya bisa dibaca.", BannerKind.INFO)

    with pytest.raises(LookupError):
        press(banner, "")


def test_an_empty_screen_begins_with_its_button(qtbot: QtBot) -> None:
    empty = EmptyState("users", "Belum ada anggota", "Tulis yang pertama.", "Tambah anggota")
    qtbot.addWidget(empty)
    empty.show()

    with qtbot.waitSignal(empty.acted):
        press(empty, "Tambah anggota")


def test_the_month_goes_back_and_on(qtbot: QtBot) -> None:
    bar = MonthBar(Month(2026, 1))
    qtbot.addWidget(bar)
    bar.show()
    told: list[object] = []
    bar.changed.connect(told.append)

    press(bar, "Bulan sebelumnya")
    press(bar, "Bulan berikutnya")
    press(bar, "Bulan berikutnya")

    assert told == [Month(2025, 12), Month(2026, 1), Month(2026, 2)]


def test_setting_the_month_tells_nobody(qtbot: QtBot) -> None:
    bar = MonthBar(Month(2026, 1))
    qtbot.addWidget(bar)
    told: list[object] = []
    bar.changed.connect(told.append)

    bar.set_month(Month(2026, 5))

    assert told == []
    assert bar.month() == Month(2026, 5)


def test_the_page_keys_change_the_month(qtbot: QtBot) -> None:
    bar = MonthBar(Month(2026, 1))
    qtbot.addWidget(bar)
    bar.show()

    QTest.keyClick(bar, Qt.Key.Key_PageUp)

    assert bar.month() == Month(2025, 12)


def test_long_work_covers_the_screen_and_can_be_stopped(
    in_window: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    below = QWidget()
    in_window(below)
    overlay = BusyOverlay(below)
    stopped: list[str] = []

    overlay.start("Mencetak laporan", lambda: stopped.append("stop"))
    qtbot.waitUntil(overlay.isVisible)
    overlay.show_progress(5_000_000_000, 10_000_000_000)
    press(overlay, "Hentikan")
    overlay.stop()

    assert stopped == ["stop"]
    assert overlay.size() == below.size()
    assert not overlay.isVisible()


def test_short_work_shows_no_cover(in_window: Callable[[QWidget], QWidget]) -> None:
    below = QWidget()
    in_window(below)
    overlay = BusyOverlay(below)

    overlay.start("Menyimpan")
    settle()
    overlay.stop()

    assert not overlay.isVisible()


def test_the_quiet_line_shows_work_and_its_end(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()

    line.show_work("Mencetak laporan")
    line.show_progress(1, 2)
    can_stop = line.stop.isVisible()
    line.show_work("")

    assert can_stop
    assert not line.stop.isVisible()


def test_words_that_do_not_fit_can_be_read_in_the_tip(qtbot: QtBot) -> None:
    words = ElidedLabel("KUBE Anggrek Putih Sejahtera Oebobo")
    qtbot.addWidget(words)
    words.setText("KUBE Melati Indah Sejahtera Bersama")

    assert words.toolTip() == "KUBE Melati Indah Sejahtera Bersama"
    assert words.minimumSizeHint().width() < words.sizeHint().width()
