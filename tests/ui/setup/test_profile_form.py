from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.group_files import PROFILE
from tests.ui.accessibility import unnamed_inputs
from tests.ui.books.keys import press_key
from tests.ui.typing import press, type_into
from ui.setup.logo_field import LogoField
from ui.setup.profile_form import ProfileForm


@pytest.fixture
def form(qtbot: QtBot) -> ProfileForm:
    shown = ProfileForm(with_identity=True)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    shown.show_profile(PROFILE)
    return shown


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "lambang.png"
    shown = QPixmap(20, 20)
    shown.fill(QColor("teal"))
    shown.save(str(path))
    return path


def test_what_is_shown_comes_back_unchanged(form: ProfileForm) -> None:
    assert form.profile(PROFILE) == PROFILE
    assert not form.is_changed()


def test_what_is_typed_comes_back(form: ProfileForm) -> None:
    type_into(form.name, "KUBE Mawar")
    type_into(form.founded_on, "2/3/2024")
    type_into(form.lines["village"], "Naikoten")

    assert form.is_changed()
    assert form.profile(PROFILE) == replace(
        PROFILE, name="KUBE Mawar", founded_on=date(2024, 3, 2), village="Naikoten"
    )


def test_without_a_name_nothing_comes_back(form: ProfileForm) -> None:
    form.name.clear()

    assert form.profile(PROFILE) is None
    assert form.row("name").words() == "Isi dulu bagian ini."


def test_a_picture_is_taken_and_taken_away(form: ProfileForm, picture: Path) -> None:
    form.logo.take_file(picture)
    taken = form.profile(PROFILE)
    assert taken is not None
    assert taken.logo == picture.read_bytes()

    press(form, "Tanpa lambang")
    assert form.profile(PROFILE) == PROFILE


@pytest.mark.parametrize("content", [b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 2**21])
def test_a_file_that_is_no_small_picture_is_refused(
    form: ProfileForm, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "lambang"
    path.write_bytes(content)

    form.logo.take_file(path)

    assert "PNG atau JPG" in form.row("logo").words()
    assert form.logo.value() is None


def test_a_file_that_cannot_be_read_is_refused(form: ProfileForm, tmp_path: Path) -> None:
    form.logo.take_file(tmp_path / "tidak-ada.png")

    assert form.logo.value() is None


def test_the_button_asks_for_a_file(qtbot: QtBot, picture: Path) -> None:
    field = LogoField(ask_path=lambda: str(picture))
    qtbot.addWidget(field)
    field.show()

    press(field, "Pilih gambar…")

    assert field.value() == picture.read_bytes()


def test_fields_follow_each_other_as_the_eye_goes(form: ProfileForm) -> None:
    form.name.setFocus()
    seen = []
    for _step in range(13):
        seen.append(QApplication.focusWidget())
        press_key(Qt.Key.Key_Tab)

    assert seen == [form.name, form.founded_on, *form.lines.values()]
    assert QApplication.focusWidget() is form.logo.focusProxy()


def test_every_input_has_a_name(form: ProfileForm) -> None:
    assert unnamed_inputs(form) == []
