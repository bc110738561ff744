"""The parts of the monthly report say what the books say."""

from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.loans.changing import write_off
from kube_desktop.books.meetings.queries import meetings_between, turnout_between
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.rules import Purse
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Cell, Facts, Prose, Section, Slip, Table
from kube_desktop.registers.queries import records
from kube_desktop.reports.group_month import state_day
from kube_desktop.reports.monthly import monthly_report
from kube_desktop.reports.reported_time import TimeBeforeGroupError, TimeToComeError
from tests.books.loans.lending import DECISION, begin, bring, lend
from tests.books.sharings.sharings import open_warung, sharing
from tests.reports.own_affairs import live_a_full_life

AUGUST, SEPTEMBER, OCTOBER, NOVEMBER = (Month(2026, number) for number in (8, 9, 10, 11))


def _facts(book: GroupFile, month: Month, name: str) -> dict[str, Cell]:
    report = book.read(monthly_report, month)
    (found,) = [part for part in report.sections if isinstance(part, Facts) and part.name == name]
    return {fact.key: fact.value for fact in found.items}


def _ages(book: GroupFile, month: Month) -> list[tuple[Cell, ...]]:
    report = book.read(monthly_report, month)
    found = [part for part in report.sections if part.name == "umur_tunggakan"]
    return [row for part in found if isinstance(part, Table) for row in part.rows]


def test_loans_are_told_with_what_is_late_and_how_late(book: GroupFile) -> None:
    live_a_full_life(book)

    told = _facts(book, NOVEMBER, "pinjaman")

    assert told["beredar_awal"] == told["beredar_akhir"] == told["sisa_anggota"] == 333_333
    assert told["tunggakan"] == 333_333
    assert (told["berisiko"], told["kembali_persen"]) == (1000, 333)
    assert _ages(book, NOVEMBER) == [
        ("Lancar", "0", 0, 0),
        ("Perhatian", "1-30", 0, 0),
        ("Kurang lancar", "31-90", 1, 333_333),
        ("Macet", "lebih dari 90", 0, 0),
    ]


def test_where_nobody_borrowed_nothing_is_said_of_arrears(book: GroupFile) -> None:
    assert "tunggakan" not in _facts(book, NOVEMBER, "pinjaman")
    assert _ages(book, NOVEMBER) == []


def test_a_write_off_changes_the_loans_without_money(book: GroupFile) -> None:
    begin(book)
    loan = lend(book)
    bring(book, loan, date(2026, 9, 10), 166_667)
    day = date(2026, 9, 20)
    book.act(write_off, loan, on=day, decision_id=DECISION, reason="meninggal dunia")

    told = _facts(book, SEPTEMBER, "pinjaman")

    assert (told["beredar_awal"], told["kembali"]) == (500_000, 166_667)
    assert (told["tanpa_uang"], told["beredar_akhir"]) == (-333_333, 0)


def test_what_is_lent_is_told_in_its_month(book: GroupFile) -> None:
    begin(book)
    lend(book)

    told = _facts(book, AUGUST, "pinjaman")

    assert (told["diberikan"], told["kembali"], told["beredar_akhir"]) == (500_000, 0, 500_000)


def test_what_was_set_aside_is_not_called_shared(book: GroupFile) -> None:
    aside = ((Purse.GROUP_CASH, 100), (Purse.SOLIDARITY, 25))
    book.act(share_result, sharing(open_warung(book), aside=aside))

    told = _facts(book, NOVEMBER, "usaha")

    assert told["disisihkan_dari_hasil"] == 100_000 + 1
    assert told["dibagi"] == 699_999
    assert _facts(book, NOVEMBER, "iks")["dari_hasil"] == 20_000


def test_savings_and_dues_close_the_month(book: GroupFile) -> None:
    live_a_full_life(book)

    savings, dues = _facts(book, NOVEMBER, "tabungan"), _facts(book, NOVEMBER, "iks")

    assert (savings["awal"], savings["setor"], savings["ambil"]) == (500_000, 100_000, 250_000)
    assert savings["akhir"] == 350_000
    assert dues["tunggakan"] == 10_000 + 50_000
    assert _facts(book, OCTOBER, "iks")["santunan"] == 100_000


def _section(book: GroupFile, month: Month, name: str) -> Section:
    report = book.read(monthly_report, month)
    (found,) = [part for part in report.sections if part.name == name]
    return found


