from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.members.actions import change_member
from kube_desktop.books.members.income_actions import record_income
from kube_desktop.books.members.incomes import IncomeTold, incomes
from kube_desktop.books.members.queries import member, members
from kube_desktop.books.members.rules import Sex
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.people import MANS_NIK
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import keys, press_key
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.members.filtering import Shown
from ui.books.members.screen import MembersScreen
from ui.records.importing import ImportDialog
from ui.session import Session
from ui.tasks import Tasks
from ui.widgets.file_viewer import FileViewer

ENTER = Qt.Key.Key_Return


def visible_words(widget: QWidget) -> str:
    """Return what labels of a widget say now."""
    labels = widget.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(widget))


def _names(screen: MembersScreen) -> list[str]:
    return [screen.model.row_at(place).name for place in range(screen.model.rowCount())]


def test_the_register_shows_present_members_and_on_request_who_left(screen: MembersScreen) -> None:
    assert _names(screen) == ["Maria Bili", "Anton Nahak", "Rosa Tefa"]

    screen.filter.choose(Shown.ALL)

    assert _names(screen) == ["Maria Bili", "Anton Nahak", "Yuliana Seran", "Rosa Tefa"]


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        (Shown.LEFT, ["Yuliana Seran"]),
        (Shown.POOR, ["Rosa Tefa"]),
        (Shown.NOT_POOR, ["Anton Nahak"]),
        (Shown.POOR_UNSAID, ["Maria Bili"]),
        (Shown.INCOMPLETE, ["Maria Bili", "Anton Nahak", "Rosa Tefa"]),
    ],
)
def test_the_register_is_narrowed_to_what_is_asked_for(
    screen: MembersScreen, melati: GroupFile, shown: Shown, names: list[str]
) -> None:
    for number, is_poor in ((2, False), (4, True)):
        details = replace(melati.read(member, number).details, is_poor=is_poor)
        melati.act(change_member, number, details, today=TODAY)
    screen.reload()

    screen.filter.choose(shown)

    assert _names(screen) == names


def test_nobody_of_a_kind_is_no_empty_register(screen: MembersScreen) -> None:
    screen.filter.choose(Shown.POOR)

    assert not screen.view.shows_empty_state()


def test_a_photo_and_a_scan_are_attached_and_looked_at(
    screen: MembersScreen,
    melati: GroupFile,
    tasks: Tasks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = tmp_path / "IMG-0003.png"
    Image.new("RGB", (60, 80)).save(chosen)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(chosen), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: ([str(chosen)], ""))
    screen.open_member(1)

    press(screen.editor, "Pas foto")
    tasks.drain()
    press(screen.editor, "KTP, KK, surat")
    tasks.drain()
    press(screen.editor.files, "IMG-0003.png")

    kept = melati.read(attached_files, "members", 1)
    assert [file.name for file in kept] == ["Pas foto IMG-0003.jpg", "IMG-0003.png"]
    viewer = screen.findChild(FileViewer)
    assert viewer is not None
    viewer.accept()


def test_what_is_no_photo_is_told_in_a_box(
    screen: MembersScreen,
    tasks: Tasks,
    messages: RecordedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = tmp_path / "KTP.jpg"
    chosen.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(chosen), ""))
    screen.open_member(1)

    press(screen.editor, "Pas foto")
    tasks.drain()

    assert "bukan gambar" in str(messages.problems[-1])


def test_nothing_is_attached_while_something_is_typed(screen: MembersScreen) -> None:
    screen.open_member(1)

    type_into(screen.editor.form.name, "Maria Bili-Seran")

    with pytest.raises(LookupError):
        press(screen.editor, "Pas foto")


