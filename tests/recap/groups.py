"""Small groups for tests of the recap: made anew, closed again, each with what it shall show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from kube_desktop.books.assessments.actions import decide_items, finish, lay_down
from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_actions import choose_instrument
from kube_desktop.books.assessments.instrument_text import shipped_instrument
from kube_desktop.books.assessments.queries import instruments
from kube_desktop.books.assessments.rules import Assessment, ItemProposed, Verdict
from kube_desktop.books.members.actions import add_member
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.books.stages.level_register import LEVELS
from kube_desktop.books.stages.levels import Level, LevelDecided
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import GroupFile, create_group_file
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

RECORDER: Final = Recorder("Yohana Tallo", "Pendamping")
THREE: Final = shipped_instrument("three-aspect")
FOUR: Final = shipped_instrument("four-point")
_NIGHT: Final = datetime(2026, 11, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SmallGroup:
    """A group to be made.

    Attributes:
        ages: of its women; each has schooling, work and income by her place in the list.
        totals: of its assessment, by the key of the aspect; none when it was never assessed.
    """

    name: str
    village: str
    business: str
    ages: tuple[int, ...]
    totals: Mapping[str, int] = field(default_factory=dict)
    founded: date = date(2024, 3, 1)
    regency: str = "Kota Kupang"
    facilitator: str = "Yohana Tallo"
    assessed_on: date = date(2026, 10, 31)
    instrument: Instrument = THREE
    is_finished: bool = True
    level: Level | None = None


FIVE: Final = (
    SmallGroup(
        "KUBE Melati", "Oebobo", "Warung sembako", (25, 34, 47),
        {"social": 18, "economic": 24, "institutional": 33}, level=Level.DEVELOPING,
    ),
    SmallGroup(
        "KUBE Anggrek", "Oebufu", "Tenun ikat", (29, 41),
        {"social": 17, "economic": 23, "institutional": 32},
    ),
    SmallGroup(
        "KUBE Kenari", "Penfui", "Ternak babi", (38, 52, 61, 33),
        {"social": 12, "economic": 16, "institutional": 22}, founded=date(2022, 7, 15),
        assessed_on=date(2026, 9, 30), level=Level.GROWING,
    ),
    SmallGroup(
        "KUBE Mawar", "Sikumana", "Jual kue", (45,),
        {"social": 16, "economic": 10, "institutional": 23},
    ),
    SmallGroup("KUBE Teratai", "Lasiana", "Ikan asap", (36, 44)),
)  # fmt: skip
"""Two good and two fair in social aspect: a tie. Teratai was never assessed."""


def make_group(folder: Path, group: SmallGroup, file: str = "") -> Path:
    """Write a group into a file of its name and return the path."""
    path = folder / f"{file or group.name.removeprefix('KUBE ').lower()}.kube"
    with clock_set_to(_NIGHT), create_group_file(path) as book:
        book.recorder = RECORDER
        profile = GroupProfile(
            group.name,
            group.founded,
            village=group.village,
            subdistrict="Oebobo",
            regency=group.regency,
            lines_of_business=group.business,
            facilitator=group.facilitator,
        )
        book.act(found_group, profile, today=TODAY)
        for place, age in enumerate(group.ages):
            book.act(add_member, _woman(group, place, age), today=TODAY)
        if group.level:
            decided = LevelDecided(date(2026, 1, 10), group.level, "Pendamping", "Rapat tahunan")
            book.act(add_record, LEVELS, decided, today=TODAY)
        if group.totals:
            assess(book, group)
    return path


def make_five(folder: Path) -> list[Path]:
    """Write the five groups and return their paths, in the order of `FIVE`."""
    return [make_group(folder, group) for group in FIVE]


def assess(book: GroupFile, group: SmallGroup) -> None:
    """Score a group so that its aspects come to the totals told."""
    rows = [row for row in book.read(instruments) if row.instrument == group.instrument]
    number = book.act(choose_instrument, rows[0])
    proposals = [ItemProposed(item.key, None, "-") for item in group.instrument.items]
    on = group.assessed_on
    made = Assessment(on, on - timedelta(days=364), on, "Yohana Tallo", "Pendamping Sosial")
    assessment = book.act(lay_down, made, number, proposals, today=TODAY)
    if group.is_finished:
        book.act(decide_items, assessment, _verdicts(group))
        book.act(finish, assessment)


def fingerprint(path: Path) -> tuple[bytes, list[str]]:
    """Return what a file holds and what lies beside it."""
    return path.read_bytes(), sorted(each.name for each in path.parent.iterdir())


def _woman(group: SmallGroup, place: int, age: int) -> MemberDetails:
    return MemberDetails(
        f"Anggota {group.village} {place + 1}",
        Sex.FEMALE,
        group.founded,
        birth_date=date(TODAY.year - age, 1, 15),
        education=("Tamat SD", "Tamat SLTP", "Tamat SLTA")[place % 3],
        occupation=("Pedagang", "Petani/buruh tani", "Nelayan", "Penjahit")[place % 4],
        dependants=1 + place,
        income_before=350_000 + 100_000 * place,
    )


def _verdicts(group: SmallGroup) -> dict[str, Verdict | None]:
    verdicts: dict[str, Verdict | None] = {}
    for aspect in group.instrument.aspects:
        above = group.totals[aspect.key] - len(aspect.items)
        for item in aspect.items:
            more = min(above, group.instrument.highest - 1)
            above -= more
            verdicts[item.key] = Verdict(1 + more, "dilihat sendiri")
    return verdicts
