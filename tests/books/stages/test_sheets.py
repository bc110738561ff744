from datetime import date

from kube_desktop.books.stages.register import STAGES
from kube_desktop.books.stages.rules import Stage
from kube_desktop.books.stages.sheets import blank_stage_sheet, stage_sheet
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.registers.actions import attach_to_record, cancel_record
from tests.books.stages.conftest import TRAINED, write_activity, write_period
from tests.golden_files import Golden
from tests.group_files import TODAY

SCAN = NewAttachment("ba.pdf", b"%PDF-1.4 berita acara")


def _fill(book: GroupFile) -> None:
    formed = write_activity(book)
    book.act(attach_to_record, STAGES, formed, (SCAN,))
    write_activity(book, TRAINED, note="Tiga hari di balai kelurahan")
    write_activity(book, TRAINED, activity="Kunjungan ke KUBE Mawar", done_until=None)
    planned = date(2027, 3, 1)
    write_activity(
        book, stage=Stage.TERMINATION, activity="Pengakhiran kegiatan", planned_on=planned,
        done_from=None, by_whom="", noted_in="",
    )  # fmt: skip
    twice = write_activity(book, activity="Semiloka daerah")
    book.act(cancel_record, STAGES, twice, reason="Tidak jadi diadakan")
    write_period(book, Stage.PREPARATION, date(2023, 10, 1), date(2024, 3, 31))


def test_the_stages_stand_with_their_days_and_documents(book: GroupFile, golden: Golden) -> None:
    _fill(book)

    golden.check("stages.txt", as_text(book.read(stage_sheet, TODAY)))


def test_a_running_stage_has_no_end_and_an_unsaid_one_its_first_and_last_day(
    book: GroupFile,
) -> None:
    write_activity(book, TRAINED)
    write_period(book, Stage.SECOND_YEAR, date(2025, 4, 1))

    text = as_text(book.read(stage_sheet, TODAY))

    assert "T0 Persiapan: belum mulai (0 dari 7 kegiatan)" in text
    assert "3 Juni 2024 s.d. 5 Juni 2024 menurut kegiatannya (1 dari 7 kegiatan)" in text
    assert "T2 Tahun kedua: 1 April 2025 s.d. sekarang" in text


def test_the_blank_form_lists_the_guide_and_room_for_own_activities(
    book: GroupFile, golden: Golden
) -> None:
    write_activity(book)

    golden.check("blank.txt", as_text(book.read(blank_stage_sheet)))
