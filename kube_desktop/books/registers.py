"""Every book of records, in the order in which people think of them."""

from typing import Any, Final

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.iks.register import IKS_AIDS, IKS_EXEMPTIONS, IKS_TARIFFS
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.meetings.register import DECISIONS, MEETINGS, TASKS
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES, WORK_PLANS
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.register import STAGES
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.register import Register


class RegisterNotKnownError(RuleError):
    """No book of that name."""

    message = N_("Buku “{name}” tidak ada. Yang ada: {known}.")
    field = "name"


REGISTERS: Final[tuple[Register[Any], ...]] = (
    GUESTS,
    MEETINGS,
    DECISIONS,
    TASKS,
    GOODS,
    EVENTS,
    INCOMING_LETTERS,
    OUTGOING_LETTERS,
    ACTIVITIES,
    WORK_PLANS,
    BUSINESS_PLANS,
    PLAN_LINES,
    PARTNERS,
    PAPERS,
    IKS_TARIFFS,
    IKS_EXEMPTIONS,
    IKS_AIDS,
    GRANTS,
    GRANT_ACCOUNTS,
    GRANT_USES,
    REVOLVINGS,
    RETURNS,
    SHARING_AGREEMENTS,
    OFFICIAL_RECORDS,
    DELIVERIES,
    STAGES,
    LEVELS,
    FAMILY_CONDITIONS,
)
"""Parts of another book stand after it."""


def find_register(name: str) -> Register[Any]:
    """Return the book of records of that name.

    Raises:
        RegisterNotKnownError: none.
    """
    for register in REGISTERS:
        if register.name == name:
            return register
    raise RegisterNotKnownError(name=name, known=", ".join(each.name for each in REGISTERS))
