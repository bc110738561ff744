"""How the program looks, speaks and prints on this computer."""

from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from ui.preferences import Preferences
from ui.theme import LARGEST_FONT, SMALLEST_FONT, ThemeName
from ui.widgets.card_grid import CardGrid
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import column, frame, label, row


class LooksTab(QWidget):
    """Every choice takes effect at once and is remembered for this person."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        choices = preferences.choices
        self.paper = ChoiceEdit(
            [("f4", _("F4 / Folio (215 × 330 mm)")), ("a4", _("A4 (210 × 297 mm)"))]
        )
        self.font_points = ChoiceEdit(
            [(points, str(points)) for points in range(SMALLEST_FONT, LARGEST_FONT + 1)]
        )
        self.theme = ChoiceEdit(
            [
                (ThemeName.LIGHT.value, _("Terang"), "sun"),
                (ThemeName.DARK.value, _("Gelap"), "moon"),
                (ThemeName.CONTRAST.value, _("Kontras tinggi"), "contrast"),
            ]
        )
        self.language = ChoiceEdit([("id", "Bahasa Indonesia"), ("en", "English")])
        self._rows = (
            ("paper", self.paper, _("Kertas"), _("Dipakai untuk semua cetakan dan PDF.")),
            (
                "font_points",
                self.font_points,
                _("Besar huruf"),
                _("Pilih angka lebih besar bila tulisan sulit dibaca."),
            ),
            ("theme", self.theme, _("Warna"), _("Gelap lebih nyaman di malam hari.")),
            (
                "language",
                self.language,
                _("Bahasa"),
                _("Cetakan resmi selalu berbahasa Indonesia."),
            ),
        )
        cards = []
        for name, field, title, explanation in self._rows:
            field.setAccessibleName(title)
            field.setAccessibleDescription(explanation)
            field.set_value(getattr(choices, name))
            card = frame("card")
            card.setLayout(
                column(
                    label(title, "strong"),
                    row(field, None),
                    label(explanation, "note", wrap=True),
                    spacing=6,
                    margin=14,
                )
            )
            cards.append(card)
        self.setLayout(column(CardGrid(cards, 420, most=2), None))
        for name, field, _title, _explanation in self._rows:
            field.changed.connect(lambda value, name=name: preferences.change(**{name: value}))
        preferences.changed.connect(self._follow)

    def _follow(self) -> None:
        """Show what was chosen elsewhere, or corrected."""
        for name, field, _title, _explanation in self._rows:
            field.set_value(getattr(self._preferences.choices, name))
