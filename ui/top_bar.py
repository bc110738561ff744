"""The head of an open group: whose books, which month, who writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.session import Session
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.month_bar import MonthBar
from ui.widgets.parts import button, icon_button, label, restyle, row


class TopBar(QFrame):
    """The group's name, the month in hand, the recorder, and the way to everything else.

    Signals:
        search_asked: the search was pressed.
        help_asked: help was pressed.
        recorder_asked: somebody else wants to record.
    """

    search_asked = Signal()
    help_asked = Signal()
    recorder_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_compact = False
        restyle(self, "top")
        self._name = ElidedLabel(session.group_name, "heading")
        self.month_bar = MonthBar(session.month)
        self._recorder = button("", "user", "quiet", tip=_("Ganti pencatat"))
        self._search = button(_("Cari"), "search", tip=_("Cari apa saja (Ctrl+K)"))
        self._key = label("Ctrl+K", "key")
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        help_button = icon_button("circle-question-mark", _("Bantuan halaman ini (F1)"))
        layout = row(
            self._name, self.month_bar, None, self._recorder, self._search, self._key, help_button
        )
        layout.setContentsMargins(16, 6, 12, 6)
        self.setLayout(layout)
        self.month_bar.changed.connect(session.go_to_month)
        session.month_changed.connect(self.month_bar.set_month)
        session.recorder_changed.connect(self._show_recorder)
        session.name_changed.connect(self._name.setText)
        self._recorder.clicked.connect(self.recorder_asked)
        self._search.clicked.connect(self.search_asked)
        help_button.clicked.connect(self.help_asked)
        self._show_recorder(session.recorder)

    def set_compact(self, *, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._key.setVisible(not compact)
        self._is_compact = compact
        self._show_recorder(self._session.recorder)

    def recorder_text(self) -> str:
        """Return who is said to record."""
        return self._recorder.accessibleName()

    def _show_recorder(self, recorder: Recorder) -> None:
        if self._session.is_read_only:
            self._recorder.setText(_("Hanya dibaca"))
            self._recorder.setAccessibleName(_("Hanya dibaca"))
            self._recorder.setEnabled(False)
            return
        whole = _("Mencatat: {name}").format(name=recorder)
        short = _("Mencatat: {name}").format(name=recorder.name)
        self._recorder.setText((short if self._is_compact else whole).replace("&", "&&"))
        self._recorder.setAccessibleName(whole)
