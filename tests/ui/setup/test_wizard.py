from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import Sex
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key, show_active
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.setup.wizard import SetupWizard
from ui.tasks import Tasks

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Dokumen"
    place.mkdir()
    return place


@pytest.fixture
def wizard(messages: RecordedMessages, tasks: Tasks, folder: Path, qtbot: QtBot) -> SetupWizard:
    shown = SetupWizard(messages, tasks, folder)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    show_active(qtbot, shown)
    return shown


@pytest.fixture
def made(wizard: SetupWizard) -> list[GroupFile]:
    """What the set-up hands over."""
    books: list[GroupFile] = []
    wizard.created.connect(books.append)
    return books


def _name(wizard: SetupWizard, name: str = "KUBE Melati") -> None:
    type_into(wizard.name_step.name, name)
    type_into(wizard.name_step.founded_on, "1/3/2024")


def test_a_group_is_made_with_the_keyboard_alone(
    wizard: SetupWizard, made: list[GroupFile], tasks: Tasks, folder: Path
) -> None:
    for text in ("KUBE Melati", "1/3/2024"):
        keys(text)
        press_key(ENTER)
    keys("Jl. Kenari 5")
    press_key(ENTER, CTRL)
    for name, sex in (("Maria Bili", "p"), ("Anton Nahak", "l"), ("Maria Bili", "")):
        keys(name)
        press_key(ENTER)
        keys(sex)
        press_key(ENTER)
    keys("Rosa Tefa")
    press_key(ENTER)
    keys("p")
    press_key(ENTER)
    press_key(ENTER)
    keys("1/11/2026")
    press_key(ENTER)
    keys("350rb")
    press_key(ENTER)
    keys("2 jt")
    press_key(ENTER, CTRL)
    assert "Saldo awal 1 November 2026:\nUEP: tunai Rp350.000, di bank Rp2.000.000" in (
        wizard.summary_step.text()
    )
    press_key(ENTER)
    press_key(ENTER)
    tasks.drain()

    (book,) = made
    with book:
        assert book.path == folder / "KUBE Melati.kube"
        assert book.recorder == Recorder("Maria Bili", "Ketua, Bendahara")
        assert book.read(group_profile).address == "Jl. Kenari 5"
        assert [(row.name, row.sex) for row in book.read(members)] == [
            ("Maria Bili", Sex.FEMALE),
            ("Anton Nahak", Sex.MALE),
            ("Rosa Tefa", Sex.FEMALE),
        ]
        assert book.read(officers_on, TODAY)[Office.TREASURER] == "Maria Bili"
        assert book.read(balance_after, fund_accounts(Fund.UEP).cash, TODAY) == 350_000


def test_a_name_and_a_day_are_enough(
    wizard: SetupWizard, made: list[GroupFile], tasks: Tasks
) -> None:
    _name(wizard)
    for _step in range(4):
        press(wizard, "Lanjut")
    assert "Anggota belum diisi." in wizard.summary_step.text()
    assert "Mulai dari nol." in wizard.summary_step.text()

    press(wizard, "Buat buku")
    keys("Siti Aminah")
    press(wizard, "Mulai mencatat")
    tasks.drain()

    (book,) = made
    with book:
        assert book.recorder == Recorder("Siti Aminah", "Ketua")
        assert book.read(members) == ()


def test_the_first_step_waits_for_a_name_and_a_day(wizard: SetupWizard) -> None:
    press(wizard, "Lanjut")

    assert wizard.name_step.isVisible()
    type_into(wizard.name_step.name, "KUBE Melati")
    press(wizard, "Lanjut")
    assert wizard.name_step.isVisible()
    type_into(wizard.name_step.founded_on, "21/11/2026")
    press(wizard, "Lanjut")
    assert "belum tiba" in wizard.name_step.problem()


def test_the_place_follows_the_name_and_avoids_what_is_there(
    wizard: SetupWizard, folder: Path
) -> None:
    (folder / "KUBE Melati.kube").touch()

    type_into(wizard.name_step.name, "KUBE Melati")

    assert wizard.name_step.place.text() == str(folder / "KUBE Melati (2).kube")
    assert "sudah ada" in wizard.name_step.note_about_place()


def test_a_place_of_ones_own_is_not_overwritten(wizard: SetupWizard, folder: Path) -> None:
    other = folder / "lama.kube"
    other.write_text("penting")
    wizard.name_step.take_place(str(folder / "lama"))
    _name(wizard)

    press(wizard, "Lanjut")

    assert wizard.name_step.isVisible()
    assert "tidak ditimpa" in wizard.name_step.note_about_place()
    assert other.read_text() == "penting"


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    wizard: SetupWizard, made: list[GroupFile], tasks: Tasks, folder: Path
) -> None:
    _name(wizard)
    wizard.name_step.take_place(str(folder / "melati.kube"))
    for _step in range(4):
        press(wizard, "Lanjut")
    press(wizard, "Buat buku")
    (folder / "melati.kube").write_text("penting")

    keys("Siti Aminah")
    press(wizard, "Mulai mencatat")
    tasks.drain()

    assert made == []
    assert wizard.name_step.isVisible()
    assert "tidak ditimpa" in wizard.name_step.note_about_place()
    assert (folder / "melati.kube").read_text() == "penting"
    assert len(list(folder.iterdir())) == 1


