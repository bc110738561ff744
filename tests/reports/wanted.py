"""Every print of the catalogue, asked of the small group in the ways in which it differs."""

from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import Fund
from kube_desktop.reports.request import ReportRequest
from tests.small_records import loans

MARCH, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER = (
    Month(2026, 3),
    Month(2026, 8),
    Month(2026, 9),
    Month(2026, 10),
    Month(2026, 11),
)
JANUARY, DECEMBER = Month(2026, 1), Month(2026, 12)


def _of(
    name: str,
    first: Month,
    last: Month | None = None,
    fund: Fund | None = None,
    record: int | None = None,
) -> ReportRequest:
    return ReportRequest(name, first, last or first, fund, record_id=record)


def _slip(entry: int) -> ReportRequest:
    return ReportRequest("receipt", NOVEMBER, NOVEMBER, entry_id=entry)


def _blank(name: str) -> ReportRequest:
    return ReportRequest(name, NOVEMBER, NOVEMBER, is_blank=True)


def _of_member(name: str, member: int, first: Month, last: Month) -> ReportRequest:
    return ReportRequest(name, first, last, member_id=member)


WANTED: Final[dict[str, ReportRequest]] = {
    "monthly-september": _of("monthly", SEPTEMBER),
    "monthly-october": _of("monthly", OCTOBER),
    "monthly-november": _of("monthly", NOVEMBER),
    "wall-summary-september": _of("wall-summary", SEPTEMBER),
    "wall-summary-october": _of("wall-summary", OCTOBER),
    "reading-aloud-september": _of("reading-aloud", SEPTEMBER),
    "reading-aloud-october": _of("reading-aloud", OCTOBER),
    "cash-book-uep-september": _of("cash-book", SEPTEMBER, fund=Fund.UEP),
    "cash-book-uep-october": _of("cash-book", OCTOBER, fund=Fund.UEP),
    "cash-book-uep-year": _of("cash-book", JANUARY, DECEMBER, Fund.UEP),
    "cash-book-sp-october": _of("cash-book", OCTOBER, fund=Fund.SP),
    "cash-book-tab-october": _of("cash-book", OCTOBER, fund=Fund.TAB),
    "cash-book-iks-september": _of("cash-book", SEPTEMBER, fund=Fund.IKS),
    "cash-book-iks-november": _of("cash-book", NOVEMBER, fund=Fund.IKS),
    "loan-cash-book-october": _of("loan-cash-book", OCTOBER),
    "loan-cash-book-year": _of("loan-cash-book", JANUARY, DECEMBER),
    "passbook-of-maria": _of_member("passbook", 1, JANUARY, DECEMBER),
    "passbook-of-somebody-who-left": _of_member("passbook", 4, NOVEMBER, NOVEMBER),
    "savings-recap-september": _of("savings-recap", SEPTEMBER),
    "savings-recap-october": _of("savings-recap", OCTOBER),
    "solidarity-cash-book-year": _of("solidarity-cash-book", JANUARY, DECEMBER),
    "solidarity-cash-book-october": _of("solidarity-cash-book", OCTOBER),
    "solidarity-matrix-year": _of("solidarity-matrix", JANUARY, DECEMBER),
    "solidarity-aids-year": _of("solidarity-aids", JANUARY, DECEMBER),
    "unit-results-october": _of("unit-results", OCTOBER),
    "general-cash-book-october": _of("general-cash-book", OCTOBER),
    "bank-book-quarter": _of("bank-book", SEPTEMBER, NOVEMBER),
    "bank-book-uep-september": _of("bank-book", SEPTEMBER, fund=Fund.UEP),
    "receipt-of-sales": _slip(5),
    "receipt-of-a-purchase": _slip(6),
    "receipt-of-six-million": _slip(7),
    "receipt-of-savings": _slip(9),
    "financial-position-september": _of("financial-position", SEPTEMBER),
    "financial-position-year": _of("financial-position", JANUARY, DECEMBER),
    "income-statement-october": _of("income-statement", OCTOBER),
    "income-statement-year": _of("income-statement", JANUARY, DECEMBER),
    "notes-october": _of("notes", OCTOBER),
    "members": _of("members", OCTOBER),
    "members-now": _of("members", DECEMBER),
    "members-movement-october": _of("members-movement", OCTOBER),
    "members-movement-year": _of("members-movement", JANUARY, DECEMBER),
    "member-statistics": _of("member-statistics", NOVEMBER),
    "member-statistics-100": _of("member-statistics-100", NOVEMBER),
    "member-cards": _of("member-card", NOVEMBER),
    "member-card-of-maria": _of_member("member-card", 1, NOVEMBER, NOVEMBER),
    "officers": _of("officers", NOVEMBER),
    "duties": _of("duties", NOVEMBER),
    "cash-count-september": _of("cash-count", SEPTEMBER),
    "cash-count-october": _of("cash-count", OCTOBER),
    "journal-september": _of("journal", SEPTEMBER),
}
"""Of the small group without records, by the name of the kept text; one day's state throughout."""

