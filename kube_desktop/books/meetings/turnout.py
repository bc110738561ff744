"""Who came to a meeting, and whether they were enough to decide."""

from collections.abc import Iterable
from dataclasses import dataclass

from kube_desktop.books.meetings.errors import LateAbsentError, RepresentedPresentError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice


class Presence(Choice):
    """Whether a member came, and if not, why."""

    PRESENT = "present", N_("Hadir")
    EXCUSED = "excused", N_("Izin")
    SICK = "sick", N_("Sakit")
    ABSENT = "absent", N_("Alpa")

    @property
    def letter(self) -> str:
        """The letter that stands for it in a recap."""
        return self.title_on_paper[0]


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether a member came.

    Attributes:
        represented_by: who came in their place; the group counts them for the quorum.
    """

    presence: Presence
    is_late: bool = False
    represented_by: str = ""
    note: str = ""

    @property
    def on_paper(self) -> str:
        """What a sheet says besides the presence itself."""
        parts = (
            "terlambat" if self.is_late else "",
            f"diwakili {self.represented_by}" if self.represented_by else "",
            self.note,
        )
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many came, of those who were expected.

    Attributes:
        members: everybody expected on that day.
        present: with those who came late.
        represented: away, with somebody in their place.
        unmarked: not asked about yet.
    """

    members: int
    present: int = 0
    late: int = 0
    represented: int = 0
    excused: int = 0
    sick: int = 0
    absent: int = 0

    @property
    def unmarked(self) -> int:
        """How many have no mark yet."""
        return self.members - self.present - self.excused - self.sick - self.absent

    @property
    def is_taken(self) -> bool:
        """Whether everybody has a mark."""
        return bool(self.members) and not self.unmarked

    @property
    def voices(self) -> int:
        """How many count for the quorum: who came, and who sent somebody."""
        return self.present + self.represented

    @property
    def needed(self) -> int:
        """How many voices make a quorum: half of the members and one (the usual rule, our own)."""
        return self.members // 2 + 1 if self.members else 0

    @property
    def has_quorum(self) -> bool:
        """Whether the meeting can decide; a decision without it gets a note and stands."""
        return bool(self.members) and self.voices >= self.needed

    @property
    def share(self) -> int | None:
        """Who came, in tenths of a percent of those asked about, half up; None without any."""
        asked = self.members - self.unmarked
        return (self.present * 2000 + asked) // (2 * asked) if asked else None


def turnout_of(marks: Iterable[Mark | None]) -> Turnout:
    """Return how many came; None stands for somebody who was expected and not asked about."""
    everybody = list(marks)
    known = [mark for mark in everybody if mark is not None]
    return Turnout(
        members=len(everybody),
        present=_count(known, Presence.PRESENT),
        late=sum(mark.is_late for mark in known),
        represented=sum(bool(mark.represented_by) for mark in known),
        excused=_count(known, Presence.EXCUSED),
        sick=_count(known, Presence.SICK),
        absent=_count(known, Presence.ABSENT),
    )


def check_mark(mark: Mark) -> None:
    """Make sure that only who came is late, and only who did not is represented.

    Raises:
        LateAbsentError, RepresentedPresentError.
    """
    if mark.is_late and mark.presence is not Presence.PRESENT:
        raise LateAbsentError
    if mark.represented_by and mark.presence is Presence.PRESENT:
        raise RepresentedPresentError


def _count(marks: Iterable[Mark], presence: Presence) -> int:
    return sum(mark.presence is presence for mark in marks)
