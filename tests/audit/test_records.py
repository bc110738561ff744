"""Records that somebody changed behind the program's back, and what is only worth a look."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.audit.check import CheckResult, check_books
from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.cash.actions import cancel, correct, record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.iks.register import IKS_TARIFFS
from kube_desktop.books.iks.rules import Tariff, TariffPeriod
from kube_desktop.books.inventory.actions import happen_with_money
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.rules import Event, Good, GoodKind, Origin, Paid, What
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.register import DECISIONS
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.rules import Leaving, MemberDetails, Sex
from kube_desktop.books.units.roster import RosterPlan
from kube_desktop.books.units.roster_actions import fill_roster, mark_served
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.actions import add_record, attach_to_record, cancel_record
from kube_desktop.registers.queries import records
from tests.audit.tampering import tamper
from tests.books.units.businesses import begin_businesses
from tests.group_files import TODAY, TREASURER
from tests.registers.visits import came

_SECOND, _THIRD = date(2026, 11, 2), date(2026, 11, 3)
_ONE_MORE = (
    "INSERT INTO guest_visit (on_day, name, visitor, institution, position, purpose, impression,"
    " advice, follow_up, recorded_at, recorder, cancel_reason)"
    " VALUES ('2026-11-09', 'Bu Lurah', 'village', '', '', '', '', '', '', '', '', '')"
)


@pytest.fixture
def kept_path(group_path: Path) -> Path:
    """A member at a meeting, two visits of which one is cancelled, a photo; closed."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        _meeting_with_maria(book)
        first, second = came(book), came(book, name="Pak Camat")
        book.act(cancel_record, GUESTS, second, reason="dua kali")
        photo = NewAttachment("tamu.jpg", b"\xff\xd8\xff tamu")
        book.act(attach_to_record, GUESTS, first, (photo,))
    return group_path


def _meeting_with_maria(book: GroupFile) -> int:
    details = MemberDetails(name="Maria Bili", sex=Sex.FEMALE, joined_on=_SECOND)
    maria = book.act(add_member, details, today=TODAY).id
    meeting = Meeting(_THIRD, MeetingKind.MEMBERS, "Rapat bulanan")
    minutes = Minutes(meeting, marks={maria: Mark(Presence.PRESENT)})
    book.act(record_meeting, minutes, today=TODAY)
    return maria


def _checked(path: Path) -> CheckResult:
    with open_group_file(path, read_only=True) as book:
        return book.read(check_books)


def test_records_as_the_program_wrote_them_are_sound(kept_path: Path) -> None:
    result = _checked(kept_path)

    assert (result.findings, result.notes) == ((), ())


