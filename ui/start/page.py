"""The start page: open a group again, make a new one, or try the sample."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kube_desktop import __version__
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.icons import put_icon
from ui.preferences import RecentGroup
from ui.widgets.card_button import CardButton, action_card
from ui.widgets.parts import column, icon_button, label, row

_TWO_COLUMNS_FROM = 820


class StartPage(QScrollArea):
    """What one can begin with; it opens nothing itself.

    Signals:
        new_asked, open_asked, sample_asked, recap_asked: the button of that name.
        group_chosen: the path (str) of a recent group.
        forget_asked: the path (str) of a recent group that should not be listed any more.
    """

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recap_asked = Signal()
    group_chosen = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, recent: Sequence[RecentGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.renew(recent)

    def renew(self, recent: Sequence[RecentGroup]) -> None:
        """Say everything again, in the language and the type size in use."""
        self._lines: list[QWidget] = []
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(32)
        self._columns.addLayout(self._actions(), 5)
        self._recent_side = QWidget()
        self._recent_side.setLayout(
            column(label(_("Buka lagi"), "heading"), self._recent, None, spacing=10)
        )
        self._columns.addWidget(self._recent_side, 4)
        self._inner = QWidget()
        whole = column(None, _head(), self._columns, None, _foot(), spacing=32, margin=32)
        whole.setStretch(0, 1)
        whole.setStretch(3, 3)
        self._inner.setLayout(whole)
        outer = QWidget()
        outer.setLayout(row(self._inner))
        self.setWidget(outer)
        self.show_recent(recent)
        self._turn(self.width())

    def show_recent(self, recent: Sequence[RecentGroup]) -> None:
        """Show the groups that were opened before; none leaves the side out."""
        for shown in self._lines:
            self._recent.removeWidget(shown)
            shown.deleteLater()
        self._lines = [self._recent_line(group) for group in recent]
        for line in self._lines:
            self._recent.addWidget(line)
        self._recent_side.setVisible(bool(recent))
        self._inner.setMaximumWidth(theme.scaled(1000 if recent else 640))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the recent groups below the actions in a narrow window."""
        super().resizeEvent(event)
        self._turn(event.size().width())

    def _turn(self, width: int) -> None:
        is_wide = width >= theme.scaled(_TWO_COLUMNS_FROM)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _actions(self) -> QVBoxLayout:
        cards = (
            (
                "file-plus",
                _("Buat kelompok baru"),
                _("Isi nama dan alamat kelompok, pengurus, dan saldo awal."),
                self.new_asked,
            ),
            (
                "folder-open",
                _("Buka berkas"),
                _("Buka buku kelompok (.kube) dari komputer ini atau dari flash disk."),
                self.open_asked,
            ),
            (
                "sprout",
                _("Coba contoh"),
                _("Berlatih dengan kelompok contoh. Tidak ada yang bisa rusak."),
                self.sample_asked,
            ),
            (
                "chart-column",
                _("Rekap beberapa kelompok"),
                _("Untuk pendamping: satu cetakan tentang semua kelompok."),
                self.recap_asked,
            ),
        )
        made = []
        for icon, title, explanation, signal in cards:
            card = action_card(icon, title, explanation)
            card.clicked.connect(signal)
            made.append(card)
        self.setFocusProxy(made[0])
        return column(label(_("Mulai"), "heading"), *made, None, spacing=10)

    def _recent_line(self, group: RecentGroup) -> QWidget:
        name = label(group.name, "strong")
        where = label(group.place or group.path, "note")
        where.setToolTip(group.path)
        content = column(name, where, spacing=0)
        content.setContentsMargins(14, 8, 14, 8)
        card = CardButton(_("Buka {name}").format(name=group.name), content)
        card.setToolTip(group.path)
        card.clicked.connect(lambda: self.group_chosen.emit(group.path))
        forget = icon_button("x", _("Hapus {name} dari daftar ini").format(name=group.name))
        forget.clicked.connect(lambda: self.forget_asked.emit(group.path))
        both = QWidget()
        line = row(card, forget, spacing=4)
        line.setStretch(0, 1)
        line.setAlignment(forget, Qt.AlignmentFlag.AlignVCenter)
        both.setLayout(line)
        return both


def _head() -> QWidget:
    picture = QLabel()
    put_icon(picture, "book-open", "accent", 44)
    words = column(
        label("KUBE Desktop", "title"),
        label(_("Buku kas dan laporan kelompok usaha bersama, tanpa internet."), "note", wrap=True),
        spacing=0,
    )
    head = QWidget()
    line = row(picture, words, spacing=14)
    line.setStretch(1, 1)
    line.setAlignment(picture, Qt.AlignmentFlag.AlignVCenter)
    head.setLayout(line)
    return head


def _foot() -> QWidget:
    return label(
        _("Semua catatan tersimpan di komputer ini saja. Versi {version}").format(
            version=__version__
        ),
        "note",
        wrap=True,
    )
