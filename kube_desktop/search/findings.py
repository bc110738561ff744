"""What a search finds, and how it reads a book."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that fits what was typed.

    Attributes:
        title: what it is, `detail`: where and when; in the language of the screen.
        page: the page of the window that shows it.
        wish: what that page is asked to show.
    """

    title: str
    detail: str
    page: str
    wish: object


@dataclass(frozen=True, slots=True)
class Source:
    """One book as the search sees it.

    Attributes:
        name: as among the books that changed.
        words: the id and the words of everything with a higher id than the one given.
        show: what was found, by ids, in their order.
        only_grows: nothing of its own ever changes, so only what is new has to be read.
        quotes: further books whose words stand in this one, such as the names of members.
    """

    name: str
    words: Callable[[Reader, int], Iterable[tuple[int, str]]]
    show: Callable[[Reader, Sequence[int]], list[Finding]]
    only_grows: bool = False
    quotes: frozenset[str] = frozenset()

    def hears(self, changed: frozenset[str]) -> bool:
        """Tell whether its words may be others now that these books changed."""
        return self.name in changed or not self.quotes.isdisjoint(changed)