def test_the_twelve_parts_stand_in_their_order_before_the_annexes(recorded: GroupFile) -> None:
    report = recorded.read(monthly_report, NOVEMBER)

    headings = [part.heading for part in report.sections if not isinstance(part, Slip)]
    numbered = [heading for heading in headings if heading[:1].isdigit()]
    assert [heading.split(".")[0] for heading in numbered] == [str(n) for n in range(1, 13)]
    assert headings.index("12. Saran pendamping") < headings.index(
        "Lampiran 1. Posisi keuangan akhir bulan"
    )


def test_meetings_are_told_with_who_came(recorded: GroupFile) -> None:
    held = _section(recorded, OCTOBER, "pertemuan")

    turnout = recorded.read(turnout_between, OCTOBER.first, OCTOBER.last)
    assert isinstance(held, Table)
    assert held.total is not None
    assert held.total[3:6] == (turnout.members, turnout.present, turnout.share)
    assert len(held.rows) == len(recorded.read(meetings_between, OCTOBER.first, OCTOBER.last))


def test_goods_are_told_as_the_inventory_counts_them(recorded: GroupFile) -> None:
    told = _facts(recorded, NOVEMBER, "inventaris")

    rows = recorded.read(inventory, state_day(NOVEMBER))
    assert told["nilai"] == sum(row.worth or 0 for row in rows if row.state.quantity)
    assert told["rusak_ringan"] == sum(row.state.light for row in rows)
    assert told["rusak_berat"] == sum(row.state.heavy for row in rows)


def test_problems_and_plans_are_taken_from_the_books_and_leave_room_for_the_pen(
    recorded: GroupFile,
) -> None:
    problems = _section(recorded, OCTOBER, "masalah")
    plans = _section(recorded, OCTOBER, "rencana")

    assert isinstance(problems, Prose)
    assert isinstance(plans, Prose)
    assert any(words.startswith("- ") for words in (*problems.paragraphs, *plans.paragraphs))
    for prose in (problems, plans):
        assert set("".join(prose.paragraphs[-2:])) == {"."}


def test_advice_of_the_month_is_taken_from_the_guest_book(recorded: GroupFile) -> None:
    visits = recorded.read(records, GUESTS, first=OCTOBER.first, last=OCTOBER.last)
    advice = [row.entry.advice for row in visits if row.entry.advice and row.entry.is_monitoring]

    told = _section(recorded, OCTOBER, "saran_pendamping")

    assert isinstance(told, Prose)
    assert advice
    assert all(any(words in line for line in told.paragraphs) for words in advice)


def test_a_month_before_the_founding_is_refused(recorded: GroupFile) -> None:
    with pytest.raises(TimeBeforeGroupError, match=r"Februari 2024 .* berdiri 1 Maret 2024"):
        recorded.read(monthly_report, Month(2024, 2))


def test_a_month_to_come_is_refused(recorded: GroupFile) -> None:
    with pytest.raises(TimeToComeError, match="Desember 2026 belum bisa dibuat"):
        recorded.read(monthly_report, Month(2026, 12))


@pytest.mark.parametrize("month", [Month(2024, 3), AUGUST])
def test_a_month_before_the_cash_books_says_when_these_begin(
    recorded: GroupFile, month: Month
) -> None:
    told = _section(recorded, month, "mulai_buku")

    assert isinstance(told, Prose)
    assert told.paragraphs[0].startswith("Buku kas baru mulai September 2026.")


def test_a_month_of_the_cash_books_says_nothing_of_their_beginning(recorded: GroupFile) -> None:
    report = recorded.read(monthly_report, SEPTEMBER)

    assert "mulai_buku" not in {part.name for part in report.sections}


def test_a_group_without_records_says_so_in_every_part(book: GroupFile) -> None:
    meetings, done = (_section(book, OCTOBER, name) for name in ("pertemuan", "kegiatan"))
    problems = _section(book, OCTOBER, "masalah")

    assert isinstance(meetings, Table)
    assert isinstance(done, Table)
    assert isinstance(problems, Prose)
    assert (meetings.rows, meetings.total, done.rows) == ((), None, ())
    assert problems.paragraphs[0] == "Masalah yang tercatat di buku: tidak ada."
