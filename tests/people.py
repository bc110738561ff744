"""People for tests: members of KUBE Melati with what a test needs to know of them."""

from datetime import date
from typing import Any

from kube_desktop.books.members.actions import AddedMember, add_member
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY

FOUNDED = date(2024, 3, 1)
MANS_NIK = "3602041211870001"  # a man, 12 November 1987 (domain.md 6.4)
WOMANS_NIK = "3273056010900009"  # a woman, 20 October 1990 (domain.md 6.4)


def woman(name: str = "Maria Bili", **given: Any) -> MemberDetails:  # noqa: ANN401 - as MemberDetails takes it
    """Return a woman who joined at the founding."""
    return MemberDetails(name=name, sex=Sex.FEMALE, joined_on=given.pop("joined", FOUNDED), **given)


def man(name: str = "Anton Nahak", **given: Any) -> MemberDetails:  # noqa: ANN401 - as MemberDetails takes it
    """Return a man who joined at the founding."""
    return MemberDetails(name=name, sex=Sex.MALE, joined_on=given.pop("joined", FOUNDED), **given)


def enter(book: GroupFile, details: MemberDetails) -> AddedMember:
    """Enter a member into the register."""
    return book.act(add_member, details, today=TODAY)
