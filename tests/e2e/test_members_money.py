"""The members' money from the window to the file and to the paper, which must always agree."""

from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.grants.revolving_rules import Recipient
from kube_desktop.books.grants.rules import Source, Tag, Through
from kube_desktop.books.iks.rules import AidEvent, TariffPeriod
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.loans.terms import Method
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.sharings.rules import Destination
from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.balances import closing_balances
from kube_desktop.ledger.closings import closed_through
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.seal import head
from tests.books.loans.lending import lend, rule
from tests.books.sharings.sharings import earn
from tests.cli.conftest import kube
from tests.e2e.desk import CTRL, Desk
from tests.e2e.money_desk import Kube, MoneyDesk, counted_out, rows_of
from tests.e2e.money_model import Act, MoneyModel, Moved
from tests.group_files import TODAY, TREASURER
from tests.people import FOUNDED, enter, man, woman
from tests.printing.reading import words
from tests.soundness import assert_sound
from tests.ui.books.keys import keys, press_key
from tests.ui.file_dialogs import choosing
from tests.ui.typing import press
from ui.books.grants.revolvings_screen import RevolvingsScreen
from ui.books.loans.screen import LoansScreen
from ui.books.savings.entry_form import Way
from ui.books.savings.screen import SavingsScreen
from ui.closing.screen import ClosingScreen

__all__ = ["kube"]

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
BEGAN: Final = OCTOBER.first
TAB: Final = Qt.Key.Key_Tab


