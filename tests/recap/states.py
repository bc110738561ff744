"""States of groups without files, for what is counted and never read."""

from datetime import date
from pathlib import Path

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.members.queries import MemberRow
from kube_desktop.printing.model import SealMark
from kube_desktop.recap.groups import Assessed, Gathered, GroupState
from tests.group_files import TODAY
from tests.recap.groups import THREE


def assessed(social: int, *, instrument: Instrument = THREE, **others: int) -> Assessed:
    """Return an assessment with that total in the social aspect, and least ones elsewhere."""
    totals = {each.key: len(each.items) for each in instrument.aspects}
    return Assessed(TODAY, instrument, totals | {"social": social} | others)


def state(name: str, made: Assessed | None = None, *members: MemberRow) -> GroupState:
    """Return a group of Kupang."""
    return GroupState(
        path=Path(f"{name}.kube"),
        name=name,
        founded_on=date(2024, 3, 1),
        lines_of_business="Warung",
        village="Oebobo",
        regency="Kota Kupang",
        place="Oebobo, Kota Kupang",
        facilitator="",
        level=None,
        members=members,
        assessed=made,
        is_being_assessed=False,
        seal=SealMark(1, "AAAA-AAAA", 1, "AAAA-AAAA", ""),
        is_sample=False,
    )


def gathered(*groups: GroupState) -> Gathered:
    """Return what files of these groups would have told."""
    return Gathered(TODAY, groups)
