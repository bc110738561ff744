"""What a visit is, and what about it cannot be."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice


class Visitor(Choice):
    """Where a guest comes from; visits of the first three are monitoring (domain.md 2.1, K12)."""

    FACILITATOR = "facilitator", N_("Pendamping")
    OFFICE = "office", N_("Dinas / instansi")
    VILLAGE = "village", N_("Desa / kelurahan")
    PARTNER = "partner", N_("Mitra usaha")
    NEIGHBOUR = "neighbour", N_("Warga")
    OTHER = "other", N_("Lainnya")


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody came (domain.md 1.2).

    Attributes:
        advice: *saran/anjuran* that the guest left.
        follow_up: what the group did or will do about it.
        done_on: the day on which that was finished.
    """

    on_day: date
    name: str
    visitor: Visitor
    institution: str = ""
    position: str = ""
    purpose: str = ""
    impression: str = ""
    advice: str = ""
    follow_up: str = ""
    done_on: date | None = None

    @property
    def is_monitoring(self) -> bool:
        """Whether it counts as monitoring of the group."""
        return self.visitor in {Visitor.FACILITATOR, Visitor.OFFICE, Visitor.VILLAGE}

    @property
    def has_open_advice(self) -> bool:
        """Whether advice waits for somebody to do something."""
        return bool(self.advice) and self.done_on is None


class DoneBeforeVisitError(RuleError):
    """Advice is followed after it was given."""

    message = N_("Tanggal selesai tidak bisa sebelum kunjungan ({visited}).")
    field = "done_on"


class DoneWithoutFollowUpError(RuleError):
    """Something is done when there is something that was done."""

    message = N_("Tulis tindak lanjutnya dulu, baru tanggal selesainya.")
    field = "follow_up"


def check_visit(visit: Visit, _today: date) -> None:
    """Make sure that the days of a visit agree.

    Raises:
        DoneBeforeVisitError, DoneWithoutFollowUpError.
    """
    if visit.done_on is None:
        return
    if visit.done_on < visit.on_day:
        raise DoneBeforeVisitError(visited=format_day(visit.on_day))
    if not visit.follow_up:
        raise DoneWithoutFollowUpError
