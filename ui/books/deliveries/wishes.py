"""What other pages ask of the log of reports handed in."""

from dataclasses import dataclass

from kube_desktop.foundation.calendar import Month


@dataclass(frozen=True, slots=True)
class HandIn:
    """The wish to write down that a report was handed in.

    Attributes:
        month: of a monthly report; None for that of the `year`.
    """

    year: int
    month: Month | None = None
