"""The Qt application: its name, words, style and typeface, and the looks a person chose."""

import sys
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kube_desktop.foundation.i18n import use_language
from ui import theme
from ui.icons import repaint_icons
from ui.preferences import Choices
from ui.translator import QtWords

_LOCALES: Final = {"id": "id_ID", "en": "en_GB"}


def make_application() -> QApplication:
    """Return the one application of this process, made when there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Said as a word: what `setStyle` takes is a class that costs a fortieth of the start to make.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("KUBE Desktop")
    app.setDesktopFileName("kube-desktop")
    app.installTranslator(QtWords(app))
    theme.load_fonts()
    return app


def wear(app: QApplication, choices: Choices) -> None:
    """Put the chosen colours, type size and language on the whole program."""
    use_language(choices.language)
    QLocale.setDefault(QLocale(_LOCALES[choices.language]))
    name = theme.ThemeName(choices.theme)
    if not theme.is_worn(name, choices.font_points):
        theme.use_theme(app, name, choices.font_points)
        repaint_icons()
