"""The icons of the program: Lucide drawings in the colours in use, always beside a word."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget

from kube_desktop.foundation.resources import resource_path
from ui import theme

SIZE: Final = 20
_NAME: Final = "icon_name"
_COLOUR: Final = "icon_colour"
_SIZE: Final = "icon_size"
_GAP: Final = 6


def icon(name: str, colour: str = "ink", size: int = SIZE, gap: int = 0) -> QIcon:
    """Return the icon `name` in the colour of a token of the theme; `gap` is room at its right."""
    app = QGuiApplication.instance()
    sharpest = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return QIcon(_widened(pixmap(name, colour, size, sharpest), gap))


def pixmap(name: str, colour: str = "ink", size: int = SIZE, scale: float = 1.0) -> QPixmap:
    """Return the icon as a picture of `size` logical pixels for a screen of that scale."""
    return _drawn(name, getattr(theme.tokens(), colour), theme.scaled(size), scale)


def put_icon(bearer: QWidget | QAction, name: str, colour: str = "ink", size: int = SIZE) -> None:
    """Show an icon on a button, an action or a label; it follows later changes of the theme."""
    bearer.setProperty(_NAME, name)
    bearer.setProperty(_COLOUR, colour)
    bearer.setProperty(_SIZE, size)
    refresh_icon(bearer)


def repaint_icons() -> None:
    """Draw every icon again after the theme or the font size changed."""
    for widget in QApplication.allWidgets():
        for bearer in (widget, *widget.actions()):
            refresh_icon(bearer)


def refresh_icon(bearer: QObject) -> None:
    """Draw the icon of a bearer again, when it has one."""
    if bearer.property(_NAME) is None:
        return
    name, colour = str(bearer.property(_NAME)), str(bearer.property(_COLOUR))
    size = int(bearer.property(_SIZE))
    if isinstance(bearer, QLabel):
        bearer.setPixmap(pixmap(name, colour, size, bearer.devicePixelRatioF()))
    elif isinstance(bearer, QAction):
        bearer.setIcon(icon(name, colour, size))
    elif isinstance(bearer, QAbstractButton):
        side, gap = theme.scaled(size), _GAP if _has_word_beside(bearer) else 0
        bearer.setIcon(icon(name, colour, size, gap))
        bearer.setIconSize(QSize(side + gap, side))


def _has_word_beside(bearer: QAbstractButton) -> bool:
    if isinstance(bearer, QToolButton):
        return bearer.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return bool(bearer.text())


@cache
def _drawn(name: str, colour: str, size: int, scale: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # not before an icon is needed

    with open(f"{_folder()}/{name}.svg", encoding="utf-8") as file:  # noqa: PTH123 - it is quick
        drawing = file.read()
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    side = round(size * scale)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def _folder() -> str:
    return str(resource_path("icons"))


def _widened(picture: QPixmap, gap: int) -> QPixmap:
    """Return the picture with room at its right, as distance from the word."""
    if not gap:
        return picture
    scale = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(gap * scale), picture.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide
