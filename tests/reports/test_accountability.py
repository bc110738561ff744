from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.grants.account import (
    AccountOfCancelledError,
    AccountThereError,
    AccountTooEarlyError,
)
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS, account_of
from kube_desktop.books.grants.actions import cancel_grant
from kube_desktop.books.grants.queries import grant_row
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.grants.rules import GrantUse, Tag
from kube_desktop.books.letters.register import OUTGOING_LETTERS
from kube_desktop.books.letters.rules import OutgoingLetter
from kube_desktop.books.plans.rules import Part, PlanLine
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import Document, Facts, Pack, PaperSize, Scan, Table
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.registers.actions import add_record, attach_to_record, cancel_record
from kube_desktop.reports.accountability_budget import BudgetLine, budget_of, compare
from kube_desktop.reports.accountability_proofs import proof_table, proven_uses
from kube_desktop.reports.accountability_texts import account_texts
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.request import RecordNeededError, ReportRequest
from tests.books.grants.conftest import MACHINES, get, melati, revolve, use
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.printing.reading import page_texts
from tests.reports.aided import ACCOUNT, GRANT, NO_PDF, account, paper, pay, photo, use_by_plan

__all__ = ["melati"]

NOVEMBER = Month(2026, 11)


@pytest.fixture
def aided(melati: GroupFile) -> GroupFile:
    """Aid (1) that was used by a plan (1), with receipts, and its account (1)."""
    use_by_plan(melati)
    account(melati)
    return melati


def _lpj(book: GroupFile, grant_id: int = GRANT) -> Document:
    return book.read(build, ReportRequest("lpj", NOVEMBER, NOVEMBER, record_id=grant_id))


def _text(book: GroupFile, grant_id: int = GRANT) -> str:
    return write_report(_lpj(book, grant_id), ReportFormat.TEXT).decode()


def _compared(
    uses: tuple[GrantUse, ...], lines: tuple[PlanLine, ...], kinds: Mapping[int, frozenset[int]]
) -> tuple[list[tuple[str, int, int]], list[str]]:
    within, outside = compare(lines, uses, kinds)
    told = [(line.words, line.planned, line.actual) for line in within]
    return told, [line.words for line in outside]


def _used(what: str, amount: int, voucher: int | None = None) -> GrantUse:
    return GrantUse(date(2026, 9, 12), GRANT, what, Tag.PRODUCTIVE, amount, voucher)


RICE = PlanLine(Part.COST, "Beras", 1, 500, kind_code=1201)
SUGAR = PlanLine(Part.COST, "Gula", 1, 300, kind_code=1201)
BOARD = PlanLine(Part.COST, "Papan nama", 1, 200)


def test_a_use_belongs_to_the_line_that_names_the_kind_of_its_voucher() -> None:
    told = _compared((_used("Belanja", 450, 7),), (RICE, BOARD), {7: frozenset({1201})})

    assert told == ([("Beras", 500, 450), ("Papan nama", 200, 0)], [])


def test_of_several_lines_of_a_kind_the_words_tell_which() -> None:
    uses = (_used("Gula pasir", 290, 7), _used("Beras 50 kg", 510, 8))
    kinds = {7: frozenset({1201}), 8: frozenset({1201})}

    assert _compared(uses, (RICE, SUGAR), kinds) == ([("Beras", 500, 510), ("Gula", 300, 290)], [])


def test_where_no_words_tell_which_the_lines_of_a_kind_stand_together() -> None:
    uses = (_used("Gula pasir", 290, 7), _used("Belanja", 400, 8))
    kinds = {7: frozenset({1201}), 8: frozenset({1201})}

    assert _compared(uses, (RICE, SUGAR, BOARD), kinds) == (
        [("Beras; Gula", 800, 690), ("Papan nama", 200, 0)],
        [],
    )


def test_a_use_without_a_voucher_belongs_to_the_line_whose_words_it_has() -> None:
    uses = (_used("Cetak papan nama kelompok", 190), _used("Papan tulis", 50))

    assert _compared(uses, (RICE, BOARD), {}) == (
        [("Beras", 500, 0), ("Papan nama", 200, 190)],
        ["Papan tulis"],
    )


def test_a_voucher_of_another_kind_is_outside_the_plan_though_the_words_are_there() -> None:
    told = _compared((_used("Angkut beras", 50, 7),), (RICE,), {7: frozenset({1203})})

    assert told == ([("Beras", 500, 0)], ["Angkut beras"])