def test_a_member_is_entered_with_the_keyboard_alone(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks, messages: RecordedMessages
) -> None:
    screen.begin_new()
    for text in ("Blandina Lake", "", "p", "17/5/95", "", "0812 3456", "Jl. Cendana 1"):
        keys(text)
        press_key(ENTER)
    for text in ("5371 0112 0318 0042", "", "y"):
        keys(text)
        press_key(ENTER)
    keys("tamat sd")
    press_key(ENTER)
    press_key(ENTER)
    for text in ("Penjahit", "2", "650rb"):
        keys(text)
        press_key(ENTER)
    tasks.drain()

    row = melati.read(members)[-1]
    assert (row.number, row.name, row.sex) == (5, "Blandina Lake", Sex.FEMALE)
    assert (row.birth_date, row.joined_on) == (date(1995, 5, 17), date(2026, 11, 20))
    assert (row.education, row.occupation) == ("Tamat SD", "Penjahit")
    assert (row.dependants, row.income_before) == (2, 650_000)
    assert (row.family_card_no, row.is_poor) == ("5371011203180042", True)
    assert messages.said_lines == ["Anggota nomor 5 tersimpan."]
    assert _names(screen)[-1] == "Blandina Lake"
    assert not screen.has_unsaved()
    assert QApplication.focusWidget() is screen.editor.form.name


