"""*Aturan pinjaman* on paper, to be signed and hung up where everyone sees it (domain.md M7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.queries import rules_on
from kube_desktop.books.loans.rules_on_paper import RULE_TOPICS, rule_lines
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)

NAME: Final = "loan-rules"
_TITLE: Final = "ATURAN PINJAMAN"
_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("hal", "Hal", width=44),
    Column("kesepakatan", "Kesepakatan kelompok", width=110),
)
_ROOM_FOR_A_PEN: Final = 11
_USUAL: Final = (
    "Kelompok belum menulis aturan pinjamannya sendiri. Di bawah ini aturan yang umum dipakai"
    " kelompok lain; sepakati dalam rapat, lalu catat di halaman Aturan pinjaman."
)


def loan_rules_sheet(reader: Reader, *, on: date) -> Report:
    """Return the rules that hold on a day, and the decision that adopted them."""
    rules = rules_on(reader, on)
    rows = tuple((place, line.topic, line.words) for place, line in enumerate(rule_lines(rules), 1))
    sections = (Prose("dasar", (_adopted(reader, rules),)), Table("aturan", _COLUMNS, rows))
    since = f"Keadaan tanggal {format_long_day(on)}"
    if not rules.are_usual:
        since = f"Berlaku mulai {format_long_day(rules.valid_from)}"
    return _print(reader, since, sections)


def blank_loan_rules(reader: Reader) -> Report:
    """Return the form on which a meeting writes its rules with a pen."""
    rows = tuple((place, topic, None) for place, topic in enumerate(RULE_TOPICS, 1))
    adopted = "Diputuskan dalam rapat tanggal ........................, keputusan nomor ........"
    table = Table("aturan", _COLUMNS, rows, row_height=_ROOM_FOR_A_PEN)
    return _print(
        reader, "Berlaku mulai ........................", (Prose("dasar", (adopted,)), table)
    )


def _adopted(reader: Reader, rules: LoanRules) -> str:
    if rules.are_usual:
        return _USUAL
    if rules.decision_id is None:
        return "Keputusan rapat yang menetapkan aturan ini belum disebut."
    words = decisions_on_paper(reader, (rules.decision_id,)).get(rules.decision_id, "")
    return f"Ditetapkan: {words}"


def _print(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader, name=NAME, title=_TITLE, period=period, sections=sections, signed=False
    )
    profile = group_profile(reader)
    officers = officers_on(reader, today())
    people = (
        Signature("Disepakati oleh,", "Ketua", officers.get(Office.CHAIR, "")),
        Signature("Dilaksanakan oleh,", "Bendahara", officers.get(Office.TREASURER, "")),
        Signature("Dicatat oleh,", "Sekretaris", officers.get(Office.SECRETARY, "")),
        Signature("Diketahui,", "Pendamping Sosial", profile.facilitator),
    )
    return replace(report, signatures=SignatureBlock(signing_place(profile), today(), people))
