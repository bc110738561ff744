"""The handover of the group to the local government, and what about it cannot be (T3)."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class HandoverTwiceError(RuleError):
    """A group is handed over once."""

    message = N_("Pelimpahan sudah tertulis, tanggal {day}. Perbaiki yang itu.")
    field = "on_day"


@dataclass(frozen=True, slots=True)
class Handover:
    """Who hands the guidance of the group over to whom (S3:748-753; domain.md 2.4, 6.2).

    Attributes:
        number: as the paper is numbered; empty for none.
        giver, giver_office: the first party and its office.
        receiver, receiver_office: the second party and its office.
        institution: for which the second party acts.
    """

    on_day: date
    place: str
    giver: str
    giver_office: str
    receiver: str
    receiver_office: str
    institution: str
    number: str = ""
    note: str = ""


def check_handover_among(_handover: Handover, others: tuple[Handover, ...]) -> None:
    """Make sure that there is one handover.

    Raises:
        HandoverTwiceError.
    """
    for other in others:
        raise HandoverTwiceError(day=format_day(other.on_day))
