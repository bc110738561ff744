"""Every page of the window is explained, in both languages, with a filled-in example."""

import re
from pathlib import Path

import pytest

from kube_desktop.foundation.i18n import LANGUAGES, use_language
from kube_desktop.foundation.resources import resource_path
from ui.help.panel import help_page
from ui.pages import all_pages

PAGES = [*(page.key for page in all_pages() if page.make is not None), "recap"]
EXAMPLE = {"id": "contoh", "en": "example"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_help_of_its_own_with_an_example(key: str, language: str) -> None:
    use_language(language)
    ending = ".md" if language == "id" else f".{language}.md"

    page = help_page(key)

    assert page.name in {key + ending, key.partition("_")[0] + ending}
    assert EXAMPLE[language] in page.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("page", sorted(resource_path("help").glob("*.md")), ids=lambda p: p.name)
def test_links_in_the_help_lead_to_pages_of_the_window(page: Path) -> None:
    links = set(re.findall(r"\]\((\w+)\)", page.read_text(encoding="utf-8")))

    assert links <= {one.key for one in all_pages()}
