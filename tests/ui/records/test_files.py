"""The files of a record: each is a button that shows it."""

from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.attached_files import AttachedFile
from tests.ui.typing import press
from ui.records.files import FileList, file_button
from ui.widgets.parts import button

NOTE = AttachedFile(1, "nota.jpg", "image/jpeg", 12)
SCAN = AttachedFile(2, "Surat pernyataan persetujuan & data anggota.pdf", "application/pdf", 12)


def test_the_chosen_file_is_opened(qtbot: QtBot) -> None:
    listed = FileList("Foto")
    qtbot.addWidget(listed)
    listed.show_files((NOTE, SCAN))
    listed.show()

    with qtbot.waitSignal(listed.opened) as opened:
        press(listed, "nota.jpg")

    assert opened.args == [NOTE]


def test_the_files_of_another_record_take_their_place(qtbot: QtBot) -> None:
    more = button("Tambah")
    listed = FileList("Foto", [more])
    qtbot.addWidget(listed)
    listed.show()
    listed.show_files((NOTE,))

    listed.show_files((SCAN,))

    shown = [each for each in listed.findChildren(type(more)) if each.isVisible()]
    assert [each.accessibleName() or each.text() for each in shown] == [
        "Tambah",
        f"Lihat {SCAN.name}",
    ]


def test_a_long_name_is_cut_in_the_middle_and_whole_in_the_tip(qtbot: QtBot) -> None:
    made = file_button(SCAN)
    qtbot.addWidget(made)

    assert made.text() == "Surat pernyat…gota.pdf"
    assert made.toolTip() == f"Lihat {SCAN.name}"
