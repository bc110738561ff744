"""*Rekap beberapa kelompok*: what a facilitator sees and presses."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QScrollArea
from pytestqt.qtbot import QtBot

from kube_desktop.printing.text import as_text
from tests.recap.groups import make_five
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.preferences import Preferences
from ui.recap.screen import RecapScreen
from ui.tasks import Tasks


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Five groups, closed; the tests copy them."""
    return make_five(tmp_path_factory.mktemp("five"))


@pytest.fixture
def five(made: list[Path], tmp_path: Path) -> list[Path]:
    """Melati and Anggrek were opened here before; Kenari, Mawar and Teratai were not."""
    folder = tmp_path / "kelompok"
    folder.mkdir()
    return [Path(shutil.copy(path, folder)) for path in made]


@pytest.fixture
def screen(
    five: list[Path],
    preferences: Preferences,
    messages: RecordedMessages,
    tasks: Tasks,
    qtbot: QtBot,
) -> Iterator[RecapScreen]:
    """The screen as it comes up from the start page."""
    preferences.remember_group(five[1], "KUBE Anggrek", "Oebufu")
    preferences.remember_group(five[0], "KUBE Melati", "Oebobo")
    shown = RecapScreen(preferences, messages, tasks)
    qtbot.addWidget(shown)
    shown.resize(1200, 720)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    settle()
    yield shown
    tasks.drain()


def _wait(tasks: Tasks) -> None:
    """Wait for the files to be read, then for their recap to be laid out."""
    tasks.drain()
    settle()
    tasks.drain()
    settle()


def _make(screen: RecapScreen, tasks: Tasks) -> None:
    press(screen, "Buat rekap")
    _wait(tasks)


def _text(screen: RecapScreen) -> str:
    assert screen.desk.report is not None
    return as_text(screen.desk.report)


def _names(screen: RecapScreen) -> list[str]:
    return [row.tick.text() for row in screen.files.rows()]


def test_recent_groups_stand_there_to_be_ticked(screen: RecapScreen, tasks: Tasks) -> None:
    assert _names(screen) == ["KUBE Melati", "KUBE Anggrek"]
    assert screen.files.chosen() == ()
    assert not screen.make.isEnabled()

    screen.files.rows()[0].tick.click()
    _make(screen, tasks)

    assert "KUBE Melati" in _text(screen)
    assert "KUBE Anggrek" not in _text(screen)


def test_several_files_are_added_at_once(
    screen: RecapScreen, five: list[Path], tasks: Tasks
) -> None:
    several = Path(" ".join(f'"{path}"' for path in five[1:]))

    with choosing(several):
        press(screen, "Tambah berkas")
    settle()
    _make(screen, tasks)

    assert len(screen.files.rows()) == 5
    assert _names(screen)[2:] == ["KUBE Kenari", "KUBE Mawar", "KUBE Teratai"]
    assert "Sama banyak" not in _text(screen)
    assert "Belum dinilai (1): KUBE Teratai." in _text(screen)


def test_all_can_be_ticked_and_none(screen: RecapScreen, five: list[Path], tasks: Tasks) -> None:
    screen.files.add(five)
    screen.files.tick_all(ticked=False)

    press(screen, "Centang semua")
    _make(screen, tasks)

    assert "Sama banyak: baik dan cukup" in _text(screen)
    press(screen, "Kosongkan centang")
    assert screen.files.chosen() == ()


def test_what_could_not_be_read_is_told_below_the_file(
    screen: RecapScreen, five: list[Path], tasks: Tasks, messages: RecordedMessages
) -> None:
    five[3].write_bytes(b"a letter")
    five[4].unlink()
    screen.files.add(five)

    _make(screen, tasks)

    told = {row.path: row.problem() for row in screen.files.rows()}
    assert told[five[0]] == ""
    assert told[five[3]].startswith("“mawar.kube” bukan buku KUBE.")
    assert told[five[4]].startswith("Berkas “teratai.kube” tidak ditemukan.")
    assert messages.said_lines == ["2 berkas tidak dihitung; sebabnya ada di daftar."]
    assert "KUBE Kenari" in _text(screen)


def test_a_sentence_goes_when_the_file_is_unticked(
    screen: RecapScreen, five: list[Path], tasks: Tasks
) -> None:
    five[0].write_bytes(b"a letter")
    screen.files.add(five)
    _make(screen, tasks)
    row = screen.files.rows()[0]
    assert row.problem()

    row.tick.setChecked(False)

    assert row.problem() == ""


