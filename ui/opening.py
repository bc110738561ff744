"""From the start page into a group, old, new or sample, or to a recap of several."""

import getpass
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.paths import documents_folder, practice_folder
from kube_desktop.groupfile.errors import FileMissingError, HeldByAnotherError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.placing import SUFFIX, free_name
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.main_window import MainWindow
from ui.opened import FirstLook, OpenedGroup, first_look
from ui.setup.recorder import RecorderChooser
from ui.tasks import Tasks
from ui.widgets.busy_overlay import BusyOverlay

_PRACTICE: Final = f"kelompok-contoh{SUFFIX}"


@dataclass(frozen=True, slots=True)
class _Found:
    """A group file that is open now."""

    book: GroupFile
    look: FirstLook


class Opening(QObject):
    """Answers the start page, and closes the file when a group is left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = Tasks(window.messages, self)
        self._busy = BusyOverlay(window)
        self._path: Path | None = None
        self._is_opening = False
        self._found: _Found | None = None
        self._group: OpenedGroup | None = None
        window.new_asked.connect(self.make_new)
        window.open_asked.connect(self.ask_file)
        window.sample_asked.connect(self.practise)
        window.recap_asked.connect(self.make_recap)
        window.group_chosen.connect(lambda path: self.open_file(Path(path)))
        window.group_left.connect(self._close_group)
        window.closing.connect(self.close)

    @property
    def group(self) -> OpenedGroup | None:
        """The group whose pages are shown, None on the way to one."""
        return self._group

    @property
    def tasks(self) -> Tasks:
        """The lane in which files are opened and every act is written."""
        return self._tasks

    def ask_file(self) -> None:
        """Let the person choose a group file, and open it."""
        from PySide6.QtWidgets import QFileDialog  # slow to import, and not needed until then

        chosen, _filter = QFileDialog.getOpenFileName(
            self._window,
            _("Buka buku kelompok"),
            str(self._path.parent if self._path else documents_folder()),
            _("Buku KUBE (*.kube)"),
        )
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path, *, read_only: bool = False) -> None:
        """Open a group file and ask who records; what is wrong with it is told in a box."""
        self._begin(_("Membuka buku…"), path, _open, read_only)

    def make_new(self) -> None:
        """Lead through the set-up of a new group."""
        from ui.setup.wizard import SetupWizard  # most people make a group once

        wizard = SetupWizard(self._window.messages, self._tasks, documents_folder())
        wizard.created.connect(self._enter_new)
        wizard.dismissed.connect(self._window.show_start)
        self._window.show_widget(wizard)
        wizard.setFocus()

    def make_recap(self) -> None:
        """Lay several groups side by side; none of them is opened."""
        from ui.recap.screen import RecapScreen  # only facilitators compare groups

        screen = RecapScreen(self._window.preferences, self._window.messages, self._tasks)
        screen.dismissed.connect(self._window.show_start)
        self._window.show_widget(screen)
        screen.setFocus()

    def practise(self) -> None:
        """Open this person's practice copy of the sample group, written when there is none."""
        path = practice_folder() / _PRACTICE
        if path.exists():
            self.open_file(path)
            return
        self._begin(_("Menyiapkan kelompok contoh…"), path, _write_and_open)

    def practise_anew(self) -> None:
        """Set the practice copy aside and begin with a fresh one."""
        if (
            self._window.messages.ask(
                _("Mulai lagi dengan contoh yang baru? Latihan yang lama disimpan di sebelahnya."),
                _("Mulai dari awal"),
                is_dangerous=True,
            )
            and self._window.leave_group()
        ):
            path = practice_folder() / _PRACTICE
            path.rename(free_name(path.with_stem(f"{path.stem} {today()}")))
            self.practise()

    def close(self) -> None:
        """Finish what was begun and close what is open; the window goes away."""
        self._tasks.close()
        self._forget_found()
        self._close_group()

    def _begin(self, words: str, path: Path, work: Callable[..., _Found], *more: object) -> None:
        """Open a file off the window's thread; a second click meanwhile changes nothing."""
        if self._is_opening:
            return
        self._is_opening = True
        self._path = path
        self._busy.start(words)
        self._tasks.submit(work, path, *more, on_done=self._take, on_error=self._tell_not_opened)

    def _take(self, found: _Found) -> None:
        self._is_opening = False
        self._busy.stop()
        self._forget_found()
        self._found = found
        if found.book.is_read_only:
            self._enter()
            return
        chooser = RecorderChooser(found.look.choices)
        chooser.chosen.connect(self._record_as)
        chooser.dismissed.connect(self._turn_back)
        self._window.show_widget(chooser)
        chooser.setFocus()

    def _record_as(self, recorder: Recorder) -> None:
        if self._found is None:
            return
        try:
            self._found.book.recorder = recorder
        except KubeError as error:
            self._turn_back()
            self._window.messages.tell_problem(error)
            return
        self._enter(recorder)

    def _enter_new(self, book: GroupFile) -> None:
        self._found = _Found(book, book.read(first_look))
        recorder = book.recorder
        assert recorder is not None  # noqa: S101 - the set-up ends with choosing one
        self._enter(recorder)

    def _enter(self, recorder: Recorder | None = None) -> None:
        assert self._found is not None  # noqa: S101 - there is something to enter
        found, self._found = self._found, None
        path = found.book.path
        is_practice = path.parent == practice_folder()
        self._group = OpenedGroup(
            self._window,
            self._tasks,
            found.book,
            found.look,
            recorder=recorder or Recorder("", ""),
            is_practice=is_practice,
        )
        self._group.fresh_sample_asked.connect(self.practise_anew)
        if not is_practice:
            self._window.preferences.remember_group(path, found.look.name, found.look.place)

    def _turn_back(self) -> None:
        self._forget_found()
        self._window.show_start()

    def _forget_found(self) -> None:
        if self._found is not None:
            self._found.book.close()
            self._found = None

    def _close_group(self) -> None:
        if self._group is not None:
            self._group.close()
            self._group = None

    def _tell_not_opened(self, error: KubeError) -> None:
        self._is_opening = False
        self._busy.stop()
        self._window.show_start()
        messages, path = self._window.messages, self._path
        recent = {one.path for one in self._window.preferences.choices.recent}
        if path is not None and isinstance(error, HeldByAnotherError):
            if messages.ask(
                str(error), _("Buka untuk dibaca saja"), no=_("Nanti saja"), is_dangerous=True
            ):
                self.open_file(path, read_only=True)
        elif isinstance(error, FileMissingError) and str(path) in recent:
            if messages.ask(str(error), _("Hapus dari daftar"), no=_("Biarkan")):
                self._window.preferences.forget_group(str(path))
        else:
            messages.tell_problem(error)


def _open(path: Path, read_only: bool) -> _Found:  # noqa: FBT001 - tasks pass no keywords
    book = open_group_file(path.absolute(), read_only=read_only, held_by=_user())
    try:
        return _Found(book, book.read(first_look))
    except BaseException:
        book.close()
        raise


def _user() -> str:
    """Who sits at the computer, until it is known who records; nothing where it does not say."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def _write_and_open(path: Path) -> _Found:
    from kube_desktop.exchange.sample import write_sample  # SQLAlchemy is slow to import

    write_sample(path)
    return _open(path, read_only=False)