def test_nothing_is_lost_between_plan_and_uses(aided: GroupFile) -> None:
    row = aided.read(grant_row, GRANT, TODAY)

    budget = aided.read(budget_of, row, 1)

    told = [(line.words, line.planned, line.actual) for line in budget.lines]
    assert told == [
        ("Belanja warung", 6_500_000, 6_000_000),
        ("Cetak papan nama", 250_000, 300_000),
        ("Etalase kaca", 2_000_000, 1_800_000),
        ("Kulkas bekas", 3_000_000, 0),
    ]
    assert [line.words for line in budget.outside] == ["Makan bersama"]
    assert sum(line.actual for line in (*budget.lines, *budget.outside)) == row.used


def test_what_was_revolved_stands_outside_the_plan(aided: GroupFile) -> None:
    revolve(aided, grant_id=GRANT)

    budget = aided.read(budget_of, aided.read(grant_row, GRANT, TODAY), 1)

    assert budget.outside[-1] == BudgetLine("Digulirkan kepada yang lain", 0, 1_000_000)


def test_what_is_left_of_a_line_is_never_less_than_nothing() -> None:
    over, under = BudgetLine("a", 100, 130), BudgetLine("b", 100, 70)

    assert [(line.difference, line.left, line.tenths) for line in (over, under)] == [
        (30, 0, 1300),
        (-30, 30, 700),
    ]
    assert BudgetLine("c", 0, 5).tenths is None


def test_the_whole_report(aided: GroupFile, golden: Golden) -> None:
    golden.check("lpj.txt", _text(aided))


def test_every_receipt_is_in_the_annex_page_by_page(aided: GroupFile) -> None:
    pages = page_texts(write_report(_lpj(aided), ReportFormat.PDF, PaperSize.F4))

    captions = [page for page in pages if "Bukti nomor 1:" in page]
    assert len(captions) == 3
    assert any("nota.png" in page for page in captions)
    assert any("nota.pdf), halaman 2 dari 2" in " ".join(page.split()) for page in captions)


def test_a_receipt_that_cannot_be_read_is_named_on_the_list(aided: GroupFile) -> None:
    aided.act(attach_to_record, GRANT_USES, 3, (NO_PDF,))

    told = [
        each.attached_words for each in aided.read(proven_uses, aided.read(grant_row, GRANT, TODAY))
    ]

    assert told == [
        "nota.png, nota.pdf",
        "rusak.jpg (tidak terbaca)",
        "rusak.pdf (tidak terbaca)",
        "tidak ada",
    ]


def test_a_receipt_of_the_use_itself_counts_too(melati: GroupFile) -> None:
    get(melati)
    use(melati)
    melati.act(attach_to_record, GRANT_USES, 1, (photo(),))

    (proven,) = melati.read(proven_uses, melati.read(grant_row, GRANT, TODAY))

    assert proven.attached_words == "nota.png"
    assert proven.number == ""


def test_a_voucher_that_was_less_than_its_uses_says_how_much_it_was(melati: GroupFile) -> None:
    get(melati)
    shop = pay(melati, 1201, 1_500_000)
    use(melati, what="Beras", amount=1_000_000, voucher_id=shop)
    use(melati, what="Gula", amount=500_000, voucher_id=shop)
    exact = proof_table(melati.read(proven_uses, melati.read(grant_row, GRANT, TODAY)))
    use(melati, what="Minyak", amount=1, voucher_id=shop)

    beyond = proof_table(melati.read(proven_uses, melati.read(grant_row, GRANT, TODAY)))

    assert {row[3] for row in exact.rows} == {"UEP-2026-0001"}
    assert {row[3] for row in beyond.rows} == {"UEP-2026-0001 (hanya Rp1.500.000)"}


def test_a_use_whose_voucher_was_cancelled_stands_apart_and_is_not_counted(
    aided: GroupFile,
) -> None:
    voucher = aided.read(grant_row, GRANT, TODAY).uses[1].entry.voucher_id
    assert voucher is not None
    aided.act(cancel, voucher, on=TODAY, reason="Salah beli")

    pack = _lpj(aided)

    assert isinstance(pack, Pack)
    (report,) = [part.report for part in pack.parts if part.title == "Bab II Pelaksanaan"]
    (proofs,) = [part.report for part in pack.parts if part.title == "Daftar bukti pengeluaran"]
    told = {each.name: each for each in (*report.sections, *proofs.sections)}
    sums, compared, uses, listed = (
        told[name] for name in ("ringkasan", "realisasi", "penggunaan", "bukti")
    )
    assert isinstance(sums, Facts)
    counted = 6_000_000 + 300_000 + 333_333
    assert {fact.key: fact.value for fact in sums.items} == {
        "nilai": 20_000_001,
        "dipakai": counted,
        "sisa": 20_000_001 - counted,
        "bukti_dibatalkan": 1_800_000,
    }
    assert isinstance(compared, Table)
    assert ("Etalase kaca", 0) in [(row[1], row[3]) for row in compared.rows]
    assert compared.total is not None
    assert compared.total[3] == counted
    assert isinstance(uses, Table)
    assert [row[2:] for row in uses.rows[3:]] == [
        ("Jumlah", None, counted),
        ("Bukti dibatalkan, tidak dihitung", None, None),
        ("Etalase kaca bekas", "Produktif", 1_800_000),
    ]
    assert isinstance(listed, Table)
    assert listed.total is not None
    assert listed.total[2:5] == ("Jumlah tanpa yang dibatalkan", None, counted)
    assert "jumlah di sana lebih besar sebanyak itu" in " ".join(_text(aided).split())


