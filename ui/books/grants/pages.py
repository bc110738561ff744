"""The pages of aid, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "aid"
GRANTS: Final = "grants"
USES: Final = "grant_uses"
REVOLVINGS: Final = "revolvings"


def grant_pages() -> tuple[Page, ...]:
    """Return the heading *Bantuan* and what stands under it."""
    return (
        Page(HEADING, N_("Bantuan"), "gift"),
        Page(GRANTS, N_("Penerimaan"), "gift", _make_grants, under=HEADING),
        Page(USES, N_("Penggunaan"), "receipt", _make_uses, under=HEADING),
        Page(REVOLVINGS, N_("Perguliran"), "repeat", _make_revolvings, under=HEADING),
    )


def _make_grants(session: "Session") -> "Screen":
    from ui.books.grants.grants_screen import GrantsScreen  # at the first visit

    return GrantsScreen(session)


def _make_uses(session: "Session") -> "Screen":
    from ui.books.grants.uses_screen import GrantUsesScreen  # at the first visit

    return GrantUsesScreen(session)


def _make_revolvings(session: "Session") -> "Screen":
    from ui.books.grants.revolvings_screen import RevolvingsScreen  # at the first visit

    return RevolvingsScreen(session)
