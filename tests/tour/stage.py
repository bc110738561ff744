"""The window on which the walk is played, and the camera in front of it."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Fund
from tests.tour.looks import Look
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.cash.screen import CashScreen
from ui.group_view import GroupView
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.palette import CommandPalette
from ui.preferences import Preferences
from ui.qt_application import make_application, wear
from ui.screen import Screen
from ui.session import Session

_SETTLE_MS = 20
S = TypeVar("S", bound=Screen)


class Stage:
    """A window as large as the look wants it.

    Attributes:
        sample: the file of the sample group, this walk's own.
    """

    def __init__(self, look: Look, pictures: Path, sample: Path) -> None:
        self.sample = sample
        self._look = look
        self._folder = pictures / look.folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self._count = 0
        self.app = make_application()
        self.preferences = Preferences()
        self.preferences.change(
            theme=look.theme.value, language=look.language, font_points=look.font_points
        )
        wear(self.app, self.preferences.choices)
        self.window = MainWindow(self.preferences)
        self.opening = Opening(self.window)
        self.window.resize(*look.size)
        self.window.show()
        self.window.activateWindow()
        self.rest()

    @property
    def view(self) -> GroupView:
        """The pages of the group that is open."""
        group = self.window.group
        assert group is not None
        return group

    @property
    def session(self) -> Session:
        """The group that is open."""
        return self.view.session

    def shoot(self, name: str) -> None:
        """Take a picture of the window and of what stands over it."""
        self._count += 1
        if self._look.only and name not in self._look.only:
            return
        self.rest()
        self._picture().save(str(self._folder / f"{self._count:03d}-{name}.png"))

    def rest(self) -> None:
        """Wait until everything asked for is done and drawn."""
        for _round in range(2):
            self.opening.tasks.drain()
            settle()
            QTest.qWait(_SETTLE_MS)

    def go_to(self, key: str, wish: object = None) -> None:
        """Show a page of the group."""
        self.view.go_to(key, wish)
        self.rest()

    def screen(self, kind: type[S]) -> S:
        """Return the screen that is shown."""
        shown = self.view.current_screen()
        assert isinstance(shown, kind)
        return shown

    def cash(self, fund: Fund = Fund.UEP) -> CashScreen:
        """Show a fund's cash book."""
        self.go_to(f"cash_{fund.lower()}")
        return self.screen(CashScreen)

    def press(self, word: str, root: QWidget | None = None) -> None:
        """Click a button by its Indonesian word, and let it take effect."""
        press(root or self.window, _(word))
        self.rest()

    def close_dialogs(self) -> None:
        """Put away what stands over the window."""
        for dialog in self._over():
            if isinstance(dialog, QDialog):
                dialog.reject()
        self.window.activateWindow()
        self.rest()

    def close(self) -> None:
        """Leave the group without asking about what was typed, and go."""
        self.window.show_start()
        self.rest()
        self.window.close()

    def _over(self) -> list[QWidget]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if one is not self.window and one.isVisible()]

    def _picture(self) -> QPixmap:
        picture = self.window.grab()
        origin = self.window.mapToGlobal(QPoint(0, 0))
        painter = QPainter(picture)
        for widget in self._over():
            where = widget.mapToGlobal(QPoint(0, 0)) - origin
            if isinstance(widget, QDialog) and not isinstance(widget, CommandPalette):
                where = self.window.rect().center() - widget.rect().center()
            painter.drawPixmap(where, widget.grab())
            painter.setPen(self.window.palette().text().color())
            painter.drawRect(where.x(), where.y(), widget.width() - 1, widget.height() - 1)
        painter.end()
        return picture
