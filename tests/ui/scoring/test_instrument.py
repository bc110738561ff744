"""Instrumen in the window: thresholds, words, signatories, another instrument from a file."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kube_desktop.books.assessments.instrument import Signatory
from kube_desktop.books.assessments.instrument_text import instrument_text, shipped_instrument
from kube_desktop.books.assessments.queries import InstrumentRow, instrument_in_use, instruments
from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.scoring.general_fields import GeneralForm
from ui.scoring.instrument_screen import InstrumentScreen
from ui.scoring.threshold_fields import ItemForm
from ui.session import Session

THREE = shipped_instrument("three-aspect")


def _words(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def screen(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Iterator[InstrumentScreen]:
    """The page, shown, hearing of its own changes."""
    session = make_session(book)
    made = InstrumentScreen(session)
    qtbot.addWidget(made)
    session.books_changed.connect(made.reload)
    made.resize(1140, 680)
    made.show()
    made.reload()
    QApplication.processEvents()
    yield made
    session.tasks.drain()


def _settle(screen: InstrumentScreen) -> None:
    screen.session.tasks.drain()
    QApplication.processEvents()


def _in_use(screen: InstrumentScreen) -> InstrumentRow:
    return screen.session.book.read(instrument_in_use)


def _item_form(screen: InstrumentScreen, key: str) -> ItemForm:
    keys = ["", *(item.key for item in THREE.items)]
    screen.items.go_to(keys.index(key))
    QApplication.processEvents()
    return next(each for each in screen.findChildren(ItemForm) if each.isVisible())


def test_a_changed_threshold_becomes_a_new_version_with_its_reason(
    screen: InstrumentScreen,
) -> None:
    form = _item_form(screen, "S1")

    type_into(form.numbers[0, 0, 0], "85")
    press(screen, "Simpan sebagai versi baru")
    assert _in_use(screen).id is None, "no reason was given"
    type_into(screen.reason, "ambang dari Dinas Sosial")
    press(screen, "Simpan sebagai versi baru")
    _settle(screen)

    used = _in_use(screen)
    assert (used.instrument.version, used.reason) == (2, "ambang dari Dinas Sosial")
    assert used.instrument.item("S1").rules[0].ways[0][0].threshold == 850
    assert used.instrument.item("S2") == THREE.item("S2")


def test_words_and_signatories_are_the_offices_own(screen: InstrumentScreen) -> None:
    form = next(each for each in screen.findChildren(GeneralForm) if each.isVisible())

    form.signatories.setPlainText("Mengetahui, | Lurah\n\nDinilai oleh, | Pendamping")
    QApplication.processEvents()
    type_into(screen.reason, "tanda tangan lurah")
    press(screen, "Simpan sebagai versi baru")
    _settle(screen)

    assert _in_use(screen).instrument.signatories == (
        Signatory("Mengetahui,", "Lurah"),
        Signatory("Dinilai oleh,", "Pendamping"),
    )


def test_what_was_changed_in_one_item_stays_when_another_is_looked_at(
    screen: InstrumentScreen,
) -> None:
    type_into(_item_form(screen, "K6").numbers[0, 0, 0], "10")

    _item_form(screen, "K7")

    assert screen.has_unsaved()
    assert _item_form(screen, "K6").numbers[0, 0, 0].value() == 10


def test_changes_are_given_up_with_one_press(screen: InstrumentScreen) -> None:
    type_into(_item_form(screen, "K6").numbers[0, 0, 0], "10")

    press(screen, "Buang perubahan")

    assert not screen.has_unsaved()
    assert _item_form(screen, "K6").numbers[0, 0, 0].value() == 12


def test_the_other_instrument_is_used_when_it_is_chosen(screen: InstrumentScreen) -> None:
    screen.list.go_to(1)
    QApplication.processEvents()

    press(screen, "Pakai instrumen ini")
    _settle(screen)

    assert _in_use(screen).instrument.key == "four-point"
    assert screen.use.isHidden()


def test_an_instrument_from_a_file_is_kept_when_somebody_says_whose_it_is(
    screen: InstrumentScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dinas.json"
    path.write_text(instrument_text(THREE).replace('"three-aspect"', '"dinas"'), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))

    press(screen, "Ambil dari berkas …")
    _settle(screen)
    type_into(screen.reason, "dari Dinas Sosial")
    press(screen, "Simpan sebagai versi baru")
    _settle(screen)

    assert _in_use(screen).instrument.key == "dinas"


def test_a_file_that_is_no_instrument_changes_nothing(
    screen: InstrumentScreen,
    messages: RecordedMessages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = json.loads(instrument_text(THREE))
    found["aspects"][0]["items"][0]["measure"] = "astrology"
    path = tmp_path / "salah.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))

    press(screen, "Ambil dari berkas …")
    _settle(screen)

    assert messages.problems == [
        "Ini bukan instrumen penilaian yang utuh. S1: bukti “astrology” tidak dikenal program."
    ]
    assert [row.id for row in screen.session.book.read(instruments)] == [None, None]


def test_every_input_of_every_item_has_a_name(screen: InstrumentScreen) -> None:
    for key in ("", "S1", "S3", "E6", "K2"):
        if key:
            _item_form(screen, key)
        assert unnamed_inputs(screen) == [], key


def test_thresholds_are_told_in_words(screen: InstrumentScreen) -> None:
    words = _words(_item_form(screen, "S2"))

    assert "baik bila:" in words
    assert "atau cukup bila:" in words
