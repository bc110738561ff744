from pathlib import Path

import pytest

from kube_desktop.foundation.i18n import use_language
from kube_desktop.foundation.resources import resource_path
from ui.help.panel import HelpPanel, help_page
from ui.translator import QtWords


@pytest.mark.parametrize(
    ("word", "ours"),
    [
        ("Cancel", "Batal"),
        ("&Yes", "Ya"),
        ("Save", "Simpan"),
        ("Hide Details...", "Sembunyikan rincian…"),
    ],
)
def test_qts_own_buttons_speak_indonesian(word: str, ours: str) -> None:
    assert QtWords().translate("QPlatformTheme", word) == ours


def test_a_word_that_is_not_listed_stays_qts_own() -> None:
    assert QtWords().translate("QPlatformTheme", "Quaternion") is None


def test_in_english_qt_speaks_for_itself() -> None:
    use_language("en")

    assert QtWords().translate("QPlatformTheme", "Cancel") is None


def test_a_page_without_help_of_its_own_shows_the_general_one() -> None:
    assert help_page("no such page").name == "umum.md"


def test_help_is_read_in_the_language_in_use() -> None:
    use_language("en")

    assert help_page("no such page").name == "umum.en.md"


def test_the_panel_shows_text_without_marks(qtbot: object) -> None:
    del qtbot
    panel = HelpPanel()

    panel.show_page("umum")

    assert "Cara memakai program ini" in panel.text()
    assert "**" not in panel.text()


@pytest.mark.parametrize("page", sorted(resource_path("help").glob("*.md")), ids=lambda p: p.name)
def test_every_help_page_begins_with_its_title(page: Path) -> None:
    assert page.read_text(encoding="utf-8").startswith("# ")
