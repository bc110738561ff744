"""A facilitator's visit, from the estimate on Beranda to the papers that decide the score."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.assessments.actions import cancel_assessment
from kube_desktop.books.assessments.queries import AssessmentRow, assessments
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import MonthName
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.profile.actions import change_profile
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.queries import records
from tests.books.conditions.conftest import AT_FIRST, LAST_YEAR, told
from tests.books.inventory.goods import TENT, have
from tests.cli.conftest import kube
from tests.e2e.desk import CTRL, ENTER, Desk
from tests.e2e.money_desk import Kube, MoneyDesk
from tests.group_files import TODAY, TREASURER
from tests.money import receive
from tests.people import FOUNDED, enter, man, woman
from tests.printing.reading import words
from tests.scoring.stage import add, hold
from tests.soundness import assert_sound
from tests.ui.books.keys import keys, press_key
from tests.ui.file_dialogs import choosing
from ui.books.conditions.screen import ConditionsScreen
from ui.books.deliveries.screen import DeliveriesScreen
from ui.books.official_records.screen import OfficialRecordsScreen
from ui.home.standing import Standing
from ui.scoring.assessments_screen import AssessmentsScreen

__all__ = ["kube"]

_STEP: Final = (
    "Pakai 1 buku lagi: catat apa yang terjadi, atau nyatakan nihil bila memang tidak ada."
    " Bisa menambah 1 nilai: K3 Pengadministrasian: kelengkapan buku."
)


@pytest.fixture
def melati(desk: Desk, group_path: Path, kube: Kube) -> MoneyDesk:
    """The facilitator at a group with five meetings so far and six of the ten books in use."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        people = (woman("Maria Bili"), man(), woman("Rosa Tefa"), man("Yohanes Sila"))
        members = [enter(book, person).id for person in people]
        for member, office in zip(members, Office, strict=False):
            book.act(appoint, Appointment(member, office, FOUNDED), today=TODAY)
        for month in range(3, 8):
            hold(book, date(2026, month, 10), came=members)
        for fund in (Fund.UEP, Fund.SP):
            receive(book, 500_000, date(2026, 11, 2), fund=fund)
        have(book, TENT)
        add(book, GUESTS, Visit(date(2026, 11, 3), "Pak RT", Visitor.NEIGHBOUR))
        visited = Activity(date(2026, 11, 4), ActivityKind.SOCIAL, "Menjenguk Ibu Rosa")
        book.act(record_activity, visited, Taking(), today=TODAY)
        add(book, FAMILY_CONDITIONS, told(members[0], LAST_YEAR, **AT_FIRST))
    desk.opening.open_file(group_path)
    desk.wait()
    desk.press("Yohana Tallo")
    return MoneyDesk(desk, kube)


def test_a_visit_from_the_estimate_to_the_papers(melati: MoneyDesk) -> None:
    assert _standing(melati) == {
        "Aspek sosial": "10–14",
        "Aspek ekonomi": "10–18",
        "Aspek kelembagaan": "17–21",
    }
    _record_the_meeting_that_lacks(melati)
    press_key(Qt.Key.Key_1, CTRL)
    melati.desk.wait()
    assert _standing(melati)["Aspek kelembagaan"] == "19–23"

    made = _assess(melati)
    _compare_paper(_save_as_pdf(melati, "Cetak"), made)
    _ask_a_family(melati)
    _write_the_official_record(melati)
    _hand_in_the_report(melati)
    assert_sound(melati.book)
    path = melati.book.path
    melati.desk.window.leave_group()
    melati.desk.wait()

    _compare_across(melati, path)
    assert (melati.desk.messages.problems, melati.desk.messages.crashes) == ([], [])


def _standing(melati: MoneyDesk) -> dict[str, str]:
    """Return what stands on Beranda beside each aspect."""
    (standing,) = melati.desk.window.findChildren(Standing)
    said = [each.text() for each in standing.findChildren(QLabel)]
    places = [place for place, text in enumerate(said) if text.startswith("Aspek ")]
    return {said[place]: said[place + 1] for place in places}


