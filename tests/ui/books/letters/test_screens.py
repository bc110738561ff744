from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kube_desktop.books.letters.register import OUTGOING_LETTERS
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from tests.ui.accessibility import unnamed_inputs
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.letters.incoming_screen import IncomingLettersScreen
from ui.books.letters.outgoing_screen import OutgoingLettersScreen
from ui.books.letters.wishes import AnswerWanted
from ui.records.screen import RecordScreen
from ui.widgets.line_field import LineField


def _words(screen: RecordScreen) -> list[str]:
    return [words.text() for words in screen.details.findChildren(QLabel)]


def _senders(screen: RecordScreen) -> list[str]:
    rows = [screen.model.row_at(place) for place in range(screen.model.rowCount())]
    return [row.record.entry.sender for row in rows]


def _field(screen: RecordScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def test_every_input_has_a_name(
    incoming: IncomingLettersScreen, outgoing: OutgoingLettersScreen
) -> None:
    assert unnamed_inputs(incoming) == unnamed_inputs(outgoing) == []


def test_the_letters_that_wait_are_counted_and_shown_alone_whenever_they_came(
    incoming: IncomingLettersScreen,
) -> None:
    assert _senders(incoming) == ["Dinas Sosial", "Lurah", "Warga"]
    assert "2 surat belum dijawab" in [each.text() for each in incoming.findChildren(QLabel)]

    incoming._filter.choose("Belum dijawab")

    assert _senders(incoming) == ["Bank BRI", "Lurah"]


def test_the_details_tell_by_which_letter_it_was_answered(
    incoming: IncomingLettersScreen,
) -> None:
    asked: list[tuple[str, object]] = []
    incoming.session.page_asked.connect(lambda key, wish: asked.append((key, wish)))
    incoming.open_record(1)
    settle()

    press(incoming.details, "001/KUBE-MELATI/XI/2026, 05/11/2026")

    assert asked == [("letters_out", 1)]


def test_the_details_tell_how_long_it_waits(incoming: IncomingLettersScreen) -> None:
    incoming.open_record(2)
    late = _words(incoming)
    incoming.open_record(3)
    in_time = _words(incoming)

    assert "Belum dijawab. Batasnya 05/11/2026, sudah lewat 15 hari." in late
    assert "Belum dijawab. Batasnya 30/11/2026, 10 hari lagi." in in_time


def test_a_letter_that_wants_nothing_has_no_word_about_answers(
    incoming: IncomingLettersScreen,
) -> None:
    incoming.open_record(4)

    buttons = [each.text() for each in incoming.details.findChildren(QPushButton)]
    assert "Jawaban" not in _words(incoming)
    assert "Jawab surat ini" not in buttons


def test_an_answer_begins_with_who_asked(
    incoming: IncomingLettersScreen,
    outgoing: OutgoingLettersScreen,
    written: GroupFile,
    messages: RecordedMessages,
    qtbot: QtBot,
) -> None:
    incoming.open_record(3)
    settle()
    with qtbot.waitSignal(incoming.session.page_asked) as asked:
        press(incoming.details, "Jawab surat ini")
    assert asked.args == ["letters_out", AnswerWanted(3, "Lurah")]

    outgoing.take(AnswerWanted(3, "Lurah"))
    type_into(_field(outgoing, "subject"), "Kesediaan hadir")
    press(outgoing.panel, "Simpan")
    outgoing.session.tasks.drain()

    letter = written.read(record, OUTGOING_LETTERS, 2).entry
    assert (letter.addressee, letter.answers_id) == ("Lurah", 3)
    assert letter.number == "002/KUBE-MELATI/XI/2026"
    assert messages.said_lines == ["Surat keluar tercatat."]


def test_the_next_number_stands_over_the_panel_and_follows_the_day(
    outgoing: OutgoingLettersScreen,
) -> None:
    def told() -> list[str]:
        words = [each.text() for each in outgoing.panel.findChildren(QLabel)]
        return [each for each in words if each.startswith("Nomor berikutnya")]

    assert told() == ["Nomor berikutnya: 002/KUBE-MELATI/XI/2026"]

    type_into(_field(outgoing, "on_day"), "30/12/2025")

    assert told() == ["Nomor berikutnya: 001/KUBE-MELATI/XII/2025"]
    outgoing.open_record(1)
    press(outgoing.details, "Perbaiki")
    assert told() == []


def test_a_number_that_is_taken_is_refused_beside_its_field(
    outgoing: OutgoingLettersScreen,
) -> None:
    type_into(_field(outgoing, "number"), "001/KUBE-MELATI/XI/2026")
    type_into(_field(outgoing, "addressee"), "Bupati")
    type_into(_field(outgoing, "subject"), "Undangan")

    press(outgoing.panel, "Simpan")
    outgoing.session.tasks.drain()

    assert outgoing.panel.form.row("number").words() == (
        "Nomor 001/KUBE-MELATI/XI/2026 sudah dipakai surat kepada Lurah Oebobo."
    )
    assert outgoing.has_unsaved()


def test_the_gear_leads_to_the_pattern(outgoing: OutgoingLettersScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outgoing.session.page_asked) as asked:
        press(outgoing, "Ubah pola nomor surat")

    assert asked.args == ["settings", "letters"]
