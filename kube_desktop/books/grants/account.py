"""What a group writes in its accountability report for aid (*LPJ*; domain.md 6.1, P39-P41)."""

from dataclasses import dataclass
from datetime import date

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class AccountThereError(RuleError):
    """One account of an aid counts."""

    message = N_("LPJ bantuan ini sudah ada. Perbaiki yang ada.")
    field = "on_day"


class AccountTooEarlyError(RuleError):
    """Aid is accounted for after it came."""

    message = N_("Bantuan ini baru diterima {day}.")
    field = "on_day"


class AccountOfCancelledError(RuleError):
    """What does not count needs no account."""

    message = N_("Bantuan ini sudah dibatalkan.")


@dataclass(frozen=True, slots=True)
class GrantAccount:
    """The texts of an accountability report; its figures come from the books.

    Attributes:
        on_day: the day of the report, to which its figures go.
        plan_id: the business plan (*RAB*) on which the aid was asked for.
        letter_id: the letter that goes along with it, in the book of letters.
        addressee: to whom it goes.
        background, legal_basis, problems, conclusion: a line is a paragraph.
    """

    on_day: date
    plan_id: int | None = None
    letter_id: int | None = None
    addressee: str = ""
    background: str = ""
    legal_basis: str = ""
    problems: str = ""
    conclusion: str = ""
    grant_id: int = 0