def _record_the_meeting_that_lacks(melati: MoneyDesk) -> None:
    """Go where the easiest step leads, and write what was held yesterday."""
    desk = melati.desk
    desk.press(_STEP)
    desk.press("Notulen rapat: belum ada catatan.")
    desk.ask_for("rapat baru")
    desk.fill("Tanggal", "19")
    desk.fill("Pokok bahasan", "Iuran dan giliran warung")
    desk.fill("Pimpinan rapat", "Maria Bili")
    desk.press("Lanjut")
    for letter in "hhhs":
        keys(letter)
    desk.press("Lanjut")
    keys("Pembukaan")
    desk.press("Lanjut")
    keys("Iuran IKS naik menjadi Rp5.000")
    desk.press("Simpan rapat")
    desk.come_back()


def _assess(melati: MoneyDesk) -> AssessmentRow:
    """Assess with the keyboard: agree, override, be refused, give a basis, finish."""
    desk = melati.desk
    desk.ask_for("penilaian kinerja")
    desk.ask_for("penilaian baru")
    desk.type("")  # the facilitator, today and twelve months stand there
    screen = melati.screen(AssessmentsScreen)
    desk.type("")  # S1 as proposed
    keys("3")
    desk.type("")  # S2 otherwise, without a word
    assert desk.reads("Nilai S2 lain dari usulan. Tulis alasannya.")
    desk.type("Arisan bersama KUBE Mawar, dilihat sendiri")
    keys("b")
    desk.type("")  # S3, of which the books tell nothing
    assert desk.reads("Untuk S3 tidak ada usulan. Tulis dasar nilainya.")
    desk.type("Ditanyakan: dua keluarga saling membantu")
    desk.ask_for("setujui semua usulan")
    desk.ask_for("selesaikan penilaian")
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Space)
    desk.wait()
    (made,) = melati.book.read(assessments)
    left = made.open_items
    assert desk.reads(f"Masih ada {len(left)} butir tanpa nilai: {', '.join(left[:6])}")
    press_key(Qt.Key.Key_Escape)
    for item in left:
        screen.view.go_to_item(item)
        screen.view.panel.focus_levels()
        keys("k")
        press_key(Qt.Key.Key_Tab)
        desk.type("Belum pernah ada")
    desk.ask_for("selesaikan penilaian")
    keys("Rajin rapat. Catat semua usaha.")
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Space)
    desk.wait()
    (made,) = melati.book.read(assessments)
    assert made.is_finished
    return made


def _assert_told(paper: str, *phrases: str) -> None:
    __tracebackhide__ = True
    for phrase in phrases:
        assert phrase in paper, phrase


def _compare_paper(paper: str, made: AssessmentRow) -> None:
    """What was proposed, decided and said stands there, and what it comes to."""
    _assert_told(
        paper,
        "Aspek sosial 7 14 cukup kurang 7-11, cukup 12-16, baik 17-21",
        "Aspek kelembagaan 14 19 kurang kurang 14-22, cukup 23-32, baik 33-42",
        # evidence, proposed, decided, why
        "0 kegiatan diikuti dua anggota atau lebih, 0 di 1 3 Alasan penilai: Arisan bersama",
        "0 dari 0 musibah dibantu dalam 14 hari; 0 santunan, 0 3 Alasan penilai: Ditanyakan:",
        "K6 Pertemuan anggota 6 dari 6 rapat ada notulen (buku kas mulai November 2 2 Supaya naik",
        "5 dari 6 catatan baru ditulis lama sesudah kejadiannya",
        "Rajin rapat. Catat semua usaha.",
    )
    assert [result.total for result in made.results] == [14, 10, 19]
    reasons = [row.verdict.reason for row in made.items if row.verdict and row.verdict.reason]
    assert paper.count("Alasan penilai:") == len(reasons)


