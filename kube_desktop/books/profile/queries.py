"""The group's profile as the screens and the letterhead show it."""

from dataclasses import replace
from datetime import date

from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.groupfile.reading import Reader


def group_profile(reader: Reader) -> GroupProfile:
    """Return the group's profile."""
    row = reader.row(
        "SELECT name, founded_on, address, village, subdistrict, regency, province,"
        " lines_of_business, bank_name, bank_account, bank_holder, facilitator, village_head,"
        " logo, is_sample FROM group_profile"
    )
    assert row is not None  # noqa: S101 - a group file is founded before it is opened
    name, founded_on, *others = row
    profile = GroupProfile(name, date.fromisoformat(founded_on), *others)
    return replace(profile, is_sample=bool(profile.is_sample))


def founded_on(reader: Reader) -> date:
    """Return the day of the founding, without reading the rest."""
    return date.fromisoformat(reader.value("SELECT founded_on FROM group_profile"))
