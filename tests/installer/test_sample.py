from pathlib import Path

import pytest

from installer.steps.console import ExitCode, SetupError
from installer.steps.sample import has_screen, write_whole


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_linux_with_a_display_has_a_screen(name: str) -> None:
    assert has_screen("linux", {name: ":0"})


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_a_linux_without_a_display_has_none(environment: dict[str, str]) -> None:
    assert not has_screen("linux", environment)


def test_other_systems_have_a_screen() -> None:
    assert has_screen("win32", {})


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "sample" / "contoh.kube"

    def write(path: Path) -> None:
        path.write_text("half")
        assert not target.exists()
        path.write_text("whole")

    write_whole(target, write)

    assert target.read_text() == "whole"
    assert list(target.parent.iterdir()) == [target]


def test_a_failed_writing_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "sample" / "contoh.kube"

    def write(path: Path) -> None:
        path.write_text("half")
        raise SetupError("The disk is full.", ExitCode.STEP_FAILED)

    with pytest.raises(SetupError):
        write_whole(target, write)

    assert list(target.parent.iterdir()) == []
