"""A group that is open: its session on the window, who records, and the way out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.balances import recorded_months
from ui.commands import Command, matching
from ui.main_window import MainWindow
from ui.pages import FIRST, all_pages
from ui.session import Session
from ui.setup.recorder import RecorderChoices, RecorderChooser, recorder_choices
from ui.tasks import Tasks
from ui.widgets.banner import BannerKind
from ui.widgets.parts import column

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.group_view import GroupView
    from ui.search import BookSearch

NOBODY = Recorder("", "")
"""Who records in a file that is only read."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What is known of a group before its pages are shown.

    Attributes:
        place: where it lives, for the list of recent groups.
        month: the month to take in hand.
        choices: who may be expected to record.
    """

    name: str
    place: str
    is_sample: bool
    month: Month
    choices: RecorderChoices


def first_look(reader: Reader) -> FirstLook:
    """Return what must be known of a group before its pages are shown.

    The month in hand is the one that runs today; in a sample, whose story is told once and for
    all, the last month that has an entry.
    """
    profile = group_profile(reader)
    recorded = recorded_months(reader)
    month = recorded[1] if profile.is_sample and recorded else Month.of(today())
    places = (profile.village, profile.subdistrict, profile.regency)
    return FirstLook(
        name=profile.name,
        place=", ".join(dict.fromkeys(place for place in places if place)),
        is_sample=profile.is_sample,
        month=month,
        choices=recorder_choices(reader, today()),
    )


class OpenedGroup(QObject):
    """Puts a group on the window and takes it down again; the file is closed with it.

    Signals:
        fresh_sample_asked: the practice copy shall begin anew.
    """

    fresh_sample_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        book: GroupFile,
        look: FirstLook,
        *,
        recorder: Recorder = NOBODY,
        is_practice: bool = False,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.book = book
        self._dialog: QDialog | None = None
        self.session = Session(
            book,
            group_name=look.name,
            month=look.month,
            recorder=recorder,
            messages=window.messages,
            tasks=tasks,
            preferences=window.preferences,
            is_read_only=book.is_read_only,
            is_sample=look.is_sample,
            parent=self,
        )
        self.view: GroupView = window.show_group(self.session, all_pages(), FIRST)
        self._search: BookSearch | None = None
        self.view.providers += [self._commands, self._found]
        self.view.current_screen().setFocus()
        self.view.recorder_asked.connect(self.ask_recorder)
        self.view.leave_asked.connect(window.leave_group)
        self.view.banner_acted.connect(self.fresh_sample_asked)
        self.session.name_changed.connect(self._rename)
        QShortcut(QKeySequence("Ctrl+W"), self.view).activated.connect(window.leave_group)
        self._is_practice = is_practice
        self._say_state()
        window.preferences.changed.connect(self._say_state)

    def close(self) -> None:
        """Close the file; the pages are down already."""
        self.book.close()
        self.deleteLater()

    def ask_recorder(self) -> None:
        """Ask who records from now on."""
        choices = self.book.read(recorder_choices, today())
        dialog = QDialog(self._window)
        dialog.setWindowTitle(_("Siapa yang mencatat?"))
        chooser = RecorderChooser(choices, last=self.session.recorder)
        chooser.chosen.connect(self._change_recorder)
        chooser.dismissed.connect(dialog.reject)
        dialog.setLayout(column(chooser))
        dialog.resize(min(680, self._window.width() - 24), min(620, self._window.height() - 24))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
        chooser.setFocus()

    def _change_recorder(self, recorder: Recorder) -> None:
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
        try:
            self.session.change_recorder(recorder)
        except KubeError as error:
            self.session.messages.tell_problem(error)
            return
        self.session.messages.say(_("Sekarang mencatat: {name}").format(name=recorder))

    def _rename(self, name: str) -> None:
        self._window.setWindowTitle(f"{name} – KUBE Desktop")
        self.session.preferences.remember_group(self.book.path, name)

    def _say_state(self) -> None:
        """Say what is special about this file, in the language in use."""
        messages = self.session.messages
        if self.session.is_read_only:
            messages.show_banner(
                _("Buku ini dibuka hanya untuk dibaca. Tidak ada yang bisa dicatat."),
                BannerKind.WARNING,
            )
        elif self.session.is_sample:
            messages.show_banner(
                _("Kelompok contoh untuk berlatih. Semua cetakannya bertanda CONTOH."),
                BannerKind.WARNING,
                _("Mulai dari awal") if self._is_practice else "",
            )

    def _found(self, text: str) -> Iterable[Command]:
        if self._search is None:
            from ui.search import BookSearch  # not needed until somebody searches

            self._search = BookSearch(self.session)
            self._search.refreshed.connect(self.view.search_again)
        return self._search.commands(text)

    def _commands(self, text: str) -> list[Command]:
        from kube_desktop.reports.catalogue import catalogue  # slow to import
        from kube_desktop.reports.request import ReportRequest

        month = self.session.month
        prints = [
            Command(
                _("Cetak: {title}").format(title=_(entry.title)),
                partial(self.session.ask_page, "reports", ReportRequest(entry.name, month, month)),
                month.label,
            )
            for entry in catalogue()
            if not entry.needs_entry and not entry.needs_fund
        ]
        own = [
            Command(
                _("Tutup kelompok ini"),
                self._window.leave_group,
                "Ctrl+W",
                _("keluar tinggalkan"),
            ),
            *(() if self.session.is_read_only else (
                Command(_("Ganti pencatat"), self.ask_recorder),
            )),
        ]  # fmt: skip
        return matching([*own, *prints], text) if text else []