@pytest.fixture
def melati(desk: Desk, group_path: Path, kube: Kube) -> MoneyDesk:
    """Four members, a meeting that decided, loans at one percent flat, and money in every box."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for person in (woman("Maria Bili"), man(), woman("Rosa Tefa"), man("Yohanes Sila")):
            enter(book, person)
        book.act(appoint, Appointment(1, Office.TREASURER, FOUNDED), today=TODAY)
        for fund in Fund:
            book.act(record_opening, OpeningBalance(fund, BEGAN, cash=1_000_000))
        meeting = Meeting(BEGAN, MeetingKind.MEMBERS, "Uang anggota")
        decided = ((None, Decision(1, "Pinjaman dan santunan disetujui")),)
        marks = {1: Mark(Presence.PRESENT)}
        book.act(record_meeting, Minutes(meeting, marks, decided, ()), today=TODAY)
        rule(book, method=Method.FLAT, rate="1%", max_months=3)
    desk.opening.open_file(group_path)
    desk.wait()
    desk.press("Maria Bili")
    return MoneyDesk(desk, kube)


def test_a_loan_from_the_keyboard_to_the_paper_and_past_the_closing(melati: MoneyDesk) -> None:
    _ask_decide_and_pay_out(melati)
    lent = (300_000, 0, 0)
    _assert_loan_told(melati, lent)

    melati.take_instalment("130rb", "8")
    _assert_loan_told(melati, lent, (0, 127_000, 3_000))
    melati.mend_line(1, "103rb", "salah tulis jumlah")
    first = (lent, (0, 127_000, 3_000), (0, -127_000, -3_000), (0, 100_000, 3_000))
    _assert_loan_told(melati, *first)

    melati.take_instalment("50rb", "20")
    melati.take_line_back(4, "tidak pernah terjadi")
    melati.take_instalment("60rb", "21")
    before = (*first, (0, 47_000, 3_000), (0, -47_000, -3_000), (0, 57_000, 3_000))
    _assert_loan_told(melati, *before)

    melati.settle_loan("25")
    settled = (*before, (0, 143_000, 0))
    _assert_loan_told(melati, *settled)
    assert melati.book.read(loan_card, 1, TODAY).state is LoanState.SETTLED

    _close_october(melati, sp=1_006_000)
    melati.go_to("loans", LoansScreen, 1)
    melati.mend_line(3, "93rb", "uangnya ternyata Rp93.000")
    assert melati.desk.reads("Batalkan itu dulu")  # what settled it rests on what was paid
    melati.desk.press("Batal")
    _assert_loan_told(melati, *settled)
    melati.take_line_back(7, "belum lunas")
    melati.mend_line(3, "93rb", "uangnya ternyata Rp93.000")
    mended = (*settled, (0, -143_000, 0), (0, -100_000, -3_000), (0, 90_000, 3_000))
    _assert_loan_told(melati, *mended)
    melati.settle_loan("20")
    _assert_loan_told(melati, *mended, (0, 153_000, 3_000))
    assert melati.desk.messages.problems == []
    assert_sound(melati.book)


def test_savings_are_brought_taken_and_printed_on_where_the_paper_stopped(
    melati: MoneyDesk,
) -> None:
    melati.save_money(1, "50rb", "5/11")
    melati.save_money(1, "20rb", "6/11", Way.TAKE)
    edition = melati.book.read(head).edition

    screen = melati.save_money(1, "30.001", "7/11", Way.TAKE)

    said = "Tabungan Maria Bili pada 07/11/2026 hanya Rp30.000."
    assert screen.panel.form.row("amount").words().startswith(said)
    assert melati.book.read(head).edition == edition
    screen.panel.form.amount.clear()
    first = _print_passbook(melati, "Cetak di buku, mulai baris pertama")
    assert "50.000" in first
    assert "20.000" in first
    melati.save_money(1, "7rb", "8/11")
    second = _print_passbook(melati, "Lanjutkan di buku (sudah 2 baris)")
    assert "7.000" in second
    assert "50.000" not in second
    moved = [(50_000, 0, 50_000), (0, 20_000, 30_000), (7_000, 0, 37_000)]
    assert melati.savings_told(1) == {
        "window": moved,
        "book": moved,
        "recap": 37_000,
        "cash": [(50_000, 0, 1_050_000), (0, 20_000, 1_030_000), (7_000, 0, 1_037_000)],
        "account": -37_000,
    }
    assert_sound(melati.book)


def test_dues_for_three_months_an_exemption_and_a_help_cancelled_past_the_closing(
    melati: MoneyDesk,
) -> None:
    press_key(Qt.Key.Key_PageUp, CTRL)
    melati.write_record(
        "iks_tariffs", valid_from="1/10/2026", period=TariffPeriod.MONTH, amount="5.000"
    )
    melati.write_record("iks_exemptions", member_id=3, from_month="1/10/2026", reason="sakit")
    melati.pay_dues(1, "3", "15.000")
    melati.pay_dues(2, "1", "5.000")
    melati.write_record(
        "iks_aids",
        on_day="20/10/2026",
        event=AidEvent.ILLNESS,
        what="dirawat di puskesmas",
        member_id=2,
        amount="75.000",
        decision_id=1,
    )
    paid = {
        "Maria Bili": ([5_000, 5_000, 5_000], 15_000, None),
        "Anton Nahak": ([5_000, None, None], 5_000, None),
        "Rosa Tefa": (["B", "B", "B"], 0, None),
        "Yohanes Sila": (["T", None, None], 0, 5_000),
    }
    signs = {"Maria Bili": "L L L", "Anton Nahak": "L", "Rosa Tefa": "B B B", "Yohanes Sila": "T"}
    assert (melati.dues_told(), melati.dues_signs()) == (paid, signs)
    assert melati.cash_lines("IKS") == [(0, 75_000), (15_000, 0), (5_000, 0)]
    (help_,) = rows_of(melati.report("solidarity-aids", "--year", 2026)["iks_aids"])
    assert (help_["anggota"], help_["jumlah"]) == ("Anton Nahak", 75_000)

    _close_october(melati, iks=945_000)
    melati.cancel_record("iks_aids", 1, "tidak jadi")

    assert melati.cash_lines("IKS") == [(0, 75_000), (15_000, 0), (5_000, 0), (0, -75_000)]
    assert (melati.dues_told(), melati.dues_signs()) == (paid, signs)
    assert melati.on_account("Kas IKS") == 1_020_000
    assert melati.desk.messages.problems == []
    assert_sound(melati.book)


def test_a_sharing_by_turns_with_savings_and_arrears_is_cancelled_as_a_whole(
    melati: MoneyDesk,
) -> None:
    _run_a_warung(melati)
    lend(melati.book, member_id=2, principal=300_000, on=BEGAN, first_due=date(2026, 10, 10))
    before, boxes = _balances(melati), melati.boxes()
    press_key(Qt.Key.Key_PageUp, CTRL)
    melati.take_turns("8/10")

    goes_to = {"Anton Nahak": Destination.LOAN, "Rosa Tefa": Destination.SAVINGS}
    melati.share_by_turns("10", goes_to)

    sheet = melati.report("sharing-sheet", "--record", 1)
    assert [(row["nama"], row["jumlah"]) for row in rows_of(sheet["bagian"])] == [
        ("Maria Bili", 303_750),
        ("Anton Nahak", 303_750),
        ("Rosa Tefa", 202_500),
    ]
    assert rows_of(sheet["disisihkan"])[0]["jumlah"] == 90_000
    assert melati.boxes() == {
        "UEP": boxes["UEP"] - 810_000,
        "SP": boxes["SP"] + 200_000,
        "TAB": boxes["TAB"] + 202_500,
        "IKS": boxes["IKS"],
    }
    assert melati.loan_told(1)["left"] == 100_000
    assert melati.savings_told(3)["recap"] == 202_500

    melati.cancel_sharing(1, "salah bulan")

    assert (_balances(melati), melati.boxes()) == (before, boxes)
    assert melati.loan_told(1)["left"] == 300_000
    assert melati.savings_told(3)["recap"] == 0
    assert melati.desk.messages.problems == []
    assert_sound(melati.book)


def test_aid_for_two_funds_a_use_and_what_comes_back_from_others(melati: MoneyDesk) -> None:
    melati.write_record(
        "grants",
        source=Source.REGENCY,
        giver="Dinas Sosial",
        received_on="2/11/2026",
        amount="2.000.000",
        through=Through.CASH,
    )
    melati.write_record(
        "grant_uses",
        on_day="3/11/2026",
        grant_id=1,
        what="Kompor warung",
        amount="500.000",
        tag=Tag.PRODUCTIVE,
    )
    melati.write_record(
        "revolvings",
        on_day="4/11/2026",
        recipient=Recipient.EMBRYO,
        name="Kelompok Kamboja",
        amount="300.000",
        through=Through.CASH,
        due_on="4/12/2026",
        grant_id=1,
    )
    screen = melati.go_to("revolvings", RevolvingsScreen, 1)
    press(screen.details, "Catat yang kembali")
    melati.fill_in(screen.returns.form, on_day="10/11/2026", amount="120.000")
    melati.save(screen.returns, "Simpan")

    assert melati.cash_lines("UEP") == [(1_000_000, 0), (0, 300_000), (120_000, 0)]
    assert melati.cash_lines("SP") == [(1_000_000, 0)]
    assert melati.on_account("Dana bergulir yang akan kembali") == 180_000
    used = melati.report("grant-use", "--date", TODAY)
    shares = {row["sifat"]: row["rupiah"] for row in rows_of(used["ringkasan_1"])}
    assert (shares["Produktif"], shares["Sisa"]) == (500_000, 1_200_000)
    (went,) = rows_of(melati.report("revolvings", "--date", TODAY)["perguliran"])
    assert (went["kembali"], went["sisa"]) == ("Rp120.000", "Rp180.000")
    assert melati.desk.messages.problems == []
    assert_sound(melati.book)


def test_all_of_it_on_one_day_agrees_with_a_list_of_acts(melati: MoneyDesk) -> None:
    _run_a_warung(melati)
    lend(melati.book, member_id=2, principal=300_000, on=BEGAN, first_due=date(2026, 10, 10))
    before, model = melati.boxes(), MoneyModel()
    model.did(Act({}, loan=(1, (300_000, 0, 0))))

    _lend_on_one_day(melati, model)
    _save_and_pay_dues_on_one_day(melati, model)
    _get_aid_on_one_day(melati, model)
    _share_on_one_day(melati, model)

    assert melati.kube("check", melati.book.path).code == 0
    for fund in Fund:
        moved = melati.vouchers(fund.name)
        assert (fund, moved) == (fund, model.box(fund.name))
        assert melati.boxes()[fund.name] == before[fund.name] + sum(moved)
    for loan_id in (1, 2):
        lines = model.loan(loan_id)
        left = lines[-1][2]
        told = melati.card_told(loan_id)
        assert told == {"window": lines, "left": left, "card": lines}
    out = sum(model.loan(loan_id)[-1][2] for loan_id in (1, 2))
    assert melati.on_account("Pinjaman di tangan peminjam") == out
    recap = rows_of(melati.report("savings-recap", "--year", 2026)["rekap"])
    saved = {row["no"]: row["saldo_akhir"] for row in recap if row["no"] in range(1, 5)}
    assert {one: amount for one, amount in saved.items() if amount} == model.saved()
    assert melati.on_account("Tabungan anggota") == -sum(model.saved().values())
    book = rows_of(melati.report("passbook", "--member", 3, "--year", 2026)["baris"])
    assert [row["saldo"] for row in book if row["no_bukti"]] == model.passbook(3)
    dues = melati.dues_told()
    assert {one: sums for one, (_months, sums, _late) in dues.items()} == {
        name: model.dues(number) for number, name in enumerate(dues, start=1)
    }
    assert (melati.desk.messages.problems, melati.desk.messages.crashes) == ([], [])
    assert_sound(melati.book)


def _lend_on_one_day(melati: MoneyDesk, model: MoneyModel) -> None:
    """Lend, take a wrong amount and mend it, cancel another one, and settle."""
    melati.lend("Maria Bili", "200rb")
    model.did(Act({"SP": -200_000}, loan=(2, (200_000, 0, 0))))
    melati.take_instalment("80rb", "20")
    wrong = Act({"SP": 80_000}, loan=(2, (0, 80_000, 0)))
    melati.mend_line(1, "82rb", "salah tulis")
    right = Act({"SP": 82_000}, loan=(2, (0, 82_000, 0)))
    model.did(wrong, wrong.undone(), right)
    melati.take_instalment("15rb", "20")
    never = Act({"SP": 15_000}, loan=(2, (0, 15_000, 0)))
    melati.take_line_back(4, "tidak pernah terjadi")
    model.did(never, never.undone())
    melati.settle_loan("20")
    model.did(Act({"SP": 118_000}, loan=(2, (0, 118_000, 0))))


def _save_and_pay_dues_on_one_day(melati: MoneyDesk, model: MoneyModel) -> None:
    """Bring and take savings, pay three months, help somebody and take the help back."""
    for amount, way, signed in (
        ("50rb", Way.BRING, 50_000),
        ("20rb", Way.TAKE, -20_000),
        ("1jt", Way.TAKE, 0),  # refused
    ):
        screen = melati.save_money(3, amount, "20/11", way)
        if signed:
            model.did(Act({"TAB": signed}, saved=(3, signed)))
    screen.panel.form.amount.clear()
    melati.write_record(
        "iks_tariffs", valid_from="1/10/2026", period=TariffPeriod.MONTH, amount="5.000"
    )
    melati.write_record("iks_exemptions", member_id=3, from_month="1/10/2026", reason="sakit")
    melati.pay_dues(1, "3", "15.000")
    model.did(Act({"IKS": 15_000}, dues=(1, 15_000)))
    melati.write_record(
        "iks_aids",
        event=AidEvent.DEATH,
        what="ayahnya meninggal",
        member_id=2,
        amount="75.000",
        decision_id=1,
    )
    melati.cancel_record("iks_aids", 1, "salah catat")
    help_ = Act({"IKS": -75_000})
    model.did(help_, help_.undone())


def _get_aid_on_one_day(melati: MoneyDesk, model: MoneyModel) -> None:
    """Receive aid for two funds, let some of it go on, and get a part of that back."""
    melati.write_record(
        "grants",
        source=Source.REGENCY,
        giver="Dinas Sosial",
        amount="2.000.000",
        through=Through.CASH,
    )
    model.did(Act({"UEP": 1_000_000, "SP": 1_000_000}))
    melati.write_record(
        "revolvings",
        recipient=Recipient.EMBRYO,
        name="Kelompok Kamboja",
        amount="300.000",
        through=Through.CASH,
        grant_id=1,
    )
    screen = melati.go_to("revolvings", RevolvingsScreen, 1)
    press(screen.details, "Catat yang kembali")
    melati.fill_in(screen.returns.form, amount="120.000")
    melati.save(screen.returns, "Simpan")
    model.did(Act({"UEP": -300_000}), Act({"UEP": 120_000}))


def _share_on_one_day(melati: MoneyDesk, model: MoneyModel) -> None:
    """Share October by turns, take it back, and share it once more."""
    melati.desk.come_back()
    press_key(Qt.Key.Key_PageUp, CTRL)
    melati.take_turns("6/10")
    goes_to = {"Anton Nahak": Destination.LOAN, "Rosa Tefa": Destination.SAVINGS}
    shares = (
        Act({"UEP": -270_000}),
        Act({"UEP": -270_000}),
        Act({"SP": 200_000}, loan=(1, (0, 200_000, 0))),  # of the second one
        Act({"UEP": -270_000, "TAB": 270_000}, saved=(3, 270_000)),
    )
    melati.share_by_turns("10", goes_to)
    melati.cancel_sharing(1, "belum disetujui")
    melati.share_by_turns("10", goes_to)
    model.did(*shares, *(each.undone() for each in shares), *shares)


def _ask_decide_and_pay_out(melati: MoneyDesk) -> None:
    """Lend with the keys alone, and keep the agreement that is printed."""
    desk = melati.desk
    press_key(Qt.Key.Key_PageUp, CTRL)
    desk.ask_for("daftar pinjaman")
    desk.ask_for("ajukan pinjaman")
    _type_and_tab("Maria", "300rb", "Jualan kue")
    press_key(Qt.Key.Key_Return)
    desk.wait()
    press_key(Qt.Key.Key_Return)  # Putuskan
    desk.wait()
    keys("s")  # Setujui
    press_key(TAB)
    press_key(TAB)
    _type_and_tab("disetujui")
    press_key(Qt.Key.Key_Return)
    desk.wait()
    press_key(Qt.Key.Key_Return)  # Cairkan
    desk.wait()
    press_key(TAB)
    press_key(TAB)
    keys("8/10")
    target = desk.documents / "perjanjian.pdf"
    press_key(Qt.Key.Key_Return)
    desk.wait()
    with choosing(target):
        desk.press("Simpan sebagai PDF")
    desk.press("Tutup")
    desk.come_back()
    assert "300.000" in words(target.read_bytes())


def _type_and_tab(*texts: str) -> None:
    for text in texts:
        keys(text)
        press_key(TAB)


def _assert_loan_told(melati: MoneyDesk, *moved: Moved) -> None:
    """Fail unless everything tells exactly what moved: lent, paid of principal, paid of charge."""
    __tracebackhide__ = True
    left = list(accumulate(lent - principal for lent, principal, _charge in moved))
    paid = [(one[1], one[2], after) for one, after in zip(moved, left, strict=True)]
    assert melati.loan_told(1) == {
        "window": paid,
        "left": left[-1],
        "card": paid,
        "cash": list(moved),
        "account": left[-1],
    }


def _run_a_warung(melati: MoneyDesk) -> None:
    """Let three members take turns in a warung that earned 900,000 in October."""
    book = melati.book
    unit = book.act(add_unit, UnitDetails("Warung sembako", FOUNDED))
    for number in (1, 2, 3):
        book.act(add_shift, unit, ShiftDetails(f"Giliran {number}", FOUNDED, (number,)))
    earn(book, 1_000_000, date(2026, 10, 5), unit)
    spent = CashEntry(Fund.UEP, 1201, date(2026, 10, 6), 100_000, "Belanja", unit_id=unit)
    book.act(record, spent)


def _balances(melati: MoneyDesk) -> dict[int, int]:
    """Return the trial balance: every account that has something."""
    balances = melati.book.read(closing_balances, NOVEMBER)
    return {account: amount for account, amount in balances.items() if amount}


def _print_passbook(melati: MoneyDesk, words_of_menu: str) -> str:
    """Print the book in hand into a PDF file, say that it is on the paper, and read it."""
    screen = melati.screen(SavingsScreen)
    next(one for one in screen.findChildren(QAction) if one.text() == words_of_menu).trigger()
    melati.desk.wait()
    target = melati.desk.documents / "buku.pdf"
    target.unlink(missing_ok=True)
    with choosing(target):
        melati.desk.press("Simpan sebagai PDF")
    melati.desk.press("Tutup")
    melati.desk.wait()
    melati.desk.come_back()
    return words(target.read_bytes())


def _close_october(melati: MoneyDesk, **boxes: int) -> None:
    """Close the month with every box counted as the books say: a million where not told."""
    desk = melati.desk
    melati.go_to("closing", ClosingScreen)
    desk.press("Mulai menghitung")
    for fund in Fund:
        for worth, pieces in counted_out(boxes.get(fund.name.lower(), 1_000_000)).items():
            desk.fill(f"Banyaknya pecahan {format_rupiah(worth)}", str(pieces))
        desk.press("Selesai menghitung")
        desk.press("Lanjut")
    desk.press("Tutup buku Oktober 2026")
    assert melati.book.read(closed_through) == OCTOBER
    desk.press("Bulan berikutnya")
