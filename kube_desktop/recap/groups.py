"""What a recap knows of each group, as plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kube_desktop.books.assessments.instrument import Aspect, Instrument
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.stages.levels import Level
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.printing.model import SealMark


@dataclass(frozen=True, slots=True)
class Assessed:
    """The latest assessment of a group that was finished.

    Attributes:
        instrument: as it was when the group was assessed.
        totals: by the key of the aspect.
    """

    on: date
    instrument: Instrument
    totals: Mapping[str, int]

    def band(self, aspect: Aspect) -> str:
        """Return what the total of an aspect is called, empty without a band."""
        band = aspect.band(self.totals[aspect.key])
        return band.title if band else ""


@dataclass(frozen=True, slots=True)
class GroupState:
    """One group on one day.

    Attributes:
        path: the file in which it was read.
        village, regency: where it lives; `place` is both with the sub-district, in one line.
        level: its level by the record of a decision, None where nobody decided.
        members: who belonged to it that day; they are counted, never named.
        is_being_assessed: it was assessed, but that is not finished.
        seal: the state of its books when they were read.
    """

    path: Path
    name: str
    founded_on: date
    lines_of_business: str
    village: str
    regency: str
    place: str
    facilitator: str
    level: Level | None
    members: tuple[MemberRow, ...]
    assessed: Assessed | None
    is_being_assessed: bool
    seal: SealMark
    is_sample: bool

    def is_same_as(self, other: "GroupState") -> bool:
        """Whether both are files of one group: name, founding and, where both tell, village."""
        villages = {self.village.casefold(), other.village.casefold()} - {""}
        return (
            self.name.casefold() == other.name.casefold()
            and self.founded_on == other.founded_on
            and len(villages) <= 1
        )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not in the recap, and why."""

    path: Path
    error: KubeError

    @property
    def sentence(self) -> str:
        """Why, in the language in use, with the names of files but not their folders."""
        named = {
            key: value.name if isinstance(value, Path) else value
            for key, value in self.error.parameters.items()
        }
        return _(self.error.message).format(**named)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What several files hold.

    Attributes:
        groups: in order of their names.
        unread: files that could not be read.
        repeated: files of a group that was read in another file already.
    """

    on: date
    groups: tuple[GroupState, ...]
    unread: tuple[LeftOut, ...] = ()
    repeated: tuple[LeftOut, ...] = ()

    @property
    def facilitator(self) -> str:
        """Who accompanies all the groups, empty when they are several people."""
        return only_one(group.facilitator for group in self.groups)


def only_one(words: Iterable[str]) -> str:
    """Return the word that all say who say one, else nothing."""
    said = {word for word in words if word}
    return said.pop() if len(said) == 1 else ""
