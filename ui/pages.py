"""Every page of an open group, in the order of the rail; screens load at their first visit."""

from typing import Final

from kube_desktop.foundation.i18n import N_
from ui.books.activities.pages import activity_pages
from ui.books.cash.pages import cash_pages
from ui.books.deliveries.pages import delivery_pages
from ui.books.grants.pages import grant_pages
from ui.books.guests.pages import guest_pages
from ui.books.iks.pages import iks_pages
from ui.books.inventory.pages import inventory_pages
from ui.books.letters.pages import letter_pages
from ui.books.loans.pages import loan_pages
from ui.books.meetings.pages import meeting_pages
from ui.books.members.pages import member_pages
from ui.books.official_records.pages import official_record_pages
from ui.books.plans.pages import plan_pages
from ui.books.sharings.pages import sharing_pages
from ui.scoring.pages import scoring_pages
from ui.screen import Page, Screen
from ui.session import Session

FIRST: Final = "home"
PAPERWORK: Final = "paperwork"


def all_pages() -> tuple[Page, ...]:
    """Return the pages in everyday order."""
    return (
        Page(FIRST, N_("Beranda"), "house", _home, "Ctrl+1"),
        *meeting_pages(),
        *cash_pages(),
        *loan_pages(),
        *iks_pages(),
        *sharing_pages(),
        *grant_pages(),
        *member_pages(),
        *guest_pages(),
        *inventory_pages(),
        *letter_pages(),
        *activity_pages(),
        *plan_pages(),
        Page("closing", N_("Tutup buku"), "calendar-check", _closing, "Ctrl+7"),
        *scoring_pages(),
        Page(PAPERWORK, N_("Laporan"), "printer"),
        Page("reports", N_("Cetak laporan"), "printer", _reports, "Ctrl+8", PAPERWORK),
        *official_record_pages(PAPERWORK),
        *delivery_pages(PAPERWORK),
        Page("settings", N_("Pengaturan"), "settings", _settings, "Ctrl+9"),
    )


def _home(session: Session) -> Screen:
    from ui.home.screen import HomeScreen

    return HomeScreen(session)


def _closing(session: Session) -> Screen:
    from ui.closing.screen import ClosingScreen

    return ClosingScreen(session)


def _reports(session: Session) -> Screen:
    from ui.reports.screen import ReportsScreen

    return ReportsScreen(session)


def _settings(session: Session) -> Screen:
    from ui.settings.screen import SettingsScreen

    return SettingsScreen(session)
