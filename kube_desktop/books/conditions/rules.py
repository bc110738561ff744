"""What a family answered on a day, what cannot be, and when its behaviour has improved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from kube_desktop.books.conditions.questions import NEWEST, questions
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice

CONSENT: Final = N_(
    "Jawaban ini rahasia: disimpan hanya dalam berkas kelompok ini, dan dicetak hanya untuk "
    "keluarga yang bersangkutan, pendamping, dan dinas saat kelompok dilimpahkan. Pertanyaan "
    "boleh tidak dijawab."
)
"""What a family is told before it answers."""


class Occasion(Choice):
    """Why a family was asked."""

    ENTRY = "entry", N_("Saat masuk")
    YEARLY = "yearly", N_("Tahunan")
    OTHER = "other", N_("Lain")


class AreaLevel(Choice):
    """How far a family is in an area of behaviour, the lowest first."""

    NOT_YET = "not_yet", N_("Belum")
    PARTLY = "partly", N_("Sebagian")
    GOOD = "good", N_("Baik")

    @property
    def height(self) -> int:
        """How high it is, from 0."""
        return list(AreaLevel).index(self)


Levels: TypeAlias = Mapping[str, AreaLevel | None]
"""How far a family is, by area; None where it was not asked."""

Answers: TypeAlias = Mapping[str, bool | None]
"""Which criteria a family meets, by their keys; None where it was not asked."""


class NothingAskedError(RuleError):
    """A record says something."""

    message = N_("Belum ada yang dijawab. Jawab kriteria atau isi bidang perilaku.")


class AskedOutsideMembershipError(RuleError):
    """Only families of members are asked."""

    message = N_("{name} bukan anggota pada {day}. Keluarga ditanya selama menjadi anggota.")
    field = "on_day"


class AskedThatDayError(RuleError):
    """One record a family and day."""

    message = N_("Keluarga {name} sudah ditanya pada {day}. Perbaiki catatan yang itu.")
    field = "on_day"


class VersionNotKnownError(RuleError):
    """Answers to a list that this program does not have."""

    message = N_("Versi daftar {version} tidak ada. Kosongkan saja.")
    field = "list_version"


class MendingReasonMissingError(RuleError):
    """What a family answered is not changed without a word."""

    message = N_("Tulis mengapa jawabannya diubah, misalnya salah dengar.")
    field = "reason"


@dataclass(frozen=True, slots=True)
class FamilyCondition:
    """What the family of a member answered on a day.

    Attributes:
        floor_area … belongings: whether the family meets the criterion of that key.
        education … cleanliness: how far it is in the area of that key.
        asker: who asked.
        list_version: the list from which it was asked; None until the record is written.
    """

    on_day: date
    member_id: int
    occasion: Occasion
    floor_area: bool | None = None
    flooring: bool | None = None
    walls: bool | None = None
    toilet: bool | None = None
    water: bool | None = None
    lighting: bool | None = None
    fuel: bool | None = None
    meat: bool | None = None
    meals: bool | None = None
    clothes: bool | None = None
    clinic: bool | None = None
    income: bool | None = None
    schooling: bool | None = None
    belongings: bool | None = None
    education: AreaLevel | None = None
    health: AreaLevel | None = None
    nutrition: AreaLevel | None = None
    cleanliness: AreaLevel | None = None
    asker: str = ""
    note: str = ""
    list_version: int | None = None

    @property
    def answers(self) -> dict[str, bool | None]:
        """What was answered to each criterion of its list."""
        asked = questions(self.list_version or NEWEST).criteria
        return {each.key: getattr(self, each.key) for each in asked}

    @property
    def levels(self) -> dict[str, AreaLevel | None]:
        """How far the family is in each area of its list."""
        asked = questions(self.list_version or NEWEST).areas
        return {each.key: getattr(self, each.key) for each in asked}

    @property
    def met(self) -> int:
        """How many criteria the family meets; no number of them is a verdict."""
        return sum(answer is True for answer in self.answers.values())

    @property
    def not_asked(self) -> int:
        """How many criteria were not asked."""
        return sum(answer is None for answer in self.answers.values())

    @property
    def tells_criteria(self) -> bool:
        """Whether any criterion was asked."""
        return any(answer is not None for answer in self.answers.values())

    @property
    def tells_behaviour(self) -> bool:
        """Whether any area was asked."""
        return any(level is not None for level in self.levels.values())


def check_condition(condition: FamilyCondition, _today: date) -> None:
    """Make sure that something was answered, from a list that there is.

    Raises:
        VersionNotKnownError, NothingAskedError.
    """
    version = condition.list_version
    if version is not None and not 1 <= version <= NEWEST:
        raise VersionNotKnownError(version=version)
    if not condition.tells_criteria and not condition.tells_behaviour:
        raise NothingAskedError


def has_improved(earlier: Levels | None, now: Levels) -> bool | None:
    """Tell whether a family lives better than before; None when that cannot be said.

    It does when all areas asked are good, or when of those asked both times none went down and
    one went up (our own reading of *perubahan perilaku positif*; domain.md 2.1, S7).
    """
    asked = [level for level in now.values() if level is not None]
    if asked and all(level is AreaLevel.GOOD for level in asked):
        return True
    steps = steps_between(earlier or {}, now).values()
    if not steps:
        return None
    return min(steps) >= 0 and max(steps) > 0


def steps_between(earlier: Levels, now: Levels) -> dict[str, int]:
    """Return by how many levels each area went up, of those that were asked both times."""
    return {
        key: level.height - before.height
        for key, level in now.items()
        if level is not None and (before := earlier.get(key)) is not None
    }
