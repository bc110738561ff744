"""Founding a group in a new file, and changing what its letterhead says."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import insert, update

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile, check_profile
from kube_desktop.books.profile.tables import GroupProfileRecord
from kube_desktop.groupfile.change_log import log_changes
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.kinds import install_standard_chart

BOOK = "profile"


def found_group(work: UnitOfWork, profile: GroupProfile, *, today: date) -> None:
    """Write the profile and the standard chart of kinds into a new file.

    Raises:
        GroupNameMissingError, FoundedInFutureError, LogoNotUsableError.
    """
    tidy = _tidied(profile)
    check_profile(tidy, today=today)
    work.execute(insert(GroupProfileRecord), {"id": 1, **asdict(tidy)})
    install_standard_chart(work)
    work.touched.add(BOOK)


def change_profile(work: UnitOfWork, profile: GroupProfile, *, today: date) -> None:
    """Replace the profile; every changed field is noted in the change log.

    Raises:
        GroupNameMissingError, FoundedInFutureError, LogoNotUsableError.
    """
    tidy = _tidied(profile)
    check_profile(tidy, today=today)
    before = group_profile(work.reader)
    tidy = replace(tidy, is_sample=before.is_sample)
    log_changes(work, BOOK, 1, old=asdict(before), new=asdict(tidy))
    work.execute(
        update(GroupProfileRecord).where(GroupProfileRecord.id == 1).values(**asdict(tidy))
    )
    work.touched.add(BOOK)


def _tidied(profile: GroupProfile) -> GroupProfile:
    texts: dict[str, Any] = {
        name: " ".join(value.split())
        for name, value in asdict(profile).items()
        if isinstance(value, str)
    }
    return replace(profile, **texts)
