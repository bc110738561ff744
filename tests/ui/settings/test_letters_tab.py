"""The numbering of letters in Pengaturan."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.letters.numbering import Numbering, Restart
from kube_desktop.books.letters.queries import numbering_on, numberings
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.session import Session
from ui.settings.letters_tab import LettersTab
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.line_field import LineField

Show = Callable[..., LettersTab]


@pytest.fixture
def show(
    book: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> Show:
    """Return the tab over a group that has chosen nothing yet."""

    def make(*, is_read_only: bool = False) -> LettersTab:
        session = make_session(book)
        session.is_read_only = is_read_only
        tab = LettersTab(session)
        qtbot.addWidget(tab)
        tab.resize(1000, 600)
        tab.show()
        tab.reload()
        return tab

    return make


def _field(tab: LettersTab, name: str) -> LineField:
    field = tab.form.row(name).field
    assert isinstance(field, LineField)
    return field


def _words(tab: LettersTab) -> list[str]:
    return [each.text() for each in tab.findChildren(QLabel)]


def test_the_numbering_by_the_groups_name_is_shown_with_the_next_number(show: Show) -> None:
    tab = show()

    assert _field(tab, "code").text() == "KUBE-MELATI"
    assert "Surat berikutnya: 001/KUBE-MELATI/XI/2026" in _words(tab)
    assert unnamed_inputs(tab) == []
    assert not tab.is_changed()


def test_the_example_follows_the_typing_and_says_what_is_wrong(show: Show) -> None:
    tab = show()

    type_into(_field(tab, "pattern"), "{kode}-{no}-{tahun}")
    good = _words(tab)
    type_into(_field(tab, "pattern"), "{kode}-{no}")

    assert "Surat berikutnya: KUBE-MELATI-001-2026" in good
    assert "Karena hitungan mulai lagi, pola nomor harus memuat {tahun}." in _words(tab)
    assert tab.is_changed()


def test_a_numbering_is_saved_for_letters_from_a_day_on(
    show: Show, book: GroupFile, messages: RecordedMessages
) -> None:
    tab = show()
    type_into(_field(tab, "code"), "MLT")
    restart = tab.form.row("restart").field
    assert isinstance(restart, ChoiceEdit)
    restart.setFocus()
    QTest.keyClicks(restart, "t")
    type_into(_field(tab, "since"), "1/12/2026")

    press(tab, "Simpan")
    tab.form.submitted.emit()
    tab._session.tasks.drain()

    assert book.read(numbering_on, date(2026, 12, 1)) == Numbering("MLT", restart=Restart.NEVER)
    assert book.read(numbering_on, TODAY).code == "KUBE-MELATI"
    assert messages.said_lines[-1] == "Pola nomor surat tersimpan."


def test_a_pattern_that_cannot_be_used_is_refused_beside_its_field(
    show: Show, book: GroupFile
) -> None:
    tab = show()
    type_into(_field(tab, "pattern"), "{tahun}")

    press(tab, "Simpan")
    tab._session.tasks.drain()

    assert tab.form.row("pattern").words() == "Pola nomor harus memuat {no} satu kali."
    assert book.read(numberings) == ()


def test_who_may_only_read_sees_the_numbering_and_cannot_save(show: Show) -> None:
    tab = show(is_read_only=True)

    with pytest.raises(LookupError):
        press(tab, "Simpan")
