from pathlib import Path

import pytest

from ui.preferences import Choices, Preferences, RecentGroup
from ui.theme import ThemeName


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    Preferences(tmp_path).change(paper="a4", font_points=14, theme="dark", language="en")

    again = Preferences(tmp_path).choices

    assert again == Choices(paper="a4", font_points=14, theme="dark", language="en")


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "null", '{"paper": 7', '{"unknown": 1}', '{"recent": [{"x": 1}]}', "\x00"],
)
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, broken: str) -> None:
    (tmp_path / "settings.json").write_text(broken, encoding="utf-8")

    assert Preferences(tmp_path).choices == Choices()


def test_single_values_that_make_no_sense_fall_back(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(
        '{"paper": "letter", "font_points": 99, "theme": "pink", "language": "fr"}',
        encoding="utf-8",
    )

    assert Preferences(tmp_path).choices == Choices(font_points=16)


def test_the_file_is_replaced_at_once_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    Preferences(tmp_path).change(paper="a4")

    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_written_loses_only_the_preference(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "missing")

    preferences.change(paper="a4")

    assert preferences.choices.paper == "a4"


def test_a_computer_without_a_place_for_settings_uses_the_usual_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))

    preferences = Preferences()
    preferences.change(paper="a4")

    assert preferences.choices == Choices(paper="a4")


def test_the_group_opened_last_comes_first_and_only_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    preferences.remember_group(Path("/a/melati.kube"), "KUBE Melati")
    preferences.remember_group(Path("/a/anggrek.kube"), "KUBE Anggrek")

    preferences.remember_group(Path("/a/melati.kube"), "KUBE Melati", "Dokumen")

    assert preferences.choices.recent == (
        RecentGroup("/a/melati.kube", "KUBE Melati", "Dokumen"),
        RecentGroup("/a/anggrek.kube", "KUBE Anggrek"),
    )


def test_only_the_last_eight_groups_are_listed(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)

    for number in range(10):
        preferences.remember_group(Path(f"/a/{number}.kube"), str(number))

    assert [one.name for one in preferences.choices.recent] == list("98765432")


def test_a_forgotten_group_is_not_listed(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    preferences.remember_group(Path("/a/melati.kube"), "KUBE Melati")

    preferences.forget_group("/a/melati.kube")

    assert Preferences(tmp_path).choices.recent == ()


def test_a_change_is_told_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    told: list[object] = []
    preferences.changed.connect(told.append)

    preferences.change(theme="contrast")
    preferences.change(theme="contrast")

    assert told == [Choices(theme="contrast")]
    assert preferences.theme is ThemeName.CONTRAST
