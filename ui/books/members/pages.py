"""The pages about people, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

PEOPLE: Final = "people"


def member_pages() -> tuple[Page, ...]:
    """Return *Anggota & pengurus*: members, their own pages and families, officers."""
    return (
        Page(PEOPLE, N_("Anggota & pengurus"), "users"),
        Page("members", N_("Anggota"), "user", _make_members, under=PEOPLE),
        Page("member_page", N_("Buku anggota"), "book-open", _make_own_page, under=PEOPLE),
        Page(
            "family_conditions",
            N_("Kondisi keluarga"),
            "house-heart",
            _make_conditions,
            under=PEOPLE,
        ),
        Page("officers", N_("Pengurus"), "user-cog", _make_officers, under=PEOPLE),
        Page("duties", N_("Uraian tugas"), "scroll-text", _make_duties, under=PEOPLE),
    )


def _make_members(session: "Session") -> "Screen":
    from ui.books.members.screen import MembersScreen  # at the first visit

    return MembersScreen(session)


def _make_own_page(session: "Session") -> "Screen":
    from ui.books.members.own_page import OwnPageScreen  # at the first visit

    return OwnPageScreen(session)


def _make_conditions(session: "Session") -> "Screen":
    from ui.books.conditions.screen import ConditionsScreen  # at the first visit

    return ConditionsScreen(session)


def _make_officers(session: "Session") -> "Screen":
    from ui.books.officers.screen import OfficersScreen  # at the first visit

    return OfficersScreen(session)


def _make_duties(session: "Session") -> "Screen":
    from ui.books.officers.duty_screen import DutiesScreen  # at the first visit

    return DutiesScreen(session)
