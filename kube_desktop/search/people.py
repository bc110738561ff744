"""What can be found of members, their offices and duties, and the lines of business."""

from collections.abc import Iterable, Sequence
from typing import Final

from kube_desktop.books.conditions.queries import FamilyWish, families
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.books.officers.duties import duties, office_label
from kube_desktop.books.officers.queries import TermRow, terms
from kube_desktop.books.units.queries import UnitWish, units
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.search.findings import Finding, Source

_NUMBER: Final = N_("Anggota nomor {number}")
_SINCE: Final = N_("sejak {day}")


def _member_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    return reader.rows(
        "SELECT id, number || ' ' || name || ' ' || national_id || ' ' || address || ' ' || phone"
        " || ' ' || occupation FROM member WHERE id > ?",
        (after,),
    )


def _show_members(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    known = {each.id: each for each in members(reader)}
    return [Finding(known[one].name, _place_of(known[one]), "members", one) for one in ids]


def _place_of(each: MemberRow) -> str:
    number = _(_NUMBER).format(number=each.number)
    if each.left_on is None:
        return number
    return f"{number} · {_('keluar {day}').format(day=format_day(each.left_on))}"


def _term_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    for each in terms(reader):
        if each.id > after:
            days = (each.started_on, each.ended_on, each.decree_on)
            dated = [format_day(day) for day in days if day]
            yield each.id, " ".join((each.office.label, each.name, each.decree, *dated))


def _show_terms(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    known = {each.id: each for each in terms(reader)}
    return [
        Finding(f"{known[one].office.label}: {known[one].name}", _held(known[one]), "officers", one)
        for one in ids
    ]


def _held(term: TermRow) -> str:
    since = _(_SINCE).format(day=format_day(term.started_on))
    until = _("sampai {day}").format(day=format_day(term.ended_on)) if term.ended_on else ""
    return " · ".join(filter(None, (_("Pengurus"), term.decree, f"{since} {until}".strip())))


def _duty_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    for each in duties(reader):
        if each.id > after:
            words = (office_label(each.duty.office), each.duty.duties, each.duty.decided)
            yield each.id, " ".join(words)


def _show_duties(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    known = {each.id: each.duty for each in duties(reader)}
    return [
        Finding(
            _("Tugas {office}").format(office=office_label(known[one].office)),
            _(_SINCE).format(day=format_day(known[one].valid_from)),
            "duties",
            one,
        )
        for one in ids
        if one in known  # one that was cancelled since the index was read is not
    ]


def _family_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    """Return the names of the members whose families were asked; never what they answered."""
    return reader.rows(
        "SELECT id, name FROM member WHERE id > ? AND id IN"
        " (SELECT member_id FROM family_condition WHERE cancelled_at IS NULL)",
        (after,),
    )


def _show_families(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    known = {each.member.id: each for each in families(reader, include_left=True)}
    page, title = FAMILY_CONDITIONS.page, _(FAMILY_CONDITIONS.title)
    return [
        Finding(known[one].member.name, title, page, FamilyWish(one))
        for one in ids
        if one in known  # one whose answers were cancelled since the index was read is not
    ]


def _unit_words(reader: Reader, after: int) -> Iterable[tuple[int, str]]:
    for each in units(reader):
        if each.id > after:
            shifts = [
                word
                for shift in each.shifts
                for word in (shift.name, *(name for _id, name in shift.members))
            ]
            yield each.id, " ".join((each.name, each.note, *shifts))


def _show_units(reader: Reader, ids: Sequence[int]) -> list[Finding]:
    known = {each.id: each for each in units(reader)}
    since = {one: _(_SINCE).format(day=format_day(known[one].started_on)) for one in ids}
    words = _("Usaha")
    return [
        Finding(known[one].name, f"{words} · {since[one]}", "cash_uep", UnitWish(one))
        for one in ids
    ]


PEOPLE: Final = (
    Source("members", _member_words, _show_members),
    Source("officers", _term_words, _show_terms, quotes=frozenset({"members"})),
    Source("duties", _duty_words, _show_duties),
    Source("units", _unit_words, _show_units, quotes=frozenset({"members"})),
    Source(FAMILY_CONDITIONS.name, _family_words, _show_families, quotes=frozenset({"members"})),
)
