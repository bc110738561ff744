"""The three offices that a member can hold (domain.md 1.0)."""

from enum import StrEnum
from typing import Final

from kube_desktop.foundation.i18n import N_, _


class Office(StrEnum):
    """An office of the group, in the order in which forms list them."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"

    @property
    def label(self) -> str:
        """The name on screens."""
        return _(self.title_on_paper)

    @property
    def title_on_paper(self) -> str:
        """The name on official forms, which are Indonesian."""
        return _TITLES[self]


_TITLES: Final = {
    Office.CHAIR: N_("Ketua"),
    Office.SECRETARY: N_("Sekretaris"),
    Office.TREASURER: N_("Bendahara"),
}

FACILITATOR: Final = N_("Pendamping")
"""What a facilitator is as a recorder: no office of the group, but somebody who may write."""
