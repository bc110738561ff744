"""All mapped classes together, for creating and checking the schema of the group file."""

from kube_desktop.books.activities import tables as activities
from kube_desktop.books.assessments import tables as assessments
from kube_desktop.books.conditions import tables as conditions
from kube_desktop.books.deliveries import tables as deliveries
from kube_desktop.books.grants import tables as grants
from kube_desktop.books.guests import tables as guests
from kube_desktop.books.iks import tables as iks
from kube_desktop.books.inventory import tables as inventory
from kube_desktop.books.letters import tables as letters
from kube_desktop.books.loans import tables as loans
from kube_desktop.books.meetings import tables as meetings
from kube_desktop.books.members import tables as members
from kube_desktop.books.officers import tables as officers
from kube_desktop.books.official_records import tables as official_records
from kube_desktop.books.papers import tables as papers
from kube_desktop.books.partners import tables as partners
from kube_desktop.books.plans import tables as plans
from kube_desktop.books.profile import tables as profile
from kube_desktop.books.savings import tables as savings
from kube_desktop.books.sharings import tables as sharings
from kube_desktop.books.stages import tables as stages
from kube_desktop.books.units import roster_tables as rosters
from kube_desktop.books.units import tables as units
from kube_desktop.groupfile import attachments, change_log, seal_table
from kube_desktop.groupfile.schema import Base
from kube_desktop.ledger import tables as ledger
from kube_desktop.registers import tables as registers

__all__ = [
    "activities",
    "assessments",
    "attachments",
    "change_log",
    "conditions",
    "deliveries",
    "grants",
    "guests",
    "iks",
    "inventory",
    "ledger",
    "letters",
    "loans",
    "meetings",
    "members",
    "metadata",
    "officers",
    "official_records",
    "papers",
    "partners",
    "plans",
    "profile",
    "registers",
    "rosters",
    "savings",
    "seal_table",
    "sharings",
    "stages",
    "units",
]

metadata = Base.metadata
