from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.resources import resource_path
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.kinds import all_kinds
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.ledger.openings import opening_entry
from tests.money import receive
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.preferences import Preferences
from ui.session import Session
from ui.settings.screen import SettingsScreen


@pytest.fixture
def session(book: GroupFile, make_session: Callable[[GroupFile | None], Session]) -> Session:
    return make_session(book)


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> SettingsScreen:
    shown = SettingsScreen(session)
    qtbot.addWidget(shown)
    shown.resize(1100, 740)
    shown.show()
    shown.reload()
    settle()
    return shown


def wait(screen: SettingsScreen) -> None:
    screen.session.tasks.drain()
    settle()


def words_on(screen: SettingsScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def line(screen: SettingsScreen, name: str) -> QLineEdit:
    lines = screen.findChildren(QLineEdit)
    return next(one for one in lines if one.isVisible() and one.accessibleName() == name)


def kinds_shown(screen: SettingsScreen) -> list[str]:
    model = screen.kinds.register.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("word", "name", "value"),
    [
        ("A4 (210 × 297 mm)", "paper", "a4"),
        ("14", "font_points", 14),
        ("Gelap", "theme", "dark"),
        ("Kontras tinggi", "theme", "contrast"),
        ("English", "language", "en"),
    ],
)
def test_a_choice_takes_effect_at_once_and_is_remembered(
    screen: SettingsScreen,
    preferences: Preferences,
    tmp_path: Path,
    word: str,
    name: str,
    value: object,
) -> None:
    press(screen, word)

    again = Preferences(tmp_path)
    assert getattr(preferences.choices, name) == value
    assert getattr(again.choices, name) == value


def test_a_choice_made_elsewhere_shows_here(
    screen: SettingsScreen, preferences: Preferences
) -> None:
    preferences.change(paper="a4")

    assert screen.looks.paper.value() == "a4"


def test_the_profile_is_changed_by_typing_and_the_change_is_kept(
    screen: SettingsScreen, session: Session, book: GroupFile, messages: RecordedMessages
) -> None:
    names: list[str] = []
    session.name_changed.connect(names.append)
    screen.take("profile")
    settle()

    type_into(screen.profile.form.name, "KUBE Melati Jaya")
    type_into(screen.profile.form.lines["village_head"], "Yosef Lado")
    press(screen, "Simpan")
    wait(screen)

    profile = book.read(group_profile)
    assert (profile.name, profile.village_head) == ("KUBE Melati Jaya", "Yosef Lado")
    assert len(book.read(changes_of, "profile", 1)) == 2
    assert names == ["KUBE Melati Jaya"]
    assert messages.said_lines == ["Tersimpan."]
    assert not screen.has_unsaved()


def test_a_founding_day_that_has_not_come_is_refused_beside_its_field(
    screen: SettingsScreen, book: GroupFile
) -> None:
    screen.take("profile")
    settle()

    type_into(screen.profile.form.founded_on, "1/1/2027")
    for _second_time_after_the_question in range(2):
        press(screen, "Simpan")
    wait(screen)

    assert book.read(group_profile).founded_on == date(2024, 3, 1)
    assert "Tanggal berdiri (1 Januari 2027) belum tiba." in words_on(screen)
    assert screen.has_unsaved()


def test_what_was_typed_and_not_saved_can_be_taken_back(screen: SettingsScreen) -> None:
    screen.take("profile")
    settle()
    type_into(screen.profile.form.name, "salah ketik")

    press(screen, "Batalkan perubahan")

    assert screen.profile.form.name.text() == "KUBE Melati"
    assert not screen.has_unsaved()


def test_reading_again_does_not_wipe_what_is_being_typed(screen: SettingsScreen) -> None:
    screen.take("profile")
    settle()
    type_into(screen.profile.form.name, "KUBE Melati Jaya")

    screen.reload()

    assert screen.profile.form.name.text() == "KUBE Melati Jaya"


def test_a_group_adds_a_kind_of_its_own(screen: SettingsScreen, book: GroupFile) -> None:
    screen.take("kinds")
    settle()

    press(screen, "Tambah jenis uang masuk")
    settle()
    type_into(line(screen, "Nama jenis"), "Sewa kursi")
    type_into(line(screen, "Dihitung sebagai"), "Sewa dan jasa")
    press(screen, "Tambah jenis")
    wait(screen)

    own = [kind for kind in book.read(all_kinds) if kind.is_own]
    assert [(kind.name, kind.direction) for kind in own] == [("Sewa kursi", Direction.IN)]
    assert "Sewa kursi" in kinds_shown(screen)


def test_a_name_that_is_taken_is_refused_and_nothing_is_added(
    screen: SettingsScreen, book: GroupFile
) -> None:
    screen.take("kinds")
    settle()

    press(screen, "Tambah jenis uang masuk")
    settle()
    type_into(line(screen, "Nama jenis"), "Penjualan")
    type_into(line(screen, "Dihitung sebagai"), "Sewa dan jasa")
    press(screen, "Tambah jenis")
    wait(screen)

    assert not any(kind.is_own for kind in book.read(all_kinds))
    assert "Dana UEP sudah punya jenis “Penjualan”." in words_on(screen)