def test_the_proposed_conclusion_does_not_count_a_cancelled_voucher(melati: GroupFile) -> None:
    get(melati)
    shop = pay(melati, 1201, 1_500_000)
    use(melati, what="Beras", amount=1_500_000, voucher_id=shop)
    use(melati, what="Gula", amount=500_000)
    melati.act(cancel, shop, on=TODAY, reason="Salah")

    told = melati.read(account_texts, GRANT, TODAY)

    assert "bantuan dipakai sebesar Rp500.000 dari" in told.conclusion


def test_a_voucher_of_two_uses_is_in_the_annex_once(melati: GroupFile) -> None:
    get(melati)
    shop = pay(melati, 1201, 6_000_000, paper(1))
    use(melati, what="Beras", amount=1_000_000, voucher_id=shop)
    use(melati, what="Gula", amount=1_000_000, voucher_id=shop)

    pack = _lpj(melati)

    assert isinstance(pack, Pack)
    scans = [
        section
        for part in pack.parts
        for section in part.report.sections
        if isinstance(section, Scan)
    ]
    assert len(scans) == 1


def test_aid_without_any_use_says_so(melati: GroupFile) -> None:
    get(melati)

    text = _text(melati)

    assert text.count("Belum ada penggunaan.") == 3
    assert "belum ada penggunaan bantuan yang dicatat" in text
    assert "Bukti pengeluaran" not in text


def test_goods_of_unknown_worth_are_accounted_for_too(melati: GroupFile) -> None:
    get(melati, replace(MACHINES, amount=None))

    assert "yang nilainya belum diketahui" in _text(melati)


def test_the_letter_has_its_number_from_the_book_of_letters(aided: GroupFile) -> None:
    letter = OutgoingLetter(date(2026, 11, 15), "Dinas Sosial", "LPJ", number="07/M/2026")
    letter_id = aided.act(add_record, OUTGOING_LETTERS, letter, today=TODAY)
    aided.act(cancel_record, GRANT_ACCOUNTS, 1, reason="Ditulis lagi")
    account(aided, replace(ACCOUNT, letter_id=letter_id))
    assert "07/M/2026" in _text(aided)

    aided.act(cancel_record, OUTGOING_LETTERS, letter_id, reason="Batal")

    assert "07/M/2026" not in _text(aided)


def test_figures_go_to_the_day_of_the_account(aided: GroupFile) -> None:
    use(aided, what="Sesudah laporan", on_day=date(2026, 11, 16), amount=7_777)

    assert "Sesudah laporan" not in _text(aided)


def test_the_books_propose_what_they_know_and_nothing_else(melati: GroupFile) -> None:
    get(melati)

    told = melati.read(account_texts, GRANT, TODAY)

    assert told.addressee == "Dinas Sosial Kota Kupang"
    assert told.legal_basis == "Surat keputusan pemberian bantuan: 460/112/2026, 20/08/2026."
    assert "KUBE Melati berdiri sejak 1 Maret 2024 dengan usaha warung sembako." in told.background
    assert told.problems == ""
    assert told.plan_id is None


def test_an_account_is_written_once(aided: GroupFile) -> None:
    with pytest.raises(AccountThereError):
        account(aided)

    aided.act(cancel_record, GRANT_ACCOUNTS, 1, reason="Salah")
    assert aided.read(account_of, GRANT) is None
    assert account(aided) == 2


def test_nothing_is_accounted_for_before_it_came(melati: GroupFile) -> None:
    get(melati)

    with pytest.raises(AccountTooEarlyError, match="10/09/2026"):
        account(melati, replace(ACCOUNT, plan_id=None, on_day=date(2026, 9, 9)))


def test_cancelled_aid_needs_no_account(melati: GroupFile) -> None:
    get(melati)
    melati.act(cancel_grant, GRANT, today=TODAY, reason="Tidak jadi cair")

    with pytest.raises(AccountOfCancelledError):
        account(melati, replace(ACCOUNT, plan_id=None))


def test_the_report_is_about_one_aid(aided: GroupFile) -> None:
    with pytest.raises(RecordNeededError):
        aided.read(build, ReportRequest("lpj", NOVEMBER, NOVEMBER))
