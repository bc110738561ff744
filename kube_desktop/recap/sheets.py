"""The recap on paper: several groups, their scores, and who their members are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kube_desktop.books.members.statistics_sheet import class_tables, rounding_note
from kube_desktop.books.paper import place_of_signing
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import now, today
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.printing.model import (
    Letterhead,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.recap.group_tables import group_table, left_out_table, state_table
from kube_desktop.recap.groups import Gathered, only_one
from kube_desktop.recap.performance import comparable
from kube_desktop.recap.score_tables import score_sections, unassessed_note

NAME: Final = "recap"
TITLE: Final = "REKAPITULASI KELOMPOK USAHA BERSAMA"
_PAGES: Final = (
    ("jenis_kelamin", "umur"),
    ("pendidikan", "tanggungan"),
    ("pekerjaan", "kesejahteraan"),
    ("penghasilan_sebelum",),
    ("penghasilan_sekarang",),
)


@dataclass(frozen=True, slots=True)
class RecapChoices:
    """How a recap is written.

    Attributes:
        facilitator: who signs; when empty, the one whom all groups name.
        forced: the last filled row of each table makes its percentages add up to 100,0.
    """

    facilitator: str = ""
    forced: bool = False


def recap_report(gathered: Gathered, choices: RecapChoices) -> Report:
    """Return the recap of what was read; no member is named in it."""
    groups = gathered.groups
    place = place_of_signing(only_one(each.regency for each in groups))
    person = choices.facilitator or gathered.facilitator
    with in_indonesian():
        sections = tuple(_sections(gathered, forced=choices.forced))
    return Report(
        name=NAME,
        title=TITLE,
        period=f"Keadaan tanggal {format_long_day(gathered.on)}",
        letterhead=Letterhead(""),
        sections=sections,
        printed_at=now(),
        signatures=SignatureBlock(
            place, today(), (Signature("Disusun oleh,", "Pendamping Sosial", person),)
        ),
        is_sample=any(each.is_sample for each in groups),
        landscape=True,
    )


def _sections(gathered: Gathered, *, forced: bool) -> Iterator[Section]:
    groups = gathered.groups
    yield group_table(groups)
    if note := unassessed_note(groups):
        yield note
    for number, compared in enumerate(comparable(groups), start=1):
        yield from score_sections(number, compared, forced=forced)
    yield from _member_tables(gathered, forced=forced)
    yield rounding_note(forced=forced)
    yield state_table(groups)
    if left_out := left_out_table(gathered):
        yield left_out


def _member_tables(gathered: Gathered, *, forced: bool) -> Iterator[Table]:
    """Yield who the members of all groups are; tables that fit on one page stand together."""
    everybody = [each for group in gathered.groups for each in group.members]
    tables = {each.name: each for each in class_tables(everybody, on=gathered.on, forced=forced)}
    for together in _PAGES:
        for place, name in enumerate(together):
            table = tables[name]
            number, kind, *figures = table.columns
            yield replace(
                table,
                columns=(number, replace(kind, heading="Kelas"), *figures),
                heading=f"{table.heading}, semua kelompok",
                starts_page=not place,
            )