def test_ctrl_enter_saves_from_any_field(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.begin_new()
    keys("Blandina Lake")
    press_key(ENTER)
    press_key(ENTER)
    keys("p")
    press_key(ENTER, Qt.KeyboardModifier.ControlModifier)
    tasks.drain()

    assert melati.read(members)[-1].name == "Blandina Lake"


def test_a_national_id_fills_in_sex_and_birth_date(screen: MembersScreen) -> None:
    screen.begin_new()
    form = screen.editor.form

    type_into(form.national_id, "3273 0560 1090 0009")

    assert form.national_id.text() == "3273056010900009"
    assert form.sex.value() is Sex.FEMALE
    assert form.birth_date.value() == date(1990, 10, 20)


def test_a_mismatch_is_told_beside_the_national_id_and_does_not_block(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.begin_new()
    form = screen.editor.form
    type_into(form.name, "Blandina Lake")
    type_into(form.national_id, "3273056010900009")
    form.sex.set_value(Sex.FEMALE)
    type_into(form.birth_date, "21/10/1990")

    assert "Menurut NIK lahir 20/10/1990" in form.row("national_id").words()
    press(screen, "Simpan")
    tasks.drain()
    assert len(melati.read(members)) == 4
    assert "Tekan Enter sekali lagi" in form.row("national_id").words()

    press(screen, "Simpan")
    tasks.drain()
    assert melati.read(members)[-1].birth_date == date(1990, 10, 21)


def test_what_is_missing_or_wrong_is_told_beside_its_field_and_nothing_is_written(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.begin_new()
    form = screen.editor.form

    press(screen, "Simpan")
    assert form.row("name").words() == "Isi dulu bagian ini."

    type_into(form.name, "Blandina Lake")
    type_into(form.national_id, "12345")
    assert "5 angka" in form.row("national_id").words()
    press(screen, "Simpan")
    form.national_id.clear()
    press(screen, "Simpan")
    assert form.row("sex").words() == "Pilih laki-laki atau perempuan."

    form.sex.setFocus()
    keys("l")
    assert form.row("sex").words() == ""
    type_into(form.national_id, MANS_NIK)
    press(screen, "Simpan")
    tasks.drain()
    assert "sudah dipakai Anton Nahak" in form.row("national_id").words()
    assert len(melati.read(members)) == 4
    assert screen.editor.isEnabled()


def test_a_namesake_is_asked_about(screen: MembersScreen) -> None:
    screen.begin_new()

    type_into(screen.editor.form.name, "maria  bili")

    assert "sudah ada di daftar (nomor 1)" in screen.editor.form.row("name").words()


def test_a_correction_is_saved_and_shown_in_the_history(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(1)
    type_into(screen.editor.form.phone, "0812")
    type_into(screen.editor.form.reason, "Ganti nomor")

    press(screen, "Simpan")
    tasks.drain()

    assert melati.read(member, 1).phone == "0812"
    assert screen.editor.history.text() == (
        "20/11/2026, Siti Aminah (Bendahara): Nomor HP dari kosong menjadi “0812”. "
        "Alasan: Ganti nomor"
    )
    assert screen.editor.member_id == 1


def test_escape_gives_up_what_was_typed(screen: MembersScreen) -> None:
    screen.open_member(1)
    type_into(screen.editor.form.phone, "0812", leave=False)
    assert screen.has_unsaved()

    QTest.keyClick(screen.editor.form.phone, Qt.Key.Key_Escape)

    assert screen.editor.form.phone.text() == ""
    assert not screen.has_unsaved()


def test_another_line_is_opened_only_when_what_was_typed_may_go(
    screen: MembersScreen, messages: RecordedMessages
) -> None:
    screen.open_member(1)
    type_into(screen.editor.form.phone, "0812")

    messages.answer = False
    screen.view.go_to(1)
    assert screen.editor.member_id == 1
    assert screen.view.current_row() == screen.model.row_at(0)

    messages.answer = True
    screen.view.go_to(1)
    assert screen.editor.member_id == 2
    assert len(messages.questions) == 2


def test_a_member_is_written_out_with_day_and_reason(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(4)
    press(screen, "Catat keluar…")
    press(screen, "Catat keluar")
    assert screen.editor.leaving.form.row("reason").words() == "Isi dulu bagian ini."

    keys("Pindah ke Soe")
    press_key(ENTER)
    tasks.drain()

    row = melati.read(member, 4)
    assert (row.left_on, row.left_reason) == (date(2026, 11, 20), "Pindah ke Soe")
    assert _names(screen) == ["Maria Bili", "Anton Nahak"]


def test_an_officer_is_told_to_end_the_term_first(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(1)
    press(screen, "Catat keluar…")
    screen.editor.leaving.form.row("reason").field.setFocus()
    keys("Pindah")
    press(screen, "Catat keluar")
    tasks.drain()

    assert "masih Ketua" in screen.editor.leaving.form.row("on").words()
    assert melati.read(member, 1).left_on is None
    press(screen, "Kembali")
    assert not screen.has_unsaved()


def test_a_leaving_is_taken_back(screen: MembersScreen, melati: GroupFile, tasks: Tasks) -> None:
    screen.open_member(3)
    press(screen, "Batalkan keluar…")
    keys("Salah orang")
    press(screen, "Batalkan catatan keluar")
    tasks.drain()

    assert melati.read(member, 3).left_on is None


def test_a_wrong_family_card_number_is_told_beside_its_field(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(1)
    form = screen.editor.form

    type_into(form.family_card_no, "5371 0112")
    assert form.row("family_card_no").words().startswith("Nomor KK harus 16 angka")
    press(screen, "Simpan")
    tasks.drain()

    assert melati.read(member, 1).family_card_no == ""


def test_income_is_told_again_and_the_former_stays_in_sight(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(1)
    assert screen.editor.earning.text() == "Belum dicatat."

    press(screen, "Catat penghasilan…")
    keys("650rb")
    press_key(ENTER)
    tasks.drain()

    assert melati.read(member, 1).income_now == 650_000
    assert screen.editor.earning.text() == "Rp650.000 sebulan, menurut catatan 20/11/2026."
    assert not screen.has_unsaved()


def test_a_wrong_income_is_cancelled_with_a_reason(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    melati.act(record_income, IncomeTold(1, TODAY, 6_500_000), today=TODAY)
    screen.open_member(1)
    press(screen, "Catat penghasilan…")
    press(screen, "Batalkan catatan 20/11/2026")
    press(screen, "Batalkan catatan")
    assert screen.editor.incomes.form.row("reason").words() == "Isi dulu bagian ini."

    keys("Salah tulis")
    press(screen, "Batalkan catatan")
    tasks.drain()

    assert melati.read(member, 1).income_now is None
    press(screen, "Catat penghasilan…")
    assert "Dibatalkan: Salah tulis" in visible_words(screen.editor.incomes)


def test_a_refused_income_is_told_beside_its_field(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    screen.open_member(1)
    press(screen, "Catat penghasilan…")
    type_into(screen.editor.incomes.on, "1/2/2024")
    type_into(screen.editor.incomes.amount, "650rb")
    press(screen, "Simpan")
    tasks.drain()

    assert "bukan anggota pada 1 Februari 2024" in screen.editor.incomes.form.row("on").words()
    assert melati.read(incomes, 1) == ()
    press(screen, "Kembali")
    assert not screen.has_unsaved()


def test_too_many_who_are_not_poor_are_mentioned_and_not_refused(
    screen: MembersScreen, melati: GroupFile, tasks: Tasks
) -> None:
    assert "bukan keluarga miskin" not in visible_words(screen)

    screen.open_member(1)
    screen.editor.form.is_poor.setFocus()
    keys("t")
    press(screen, "Simpan")
    tasks.drain()

    assert melati.read(member, 1).is_poor is False
    assert "1 dari 3 anggota bukan keluarga miskin" in visible_words(screen)


def test_a_card_is_asked_for_the_member_in_hand(screen: MembersScreen, qtbot: QtBot) -> None:
    screen.open_member(4)

    with qtbot.waitSignal(screen.session.page_asked) as asked:
        press(screen, "Kartu anggota")

    assert asked.args is not None
    assert (asked.args[1].name, asked.args[1].member_id) == ("member-card", 4)


def test_a_member_can_be_found_by_typing(screen: MembersScreen) -> None:
    QTest.keyClicks(screen.view.search_box, "rosa")
    QTest.keyClick(screen.view.search_box, ENTER)

    assert _names(screen) == ["Rosa Tefa"]


def test_another_page_can_send_here_to_a_member_who_left(screen: MembersScreen) -> None:
    screen.take(3)

    assert screen.editor.member_id == 3
    assert "Yuliana Seran" in _names(screen)


def test_printing_goes_to_the_reports(screen: MembersScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.session.page_asked) as asked:
        press(screen, "Cetak")

    assert asked.args is not None
    assert asked.args[0] == "reports"
    assert asked.args[1].name == "members"


def test_a_file_that_is_only_read_offers_no_change(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(melati)
    session.is_read_only = True
    screen = MembersScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()
    screen.open_member(1)

    assert not screen.editor.form.isEnabled()
    for word in ("Simpan", "Catat keluar…", "Anggota baru"):
        with pytest.raises(LookupError):
            press(screen, word)


def test_an_empty_register_says_what_to_do_first(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    screen = MembersScreen(make_session(book))
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()

    assert screen.view.shows_empty_state()
    assert screen.editor.member_id is None


def test_every_input_has_a_name(screen: MembersScreen) -> None:
    screen.open_member(3)
    press(screen, "Batalkan keluar…")

    assert unnamed_inputs(screen) == []


def test_fields_follow_each_other_as_the_eye_goes(screen: MembersScreen) -> None:
    screen.begin_new()
    form = screen.editor.form
    seen = [QApplication.focusWidget()]
    for _step in range(13):
        press_key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    assert seen == [
        form.name, form.national_id, form.sex.focusProxy(), form.birth_date, form.joined_on,
        form.phone, form.address, form.family_card_no, form.welfare_id,
        form.is_poor.focusProxy(), form.education, form.occupation, form.dependants,
        form.income_before,
    ]  # fmt: skip


def test_members_come_in_from_a_table(screen: MembersScreen) -> None:
    press(screen, "Impor")

    dialog = screen.findChild(ImportDialog)

    assert dialog is not None
    assert dialog.windowTitle() == "Masukkan anggota dari Excel atau CSV"
    dialog.reject()
