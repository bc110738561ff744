import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _, language_in_use, use_language


@pytest.fixture(autouse=True)
def _catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalogue of one sentence, where a frozen program would keep its own."""
    words = Catalog(locale="en")
    words.add("Tunai", "Cash")
    folder = tmp_path / "resources" / "locale" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "kube.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    yield
    use_language("id")


def test_the_source_language_is_indonesian() -> None:
    assert language_in_use() == "id"
    assert _("Tunai") == "Tunai"


def test_a_marked_sentence_stays_as_it_is() -> None:
    use_language("en")

    assert N_("Tunai") == "Tunai"


def test_english_comes_from_the_catalogue() -> None:
    use_language("en")

    assert language_in_use() == "en"
    assert _("Tunai") == "Cash"


def test_a_sentence_that_nobody_translated_is_shown_in_indonesian() -> None:
    use_language("en")

    assert _("Kalimat yang tidak ada di katalog.") == "Kalimat yang tidak ada di katalog."


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_nothing_in_every_language(language: str) -> None:
    use_language(language)

    assert _("") == ""


def test_without_a_catalogue_everything_is_shown_in_indonesian(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "elsewhere"), raising=False)

    use_language("en")

    assert _("Tunai") == "Tunai"


def test_an_unknown_language_is_indonesian() -> None:
    use_language("en")
    use_language("fr")

    assert language_in_use() == "id"
    assert _("Tunai") == "Tunai"


def test_an_error_speaks_the_language_in_which_it_is_shown() -> None:
    class CashError(RuleError):
        message = "Tunai"

    error = CashError()
    use_language("en")

    assert str(error) == "Cash"
