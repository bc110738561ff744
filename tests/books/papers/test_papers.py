from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.papers.completeness import papers_state
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import (
    ENDS_SOON,
    EndedBeforeBeginningError,
    PaperKind,
    check_paper,
)
from kube_desktop.books.papers.sheets import paper_list
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.completeness import BookState, Completeness
from tests.books.papers.conftest import DECREE, keep
from tests.golden_files import Golden
from tests.group_files import TODAY

NOVEMBER = Month(2026, 11)


def state(book: GroupFile, month: Month = NOVEMBER) -> BookState:
    return book.read(papers_state, month, today=TODAY)


def sentences(book: GroupFile) -> list[str]:
    return [lack.sentence for lack in state(book).lacks]


def test_a_paper_cannot_end_before_its_day() -> None:
    with pytest.raises(EndedBeforeBeginningError, match="01/03/2024"):
        check_paper(replace(DECREE, valid_until=date(2024, 2, 29)), TODAY)


def test_a_paper_holds_until_its_last_day() -> None:
    decree = replace(DECREE, valid_until=TODAY)

    assert decree.holds(TODAY)
    assert not decree.holds(TODAY + timedelta(1))


def test_a_group_without_papers_is_told_all_four(book: GroupFile) -> None:
    assert sentences(book) == [
        "Belum ada: SK pembentukan.",
        "Belum ada: AD/ART atau aturan kelompok.",
        "Belum ada: Kesepakatan bagi hasil.",
        "Belum ada: Aturan pinjaman.",
    ]


def test_the_four_papers_with_their_scans_are_complete(documented: GroupFile) -> None:
    assert state(documented).completeness is Completeness.COMPLETE


def test_a_needed_paper_without_a_scan_lacks_it(documented: GroupFile) -> None:
    documented.act(cancel_record, PAPERS, 4, reason="Foto salah")
    paper = keep(documented, kind=PaperKind.LOANS, files=())

    lacks = state(documented).lacks
    assert [(lack.sentence, lack.wish) for lack in lacks] == [
        ("Aturan pinjaman belum difoto. Lampirkan fotonya.", paper)
    ]


def test_an_ended_paper_is_missing_again(documented: GroupFile) -> None:
    documented.act(cancel_record, PAPERS, 4, reason="Diganti")
    keep(documented, kind=PaperKind.LOANS, valid_until=TODAY - timedelta(1))

    assert sentences(documented) == ["Belum ada: Aturan pinjaman."]


def test_a_paper_near_its_end_is_spoken_of_until_another_follows(documented: GroupFile) -> None:
    keep(documented, kind=PaperKind.LICENCE, title="NIB", valid_until=TODAY + ENDS_SOON)

    assert sentences(documented) == ["NIB hanya berlaku sampai 19/01/2027."]

    keep(documented, kind=PaperKind.LICENCE, title="NIB baru", on_day=date(2026, 11, 2))
    assert sentences(documented) == []


def test_a_paper_beyond_the_notice_is_not_spoken_of(documented: GroupFile) -> None:
    end = TODAY + ENDS_SOON + timedelta(1)
    keep(documented, kind=PaperKind.LICENCE, title="NIB", valid_until=end)

    assert sentences(documented) == []


def test_a_month_before_the_papers_lacks_them(documented: GroupFile) -> None:
    assert len(state(documented, Month(2024, 2)).lacks) == 4


def test_the_list_tells_what_is_there_and_what_is_scanned(
    documented: GroupFile, golden: Golden
) -> None:
    documented.act(cancel_record, PAPERS, 3, reason="Salah surat")
    keep(documented, kind=PaperKind.ACCOUNT, title="Buku rekening BRI", files=())

    golden.check("list.txt", as_text(documented.read(paper_list, on=TODAY)))
