"""Words to choose from, as the file keeps them, as forms print them and as screens show them."""

from enum import StrEnum
from typing import Self

from kube_desktop.foundation.i18n import _


class Choice(StrEnum):
    """One of a few words; each member is written `NAME = "kept", N_("Printed")`.

    Attributes:
        title_on_paper: the Indonesian word on official forms.
    """

    title_on_paper: str

    def __new__(cls, value: str, title_on_paper: str) -> Self:
        """Make a member of the word that the file keeps and the word that people read."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.title_on_paper = title_on_paper
        return member

    @classmethod
    def kept_as(cls, value: str) -> Self:
        """Return the member that the file keeps as `value`.

        Raises:
            ValueError: none; the table's own check keeps that from happening.
        """
        return cls(value)  # type: ignore[call-arg]  # looked up, not made

    @property
    def label(self) -> str:
        """The word on screens."""
        return _(self.title_on_paper)
