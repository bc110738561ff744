from dataclasses import replace

import pytest

from kube_desktop.books.meetings.errors import TimeNotUnderstoodError
from kube_desktop.books.official_records.queries import told_by_meeting, usual_signatories
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.rules import (
    NobodySignsError,
    NothingRecordedError,
    RecordNumberTakenError,
    SignatoryNotUnderstoodError,
    check_official_record,
)
from kube_desktop.books.official_records.sheets import blank_official_record, official_record
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import cancel_record
from kube_desktop.registers.queries import record
from tests.books.meetings.conftest import hold
from tests.books.official_records.conftest import SHOWCASE, keep
from tests.golden_files import Golden
from tests.group_files import TODAY


def test_a_record_says_what_was_found_or_decided() -> None:
    with pytest.raises(NothingRecordedError):
        check_official_record(replace(SHOWCASE, considered="", decisions=" \n"), TODAY)

    check_official_record(replace(SHOWCASE, decisions=""), TODAY)
    check_official_record(replace(SHOWCASE, considered=""), TODAY)


@pytest.mark.parametrize("line", ["Maria Bili", ": Maria Bili"])
def test_who_signs_has_an_office(line: str) -> None:
    with pytest.raises(SignatoryNotUnderstoodError, match="titik dua"):
        check_official_record(replace(SHOWCASE, signatories=f"Ketua: Ana\n{line}"), TODAY)


def test_somebody_signs() -> None:
    with pytest.raises(NobodySignsError):
        check_official_record(replace(SHOWCASE, signatories="\n"), TODAY)


def test_no_time_of_day_is_refused_beside_its_field() -> None:
    with pytest.raises(TimeNotUnderstoodError) as refused:
        check_official_record(replace(SHOWCASE, started_at="pagi"), TODAY)

    assert refused.value.field == "started_at"


def test_a_number_is_given_once_unless_its_record_was_cancelled(book: GroupFile) -> None:
    first = keep(book)

    with pytest.raises(RecordNumberTakenError, match="pembelian etalase warung"):
        keep(book, subject="pembelian kompor")
    book.act(cancel_record, OFFICIAL_RECORDS, first, reason="Salah nomor")

    assert keep(book, subject="pembelian kompor") == 2


def test_records_without_a_number_do_not_stand_in_each_others_way(book: GroupFile) -> None:
    assert [keep(book, number=""), keep(book, number="")] == [1, 2]


def test_a_meeting_tells_its_record(melati: GroupFile) -> None:
    meeting = hold(melati)

    told = melati.read(told_by_meeting, meeting)

    assert told["subject"] == "Iuran IKS dan giliran warung"
    assert told["chaired_by"] == "Maria Bili"
    assert told["attended"] == 2
    assert told["participants"] == "Maria Bili\nAnton Nahak"
    assert told["decisions"] == (
        "Iuran IKS Rp5.000 sebulan mulai Januari\nWarung dijaga bergilir tiga hari"
    )
    assert keep(melati, **told, meeting_id=meeting) == 1


def test_officers_of_the_day_and_the_facilitator_usually_sign(melati: GroupFile) -> None:
    assert melati.read(usual_signatories, TODAY).splitlines() == [
        "Ketua: Maria Bili",
        "Sekretaris: Anton Nahak",
        "Mengetahui, Pendamping Sosial: Yohana Tallo",
    ]


def test_an_office_that_nobody_holds_leaves_its_line_open(book: GroupFile) -> None:
    signatories = book.read(usual_signatories, TODAY)

    assert signatories.startswith("Ketua:\nSekretaris:\n")
    assert keep(book, signatories=signatories) == 1


def test_the_paper_says_the_day_in_words_and_counts_the_decisions(
    melati: GroupFile, golden: Golden
) -> None:
    number = keep(melati, meeting_id=hold(melati))

    text = as_text(melati.read(official_record, number))

    assert "Rabu tanggal satu bulan April tahun dua ribu dua puluh" in text
    golden.check("record.txt", text)


def test_many_people_stand_in_one_paragraph(book: GroupFile) -> None:
    number = keep(book, participants="Ana\nBeni\nCitra\nDedi\nEka")

    assert "Ana, Beni, Citra, Dedi, Eka." in as_text(book.read(official_record, number))


def test_a_cancelled_record_says_so_on_paper(book: GroupFile) -> None:
    number = keep(book)
    book.act(cancel_record, OFFICIAL_RECORDS, number, reason="Salah rapat")

    paper = book.read(official_record, number)

    assert paper.period == "Nomor: 03/BA/KUBE-MELATI/2020 · DIBATALKAN: Salah rapat"
    assert book.read(record, OFFICIAL_RECORDS, number).is_cancelled


def test_the_empty_form_has_room_for_everything(book: GroupFile, golden: Golden) -> None:
    golden.check("blank.txt", as_text(book.read(blank_official_record)))
