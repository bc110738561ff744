"""The matrix of dues and the list of help, as they were once read and found right."""

from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.iks.aid_actions import cancel_aid, pay_aid
from kube_desktop.books.iks.dues_actions import DuesPaid, pay_dues
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS
from kube_desktop.books.iks.rules import (
    Aid,
    AidEvent,
    Beneficiary,
    Exemption,
    PaidFrom,
    StartingPosition,
    Tariff,
    TariffPeriod,
)
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.members.actions import leave
from kube_desktop.books.members.rules import Leaving
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.model import Facts, Report, Table
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.registers.actions import add_record
from kube_desktop.reports.request import ReportRequest
from tests.asking import report_of
from tests.books.iks.conftest import MONTHLY, Payers
from tests.books.meetings.conftest import MEETING, MINUTES
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.money import pay
from tests.people import enter, man, woman

JANUARY, OCTOBER, DECEMBER = Month(2026, 1), Month(2026, 10), Month(2026, 12)
FOURTEENTH = date(2026, 11, 14)


def _print(book: GroupFile, name: str, last: Month = DECEMBER, *, blank: bool = False) -> Report:
    first = JANUARY if last == DECEMBER else last
    return report_of(book, ReportRequest(name, first, last, is_blank=blank))


def _text(report: Report) -> str:
    return write_report(report, ReportFormat.TEXT).decode()


def _table(report: Report) -> Table:
    return next(each for each in report.sections if isinstance(each, Table))


def _facts(report: Report) -> dict[str, object]:
    (facts,) = (each for each in report.sections if isinstance(each, Facts))
    return {fact.key: fact.value for fact in facts.items}


def _decided(book: GroupFile) -> int:
    minutes = replace(MINUTES, meeting=replace(MEETING, taker_id=None), marks={}, tasks=())
    book.act(record_meeting, minutes, today=TODAY)
    return int(book.read(lambda reader: reader.value("SELECT min(id) FROM decision")))


@pytest.fixture
def solidarity(book: GroupFile, payers: Payers) -> GroupFile:
    """Six members in every state, two tariffs of which one was decided, and dues of nobody."""
    rosa = enter(book, woman("Rosa Tefa")).id
    yosef = enter(book, man("Yosef Manu", joined=date(2026, 8, 20))).id
    petrus = enter(book, man("Petrus Bria")).id
    decision = _decided(book)
    payers.asks(replace(MONTHLY, decision_id=decision))
    payers.asks(Tariff(date(2026, 7, 1), TariffPeriod.MONTH, 2_000))
    free = Exemption(rosa, date(2026, 2, 1), "sakit", until_month=date(2026, 9, 1))
    book.act(add_record, IKS_EXEMPTIONS, free, today=TODAY)
    position = StartingPosition(petrus, date(2026, 6, 1), excess=500)
    book.act(add_record, IKS_POSITIONS, position, today=TODAY)
    book.act(leave, Leaving(payers.anton, date(2026, 10, 3), "pindah"), today=TODAY)
    payers.bring(payers.maria, 19_000, date(2026, 10, 5))
    payers.bring(None, 3_000, date(2026, 10, 6), "Bu Ina")
    paid = [DuesPaid(petrus, 3_000), DuesPaid(yosef, 8_000), DuesPaid(rosa, 1_000)]
    book.act(pay_dues, paid, on=FOURTEENTH)
    return book


@pytest.fixture
def helped(book: GroupFile, payers: Payers) -> GroupFile:
    """A member, a family and somebody outside were helped; one help was cancelled."""
    decision = _decided(book)
    sick = Aid(
        date(2026, 10, 9),
        AidEvent.ILLNESS,
        "dirawat tiga hari di puskesmas",
        Beneficiary.MEMBER,
        100_000,
        event_on=date(2026, 10, 2),
        member_id=payers.maria,
        decision_id=decision,
    )
    for aid in (
        sick,
        replace(
            sick,
            on_day=date(2026, 10, 20),
            event=AidEvent.DEATH,
            what="ibunya meninggal",
            beneficiary=Beneficiary.FAMILY,
            recipient="Pak Yos Nahak",
            paid_from=PaidFrom.BANK,
            member_id=payers.anton,
        ),
        Aid(
            FOURTEENTH,
            AidEvent.OTHER,
            "hidup sendiri, kehabisan beras",
            Beneficiary.ELDERLY,
            50_000,
            recipient="Oma Ina",
        ),
    ):
        book.act(pay_aid, aid, today=TODAY)
    wrong = book.act(pay_aid, sick, today=TODAY)
    book.act(cancel_aid, wrong, today=TODAY, reason="tercatat dua kali")
    return book


