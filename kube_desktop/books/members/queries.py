"""The register of members as screens and prints show it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import MemberDetails, MemberNotFoundError, Sex
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader

BOOK: Final = "members"
"""The name of this book in the change log and among the books that changed."""

_COLUMNS: Final = (
    "id, number, name, sex, birth_date, national_id, address, phone, education, occupation,"
    " dependants, income_before, joined_on, left_on, left_reason, family_card_no, welfare_id,"
    " is_poor"
)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member.

    Attributes:
        number: runs in the order of joining and is never given twice.
        left_on: the first day on which they were no member any more, None for a member.
        offices: what they hold on the day that was asked for.
        income_now: whole rupiah a month, as told last by that day.
    """

    id: int
    number: int
    name: str
    sex: Sex
    birth_date: date | None
    national_id: str
    address: str
    phone: str
    education: str
    occupation: str
    dependants: int | None
    income_before: Rupiah | None
    joined_on: date
    left_on: date | None
    left_reason: str
    family_card_no: str
    welfare_id: str
    is_poor: bool | None
    offices: tuple[Office, ...] = ()
    income_now: Rupiah | None = None

    @property
    def details(self) -> MemberDetails:
        """What a form shows and changes."""
        return MemberDetails(
            name=self.name,
            sex=self.sex,
            joined_on=self.joined_on,
            birth_date=self.birth_date,
            national_id=self.national_id,
            address=self.address,
            phone=self.phone,
            education=self.education,
            occupation=self.occupation,
            dependants=self.dependants,
            income_before=self.income_before,
            family_card_no=self.family_card_no,
            welfare_id=self.welfare_id,
            is_poor=self.is_poor,
        )

    def is_member_on(self, day: date) -> bool:
        """Whether they belong to the group on a day."""
        return self.joined_on <= day and (self.left_on is None or self.left_on > day)


@dataclass(frozen=True, slots=True)
class MemberCount:
    """How membership moved in a month; `end` is `start + joined - left`."""

    start: int
    joined: int
    left: int
    end: int


def members(
    reader: Reader, *, on: date = date.max, include_left: bool = True
) -> tuple[MemberRow, ...]:
    """Return the register as it stands on a day (now, when none is named), in order of number.

    Without `include_left` only those who are members then; never those who join later.
    """
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM member WHERE joined_on <= :day"
        " AND (:with_left OR left_on IS NULL OR left_on > :day) ORDER BY number",
        {"day": on.isoformat(), "with_left": include_left},
    )
    held, earned = _offices_by_member(reader, on), _incomes_by_member(reader, on)
    return tuple(_row(row, held.get(row[0], ()), earned.get(row[0])) for row in rows)


def member(reader: Reader, member_id: int, *, on: date = date.max) -> MemberRow:
    """Return one member, with offices and income on a day (now, when none is named).

    Raises:
        MemberNotFoundError: no such member.
    """
    row = reader.row(f"SELECT {_COLUMNS} FROM member WHERE id = ?", (member_id,))
    if row is None:
        raise MemberNotFoundError
    return _row(
        row,
        _offices_by_member(reader, on).get(member_id, ()),
        _incomes_by_member(reader, on).get(member_id),
    )


def find_members(
    reader: Reader, text: str, *, on: date = date.max, include_left: bool = True, limit: int = 8
) -> tuple[MemberRow, ...]:
    """Return the members whom a text may mean: their number, or words of their name.

    Names that begin with the text come first, members before those who have left.
    """
    words = text.casefold().split()
    found = [
        each
        for each in members(reader, on=on, include_left=include_left)
        if words == [str(each.number)] or all(word in each.name.casefold() for word in words)
    ]
    wanted = " ".join(words)
    found.sort(
        key=lambda each: (
            not each.is_member_on(on),
            not each.name.casefold().startswith(wanted),
            each.name.casefold(),
        )
    )
    return tuple(found[:limit])


def holder_of_national_id(
    reader: Reader, national_id: str, *, besides: int | None = None
) -> MemberRow | None:
    """Return the present member with that NIK, leaving out the member `besides`."""
    row = reader.row(
        f"SELECT {_COLUMNS} FROM member"
        " WHERE national_id = ? AND national_id <> '' AND left_on IS NULL AND id IS NOT ?",
        (national_id, besides),
    )
    return None if row is None else _row(row)


def member_count(reader: Reader, month: Month) -> MemberCount:
    """Return how many members a month began with, who came, who went, and who is left."""
    row = reader.row(
        "SELECT coalesce(sum(joined_on < :first AND (left_on IS NULL OR left_on >= :first)), 0),"
        " coalesce(sum(joined_on BETWEEN :first AND :last), 0),"
        " coalesce(sum(left_on BETWEEN :first AND :last), 0) FROM member",
        {"first": month.first.isoformat(), "last": month.last.isoformat()},
    )
    start, joined, left = row or (0, 0, 0)
    return MemberCount(start, joined, left, start + joined - left)


def offices_after(reader: Reader, member_id: int, day: date) -> tuple[Office, ...]:
    """Return the offices that a member holds on a day or takes up later.

    Read from the table of terms itself: the book of officers builds upon this one.
    """
    rows = reader.rows(
        "SELECT DISTINCT office FROM officer_term WHERE member_id = ?"
        " AND (ended_on IS NULL OR ended_on > ?)",
        (member_id, day.isoformat()),
    )
    held = {office for (office,) in rows}
    return tuple(office for office in Office if office.value in held)


def changes(reader: Reader, member_id: int) -> tuple[ChangeRow, ...]:
    """Return what was changed about a member, latest first."""
    return changes_of(reader, BOOK, member_id)


def _offices_by_member(reader: Reader, day: date) -> dict[int, tuple[Office, ...]]:
    rows = reader.rows(
        "SELECT member_id, office FROM officer_term"
        " WHERE started_on <= :day AND (ended_on IS NULL OR ended_on > :day)",
        {"day": day.isoformat()},
    )
    held: dict[int, set[str]] = {}
    for member_id, office in rows:
        held.setdefault(member_id, set()).add(office)
    return {
        member_id: tuple(office for office in Office if office.value in offices)
        for member_id, offices in held.items()
    }


def _incomes_by_member(reader: Reader, day: date) -> dict[int, Rupiah]:
    rows = reader.rows(
        "SELECT member_id, amount FROM member_income"
        " WHERE cancelled_at IS NULL AND day <= ? ORDER BY day",
        (day.isoformat(),),
    )
    return dict(rows)


def _row(
    row: tuple[Any, ...], offices: tuple[Office, ...] = (), income_now: Rupiah | None = None
) -> MemberRow:
    (row_id, number, name, sex, born, national_id, address, phone, education, occupation,
     dependants, income, joined, left, reason, family_card, welfare_id, is_poor) = row  # fmt: skip
    return MemberRow(
        id=row_id,
        number=number,
        name=name,
        sex=Sex(sex),
        birth_date=_day(born),
        national_id=national_id,
        address=address,
        phone=phone,
        education=education,
        occupation=occupation,
        dependants=dependants,
        income_before=income,
        joined_on=date.fromisoformat(joined),
        left_on=_day(left),
        left_reason=reason,
        family_card_no=family_card,
        welfare_id=welfare_id,
        is_poor=None if is_poor is None else bool(is_poor),
        offices=offices,
        income_now=income_now,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
