"""What is told of members and officers, and the lines of business."""

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.members.actions import change_member
from kube_desktop.books.members.income_actions import cancel_income, record_income
from kube_desktop.books.members.incomes import IncomeTold
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.books.officers.duties import Duty
from kube_desktop.books.officers.duty_actions import write_duty
from kube_desktop.books.units.actions import add_shift, add_unit
from kube_desktop.books.units.rules import ShiftDetails, UnitDetails
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.group_files import TODAY
from tests.small_book import FOUNDED
from tests.small_records.acting import ANTON, MARIA, ROSA, SITI, act, day

WARUNG, TENTS = 1, 2
_TASKS = (
    "Menerima dan menyimpan uang kelompok\nMencatat setiap uang masuk dan keluar\n"
    "Melaporkan kas setiap bulan"
)


def write_people(book: GroupFile) -> None:
    """Write families, incomes, duties, two lines of business and what they earned in November."""
    siti = MemberDetails(
        "Siti Aminah",
        Sex.FEMALE,
        day("2024-06-01"),
        birth_date=day("1983-04-17"),
        address="Jl. Nangka 2",
        education="Tamat SD",
        occupation="Pedagang",
        dependants=5,
        income_before=600_000,
        family_card_no="5371030405060007",
        welfare_id="53710301234567890",
        is_poor=True,
    )
    act(book, change_member, SITI, siti, today=TODAY, reason="melengkapi data")
    for member, on, amount in ((MARIA, "11-02", 725_000), (SITI, "11-05", 950_000)):
        act(book, record_income, IncomeTold(member, day(on), amount), today=TODAY)
    wrong = act(book, record_income, IncomeTold(ANTON, day("11-05"), 7_500_000), today=TODAY)
    act(book, cancel_income, ANTON, wrong, reason="kelebihan satu nol")
    duty = Duty("Bendahara", day("01-10"), _TASKS, decided="RAT 10 Januari 2026")
    act(book, write_duty, duty, today=TODAY)
    act(book, add_unit, UnitDetails("Warung sembako", FOUNDED))
    act(book, add_unit, UnitDetails("Sewa tenda", day("11-01"), note="Satu tenda, 50 kursi"))
    act(book, add_shift, WARUNG, ShiftDetails("Giliran 1", FOUNDED, (MARIA, ANTON)))
    act(book, add_shift, WARUNG, ShiftDetails("Giliran 2", FOUNDED, (SITI, ROSA)))
    for on, kind, amount, words, unit, shift in (
        ("11-16", 1101, 420_000, "Penjualan warung minggu ketiga", WARUNG, 1),
        ("11-16", 1201, 260_000, "Beli beras untuk warung", WARUNG, 1),
        ("11-17", 1101, 250_000, "Sewa tenda pesta nikah", TENTS, None),
    ):
        entry = CashEntry(Fund.UEP, kind, day(on), amount, words, unit_id=unit, shift_id=shift)
        act(book, record, entry)