def test_everybody_who_is_named_needs_a_sex(wizard: SetupWizard) -> None:
    _name(wizard)
    press(wizard, "Lanjut")
    press(wizard, "Lanjut")
    line = wizard.people_step.lines[0]
    type_into(line.name, "Maria Bili")

    press(wizard, "Lanjut")

    assert line.problem() == "Pilih laki-laki atau perempuan."
    keys("p")
    press(wizard, "Lanjut")
    assert wizard.balance_step.isVisible()


def test_a_member_stands_there_once(wizard: SetupWizard) -> None:
    _name(wizard)
    press(wizard, "Lanjut")
    press(wizard, "Lanjut")
    for place in (0, 3):
        type_into(wizard.people_step.lines[place].name, "Maria Bili")
        wizard.people_step.lines[place].sex.set_value(Sex.FEMALE)

    press(wizard, "Lanjut")

    assert wizard.people_step.lines[3].problem() == "Maria Bili tertulis dua kali."


def test_lines_can_be_added_and_tab_walks_through_them(wizard: SetupWizard) -> None:
    _name(wizard)
    press(wizard, "Lanjut")
    press(wizard, "Lanjut")
    press(wizard, "Tambah baris")
    last = wizard.people_step.lines[-1]
    assert last.name.hasFocus()

    wizard.people_step.lines[-2].name.setFocus()
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Tab)
    assert last.name.hasFocus()
    press_key(Qt.Key.Key_Tab)
    assert last.sex.focusProxy() is QApplication.focusWidget()


def test_an_opening_of_tomorrow_is_refused(wizard: SetupWizard) -> None:
    _name(wizard)
    for _step in range(3):
        press(wizard, "Lanjut")
    type_into(wizard.balance_step.on, "21/11/2026")

    press(wizard, "Lanjut")

    assert wizard.balance_step.isVisible()
    assert "belum tiba" in wizard.balance_step.problem()


def test_stock_and_debts_can_be_told(
    wizard: SetupWizard, made: list[GroupFile], tasks: Tasks
) -> None:
    _name(wizard)
    for _step in range(3):
        press(wizard, "Lanjut")
    assert wizard.balance_step.on.value() == date(2026, 11, 1)
    press(wizard, "Ada barang, piutang atau utang…")
    type_into(wizard.balance_step.others[111], "500rb")
    type_into(wizard.balance_step.others[121], "200rb")
    press(wizard, "Lanjut")
    assert "UEP: persediaan barang: Rp500.000" in wizard.summary_step.text()
    press(wizard, "Buat buku")
    keys("Siti Aminah")
    press(wizard, "Mulai mencatat")
    tasks.drain()

    (book,) = made
    with book:
        assert book.read(balance_after, 111, TODAY) == 500_000
        assert book.read(balance_after, 121, TODAY) == -200_000


def test_going_back_loses_nothing(wizard: SetupWizard) -> None:
    _name(wizard)
    press(wizard, "Lanjut")
    type_into(wizard.place_step.form.lines["village"], "Oebobo")
    press(wizard, "Kembali")
    press(wizard, "Lanjut")

    assert wizard.place_step.form.lines["village"].text() == "Oebobo"
    assert wizard.answers().profile.village == "Oebobo"


def test_leaving_asks_only_when_something_was_typed(
    wizard: SetupWizard, messages: RecordedMessages, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(wizard.dismissed):
        press(wizard, "Batal")
    assert messages.questions == []

    _name(wizard)
    messages.answer = False
    with qtbot.assertNotEmitted(wizard.dismissed):
        press(wizard, "Batal")
    messages.answer = True
    with qtbot.waitSignal(wizard.dismissed):
        press_key(Qt.Key.Key_Escape)


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(
    wizard: SetupWizard,
    made: list[GroupFile],
    tasks: Tasks,
    folder: Path,
    messages: RecordedMessages,
) -> None:
    _name(wizard)
    for _step in range(4):
        press(wizard, "Lanjut")
    press(wizard, "Buat buku")
    folder.rename(folder.with_name("lain"))

    keys("Siti Aminah")
    press(wizard, "Mulai mencatat")
    tasks.drain()

    assert made == []
    assert messages.crashes == []
    assert "tidak bisa ditulisi" in wizard.name_step.note_about_place()
    assert wizard.name_step.name.text() == "KUBE Melati"


def test_every_input_of_every_step_has_a_name(wizard: SetupWizard) -> None:
    _name(wizard)
    for _step in range(4):
        assert unnamed_inputs(wizard) == []
        press(wizard, "Lanjut")
    press(wizard, "Buat buku")

    assert unnamed_inputs(wizard) == []
