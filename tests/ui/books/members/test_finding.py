from collections.abc import Callable

from pytestqt.qtbot import QtBot

from kube_desktop.groupfile.group_file import GroupFile
from tests.ui.typing import type_into
from ui.books.members.finding import member_edit
from ui.session import Session


def test_a_member_is_named_by_number_or_name(
    melati: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    field = member_edit(make_session(melati))
    qtbot.addWidget(field)
    field.show()

    type_into(field, "4")
    assert (field.value(), field.text(), field.note()) == (4, "Rosa Tefa", "nomor 4")

    type_into(field, "yuliana")
    assert field.value() is None
    assert "tidak ada dalam daftar" in field.problem()
