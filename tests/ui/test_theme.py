import re
from string import Template

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kube_desktop.foundation.resources import resource_path
from ui import icons, theme
from ui.theme import THEMES, ThemeName, Tokens

READ_ON = {
    "ink": ("ground", "panel", "field", "hover", "selection"),
    "muted": ("ground", "panel", "field", "hover"),
    "accent": ("ground", "panel", "field"),
    "on_accent": ("accent", "accent_hover"),
    "masuk": ("ground", "panel", "field", "selection"),
    "keluar": ("ground", "panel", "field", "selection"),
    "warning": ("ground", "panel", "field", "warning_ground"),
    "problem": ("ground", "panel", "field", "problem_ground"),
}
TEXT_PAIRS = [
    (name, ink, ground)
    for name in ThemeName
    for ink, grounds in READ_ON.items()
    for ground in grounds
]
EDGE_PAIRS = [
    (name, edge, ground)
    for name in ThemeName
    for edge in ("outline", "accent")
    for ground in ("ground", "panel", "field")
]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(tokens: Tokens, one: str, other: str) -> float:
    bright, dark = sorted(
        (luminance(getattr(tokens, one)), luminance(getattr(tokens, other))), reverse=True
    )
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "ink", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read_on_its_ground(name: ThemeName, ink: str, ground: str) -> None:
    assert contrast(THEMES[name], ink, ground) >= 4.5


@pytest.mark.parametrize(("name", "edge", "ground"), EDGE_PAIRS)
def test_every_control_has_an_edge_that_can_be_seen(
    name: ThemeName, edge: str, ground: str
) -> None:
    assert contrast(THEMES[name], edge, ground) >= 3


def test_the_sheet_uses_only_names_that_exist() -> None:
    sheet = resource_path("theme", "window.qss").read_text(encoding="utf-8")

    used = set(Template(sheet).get_identifiers())

    assert used <= set(Tokens.__slots__) | {
        "control",
        "small_control",
        "close_control",
        "tight_control",
        "tick",
        "base",
        "small",
        "large",
        "title",
        "figure",
    }


def test_no_colour_stands_in_the_sheet_itself() -> None:
    sheet = resource_path("theme", "window.qss").read_text(encoding="utf-8")

    assert re.findall(r"#[0-9a-fA-F]{6}", sheet) == []


@pytest.mark.parametrize("bold", [False, True])
def test_all_digits_have_the_same_width(bold: bool) -> None:  # noqa: FBT001 - a parameter of the test
    font = QFont(theme.FONT_FAMILY, 11)
    font.setBold(bold)
    metrics = QFontMetrics(font)

    widths = {metrics.horizontalAdvance(digit * 20) for digit in "0123456789"}

    assert len(widths) == 1


def test_larger_type_makes_larger_controls(qapp: QApplication, qtbot: QtBot) -> None:
    push = QPushButton("Simpan")
    qtbot.addWidget(push)
    push.show()
    before = push.sizeHint().height()

    theme.use_theme(qapp, ThemeName.LIGHT, 16)
    after = push.sizeHint().height()
    theme.use_theme(qapp, ThemeName.LIGHT)

    assert before == 36
    assert after > 50


def test_a_type_size_out_of_range_is_held_within(qapp: QApplication) -> None:
    theme.use_theme(qapp, ThemeName.LIGHT, 40)
    size = qapp.font().pointSize()
    theme.use_theme(qapp, ThemeName.LIGHT)

    assert size == 16


def test_icons_follow_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    push = QPushButton("Tambah")
    qtbot.addWidget(push)
    icons.put_icon(push, "plus")
    light = push.icon().pixmap(20, 20).toImage()

    theme.use_theme(qapp, ThemeName.DARK)
    icons.repaint_icons()
    dark = push.icon().pixmap(20, 20).toImage()
    theme.use_theme(qapp, ThemeName.LIGHT)

    assert light != dark
