"""Pengaturan: four tabs."""

from typing import ClassVar

from PySide6.QtWidgets import QTabBar, QWidget

from kube_desktop.foundation.i18n import _
from ui.screen import Screen
from ui.session import Session
from ui.settings.about_tab import AboutTab
from ui.settings.kinds_tab import KindsTab
from ui.settings.looks_tab import LooksTab
from ui.settings.profile_tab import ProfileTab
from ui.widgets.parts import column, label, line


class SettingsScreen(Screen):
    """How the program looks and prints, who the group is, its kinds, what this program is."""

    books: ClassVar[frozenset[str]] = frozenset({"profile", "kinds"})
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.looks = LooksTab(session.preferences)
        self.profile = ProfileTab(session)
        self.kinds = KindsTab(session)
        self.about = AboutTab()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Bagian pengaturan"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._tabs: tuple[QWidget, ...] = (self.looks, self.profile, self.kinds, self.about)
        words = (_("Tampilan"), _("Profil"), _("Jenis"), _("Tentang"))
        for word in words:
            self.tabs.addTab(word)
        head = column(label(_("Pengaturan"), "title"), self.tabs, line(), spacing=0)
        layout = column(head, *self._tabs, spacing=12, margin=16)
        for place in range(1, layout.count()):
            layout.setStretch(place, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._show)
        self._show(0)

    def reload(self) -> None:
        """Read the profile and the kinds again."""
        self.profile.reload()
        self.kinds.reload()

    def take(self, wish: object) -> None:
        """Show the tab that another page asks for: looks, profile, kinds or about."""
        tab = {
            "looks": self.looks,
            "profile": self.profile,
            "kinds": self.kinds,
            "about": self.about,
        }.get(str(wish))
        if tab is not None:
            self.tabs.setCurrentIndex(self._tabs.index(tab))

    def has_unsaved(self) -> bool:
        """Tell whether the profile was changed and not saved."""
        return self.profile.is_changed()

    def _show(self, place: int) -> None:
        for other, tab in enumerate(self._tabs):
            tab.setVisible(other == place)
