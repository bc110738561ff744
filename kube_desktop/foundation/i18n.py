"""Words in the language of the person: `N_` marks a sentence, `_` translates it at display.

The source language is Indonesian, so the Indonesian "catalogue" is the code itself.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from kube_desktop.foundation.resources import resource_path

LANGUAGES: Final = ("id", "en")
_DOMAIN: Final = "kube"


_is_official: ContextVar[bool] = ContextVar("is_official", default=False)


class _Current:
    translations: gettext.NullTranslations = gettext.NullTranslations()
    language: str = "id"


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a sentence for the catalogue and return it untranslated."""
    return sentence


def _(sentence: str) -> str:
    """Translate a sentence into the language in use; nothing stays nothing."""
    if not sentence or _is_official.get():
        return sentence
    return _Current.translations.gettext(sentence)


@contextmanager
def in_indonesian() -> Iterator[None]:
    """Leave sentences as they are meanwhile: official forms are Indonesian in every language."""
    token = _is_official.set(True)
    try:
        yield
    finally:
        _is_official.reset(token)


def use_language(language: str) -> None:
    """Choose the language of every later `_`; an unknown one falls back to Indonesian."""
    _Current.language = language if language in LANGUAGES else "id"
    if _Current.language == "id":
        _Current.translations = gettext.NullTranslations()
        return
    _Current.translations = gettext.translation(
        _DOMAIN, resource_path("locale"), [_Current.language], fallback=True
    )


def language_in_use() -> str:
    """Return the code of the language in use, `id` or `en`."""
    return _Current.language
