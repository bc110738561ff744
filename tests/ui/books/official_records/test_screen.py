from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from tests.books.meetings.conftest import HELD, hold, melati
from tests.books.official_records.conftest import keep
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.typing import press
from ui.books.official_records.screen import OfficialRecordsScreen
from ui.reports.print_dialog import PrintDialog
from ui.session import Session

__all__ = ["melati"]


@pytest.fixture
def screen(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> OfficialRecordsScreen:
    """The page of a group that held one meeting."""
    hold(melati)
    shown = OfficialRecordsScreen(make_session(melati))
    qtbot.addWidget(shown)
    shown.resize(1140, 640)
    shown.show()
    shown.reload()
    return shown


def test_every_input_has_a_name(screen: OfficialRecordsScreen) -> None:
    assert unnamed_inputs(screen) == []


def test_a_new_record_begins_with_who_usually_signs(screen: OfficialRecordsScreen) -> None:
    signatories = str(screen.panel.form.editors["signatories"].value())

    assert signatories.startswith("Ketua: Maria Bili\nSekretaris: Anton Nahak")
    assert not screen.has_unsaved()


def test_the_minutes_are_offered_once_a_meeting_is_chosen(screen: OfficialRecordsScreen) -> None:
    assert not screen.take_over.isVisibleTo(screen.panel)

    screen.panel.form.editors["meeting_id"].set_value(1)

    assert screen.take_over.isVisibleTo(screen.panel)


def test_one_press_takes_the_minutes_over_and_leaves_what_was_typed(
    screen: OfficialRecordsScreen,
) -> None:
    editors = screen.panel.form.editors
    editors["meeting_id"].set_value(1)
    editors["subject"].set_value("kenaikan iuran")
    settle()

    press(screen, "Ambil isi dari notulen rapat itu")
    screen.panel.form.show_month(Month.of(HELD))
    press(screen, "Simpan")
    screen.session.tasks.drain()

    kept = screen.session.book.read(record, OFFICIAL_RECORDS, 1).entry
    assert (kept.subject, kept.place, kept.attended) == ("kenaikan iuran", "Rumah Ibu Maria", 2)
    assert kept.decided == (
        "Iuran IKS Rp5.000 sebulan mulai Januari",
        "Warung dijaga bergilir tiga hari",
    )


def test_a_record_without_anything_is_refused_beside_its_field(
    screen: OfficialRecordsScreen,
) -> None:
    editors = screen.panel.form.editors
    editors["occasion"].set_value("musyawarah anggota")
    editors["subject"].set_value("iuran")

    press(screen, "Simpan")
    screen.session.tasks.drain()

    assert screen.panel.form.row("considered").words().startswith("Tulis apa yang dibahas")


def test_a_chosen_record_offers_its_paper(screen: OfficialRecordsScreen) -> None:
    screen.open_record(keep(screen.session.book))
    settle()

    press(screen, "Cetak berita acara ini")

    screen.session.tasks.drain()
    settle()
    (dialog,) = screen.findChildren(PrintDialog)
    assert dialog.desk.report is not None
    assert dialog.desk.report.title == "BERITA ACARA pembelian etalase warung"
    dialog.reject()
