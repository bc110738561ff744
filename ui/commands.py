"""What can be asked for by name, and how it is found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a person can ask for by name.

    Attributes:
        run: does it.
        detail: a word beside it: where it belongs, its keys.
        keywords: other words under which it is found.
    """

    title: str
    run: Callable[[], object]
    detail: str = ""
    keywords: str = ""


Provider = Callable[[str], Iterable[Command]]
"""Returns what fits the text that was typed; the empty text asks for the most usual."""


def matching(commands: Iterable[Command], text: str) -> list[Command]:
    """Return the commands in which every word of `text` occurs; titles that begin so come first."""
    words = text.casefold().split()
    found = [
        one
        for one in commands
        if all(word in f"{one.title} {one.detail} {one.keywords}".casefold() for word in words)
    ]
    return sorted(found, key=lambda one: not one.title.casefold().startswith(text.casefold()))
