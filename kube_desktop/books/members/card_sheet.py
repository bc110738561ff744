"""*Kartu anggota*: for one member or for all, without any number that a finder could misuse."""

from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.portraits import portrait
from kube_desktop.books.members.queries import MemberRow, member, members
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import address_line, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Fact, MemberCard, Prose, Report

NAME: Final = "member-card"
_NOBODY: Final = Prose("kosong", ("Belum ada anggota yang dicatat.",))


class NoMemberCardError(RuleError):
    """A card says that somebody belongs to the group."""

    message = N_("{name} bukan anggota lagi, jadi tidak ada kartunya.")
    field = "member_id"


def member_cards(reader: Reader, *, on: date, member_id: int | None = None) -> Report:
    """Return the card of one member, or those of all members of a day.

    Raises:
        MemberNotFoundError: no such member.
        NoMemberCardError: no member on that day.
    """
    if member_id is None:
        people = members(reader, on=on, include_left=False)
    else:
        people = (member(reader, member_id),)
        if not people[0].is_member_on(on):
            raise NoMemberCardError(name=people[0].name)
    profile = group_profile(reader)
    place_and_day = f"{signing_place(profile)}, {format_long_day(on)}"
    chair = officers_on(reader, on).get(Office.CHAIR, "")
    home = address_line(profile)
    return official_print(
        reader,
        name=NAME,
        title="KARTU ANGGOTA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=[
            _card(row, portrait(reader, row.id), home, place_and_day, chair) for row in people
        ]
        or [_NOBODY],
        signed=False,
    )


def _card(row: MemberRow, photo: bytes, home: str, place_and_day: str, chair: str) -> MemberCard:
    return MemberCard(
        name=f"kartu_{row.number}",
        number=str(row.number),
        person=row.name,
        facts=(
            Fact("alamat", "Alamat", row.address or home),
            Fact("anggota_sejak", "Anggota sejak", row.joined_on, CellKind.DAY),
        ),
        place_and_day=place_and_day,
        chair=chair,
        photo=photo,
    )