_YEAR: Final = (JANUARY, DECEMBER)
OF_RECORDS: Final[dict[str, ReportRequest]] = {
    "monthly-told": _of("monthly", OCTOBER),
    "members-told": _of("members", NOVEMBER),
    "member-statistics-told": _of("member-statistics", NOVEMBER),
    "member-statistics-100-told": _of("member-statistics-100", NOVEMBER),
    "member-card-told": _of_member("member-card", 3, NOVEMBER, NOVEMBER),
    "duties-written": _of("duties", NOVEMBER),
    "unit-results-november": _of("unit-results", NOVEMBER),
    "cash-book-uep-of-units": _of("cash-book", NOVEMBER, fund=Fund.UEP),
    "sharing-sheet-of-nothing": _of("sharing-sheet", NOVEMBER),
    "sharing-agreement-of-nothing": _of("sharing-agreement", NOVEMBER),
    "shu-sheet-of-nothing": _of("shu-sheet", NOVEMBER),
    "roster-november": _of("roster", NOVEMBER),
    "roster-fairness-november": _of("roster-fairness", NOVEMBER),
    "member-statement-of-maria": _of_member("member-statement", 1, NOVEMBER, NOVEMBER),
    "family-condition-blank": _blank("family-condition"),
    "family-condition-of-nothing": _of_member("family-condition", 1, NOVEMBER, NOVEMBER),
    "family-impact-of-nothing": _of("family-impact", NOVEMBER),
    "grants-of-nothing": _of("grants", NOVEMBER),
    "grant-handover-blank": _blank("grant-handover"),
    "grant-use-blank": _blank("grant-use"),
    "revolvings-of-nothing": _of("revolvings", NOVEMBER),
    "members-posted-november": _of("members-posted", NOVEMBER),
    "wall-summary-november": _of("wall-summary", NOVEMBER),
    "reading-aloud-november": _of("reading-aloud", NOVEMBER),
    "guests-november": _of("guests", NOVEMBER),
    "guests-year": _of("guests", *_YEAR),
    "incoming-letters-november": _of("incoming-letters", NOVEMBER),
    "incoming-letters-year": _of("incoming-letters", *_YEAR),
    "outgoing-letters-year": _of("outgoing-letters", *_YEAR),
    "unanswered-letters-october": _of("unanswered-letters", OCTOBER),
    "unanswered-letters-november": _of("unanswered-letters", NOVEMBER),
    "activities-october": _of("activities", OCTOBER),
    "activities-year": _of("activities", *_YEAR),
    "training-participants-year": _of("training-participants", *_YEAR),
    "activity-participation-year": _of("activity-participation", *_YEAR),
    "uks-activities-year": _of("uks-activities", *_YEAR),
    "meeting-minutes-evaluation": _of("meeting-minutes", NOVEMBER, record=4),
    "meeting-minutes-sparse": _of("meeting-minutes", NOVEMBER),
    "meeting-minutes-cancelled": _of("meeting-minutes", OCTOBER, record=6),
    "meeting-minutes-october": _of("meeting-minutes", OCTOBER),
    "attendance-september": _of("attendance", SEPTEMBER),
    "attendance-october": _of("attendance", OCTOBER),
    "attendance-recap-october": _of("attendance-recap", OCTOBER),
    "attendance-recap-year": _of("attendance-recap", *_YEAR),
    "decisions-october": _of("decisions", OCTOBER),
    "decisions-year": _of("decisions", *_YEAR),
    "meetings-year": _of("meetings", *_YEAR),
    "inventory-march": _of("inventory", MARCH),
    "inventory-november": _of("inventory", NOVEMBER),
    "inventory-checks-year": _of("inventory-checks", *_YEAR),
    "livestock-mutation-october": _of("livestock-mutation", OCTOBER),
    "livestock-mutation-year": _of("livestock-mutation", *_YEAR),
    "work-plan-year": _of("work-plan", *_YEAR),
    "business-plan-of-warung": _of("business-plan", NOVEMBER, record=1),
    "business-plan-year": _of("business-plan", *_YEAR),
    "partners-november": _of("partners", NOVEMBER),
    "papers-november": _of("papers", NOVEMBER),
    "ladder-november": _of("ladder", NOVEMBER),
    "stages-of-nothing": _of("stages", NOVEMBER),
    "handover-november": _of("handover", NOVEMBER),
    "assessment-blank": _blank("assessment"),
    "score-november": _of("score", NOVEMBER),
    "completeness-september": _of("completeness", SEPTEMBER),
    "completeness-november": _of("completeness", NOVEMBER),
    "lpj-blank": _blank("lpj"),
    "official-record-blank": _blank("official-record"),
    "official-records-of-nothing": _of("official-records", NOVEMBER),
    "deliveries-of-nothing": _of("deliveries", NOVEMBER),
}
"""Of the small group with its books of records."""