def test_without_a_single_group_there_is_no_recap(
    screen: RecapScreen, five: list[Path], tasks: Tasks, messages: RecordedMessages
) -> None:
    five[0].write_bytes(b"a letter")
    screen.files.add(five[:1])

    _make(screen, tasks)

    assert messages.problems == [
        "Tidak ada berkas kelompok yang bisa dibaca, jadi rekap tidak dibuat."
    ]
    assert screen.files.rows()[0].problem()
    assert not screen.desk.isVisible()


def test_day_facilitator_and_rounding_reach_the_paper(
    screen: RecapScreen, five: list[Path], tasks: Tasks
) -> None:
    screen.files.add(five)
    type_into(screen.on, "15/10/2026")
    type_into(screen.facilitator, "Markus Bani")
    screen.forced.setChecked(True)

    _make(screen, tasks)

    text = _text(screen)
    assert "Keadaan tanggal 15 Oktober 2026" in text
    assert "( Markus Bani )" in text
    assert "disesuaikan supaya jumlahnya 100,0%" in text


def test_a_day_that_is_none_is_refused_beside_its_field(
    screen: RecapScreen, five: list[Path], tasks: Tasks
) -> None:
    screen.files.add(five)
    type_into(screen.on, "40/13/2026")

    _make(screen, tasks)

    assert screen.form.row("on").words()
    assert screen.desk.report is None


def test_reading_can_be_stopped(
    screen: RecapScreen,
    five: list[Path],
    tasks: Tasks,
    messages: RecordedMessages,
    qtbot: QtBot,
) -> None:
    screen.files.add(five)
    gate = Event()
    tasks.submit(gate.wait)
    press(screen, "Buat rekap")

    qtbot.waitUntil(lambda: _can_press(screen, "Hentikan"))
    gate.set()
    _wait(tasks)

    assert messages.said_lines == ["Dihentikan. Tidak ada rekap yang dibuat."]
    assert screen.desk.report is None
    _make(screen, tasks)
    assert "KUBE Melati" in _text(screen)


def test_the_recap_is_kept_as_a_pdf(
    screen: RecapScreen, five: list[Path], tasks: Tasks, tmp_path: Path
) -> None:
    screen.files.add(five)
    _make(screen, tasks)
    target = tmp_path / "rekap.pdf"

    with choosing(target):
        press(screen, "Simpan sebagai PDF")
    _wait(tasks)

    assert len(pypdf.PdfReader(target).pages) == 9


def test_nothing_is_written_into_the_files(
    screen: RecapScreen, five: list[Path], tasks: Tasks
) -> None:
    before = [path.read_bytes() for path in five]
    screen.files.add(five)

    _make(screen, tasks)

    assert [path.read_bytes() for path in five] == before
    assert sorted(path.name for path in five[0].parent.iterdir()) == sorted(
        path.name for path in five
    )


def test_the_keyboard_is_enough(
    screen: RecapScreen, five: list[Path], tasks: Tasks, qtbot: QtBot
) -> None:
    screen.files.add(five)
    screen.files.rows()[0].tick.setFocus()

    QTest.keyClick(screen.files.rows()[0].tick, Qt.Key.Key_Space)
    QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _wait(tasks)

    assert "KUBE Melati" not in _text(screen)
    with qtbot.waitSignal(screen.dismissed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_help_comes_and_goes_with_its_key(screen: RecapScreen) -> None:
    QTest.keyClick(screen, Qt.Key.Key_F1)
    settle()
    is_shown = screen.help.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_F1)
    settle()

    assert is_shown
    assert "Kuartil" in screen.help.text()
    assert not screen.help.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (911, 479)])
def test_it_has_room_on_a_small_laptop(
    screen: RecapScreen, five: list[Path], tasks: Tasks, size: tuple[int, int]
) -> None:
    screen.files.add(five)
    screen.resize(*size)
    _make(screen, tasks)

    assert (screen.width(), screen.height()) == size
    assert screen.make.geometry().bottom() < screen.status.geometry().top()
    assert all(
        area.horizontalScrollBar().maximum() == 0 for area in screen.files.findChildren(QScrollArea)
    )


def test_every_input_has_a_name(screen: RecapScreen, five: list[Path]) -> None:
    screen.files.add(five)

    assert unnamed_inputs(screen) == []
    assert all(tick.text() for tick in screen.findChildren(QCheckBox))


def _can_press(screen: RecapScreen, word: str) -> bool:
    try:
        press(screen, word)
    except LookupError:
        return False
    return True
