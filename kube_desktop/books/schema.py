"""All mapped classes together, for creating and checking the schema of the group file."""

from kube_desktop.books.members import tables as members
from kube_desktop.books.officers import tables as officers
from kube_desktop.books.profile import tables as profile
from kube_desktop.groupfile import attachments, change_log
from kube_desktop.groupfile.schema import Base
from kube_desktop.ledger import tables as ledger

__all__ = ["attachments", "change_log", "ledger", "members", "metadata", "officers", "profile"]

metadata = Base.metadata