def _ask_a_family(melati: MoneyDesk) -> None:
    """Ask what has changed in a year, and read what changed for all families."""
    melati.go_to("family_conditions", ConditionsScreen)
    melati.desk.press("Tanya sekarang")
    for answer in "ytytttyytttttt2333":  # fourteen criteria, four areas
        keys(answer)
    press_key(ENTER, CTRL)
    melati.desk.wait()

    paper = _save_as_pdf(melati, "Perubahan")
    _assert_told(
        paper,
        "Rahasia, bukan untuk ditempel.",
        "Yang dibandingkan : 1",
        "Belum pernah ditanya : 3",
        # first asked, met, last asked, met, no more
        "1 Maria Bili 12/11/2025 9 dari 14 20/11/2026 4 dari 14 5 -",
    )


def _write_the_official_record(melati: MoneyDesk) -> None:
    """Take the minutes of the meeting over and print them with the day in words."""
    screen = melati.go_to("official_records", OfficialRecordsScreen)
    screen.begin_new()
    melati.fill_in(screen.panel.form, meeting_id=6, occasion="musyawarah anggota")
    melati.desk.press("Ambil isi dari notulen rapat itu")
    melati.fill_in(screen.panel.form, subject="kenaikan iuran IKS")
    melati.save(screen.panel, "Simpan")
    melati.go_to("official_records", OfficialRecordsScreen, 1)

    paper = _save_as_pdf(melati, "Cetak berita acara ini")
    _assert_told(
        paper,
        "BERITA ACARA KENAIKAN IURAN IKS",
        "Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19/11/2026)",
        "dihadiri 3 (tiga) orang dan dipimpin oleh Maria Bili",
        "Pertama: Iuran IKS naik menjadi Rp5.000",
    )


def _hand_in_the_report(melati: MoneyDesk) -> None:
    """Keep the monthly report, and write down to whom that of the month before went."""
    press_key(Qt.Key.Key_8, CTRL)
    melati.desk.wait()
    with choosing(melati.desk.documents / "laporan.pdf"):
        melati.desk.press("Simpan sebagai PDF")
    melati.desk.come_back()
    melati.desk.press("Catat bahwa laporan ini diserahkan")
    screen = melati.screen(DeliveriesScreen)
    melati.fill_in(
        screen.panel.form,
        month=MonthName.OCTOBER,
        addressee="Dinas Sosial",
        received_by="Ibu Ratna Lay",
    )
    melati.save(screen.panel, "Simpan")

    (handed,) = melati.book.read(records, DELIVERIES)
    assert str(handed.entry.title) == "bulanan Oktober 2026"


def _save_as_pdf(melati: MoneyDesk, word: str) -> str:
    """Press what shows a print, keep it, and return the words of its pages."""
    target = melati.desk.documents / "cetak.pdf"
    target.unlink(missing_ok=True)
    melati.desk.press(word)
    with choosing(target):
        melati.desk.press("Simpan sebagai PDF")
    melati.desk.press("Tutup")
    melati.desk.come_back()
    return words(target.read_bytes())


def _compare_across(melati: MoneyDesk, path: Path) -> None:
    """Hand all books over, and lay the group beside one that was never assessed."""
    everything = path.with_name("berkas.pdf")
    assert melati.kube("dossier", path, "--output", everything).code == 0
    dossier = words(everything.read_bytes())
    _assert_told(dossier, "PENILAIAN KINERJA KUBE", "BUKU TAMU", "KENAIKAN IURAN IKS")
    other = Path(shutil.copy(path, path.with_name("mawar.kube")))
    with open_group_file(other) as book:
        book.recorder = TREASURER
        mawar = replace(book.read(group_profile), name="KUBE Mawar")
        book.act(change_profile, mawar, today=TODAY)
        book.act(cancel_assessment, 1, reason="salinan untuk latihan")

    ended = melati.kube("recap", path, other, "--format", "text")

    assert ended.code == 0
    assert "Belum dinilai (1): KUBE Mawar." in ended.out
    assert ended.out.count("KUBE Melati    20/11/2026") == 1
