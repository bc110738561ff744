"""Activities as screens and prints show them: with who took part, and what they cost."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.cash.links import standing_vouchers, voucher_names
from kube_desktop.books.cash.vouchers import VoucherFound
from kube_desktop.books.members.links import member_names
from kube_desktop.books.members.queries import members
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity in full.

    Attributes:
        members: those who took part, by id, in the order of their numbers.
        vouchers: what stands in the cash books for it; what was taken back is left out.
        responsible: the name of the member who answers for it.
    """

    record: Record[Activity]
    members: dict[int, str]
    vouchers: tuple[VoucherFound, ...]
    responsible: str

    @property
    def activity(self) -> Activity:
        """What was done."""
        return self.record.entry

    @property
    def people(self) -> int:
        """How many took part, members and others."""
        return len(self.members) + (self.activity.public_count or 0)

    @property
    def cost(self) -> Rupiah:
        """What it cost, in whole rupiah: the group's vouchers and what others paid."""
        own = sum(each.amount for each in self.vouchers)
        return own + (self.activity.paid_by_others or 0)


@dataclass(frozen=True, slots=True)
class LateFollowUp:
    """What should follow an activity, and by when."""

    activity_id: int
    what: str
    due: date


@dataclass(frozen=True, slots=True)
class Participation:
    """In how many activities a member took part.

    Attributes:
        counts: by kind.
        held: how many activities there were while they were a member.
    """

    member_id: int
    number: int
    name: str
    counts: dict[ActivityKind, int]
    held: int

    @property
    def total(self) -> int:
        """In how many of them all."""
        return sum(self.counts.values())


def taking_of(reader: Reader, activity_id: int) -> Taking:
    """Return who took part in an activity and which vouchers were named for it."""
    ids = (activity_id,)
    return Taking(
        members=tuple(_listed(reader, "member", "member_id", ids)[activity_id]),
        vouchers=tuple(_listed(reader, "voucher", "entry_id", ids)[activity_id]),
    )


def taking_words(reader: Reader, activity_id: int) -> dict[str, str]:
    """Return who took part and which vouchers, as the change log tells it."""
    taking = taking_of(reader, activity_id)
    named = member_names(reader, taking.members)
    paid = voucher_names(reader, taking.vouchers)
    return {
        "members": ", ".join(named[each] for each in taking.members),
        "vouchers": "; ".join(paid[each] for each in taking.vouchers),
    }


def activities(reader: Reader, first: date, last: date) -> tuple[ActivityRow, ...]:
    """Return the activities of a time that count, in the order of their days."""
    return activity_rows(reader, records(reader, ACTIVITIES, first=first, last=last))


def activity_row(reader: Reader, record: Record[Activity]) -> ActivityRow:
    """Return one activity in full."""
    return activity_rows(reader, (record,))[0]


def activity_rows(reader: Reader, rows: Sequence[Record[Activity]]) -> tuple[ActivityRow, ...]:
    """Return activities in full."""
    ids = tuple(row.id for row in rows)
    taking_part = _listed(reader, "member", "member_id", ids)
    paid = _listed(reader, "voucher", "entry_id", ids)
    people = {each for listed in taking_part.values() for each in listed}
    people |= {row.entry.responsible_id for row in rows if row.entry.responsible_id}
    names = member_names(reader, people)
    standing = standing_vouchers(reader, {each for listed in paid.values() for each in listed})
    return tuple(
        ActivityRow(
            record=row,
            members={each: names[each] for each in taking_part[row.id]},
            vouchers=_distinct(standing, paid[row.id]),
            responsible=names.get(row.entry.responsible_id or 0, ""),
        )
        for row in rows
    )


def late_follow_ups(reader: Reader, first: date | None, on: date) -> tuple[LateFollowUp, ...]:
    """Return what should have been done before a day after activities since `first`, and is not."""
    rows = reader.rows(
        "SELECT id, follow_up, follow_up_by FROM activity"
        " WHERE follow_up_by < :on AND (done_on IS NULL OR done_on > :on)"
        " AND on_day BETWEEN :first AND :on AND cancelled_at IS NULL ORDER BY follow_up_by, id",
        {"first": (first or date.min).isoformat(), "on": on.isoformat()},
    )
    return tuple(LateFollowUp(row, what, date.fromisoformat(due)) for row, what, due in rows)


def participation(
    reader: Reader, held: Sequence[ActivityRow], on: date
) -> tuple[Participation, ...]:
    """Return in how many of the activities each member of a day took part, by number."""
    return tuple(
        Participation(
            each.id,
            each.number,
            each.name,
            {
                kind: sum(each.id in row.members for row in held if row.activity.kind is kind)
                for kind in ActivityKind
            },
            sum(each.is_member_on(row.activity.on_day) for row in held),
        )
        for each in members(reader, on=on, include_left=False)
    )


def _distinct(standing: dict[int, VoucherFound], asked: Sequence[int]) -> tuple[VoucherFound, ...]:
    """A corrected entry and the one in its place are one cost."""
    found = {standing[each].entry_id: standing[each] for each in asked if each in standing}
    return tuple(found.values())


def _listed(
    reader: Reader, what: str, column: str, activity_ids: Collection[int]
) -> defaultdict[int, list[int]]:
    order = "(SELECT number FROM member WHERE id = member_id)" if what == "member" else column
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = reader.rows(
        f"SELECT activity_id, {column} FROM activity_{what}"
        f" WHERE activity_id IN (SELECT value FROM json_each(?)) ORDER BY {order}",
        (json.dumps(sorted(activity_ids)),),
    )
    for activity_id, other in rows:
        found[activity_id].append(other)
    return found