@pytest.mark.parametrize(
    ("statement", "where", "told"),
    [
        ("UPDATE group_profile SET bank_account = '999'", "group_profile 1", "diubah"),
        ("UPDATE member SET name = 'Orang Lain'", "member 1", "diubah"),
        ("UPDATE guest_visit SET advice = 'bagus' WHERE id = 1", "guest_visit 1", "diubah"),
        ("UPDATE guest_visit SET name = '' WHERE id = 1", "guest_visit 1", "diubah"),
        (
            "UPDATE guest_visit SET cancelled_at = NULL, cancel_reason = '' WHERE id = 2",
            "guest_visit 2",
            "diubah",
        ),
        ("DELETE FROM guest_visit WHERE id = 2", "guest_visit 2", "hilang"),
        (_ONE_MORE, "guest_visit 3", "tidak ditulis"),
        ("UPDATE attendance SET presence = 'absent'", "meeting 1", "diubah"),
        ("DELETE FROM attendance", "meeting 1", "diubah"),
        ("UPDATE change_log SET old = 'lain'", "change_log 1", "diubah"),
        ("DELETE FROM change_log", "change_log 1", "hilang"),
        ("UPDATE attachment SET recorder = 'Orang lain'", "attachment 1", "diubah"),
        ("DELETE FROM attachment", "attachment 1", "hilang"),
        ("DELETE FROM record_seal WHERE id = 2", "record_seal 3", "terputus"),
        ("UPDATE record_seal SET seal = digest WHERE id = 2", "record_seal 2", "terputus"),
        ("UPDATE record_seal SET digest = seal WHERE id = 2", "record_seal 2", "terputus"),
    ],
)
def test_a_record_that_another_program_changed_is_named(
    kept_path: Path, statement: str, where: str, told: str
) -> None:
    tamper(kept_path, statement)

    found = {
        finding.where: finding.sentence
        for finding in _checked(kept_path).findings
        if finding.check == "records"
    }

    assert told in found[where]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE shift_turn SET state = 'planned' WHERE id = 1", "diubah"),
        ("UPDATE shift_turn_member SET has_served = 0 WHERE turn_id = 1", "diubah"),
        ("DELETE FROM shift_turn_member WHERE turn_id = 1", "diubah"),
        ("DELETE FROM shift_turn WHERE id = 1", "hilang"),
    ],
)
def test_a_turn_that_somebody_served_is_not_taken_away_unseen(
    group_path: Path, statement: str, told: str
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        begun = begin_businesses(book)
        book.act(fill_roster, RosterPlan(begun.warung, _SECOND, _THIRD, (begun.first,)))
        book.act(mark_served, begun.warung, through=_SECOND)
    tamper(group_path, "PRAGMA foreign_keys=OFF", statement)

    found = {
        finding.where: finding.sentence
        for finding in _checked(group_path).findings
        if finding.check == "records"
    }

    assert told in found["shift_turn 1"]


def test_of_many_changed_records_the_first_are_named_and_the_others_counted(
    group_path: Path,
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for _number in range(23):
            came(book)
    tamper(group_path, "UPDATE guest_visit SET name = 'lain'")

    findings = _checked(group_path).findings

    assert [each.where for each in findings[-2:]] == ["guest_visit 20", "guest_visit"]
    assert "3 catatan lain" in findings[-1].sentence


def test_who_was_no_member_on_the_day_of_a_meeting_is_worth_a_look(book: GroupFile) -> None:
    maria = _meeting_with_maria(book)
    book.act(leave, Leaving(maria, _SECOND, "pindah"), today=TODAY)

    result = book.read(check_books)

    assert result.is_sound
    assert [(note.check.value, note.where) for note in result.notes] == [
        ("attendance", "Maria Bili")
    ]
    assert "03/11/2026" in result.notes[0].sentence


def test_a_cancelled_voucher_that_an_activity_cites_is_worth_a_look(book: GroupFile) -> None:
    paid = book.act(record, CashEntry(Fund.UEP, 1101, _SECOND, 50_000, "Penjualan"))
    cleaning = Activity(_THIRD, ActivityKind.SOCIAL, "Kerja bakti")
    book.act(record_activity, cleaning, Taking(vouchers=(paid.entry_id,)), today=TODAY)
    before = book.read(check_books).notes
    book.act(cancel, paid.entry_id, on=_THIRD, reason="salah buku")

    result = book.read(check_books)

    assert before == ()
    assert result.is_sound
    assert [(note.check.value, note.where, note.sentence) for note in result.notes] == [
        (
            "cited",
            "UEP-2026-0001",
            "“Kerja bakti” menyebut bukti ini, padahal bukti ini dibatalkan.",
        )
    ]


def test_a_corrected_voucher_and_a_cancelled_good_are_in_order(book: GroupFile) -> None:
    entry = CashEntry(Fund.UEP, 1101, _SECOND, 50_000, "Penjualan")
    paid = book.act(record, entry)
    cleaning = Activity(_THIRD, ActivityKind.SOCIAL, "Kerja bakti")
    book.act(record_activity, cleaning, Taking(vouchers=(paid.entry_id,)), today=TODAY)
    right = replace(entry, amount=60_000)
    book.act(correct, paid.entry_id, right, on=_THIRD, reason="salah jumlah")
    goat = Good(
        acquired_on=_SECOND,
        name="Kambing",
        kind=GoodKind.LIVESTOCK,
        origin=Origin.GIVEN,
        quantity=2,
        unit="ekor",
    )
    good = book.act(add_record, GOODS, goat, today=TODAY)
    sale = Event(good_id=good, on_day=_THIRD, what=What.SOLD, quantity=1, amount=700_000)
    sold = book.act(happen_with_money, sale, Paid(), today=TODAY)
    book.act(cancel, sold.posted.entry_id, on=_THIRD, reason="tidak jadi")
    book.act(cancel_record, GOODS, good, reason="dicatat dua kali")

    assert book.read(check_books).notes == ()


def test_a_cancelled_decision_on_which_a_tariff_rests_is_worth_a_look(book: GroupFile) -> None:
    meeting = book.act(
        record_meeting,
        Minutes(
            Meeting(_THIRD, MeetingKind.MEMBERS, "Tarif IKS"),
            decisions=((None, Decision(1, "Iuran IKS Rp2.000 sebulan")),),
        ),
        today=TODAY,
    )
    (decision,) = book.read(records, DECISIONS, parent=meeting)
    tariff = Tariff(date(2026, 11, 1), TariffPeriod.MONTH, 2_000, decision.id)
    book.act(add_record, IKS_TARIFFS, tariff, today=TODAY)
    before = book.read(check_books).notes
    book.act(cancel_record, DECISIONS, decision.id, reason="salah tulis")

    result = book.read(check_books)

    assert before == ()
    assert result.is_sound
    assert [(note.check.value, note.where) for note in result.notes] == [
        ("cited", "Keputusan 1, rapat 3 Nov 2026: Iuran IKS Rp2.000 sebulan (dibatalkan)")
    ]
    assert "dasar 1 catatan" in result.notes[0].sentence
