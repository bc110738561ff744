"""What can happen to a loan that runs, and what the page does around it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kube_desktop.books.cash.entry_details import entry_detail
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.books.loans.loan_rules import LateFee
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.reports.catalogue import find_report
from tests.books.loans.lending import ask, bring, grant, lend, rule
from tests.group_files import TODAY
from tests.money import PHOTO
from tests.soundness import assert_sound
from tests.ui.books.keys import press_key
from tests.ui.books.loans.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.typing import press, type_into
from ui.books.cash.pages import ORIGIN_PAGES
from ui.books.loans.card import PRINTS
from ui.books.loans.changing import ReschedulePanel, WaivePanel, WriteOffPanel
from ui.books.loans.listing import Shown
from ui.books.loans.offers import Act, acts_of
from ui.books.loans.pages import LOANS
from ui.books.loans.repaying import CorrectionPanel, InstalmentPanel, RecoveryPanel
from ui.books.loans.taking_back import TakingBackPanel
from ui.records.importing import ImportDialog
from ui.reports.print_dialog import PrintDialog

ENTER = Qt.Key.Key_Return
NARROW = (911, 512)


def _close_october(book: GroupFile) -> None:
    """Close every month up to October; the box holds today what the book says."""
    for month in range(1, 11):
        counts = (FundCount(Fund.SP, {50_000: 32}),)
        book.act(close_month, MonthClosing(Month(2026, month), TODAY, counts), today=TODAY)


def _shows(window: Window) -> tuple[bool, bool, bool]:
    screen = window.screen
    return (
        screen.view.isVisibleTo(screen),
        screen.card.isVisibleTo(screen),
        screen.application.isVisibleTo(screen),
    )


def test_what_is_left_is_spread_anew_by_decision_and_the_new_rows_are_seen_before(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.RESCHEDULE)
    assert isinstance(panel, ReschedulePanel)

    type_into(panel.terms.months, "5")
    seen = [row[2] for row in window.plan()]
    press(panel, "Simpan jadwal baru")
    window.work()
    without_decision = panel.form.row("decision_id").words()
    type_into(panel.decision, "disetujui")
    type_into(panel.reason, "Gagal panen", leave=False)
    press_key(ENTER)
    window.work()

    card = lender.read(loan_card, loan_id, TODAY)
    assert seen == ["100.000"] * 5
    assert without_decision == "Pilih keputusan rapatnya."
    assert [row.principal for row in card.rows] == [100_000] * 5
    assert (card.row.outstanding, card.state) == (500_000, LoanState.RUNNING)


def test_a_new_schedule_is_taken_back_with_a_reason(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.RESCHEDULE)
    assert isinstance(panel, ReschedulePanel)
    type_into(panel.decision, "disetujui")
    type_into(panel.reason, "Gagal panen", leave=False)
    press_key(ENTER)
    window.work()

    back = window.begin(Act.UNDO_RESCHEDULE)
    assert isinstance(back, TakingBackPanel)
    type_into(back.reason, "Salah orang", leave=False)
    press_key(ENTER)
    window.work()

    card = lender.read(loan_card, loan_id, TODAY)
    assert card.plan is not None
    assert card.plan.version == 1


def test_a_loan_is_given_up_and_something_comes_back_after_all(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.WRITE_OFF)
    assert isinstance(panel, WriteOffPanel)
    told = panel.told()
    type_into(panel.decision, "disetujui")
    type_into(panel.reason, "Pindah jauh", leave=False)
    press_key(ENTER)
    window.work()
    recovery = window.begin(Act.RECOVER)
    assert isinstance(recovery, RecoveryPanel)
    type_into(recovery.amount, "50rb", leave=False)
    press_key(ENTER)
    window.work()

    card = lender.read(loan_card, loan_id, TODAY)
    assert told == "Sisa Rp500.000 tidak lagi diharapkan. Tidak ada uang yang bergerak."
    assert card.state is LoanState.WRITTEN_OFF
    assert [row[1] for row in window.lines()] == [
        "Cair 500.000",
        "Dihapus buku 500.000",
        "Penerimaan kembali 50.000",
    ]
    assert_sound(lender)


def test_a_late_fee_is_let_go_with_a_reason_and_asked_for_again(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    rule(lender, late_fee=LateFee.FIXED, late_fee_amount=5_000)
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.WAIVE)
    assert isinstance(panel, WaivePanel)
    offered = panel.amount.value()
    type_into(panel.reason, "Sakit", leave=False)
    press_key(ENTER)
    window.work()
    waived = lender.read(loan_card, loan_id, TODAY).owed.late_fee

    back = window.begin(Act.UNDO_WAIVER)
    assert isinstance(back, TakingBackPanel)
    type_into(back.reason, "Ternyata sehat", leave=False)
    press_key(ENTER)
    window.work()

    assert (offered, waived) == (15_000, 0)
    assert lender.read(loan_card, loan_id, TODAY).owed.late_fee == 15_000


def test_a_mistake_in_a_closed_month_is_mended_in_an_open_one(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    entry_id = bring(lender, loan_id, date(2026, 10, 10), 100_000).posted.entry_id
    _close_october(lender)
    window = open_window(lender, wish=loan_id)
    window.card.mark_line(entry_id)

    press(window.card, "Perbaiki")
    settle()
    panel = window.screen.desk.panel
    assert isinstance(panel, CorrectionPanel)
    told = panel.told()
    type_into(panel.amount, "120rb")
    type_into(panel.reason, "Salah tulis", leave=False)
    press_key(ENTER)
    window.work()

    lines = lender.read(loan_card, loan_id, TODAY).lines
    assert "dibatalkan 20 November 2026" in told
    assert [(line.day.month, line.principal) for line in lines[1:]] == [
        (10, 100_000),
        (11, -100_000),
        (11, 120_000),
    ]
    assert_sound(lender)


def test_who_paid_in_time_is_asked_for_no_late_fee_when_a_mistake_is_mended_later(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    rule(lender, late_fee=LateFee.DAILY, late_fee_amount=1_000)
    loan_id = lend(lender, on=date(2026, 9, 10))
    entry_id = bring(lender, loan_id, date(2026, 10, 10), 100_000).posted.entry_id
    _close_october(lender)
    window = open_window(lender, wish=loan_id)
    window.card.mark_line(entry_id)

    press(window.card, "Perbaiki")
    settle()
    panel = window.screen.desk.panel
    assert isinstance(panel, CorrectionPanel)
    type_into(panel.amount, "120rb")
    told = panel.told()
    type_into(panel.reason, "Salah tulis", leave=False)
    press_key(ENTER)
    window.work()

    line = lender.read(loan_card, loan_id, TODAY).lines[-1]
    assert "denda" not in told
    assert "sisa Rp380.000" in told
    assert (line.principal, line.late_fee) == (120_000, 0)


def test_paying_out_is_not_cancelled_while_instalments_stand(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    paid_out = lender.read(loan_card, loan_id, TODAY).lines[0].entry_id
    bring(lender, loan_id, TODAY, 100_000)
    window = open_window(lender, wish=loan_id)
    window.card.mark_line(paid_out)

    press(window.card, "Batalkan")
    settle()
    panel = window.screen.desk.panel
    assert isinstance(panel, TakingBackPanel)
    type_into(panel.reason, "Tidak jadi", leave=False)
    press_key(ENTER)
    window.work()

    assert panel.form.general_problem() == (
        "Ada catatan pinjaman ini sesudahnya. Batalkan dulu yang terakhir."
    )


def test_only_what_fits_the_state_of_a_loan_is_offered(lender: GroupFile) -> None:
    asked = ask(lender)
    granted = ask(lender, member_id=2)
    grant(lender, granted)
    running = lend(lender, principal=100_000, member_id=None, borrower="Yosef")

    def offered(loan_id: int) -> tuple[Act, ...]:
        return acts_of(lender.read(loan_card, loan_id, TODAY))

    assert offered(asked) == (Act.DECIDE, Act.MEND, Act.CANCEL)
    assert offered(granted) == (Act.PAY_OUT, Act.DECIDE_AGAIN, Act.MEND, Act.CANCEL)
    assert offered(running) == (Act.TAKE, Act.SETTLE, Act.RESCHEDULE, Act.WRITE_OFF, Act.MEND)


def test_words_of_a_paid_out_loan_are_mended_and_its_terms_stay(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)

    window.card.act_asked.emit(Act.MEND)
    settle()
    form = window.application
    can_change = form.principal.isEnabled()
    type_into(form.purpose, "Jualan sayur")
    type_into(form.reason, "Salah tulis", leave=False)
    press_key(ENTER)
    window.work()

    assert not can_change
    assert lender.read(loan_card, loan_id, TODAY).loan.purpose == "Jualan sayur"
    assert window.card.isVisible()


def test_an_application_is_cancelled_with_a_reason_and_used_again(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = ask(lender)
    window = open_window(lender, wish=loan_id)

    for act, reason in ((Act.CANCEL, "Tidak jadi"), (Act.REINSTATE, "Jadi juga")):
        window.card.act_asked.emit(act)
        settle()
        QTest.keyClicks(window.screen.focusWidget(), reason)
        press_key(ENTER)
        window.work()

    assert window.messages.said_lines == ["Permohonan dibatalkan.", "Permohonan dipakai lagi."]
    assert lender.read(loan_card, loan_id, TODAY).state is LoanState.APPLIED


def test_the_list_is_narrowed_and_a_wish_shows_what_it_leaves_out(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    settled = lend(lender, principal=100_000)
    bring(lender, settled, TODAY, 100_000)
    lend(lender, principal=200_000, member_id=2)
    window = open_window(lender)
    open_ones = window.listed()

    window.screen._shown.choose(Shown.SETTLED)
    settle()
    settled_ones = window.listed()
    window.screen._shown.choose(Shown.OPEN)
    window.pages.go_to(LOANS, settled)
    settle()

    assert (open_ones, settled_ones) == (["Anton Nahak"], ["Maria Bili"])
    assert window.listed() == ["Anton Nahak", "Maria Bili"]
    assert window.card.card() == lender.read(loan_card, settled, TODAY)


def test_the_figures_tell_members_and_others_apart(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    lend(lender, principal=100_000)
    lend(lender, principal=300_000, member_id=None, borrower="Yosef")

    window = open_window(lender)

    assert window.screen.figures.texts() == ["Rp400.000", "Rp100.000", "Rp300.000", "Rp400.000"]


def test_a_narrow_window_shows_the_list_the_card_or_the_panel(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    lend(lender)
    window = open_window(lender)
    wide = _shows(window)
    window.pages.resize(*NARROW)
    settle()
    narrow = _shows(window)

    window.screen.view.go_to(0)
    settle()
    reading = _shows(window)
    press(window.card, "Kembali ke daftar pinjaman")
    press(window.screen, "Ajukan pinjaman")
    settle()

    assert wide == (True, False, True)
    assert narrow == (True, False, False)
    assert reading == (False, True, False)
    assert _shows(window) == (False, False, True)


def test_what_was_typed_is_not_thrown_away_without_asking(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    first, second = lend(lender), lend(lender, principal=100_000, member_id=2)
    window = open_window(lender, wish=first)
    panel = window.begin(Act.TAKE)
    assert isinstance(panel, InstalmentPanel)
    type_into(panel.amount, "70rb")
    window.messages.answer = False

    window.pages.go_to(LOANS, second)
    settle()
    held = window.card.card()
    window.messages.answer = True
    window.pages.go_to(LOANS, second)
    settle()
    now = window.card.card()

    assert len(window.messages.questions) == 2
    assert held is not None
    assert held.row.id == first
    assert now is not None
    assert now.row.id == second


def test_nothing_is_written_in_a_file_that_is_only_read(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)

    window = open_window(lender, wish=loan_id, is_read_only=True)

    words = [one.text() for one in window.screen.findChildren(type(window.card._cancel))]
    shown = [
        one.text()
        for one in window.screen.findChildren(type(window.card._cancel))
        if one.isVisible()
    ]
    assert "Terima angsuran" not in words
    assert "Ajukan pinjaman" not in shown
    assert "Cetak" in shown


def test_every_print_of_the_card_is_in_the_catalogue() -> None:
    names = [name for name, _title in PRINTS]

    assert [find_report(name).name for name in names] == names


def test_a_line_leads_to_the_cash_book_and_from_there_back(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    line = lender.read(loan_card, loan_id, TODAY).lines[0]
    window.card.mark_line(line.entry_id)

    press(window.card, "Buka di kas")
    settle()

    origin = lender.read(entry_detail, line.entry_id).origin
    assert window.pages.current_key == "cash_sp"
    assert origin is not None
    assert (ORIGIN_PAGES[origin.book], origin.record_id) == (LOANS, loan_id)


def test_what_was_signed_is_kept_with_the_loan_and_its_history_is_told(
    lender: GroupFile, open_window: OpenWindow, tmp_path: Path
) -> None:
    loan_id = lend(lender)
    photo = tmp_path / "perjanjian.jpg"
    photo.write_bytes(PHOTO.content)
    window = open_window(lender, wish=loan_id)

    press(window.card, "Yang ditampilkan: Surat dan riwayat")
    with choosing(photo):
        press(window.card, "Tambah foto")
    window.work()

    words = [one.text() for one in window.card.papers.findChildren(QLabel) if one.isVisible()]
    assert window.messages.said_lines == ["Foto dilampirkan."]
    assert [each.name for each in lender.read(attached_files, "loans", loan_id)] == [photo.name]
    assert any(each.startswith("10 Agustus 2026: Cair. Pinjam Rp500.000") for each in words)
    assert any("Putusan dari “Belum diputuskan” menjadi “Disetujui”" in each for each in words)


def test_the_agreement_is_shown_when_the_money_is_paid_out(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = ask(lender)
    grant(lender, loan_id)
    window = open_window(lender, wish=loan_id)

    panel = window.begin(Act.PAY_OUT)
    told = panel.told()
    press(panel, "Cairkan")
    window.work()

    dialog = window.screen.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.isVisible()
    assert told.startswith("Pinjam Rp500.000, 3 kali angsuran")
    dialog.reject()


def test_the_receipt_of_an_instalment_is_one_key_away(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.TAKE)
    assert isinstance(panel, InstalmentPanel)
    panel.amount.setFocus()
    press_key(ENTER)
    window.work()

    press_key(ENTER)
    window.work()

    dialog = window.screen.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.reject()


def test_a_table_of_old_loans_can_be_brought_in(lender: GroupFile, open_window: OpenWindow) -> None:
    window = open_window(lender)

    press(window.screen, "Impor")
    settle()

    dialog = window.screen.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert "pinjaman" in dialog.windowTitle()
    dialog.reject()
