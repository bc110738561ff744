"""A loan from the wish to the last instalment, as a treasurer does it at the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kube_desktop.books.loans.applications import LoanState, Verdict
from kube_desktop.books.loans.cards import loan_card
from kube_desktop.groupfile.group_file import GroupFile
from tests.books.loans.lending import lend, rule
from tests.group_files import TODAY
from tests.soundness import assert_sound
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.books.loans.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.loans.deciding import DecidePanel
from ui.books.loans.offers import Act
from ui.books.loans.paying_out import PayOutPanel
from ui.books.loans.repaying import CorrectionPanel, InstalmentPanel, SettlePanel
from ui.books.loans.taking_back import TakingBackPanel
from ui.screen import NewRecord

ENTER = Qt.Key.Key_Return


def ask_for(window: Window, who: str, amount: str, purpose: str = "Jualan kue") -> None:
    """Fill the application in and save it with Enter."""
    form = window.application
    type_into(form.borrower, who)
    type_into(form.principal, amount)
    type_into(form.purpose, purpose, leave=False)
    press_key(ENTER)
    window.work()


def decide(window: Window, verdict: str = "Setujui") -> DecidePanel:
    """Write down what the meeting said."""
    panel = window.begin(Act.DECIDE)
    assert isinstance(panel, DecidePanel)
    press(panel, verdict)
    type_into(panel.decision, "disetujui")
    press(panel, "Simpan putusan")
    window.work()
    return panel


def pay_out(window: Window) -> None:
    """Pay the loan in hand out, without looking at the agreement."""
    panel = window.begin(Act.PAY_OUT)
    assert isinstance(panel, PayOutPanel)
    panel.prints.set_value(False)
    press(panel, "Cairkan")
    window.work()


def take(window: Window, amount: str) -> InstalmentPanel:
    """Take an instalment and save it with Enter."""
    panel = window.begin(Act.TAKE)
    assert isinstance(panel, InstalmentPanel)
    type_into(panel.amount, amount, leave=False)
    press_key(ENTER)
    window.work()
    return panel


def standing(window: Window) -> list[str]:
    """Return every sentence on the card."""
    return [one.text() for one in window.card.findChildren(QLabel) if one.isVisible()]


def test_a_loan_goes_its_way_from_the_wish_to_the_last_instalment(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender)

    ask_for(window, "Maria Bili", "300rb")
    decide(window)
    pay_out(window)
    take(window, "100rb")
    panel = window.begin(Act.SETTLE)
    assert isinstance(panel, SettlePanel)
    told = panel.told()
    press(panel, "Lunasi")
    window.work()

    card = lender.read(loan_card, 1, TODAY)
    assert told == "Dibayar Rp200.000: Rp200.000 pokok. Sesudah itu lunas."
    assert card.state is LoanState.SETTLED
    assert [(line.lent, line.principal) for line in card.lines] == [
        (300_000, 0), (0, 100_000), (0, 200_000),
    ]  # fmt: skip
    assert window.messages.said_lines == [
        "Permohonan tercatat.",
        "Disetujui. Uangnya bisa dicairkan.",
        "Uang pinjaman tercatat keluar.",
        "Angsuran tercatat.",
        "Pinjaman lunas.",
    ]
    assert "Lunas sejak 20 November 2026." in standing(window)
    assert_sound(lender)


def test_what_a_loan_would_mean_stands_beside_the_fields_at_once(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender, wish=NewRecord.WISH)
    form = window.application

    type_into(form.borrower, "Maria Bili")
    type_into(form.principal, "500rb")
    settle()

    assert form.preview.sentence() == (
        "Pinjam Rp500.000, 3 kali angsuran setiap bulan Rp166.667 (terakhir Rp166.666), tanpa"
        " jasa. Jumlah yang dikembalikan Rp500.000."
    )
    assert form.preview.model.rowCount() == 3
    assert form.preview.doubts() == ""


def test_what_the_rules_forbid_is_told_while_typing_and_refused_unless_the_meeting_knew(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender)
    form = window.application
    type_into(form.borrower, "Maria Bili")
    type_into(form.principal, "600rb", leave=False)
    settle()
    doubts = form.preview.doubts()
    press_key(ENTER)
    window.work()

    panel = decide(window)
    refused = panel.form.row("despite_rules").words() or panel.form.general_problem()
    panel.despite.set_value(True)
    press(panel, "Simpan putusan")
    window.work()

    assert doubts == "! Aturan kelompok: pinjaman paling besar Rp500.000, ini Rp600.000."
    assert "Hanya keputusan rapat yang bisa menyimpang" in refused
    assert lender.read(loan_card, 1, TODAY).loan.despite_rules is True
    assert lender.read(loan_card, 1, TODAY).state is LoanState.GRANTED


def test_a_borrower_who_is_no_member_is_written_by_name_with_the_address(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender)
    form = window.application
    type_into(form.borrower, "Yosef Lopo")
    type_into(form.address, "Oebobo RT 3")
    type_into(form.principal, "100rb", leave=False)
    press_key(ENTER)
    window.work()

    loan = lender.read(loan_card, 1, TODAY).loan
    assert (loan.member_id, loan.borrower, loan.address) == (None, "Yosef Lopo", "Oebobo RT 3")
    assert window.listed() == ["Yosef Lopo (bukan anggota)"]


def test_the_split_is_told_before_it_is_saved(lender: GroupFile, open_window: OpenWindow) -> None:
    rule(lender, late_fee_amount=5_000, late_fee="fixed", max_principal=None)
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    panel = window.begin(Act.TAKE)
    assert isinstance(panel, InstalmentPanel)

    type_into(panel.amount, "60rb")
    short = panel.told()
    type_into(panel.amount, "600rb")

    assert short == "Rp15.000 denda, Rp45.000 pokok; sisa Rp455.000."
    assert panel.told() == ""


def test_more_than_is_owed_is_refused_beside_the_amount(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)

    panel = take(window, "500.001")

    assert panel.form.row("amount").words() == (
        "Yang dibayar melebihi seluruh yang masih harus dibayar (Rp500.000)."
    )
    assert len(lender.read(loan_card, loan_id, TODAY).lines) == 1


def test_a_wrong_instalment_is_mended_with_a_reason(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    take(window, "10rb")

    press(window.card, "Perbaiki")
    settle()
    panel = window.screen.desk.panel
    assert isinstance(panel, CorrectionPanel)
    type_into(panel.amount, "100rb")
    type_into(panel.reason, "Salah tulis jumlah", leave=False)
    press_key(ENTER)
    window.work()

    wrong, reversal, right = lender.read(loan_card, loan_id, TODAY).lines[1:]
    assert (wrong.principal, reversal.principal, right.principal) == (10_000, -10_000, 100_000)
    assert right.corrects == wrong.entry_id
    assert [row[1] for row in window.lines()] == [
        "Cair 500.000",
        "Angsuran (dibatalkan)",
        "Pembatalan: Salah tulis jumlah",
        "Angsuran (perbaikan: Salah tulis jumlah)",
    ]
    assert_sound(lender)


def test_a_line_that_never_happened_is_cancelled_with_a_reason(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    take(window, "10rb")

    press(window.card, "Batalkan")
    settle()
    panel = window.screen.desk.panel
    assert isinstance(panel, TakingBackPanel)
    press(panel, "Simpan pembatalan")
    without_reason = panel.form.row("reason").words()
    type_into(panel.reason, "Tidak pernah terjadi", leave=False)
    press_key(ENTER)
    window.work()

    assert without_reason == "Isi dulu bagian ini."
    assert lender.read(loan_card, loan_id, TODAY).row.outstanding == 500_000
    assert window.messages.said_lines[-1] == "Dibatalkan."


def test_everything_goes_with_the_keyboard_alone(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender, wish=NewRecord.WISH)

    keys("Maria")
    press_key(Qt.Key.Key_Tab)
    keys("250rb")
    press_key(ENTER)
    window.work()
    press_key(ENTER)
    settle()

    assert window.listed() == ["Maria Bili"]
    assert isinstance(window.screen.desk.panel, DecidePanel)


def test_after_the_decision_enter_goes_on_to_paying_out(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender)
    ask_for(window, "Maria Bili", "300rb")

    decide(window)
    press_key(ENTER)
    settle()

    assert isinstance(window.screen.desk.panel, PayOutPanel)


def test_a_refusal_is_written_down_and_no_money_moves(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender)
    ask_for(window, "Maria Bili", "300rb")

    decide(window, "Tolak")

    card = lender.read(loan_card, 1, TODAY)
    assert (card.loan.verdict, card.lines) == (Verdict.REFUSED, ())
    assert window.messages.said_lines[-1] == "Penolakan tercatat."


def test_every_input_has_a_name(lender: GroupFile, open_window: OpenWindow) -> None:
    loan_id = lend(lender)
    window = open_window(lender, wish=loan_id)
    for act in (Act.TAKE, Act.SETTLE, Act.RESCHEDULE, Act.WRITE_OFF, Act.WAIVE, Act.DECIDE):
        window.begin(act)

    assert unnamed_inputs(window.screen) == []
