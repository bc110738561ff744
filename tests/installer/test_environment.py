from pathlib import Path

import pytest

from installer.steps.console import SetupError
from installer.steps.environment import (
    TO_RUN,
    TO_TEST,
    Part,
    fingerprint,
    outdated,
    prepare,
    read_stamp,
    write_stamp,
)
from installer.steps.layout import program_of


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    lock = tmp_path / "lock.txt"
    lock.write_text("one==1")
    return lock


def part(lock: Path, *options: str) -> Part:
    return Part("run", "Installing", (lock,), options)


def test_a_part_is_installed_again_only_when_its_lock_has_changed(lock: Path) -> None:
    stamp = {"run": fingerprint([lock])}

    assert outdated([part(lock)], stamp) == []

    lock.write_text("one==2")

    assert outdated([part(lock)], stamp) == [part(lock)]


def test_moving_text_from_one_lock_to_another_is_a_change(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("ab")
    second.write_text("c")
    before = fingerprint([first, second])

    first.write_text("a")
    second.write_text("bc")

    assert fingerprint([first, second]) != before


@pytest.mark.parametrize("text", ["", '{"run": "ab', "[]"], ids=["empty", "half", "no table"])
def test_half_a_stamp_counts_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "stamp.json"
    path.write_text(text)

    assert read_stamp(path) == {}


def test_no_stamp_means_that_nothing_is_installed(tmp_path: Path) -> None:
    assert read_stamp(tmp_path / "stamp.json") == {}


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_stamp(tmp_path / "stamp.json", {"python": "this one", "run": "ab"})

    assert read_stamp(tmp_path / "stamp.json") == {"python": "this one", "run": "ab"}


def test_a_half_made_environment_is_made_anew_and_a_whole_one_is_left_alone(
    tmp_path: Path, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "venv"
    rest = folder / "lib" / "half-installed"
    rest.mkdir(parents=True)

    prepare([part(lock, "--help")], folder)

    assert program_of(folder, "python").exists()
    assert not rest.exists()

    capsys.readouterr()
    prepare([part(lock, "--help")], folder)

    assert capsys.readouterr().out == ""

    lock.write_text("one==2")
    with pytest.raises(SetupError):
        prepare([part(lock, "--no-such-option")], folder)

    prepare([part(lock, "--help")], folder)

    assert "private environment" not in capsys.readouterr().out


def test_pip_checks_hashes_of_everything_it_fetches_and_builds_nothing() -> None:
    fetching = [part for part in TO_RUN + TO_TEST if "--no-index" not in part.options]

    assert [part.name for part in fetching] == ["run", "dev"]
    for each in fetching:
        assert "--require-hashes" in each.options
        assert "--only-binary=:all:" in each.options
