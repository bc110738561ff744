"""The group files that a recap may take: ticked or not, and what was found in each."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from ui import theme
from ui.preferences import RecentGroup
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import column, label
from ui.widgets.scrolling import scrolling

_INDENT = 30


class FileRow(QWidget):
    """One file.

    Attributes:
        path: where it lies.
        tick: whether the recap takes it.
    """

    def __init__(self, path: Path, name: str, detail: str) -> None:
        super().__init__()
        self.path = path
        self.tick = QCheckBox(_escaped(name))
        self.tick.setToolTip(str(path))
        self._detail = ElidedLabel(detail, "note")
        self._detail.setToolTip(str(path))
        self._problem = label("", "problem", wrap=True)
        below = column(self._detail, self._problem, spacing=0)
        below.setContentsMargins(theme.scaled(_INDENT), 0, 0, 0)
        self.setLayout(column(self.tick, below, spacing=0))
        self.show_problem("")

    def call(self, name: str) -> None:
        """Show the name that the group has in the file."""
        self.tick.setText(_escaped(name))
        self._detail.setText(self.path.name)
        self._detail.setToolTip(str(self.path))

    def show_problem(self, words: str) -> None:
        """Tell why the recap does not count it, or nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.tick.setAccessibleDescription(words)

    def problem(self) -> str:
        """Return why the recap does not count it, or nothing."""
        return self._problem.text()


class FileList(QWidget):
    """Recent groups and files that were added, each once, with a tick.

    Signals:
        changed: other files are ticked.
    """

    changed = Signal()

    def __init__(self, recent: Iterable[RecentGroup]) -> None:
        super().__init__()
        self._rows: dict[Path, FileRow] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._lines.addStretch(1)
        self._nothing = label(
            _("Belum ada berkas. Tekan Tambah berkas, lalu pilih beberapa sekaligus."),
            "note",
            wrap=True,
        )
        self._area = scrolling(self._lines)
        self.setLayout(column(self._nothing, self._area, spacing=4))
        for group in recent:
            self._take(Path(group.path), group.name, group.place or group.path)

    def rows(self) -> tuple[FileRow, ...]:
        """Return what is listed, in its order."""
        return tuple(self._rows.values())

    def chosen(self) -> tuple[Path, ...]:
        """Return the ticked files."""
        return tuple(row.path for row in self._rows.values() if row.tick.isChecked())

    def add(self, paths: Iterable[Path]) -> None:
        """List files that were chosen, ticked."""
        for path in paths:
            if path not in self._rows:
                self._take(path, path.stem, str(path.parent))
            self._rows[path].tick.setChecked(True)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every file, or none."""
        for each in self._rows.values():
            each.tick.setChecked(ticked)

    def show_problems(self, wrong: Mapping[Path, str]) -> None:
        """Say below each file why the recap does not count it; the first comes into sight."""
        for each in self._rows.values():
            each.show_problem(wrong.get(each.path, ""))
        told = next((each for each in self._rows.values() if each.problem()), None)
        if told is not None:
            QTimer.singleShot(0, self, partial(self._reveal, told))

    def _reveal(self, told: FileRow) -> None:
        self._area.ensureWidgetVisible(told, 0, 0)

    def _take(self, path: Path, name: str, detail: str) -> None:
        made = self._rows[path] = FileRow(path, name, detail)
        made.tick.toggled.connect(partial(self._tell, made))
        self._lines.insertWidget(self._lines.count() - 1, made)
        self._nothing.hide()

    def _tell(self, changed: FileRow, _ticked: bool) -> None:  # noqa: FBT001 - a slot
        changed.show_problem("")
        self.changed.emit()


def _escaped(name: str) -> str:
    return name.replace("&", "&&")  # Qt takes a single one for a shortcut