def _paper(name: str, loan: int) -> ReportRequest:
    return _of(name, NOVEMBER, record=loan)


OF_LOANS: Final[dict[str, ReportRequest]] = {
    "loan-application-undecided": _paper("loan-application", loans.ASKED_FOR),
    "loan-application-refused": _paper("loan-application", loans.REFUSED),
    "loan-application-granted": _paper("loan-application", loans.GRANTED),
    "loan-application-cancelled": _paper("loan-application", loans.CANCELLED),
    "loan-schedule-of-paper": _paper("loan-schedule", loans.FROM_PAPER),
    "loan-schedule-before": _paper("loan-schedule", loans.GRANTED),
    "loan-schedule-anew": _paper("loan-schedule", loans.RESCHEDULED),
    "loan-agreement-of-paper": _paper("loan-agreement", loans.FROM_PAPER),
    "loan-agreement-before": _paper("loan-agreement", loans.GRANTED),
    "loan-agreement-of-member": _paper("loan-agreement", loans.RUNNING),
    "loan-agreement-of-stranger": _paper("loan-agreement", loans.OF_A_STRANGER),
    "loan-card-of-paper": _paper("loan-card", loans.FROM_PAPER),
    "loan-card-settled": _paper("loan-card", loans.SETTLED),
    "loan-card-written-off": _paper("loan-card", loans.WRITTEN_OFF),
    "loan-card-rescheduled": _paper("loan-card", loans.RESCHEDULED),
    "loan-card-not-paid-out": _paper("loan-card", loans.ASKED_FOR),
    "loan-card-mended": _paper("loan-card", loans.RUNNING),
    "borrowers-august": _of("borrowers", AUGUST),
    "borrowers-november": _of("borrowers", NOVEMBER),
    "arrears-september": _of("arrears", SEPTEMBER),
    "arrears-november": _of("arrears", NOVEMBER),
    "loans-due-october": _of("loans-due", OCTOBER),
    "loans-due-november": _of("loans-due", NOVEMBER),
    "loan-rules-usual": _of("loan-rules", Month(2026, 7)),
    "loan-rules-november": _of("loan-rules", NOVEMBER),
    "loan-cash-book-of-loans": _of("loan-cash-book", *_YEAR),
    "receipt-of-a-loan": _slip(loans.PAID_OUT_ENTRY),
    "receipt-of-an-instalment": _slip(loans.INSTALMENT_ENTRY),
    "receipt-of-a-settlement": _slip(loans.SETTLEMENT_ENTRY),
    "receipt-of-a-recovery": _slip(loans.RECOVERY_ENTRY),
}
"""Of the group that lends, see `tests/small_records/loans.py`."""

ASKED: Final = OF_LOANS | WANTED | OF_RECORDS

ONE_OF_EACH: Final = tuple({request.name: key for key, request in ASKED.items()}.values())
"""The last way of asking for each print."""

PACKS: Final[dict[str, ReportRequest]] = {
    name: ReportRequest(name, JANUARY, DECEMBER)
    for name in ("annual", "dossier", "dossier-with-conditions")
}
"""Prints of many parts, each of which is kept under its own name."""