def test_each_fund_shows_its_own_kinds(screen: SettingsScreen) -> None:
    screen.take("kinds")
    settle()

    press(screen, "IKS")

    assert "Iuran anggota" in kinds_shown(screen)
    assert "Penjualan" not in kinds_shown(screen)


def test_an_opening_balance_is_recorded_once_for_a_fund(
    screen: SettingsScreen, book: GroupFile, messages: RecordedMessages
) -> None:
    screen.take("opening")
    settle()

    type_into(line(screen, "Saldo pada tanggal"), "1/10/2026")
    type_into(line(screen, "Uang tunai di kotak"), "750rb")
    type_into(line(screen, "Uang di bank"), "2 jt")
    press(screen, "Catat saldo awal")
    wait(screen)

    cash = book.read(balance_after, fund_accounts(Fund.UEP).cash, date(2026, 10, 1))
    assert cash == 750_000
    assert messages.said_lines == ["Saldo awal tercatat."]
    assert "Saldo awal per 1 Oktober 2026" in words_on(screen)
    assert "Rp2.000.000" in words_on(screen)


def test_an_opening_balance_after_the_first_line_is_refused_beside_its_day(
    screen: SettingsScreen, book: GroupFile
) -> None:
    receive(book, 10_000, date(2026, 10, 2))
    screen.take("opening")
    settle()

    type_into(line(screen, "Saldo pada tanggal"), "3/10/2026")
    type_into(line(screen, "Uang tunai di kotak"), "750rb")
    press(screen, "Catat saldo awal")
    wait(screen)

    assert book.read(opening_entry, Fund.UEP) is None
    assert "harus bertanggal paling lambat 02/10/2026" in words_on(screen)


def test_amounts_that_were_typed_stay_while_another_fund_is_looked_at(
    screen: SettingsScreen,
) -> None:
    screen.take("opening")
    settle()
    type_into(line(screen, "Uang tunai di kotak"), "750rb")

    press(screen, "IKS")
    settle()
    other = line(screen, "Uang tunai di kotak").text()
    press(screen, "UEP")
    settle()

    assert other == ""
    assert line(screen, "Uang tunai di kotak").text() == "750.000"
    assert screen.has_unsaved()


def test_an_opening_balance_of_nothing_is_not_recorded(
    screen: SettingsScreen, book: GroupFile
) -> None:
    screen.take("opening")
    settle()

    press(screen, "Catat saldo awal")
    wait(screen)

    assert book.read(opening_entry, Fund.UEP) is None
    assert "Tulis paling tidak satu jumlah." in words_on(screen)


def test_a_wrong_opening_balance_is_taken_back_with_a_reason_and_written_again(
    screen: SettingsScreen, book: GroupFile
) -> None:
    book.act(record_opening, OpeningBalance(Fund.IKS, date(2026, 10, 1), cash=70_000))
    screen.take("opening")
    press(screen, "IKS")
    settle()

    reason = "Seharusnya tidak ada? Tulis sebabnya, lalu batalkan"
    type_into(line(screen, reason), "salah salin dari buku lama")
    press(screen, "Batalkan saldo awal ini")
    wait(screen)
    taken_back = book.read(opening_entry, Fund.IKS) is None
    type_into(line(screen, "Saldo pada tanggal"), "1/10/2026")
    type_into(line(screen, "Uang tunai di kotak"), "90.000")
    press(screen, "Catat saldo awal")
    wait(screen)

    assert taken_back
    cash = book.read(balance_after, fund_accounts(Fund.IKS).cash, date(2026, 10, 1))
    assert cash == 90_000


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Program ini", "MIT License"),
        ("Huruf", "SIL OPEN FONT LICENSE"),
        ("Gambar", "lucide-static"),
        ("Wilayah", "Open Database License (ODbL)"),
        ("Pustaka", "PySide6-Essentials"),
    ],
)
def test_the_licences_of_all_parts_can_be_read(
    screen: SettingsScreen, word: str, sentence: str
) -> None:
    screen.take("about")
    settle()

    press(screen, word)

    assert sentence in screen.about.text.toPlainText()


def test_the_licence_shown_is_the_programs_own() -> None:
    shown = resource_path("licences", "program.txt").read_text(encoding="utf-8")

    assert shown == resource_path("..", "LICENSE").read_text(encoding="utf-8")


def test_a_file_that_is_only_read_lets_nothing_be_changed(qtbot: QtBot, session: Session) -> None:
    session.is_read_only = True
    screen = SettingsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()
    screen.take("kinds")
    settle()

    for word in ("Tambah jenis uang masuk", "Tambah jenis uang keluar", "Simpan"):
        with pytest.raises(LookupError):
            press(screen, word)


def test_every_input_of_the_screen_has_a_name(screen: SettingsScreen) -> None:
    assert unnamed_inputs(screen) == []
