"""The level of a group as people decided it, and what about that cannot be (domain.md 2.3)."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice


class Level(Choice):
    """The levels of a KUBE, the lowest first (Panduan 2003 in S0:443-448)."""

    GROWING = "growing", N_("Tumbuh")
    DEVELOPING = "developing", N_("Berkembang")
    ADVANCED = "advanced", N_("Maju")
    INDEPENDENT = "independent", N_("Mandiri")


class AdvancedNeedsNoteError(RuleError):
    """No criteria of *Maju* are known, so people say why."""

    message = N_("Untuk tingkat Maju tidak ada daftar periksa. Tulis alasannya di catatan.")
    field = "note"


class AdvancedNotProposedError(RuleError):
    """A checklist without criteria proposes nothing."""

    message = N_("Daftar periksa tidak pernah mengusulkan Maju.")
    field = "proposed"


class AgainstChecklistError(RuleError):
    """Who decides otherwise than the checklist says why."""

    message = N_("Menurut daftar periksa: {proposed}. Tulis alasan memilih {level} di catatan.")
    field = "note"


class NotOnChecklistError(RuleError):
    """Who decides where the checklist proposes nothing says why."""

    message = N_("Daftar periksa tidak mengusulkan tingkat. Tulis alasan memilih {level}.")
    field = "note"


class LevelTwiceError(RuleError):
    """One level is decided on one day."""

    message = N_("Tanggal {day} tingkat sudah ditetapkan: {level}. Batalkan dulu yang itu.")
    field = "on_day"


@dataclass(frozen=True, slots=True)
class LevelDecided:
    """A level that was decided for the group.

    Attributes:
        on_day: since when it holds.
        decided_by: who decided: a meeting, the facilitator, the office.
        proposed: what the checklist proposed for that day; None when it proposed nothing, or
            nobody asked it.
    """

    on_day: date
    level: Level
    decided_by: str
    note: str = ""
    proposed: Level | None = None


def check_level(decided: LevelDecided, _today: date) -> None:
    """Make sure that what goes beyond the checklist says why.

    Raises:
        AdvancedNotProposedError, AdvancedNeedsNoteError, AgainstChecklistError,
        NotOnChecklistError.
    """
    if decided.proposed is Level.ADVANCED:
        raise AdvancedNotProposedError
    if decided.note or decided.level is decided.proposed:
        return
    if decided.level is Level.ADVANCED:
        raise AdvancedNeedsNoteError
    if decided.proposed is None:
        raise NotOnChecklistError(level=decided.level.label)
    raise AgainstChecklistError(proposed=decided.proposed.label, level=decided.level.label)


def check_level_among(decided: LevelDecided, others: tuple[LevelDecided, ...]) -> None:
    """Make sure that a day has one level.

    Raises:
        LevelTwiceError.
    """
    for other in others:
        if other.on_day == decided.on_day:
            raise LevelTwiceError(day=format_day(other.on_day), level=other.level.label)
