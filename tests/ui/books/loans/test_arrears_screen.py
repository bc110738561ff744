"""Who has to pay this month and who is late, at the screen; and the rules of the group."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel

from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.queries import rules_on
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.reports.catalogue import find_report
from tests.books.loans.lending import bring, lend
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.loans.conftest import OpenWindow, Window
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.loans.arrears_screen import LoanArrearsScreen, Part
from ui.books.loans.rules_screen import LoanRulesScreen
from ui.books.loans.words import rules_words
from ui.widgets.register_model import RegisterModel
from ui.widgets.rupiah_edit import RupiahEdit


def _screen(window: Window) -> LoanArrearsScreen:
    screen = window.pages.current_screen()
    assert isinstance(screen, LoanArrearsScreen)
    return screen


def _cells(model: RegisterModel[Any], columns: int) -> list[list[str]]:
    return [
        [str(model.index(place, column).data() or "") for column in range(columns)]
        for place in range(model.rowCount())
    ]


def _words(window: Window) -> str:
    screen = window.pages.current_screen()
    assert screen is not None
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_what_falls_due_in_the_month_in_hand_is_told_with_what_is_left(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    loan_id = lend(lender)
    bring(lender, loan_id, date(2026, 11, 10), 400_000)
    window = open_window(lender, "loan_arrears")

    november = _cells(_screen(window).due, 4)
    window.session.go_to_month(Month(2026, 10))
    settle()

    assert november == [["10/11/2026", "Maria Bili", "! Lewat 10 hari", "100.000"]]
    assert _cells(_screen(window).due, 4) == [["10/10/2026", "Maria Bili", "Sudah dibayar", "0"]]


def test_arrears_are_told_by_age_with_the_portfolio_at_risk(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    lend(lender)
    lend(lender, principal=300_000, member_id=2, on=date(2026, 11, 5), applied_on=date(2026, 11, 5))
    window = open_window(lender, "loan_arrears", Part.LATE)

    assert _cells(_screen(window).late, 4) == [["Maria Bili", "71", "!! Kurang lancar", "500.000"]]
    assert _screen(window).figures.texts() == ["Rp800.000", "Rp500.000", "62,5%", "0%"]
    assert "!! Kurang lancar (31–90 hari): 1 pinjaman, Rp500.000" in _words(window)
    assert "1 pinjaman terlambat, semuanya Rp500.000." in _words(window)


def test_a_row_leads_to_its_loan(lender: GroupFile, open_window: OpenWindow) -> None:
    lend(lender, principal=100_000, member_id=2)
    late = lend(lender)
    window = open_window(lender, "loan_arrears")
    screen = _screen(window)

    press(screen, "Daftar yang ditampilkan: Tunggakan")
    screen._late_view.go_to(1)
    press(screen, "Buka pinjaman")
    settle()

    card = window.card.card()
    assert card is not None
    assert card.row.id == late


def test_every_input_of_both_pages_has_a_name(lender: GroupFile, open_window: OpenWindow) -> None:
    window = open_window(lender, "loan_arrears")
    arrears = unnamed_inputs(_screen(window))
    window.pages.go_to("loan_rules")
    settle()

    rules = window.pages.current_screen()
    assert rules is not None
    assert (arrears, unnamed_inputs(rules)) == ([], [])


def test_the_prints_of_the_pages_are_in_the_catalogue() -> None:
    names = [*(part.value for part in Part), "loan-rules", "borrowers"]

    assert [find_report(name).name for name in names] == names


def test_rules_are_written_from_those_that_hold_and_hold_from_their_day(
    lender: GroupFile, open_window: OpenWindow
) -> None:
    window = open_window(lender, "loan_rules")
    screen = window.pages.current_screen()
    assert isinstance(screen, LoanRulesScreen)
    before = _words(window)
    largest = screen.panel.form.editors["max_principal"].widget
    assert isinstance(largest, RupiahEdit)

    type_into(largest, "750rb")
    press(screen.panel, "Simpan")
    window.work()

    rules = lender.read(rules_on, TODAY)
    assert "Kelompok belum menulis aturan; dipakai kebiasaan" in before
    assert (rules.valid_from, rules.max_principal, rules.max_months) == (TODAY, 750_000, 3)
    assert "Aturan sejak 20/11/2026: paling besar Rp750.000" in _words(window)


def test_rules_are_told_in_words() -> None:
    rules = LoanRules(date(2026, 1, 1), max_principal=None, others_may_borrow=False)

    assert rules_words(rules) == (
        "Aturan sejak 01/01/2026: besar pinjaman tidak dibatasi, paling lama 3 bulan, tanpa jasa,"
        " tanpa denda, lunas dulu baru pinjam lagi, hanya untuk anggota."
    )
