"""Pengaturan: seven tabs."""

from typing import ClassVar

from PySide6.QtWidgets import QTabBar, QWidget

from kube_desktop.foundation.i18n import _
from ui.screen import Screen
from ui.session import Session
from ui.settings.about_tab import AboutTab
from ui.settings.kinds_tab import KindsTab
from ui.settings.letters_tab import LettersTab
from ui.settings.looks_tab import LooksTab
from ui.settings.opening_tab import OpeningTab
from ui.settings.profile_tab import ProfileTab
from ui.settings.units_tab import UnitsTab
from ui.widgets.parts import column, label, line


class SettingsScreen(Screen):
    """Looks and paper; profile, opening balances, kinds, businesses, letters; the program."""

    books: ClassVar[frozenset[str]] = frozenset(
        {"profile", "kinds", "cash", "units", "outgoing_letters", "letter_numbering"}
    )
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.looks = LooksTab(session.preferences)
        self.profile = ProfileTab(session)
        self.opening = OpeningTab(session)
        self.kinds = KindsTab(session)
        self.units = UnitsTab(session)
        self.letters = LettersTab(session)
        self.about = AboutTab()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Bagian pengaturan"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._tabs: tuple[QWidget, ...] = (
            self.looks,
            self.profile,
            self.opening,
            self.kinds,
            self.units,
            self.letters,
            self.about,
        )
        for word in (
            _("Tampilan"),
            _("Profil"),
            _("Saldo awal"),
            _("Jenis"),
            _("Usaha dan giliran"),
            _("Nomor surat"),
            _("Tentang"),
        ):
            self.tabs.addTab(word)
        head = column(label(_("Pengaturan"), "title"), self.tabs, line(), spacing=0)
        layout = column(head, *self._tabs, spacing=12, margin=16)
        for place in range(1, layout.count()):
            layout.setStretch(place, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._show)
        self._show(0)

    def reload(self) -> None:
        """Read the profile, the kinds, the businesses and the numbering again."""
        self.profile.reload()
        self.opening.reload()
        self.kinds.reload()
        self.units.reload()
        self.letters.reload()

    def take(self, wish: object) -> None:
        """Show the tab that another page asks for by its name."""
        tab = {
            "looks": self.looks,
            "profile": self.profile,
            "opening": self.opening,
            "kinds": self.kinds,
            "units": self.units,
            "letters": self.letters,
            "about": self.about,
        }.get(str(wish))
        if tab is not None:
            self.tabs.setCurrentIndex(self._tabs.index(tab))

    def has_unsaved(self) -> bool:
        """Tell whether something was typed and not saved."""
        return (
            self.profile.is_changed()
            or self.opening.is_begun()
            or self.units.is_begun()
            or self.letters.is_changed()
        )

    def _show(self, place: int) -> None:
        for other, tab in enumerate(self._tabs):
            tab.setVisible(other == place)
