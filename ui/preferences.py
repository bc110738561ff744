"""What one person likes on this computer: paper, type size, colours, language, recent groups."""

import json
import logging
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from kube_desktop.foundation.i18n import LANGUAGES
from kube_desktop.foundation.paths import settings_folder
from ui.theme import LARGEST_FONT, SMALLEST_FONT, ThemeName

_log = logging.getLogger(__name__)
PAPERS: Final = ("f4", "a4")
MOST_RECENT: Final = 8


@dataclass(frozen=True, slots=True)
class RecentGroup:
    """A group that was opened here before."""

    path: str
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """All that is remembered.

    Attributes:
        font_points: from 11 to 16.
        geometry: place and size of the window, as Qt writes it, in base 64.
    """

    paper: str = "f4"
    font_points: int = SMALLEST_FONT
    theme: str = ThemeName.LIGHT.value
    language: str = "id"
    recent: tuple[RecentGroup, ...] = field(default=())
    geometry: str = ""


class Preferences(QObject):
    """The choices, kept in `settings.json`; a broken file is as good as none.

    Signals:
        changed: the choices (`Choices`) changed.
    """

    changed = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = _settings_file(folder)
        self._choices = _read(self._path) if self._path else Choices()

    @property
    def choices(self) -> Choices:
        """What is remembered now."""
        return self._choices

    @property
    def theme(self) -> ThemeName:
        """The chosen look."""
        return ThemeName(self._choices.theme)

    def change(self, **new: Any) -> None:  # noqa: ANN401 - the attributes of Choices
        """Remember other values of `Choices` and write them down."""
        choices = _checked(replace(self._choices, **new))
        if choices == self._choices:
            return
        self._choices = choices
        if self._path:
            _write(self._path, choices)
        self.changed.emit(choices)

    def remember_group(self, path: Path, name: str, place: str = "") -> None:
        """Put a group first in the list of recent ones."""
        recent = RecentGroup(str(path), name, place)
        others = [one for one in self._choices.recent if one.path != recent.path]
        self.change(recent=(recent, *others)[:MOST_RECENT])

    def forget_group(self, path: str) -> None:
        """Take a group out of the list of recent ones; its file stays."""
        self.change(recent=tuple(one for one in self._choices.recent if one.path != path))


def _settings_file(folder: Path | None) -> Path | None:
    """Return the file of the choices, or None on a computer that gives no place for it."""
    try:
        return (folder or settings_folder()) / "settings.json"
    except OSError:
        _log.warning("there is no folder for settings", exc_info=True)
        return None


def _read(path: Path) -> Choices:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        recent = tuple(RecentGroup(**one) for one in read.pop("recent", ()))
        return _checked(Choices(**read, recent=recent))
    except FileNotFoundError:
        return Choices()
    except (OSError, ValueError, TypeError, AttributeError):
        _log.warning("settings could not be read, defaults are used", exc_info=True)
        return Choices()


def _checked(choices: Choices) -> Choices:
    """Return the choices with every value that makes no sense replaced by its default."""
    usual = Choices()
    themes = {one.value for one in ThemeName}
    return replace(
        choices,
        paper=choices.paper if choices.paper in PAPERS else usual.paper,
        font_points=max(SMALLEST_FONT, min(LARGEST_FONT, int(choices.font_points))),
        theme=choices.theme if choices.theme in themes else usual.theme,
        language=choices.language if choices.language in LANGUAGES else usual.language,
        geometry=str(choices.geometry),
    )


def _write(path: Path, choices: Choices) -> None:
    """Write beside the file and put it in place at once; a full disk only loses a preference."""
    beside = path.with_suffix(".new")
    try:
        beside.write_text(
            json.dumps(asdict(choices), ensure_ascii=False, indent=1), encoding="utf-8"
        )
        beside.replace(path)
    except OSError:
        _log.warning("settings could not be written", exc_info=True)
