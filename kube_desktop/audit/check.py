"""Checking a group's books: a plain list of checks, each of which returns what it finds."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from kube_desktop.audit.chart_checks import chart_is_standard
from kube_desktop.audit.closing_checks import counts_add_up, months_stayed_closed
from kube_desktop.audit.file_checks import (
    attachments_are_whole,
    guards_stand,
    references_lead_somewhere,
    rows_keep_their_rules,
    sqlite_is_content,
)
from kube_desktop.audit.findings import Check, CheckName, Finding
from kube_desktop.audit.iks_checks import dues_are_what_came_in, helps_are_paid_once
from kube_desktop.audit.journal_checks import (
    entries_balance,
    seals_hold,
    totals_agree,
    vouchers_have_no_gap,
)
from kube_desktop.audit.loan_checks import (
    cards_end_where_they_must,
    schedules_spread_the_principal,
)
from kube_desktop.audit.notes import (
    cited_decisions_stand,
    cited_vouchers_stand,
    present_were_members,
)
from kube_desktop.audit.origin_checks import origins_lead_to_records
from kube_desktop.audit.record_checks import records_keep_their_seals
from kube_desktop.audit.savings_checks import passbooks_are_what_is_owed, profits_are_as_divided
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.chain import Head
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.record_seals import record_head
from kube_desktop.ledger.seal import head

CHECKS: Final[tuple[tuple[CheckName, Check], ...]] = (
    (CheckName.FILE, sqlite_is_content),
    (CheckName.FILE, references_lead_somewhere),
    (CheckName.FILE, rows_keep_their_rules),
    (CheckName.GUARDS, guards_stand),
    (CheckName.SEALS, seals_hold),
    (CheckName.BALANCE, entries_balance),
    (CheckName.TOTALS, totals_agree),
    (CheckName.VOUCHERS, vouchers_have_no_gap),
    (CheckName.CLOSINGS, months_stayed_closed),
    (CheckName.COUNTS, counts_add_up),
    (CheckName.ATTACHMENTS, attachments_are_whole),
    (CheckName.CHART, chart_is_standard),
    (CheckName.RECORDS, records_keep_their_seals),
    (CheckName.ORIGINS, origins_lead_to_records),
    (CheckName.LOANS, schedules_spread_the_principal),
    (CheckName.LOANS, cards_end_where_they_must),
    (CheckName.SAVINGS, passbooks_are_what_is_owed),
    (CheckName.SAVINGS, profits_are_as_divided),
    (CheckName.IKS, dues_are_what_came_in),
    (CheckName.IKS, helps_are_paid_once),
)

LOOKS: Final[tuple[tuple[CheckName, Check], ...]] = (
    (CheckName.ATTENDANCE, present_were_members),
    (CheckName.CITED, cited_vouchers_stand),
    (CheckName.CITED, cited_decisions_stand),
)
"""What ordinary use can bring about, and a person should look at."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What all checks together say of one state of the books.

    Attributes:
        head: the state of the journal.
        records: the state of the records that can be corrected.
        findings: what is not as it must be.
        notes: what is worth a look; the books are sound with it.
    """

    head: Head
    records: Head
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def check_books(reader: Reader) -> CheckResult:
    """Run every check; one that a damaged page stops becomes a finding itself."""
    return CheckResult(
        head(reader), record_head(reader), _found(reader, CHECKS), _found(reader, LOOKS)
    )


def _found(reader: Reader, checks: tuple[tuple[CheckName, Check], ...]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for name, check in checks:
        try:
            found += check(reader)
        except (sqlite3.DatabaseError, ValueError, TypeError) as error:
            sentence = _("Bagian ini tidak bisa dibaca: {detail}.").format(detail=error)
            found.append(Finding(name, "", sentence))
    return tuple(found)