def test_the_matrix_shows_every_state(solidarity: GroupFile, golden: Golden) -> None:
    golden.check("matrix.txt", _text(_print(solidarity, "solidarity-matrix")))


def test_the_matrix_of_a_month_counts_nothing_after_it(
    solidarity: GroupFile, golden: Golden
) -> None:
    golden.check("matrix-october.txt", _text(_print(solidarity, "solidarity-matrix", OCTOBER)))


def test_the_sums_of_the_matrix_are_those_of_its_rows(solidarity: GroupFile) -> None:
    report = _print(solidarity, "solidarity-matrix")
    table = _table(report)

    assert table.total is not None
    for place, total in enumerate(table.total):
        column = [row[place] for row in table.rows]
        if place > 1:
            assert total == sum(cell for cell in column if isinstance(cell, int))
    facts = _facts(report)
    assert facts["tunggakan"] == table.total[-1]
    assert facts["tanpa_nama"] == 3_000


def test_dues_of_a_year_stand_in_one_column(
    book: GroupFile, payers: Payers, golden: Golden
) -> None:
    payers.asks(Tariff(date(2025, 1, 1), TariffPeriod.YEAR, 12_000))
    payers.bring(payers.maria, 18_000, date(2026, 2, 5))

    report = _print(book, "solidarity-matrix")

    golden.check("matrix-of-a-year.txt", _text(report))
    assert not report.landscape


def test_the_empty_forms_have_names_and_no_seal(
    book: GroupFile, payers: Payers, golden: Golden
) -> None:
    payers.asks()
    monthly = _print(book, "solidarity-matrix", blank=True)
    payers.asks(Tariff(date(2026, 1, 1).replace(year=2027), TariffPeriod.YEAR, 12_000))
    request = ReportRequest("solidarity-matrix", Month(2027, 1), Month(2027, 12), is_blank=True)

    yearly = report_of(book, request)

    golden.check("blank-matrix.txt", _text(monthly))
    golden.check("blank-matrix-of-a-year.txt", _text(yearly))
    assert (monthly.seal, yearly.seal) == (None, None)


def test_help_is_listed_with_who_why_and_by_which_decision(
    helped: GroupFile, golden: Golden
) -> None:
    golden.check("aids.txt", _text(_print(helped, "solidarity-aids")))


def test_help_for_members_and_for_others_is_summed_apart(helped: GroupFile) -> None:
    assert _facts(_print(helped, "solidarity-aids")) == {
        "jumlah_dalam": 200_000,
        "jumlah_luar": 50_000,
        "jumlah_semua": 250_000,
    }


def test_the_empty_form_of_help_has_room_for_the_pen(book: GroupFile) -> None:
    report = _print(book, "solidarity-aids", blank=True)

    assert report.seal is None
    assert not any(any(row) for row in _table(report).rows)


def test_welfare_work_is_listed_with_its_cost_and_what_has_no_record(
    helped: GroupFile, golden: Golden
) -> None:
    lunch = pay(helped, 120_000, date(2026, 8, 15), fund=Fund.IKS)
    pay(helped, 30_000, date(2026, 9, 15), fund=Fund.IKS)
    done = Activity(date(2026, 8, 15), ActivityKind.SOCIAL, "Makan bersama lansia", public_count=11)
    helped.act(record_activity, done, Taking((1, 2), (lunch,)), today=TODAY)

    report = _print(helped, "uks-activities")

    golden.check("welfare.txt", _text(report))
    assert _facts(report) == {
        "kegiatan": 1,
        "biaya_kegiatan": 120_000,
        "tanpa_kegiatan": 30_000,
        "kas_iks": 150_000,
    }
