"""The pages of the solidarity fund, in the order of the rail."""

from typing import TYPE_CHECKING, Final

from kube_desktop.foundation.i18n import N_
from ui.screen import Page

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session

HEADING: Final = "iks"
DUES: Final = "iks_dues"


def iks_pages() -> tuple[Page, ...]:
    """Return the heading *Iuran & santunan* and what stands under it."""
    return (
        Page(HEADING, N_("Iuran & santunan"), "heart-handshake"),
        Page(DUES, N_("Iuran IKS"), "calendar-check", _make_dues, under=HEADING),
        Page("iks_aids", N_("Santunan"), "hand-coins", _make_aids, under=HEADING),
        Page("iks_tariffs", N_("Tarif iuran"), "calculator", _make_tariffs, under=HEADING),
        Page("iks_exemptions", N_("Bebas iuran"), "circle-check", _make_exemptions, under=HEADING),
        Page("iks_positions", N_("Posisi awal"), "book-open", _make_positions, under=HEADING),
    )


def _make_dues(session: "Session") -> "Screen":
    from ui.books.iks.dues_screen import DuesScreen  # at the first visit

    return DuesScreen(session)


def _make_aids(session: "Session") -> "Screen":
    from ui.books.iks.aids_screen import AidsScreen  # at the first visit

    return AidsScreen(session)


def _make_tariffs(session: "Session") -> "Screen":
    from ui.books.iks.terms_screens import TariffsScreen  # at the first visit

    return TariffsScreen(session)


def _make_exemptions(session: "Session") -> "Screen":
    from ui.books.iks.terms_screens import ExemptionsScreen  # at the first visit

    return ExemptionsScreen(session)


def _make_positions(session: "Session") -> "Screen":
    from ui.books.iks.terms_screens import PositionsScreen  # at the first visit

    return PositionsScreen(session)
