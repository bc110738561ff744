import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from installer.steps import system
from installer.steps.console import ExitCode, SetupError
from installer.steps.system import Library, Module, Program, debian_packages, provide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has an apt")

GLIB = Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0"))
MISSING = Program("no-such-program", ("newer-name", "older-name"))


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Stand-ins for apt and sudo on the path, and the list of what they were asked."""
    folder = tmp_path / "bin"
    folder.mkdir()
    asked = tmp_path / "asked"
    asked.touch()

    def stand_in(name: str, script: str) -> None:
        program = folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{asked}"\n{script}\n')
        program.chmod(0o755)

    def asked_of(**scripts: str) -> list[str]:
        for name, script in scripts.items():
            stand_in(name.replace("_", "-"), script)
        return asked.read_text().splitlines()

    env = shutil.which("env")
    assert env is not None
    (folder / "env").symlink_to(env)
    monkeypatch.setenv("PATH", str(folder))
    return asked_of


def as_user(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: number)


@pytest.mark.parametrize(
    ("known", "package"),
    [
        ({"libglib2.0-0", "libgl1"}, "libglib2.0-0"),
        ({"libglib2.0-0t64", "libgl1"}, "libglib2.0-0t64"),
        (set(), "libglib2.0-0"),
    ],
    ids=["Debian 12", "Debian 13", "apt knows nothing yet"],
)
def test_the_package_is_named_as_this_release_names_it(known: set[str], package: str) -> None:
    assert debian_packages([GLIB], known=known) == [package]


def test_one_package_that_brings_two_things_is_named_once() -> None:
    needs = [Library("liba.so", ("both",)), Library("libb.so", ("both",)), Library("libc", ("a",))]

    assert debian_packages(needs, known=()) == ["a", "both"]


def test_a_library_counts_when_the_linker_finds_it() -> None:
    assert Library("libc.so.6", ()).is_present()
    assert not Library("libno-such-library.so.9", ()).is_present()


def test_a_module_counts_when_this_python_has_it() -> None:
    assert Module("json", ()).is_present()
    assert not Module("no_such_module", ()).is_present()


def test_a_program_counts_wherever_the_path_or_a_service_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tool").touch()

    monkeypatch.setenv("PATH", str(tmp_path))

    assert Program("tool", ()).is_present()
    assert not MISSING.is_present()


def test_nothing_is_asked_of_apt_when_nothing_is_missing(apt: Callable[..., list[str]]) -> None:
    apt(apt_get="exit 1", apt_cache="exit 1")

    provide([Module("json", ("python3",))])

    assert apt() == []


def test_root_installs_what_is_missing(
    apt: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "bin" / MISSING.name
    apt(apt_get=f'[ "$1" = update ] || : > "{program}"', apt_cache="echo newer-name")
    as_user(monkeypatch, 0)

    provide([MISSING])

    assert apt() == [
        "apt-get update",
        "apt-cache pkgnames",
        "apt-get install -y --no-install-recommends newer-name",
    ]


def test_a_source_that_apt_cannot_reach_does_not_stop_the_installation(
    apt: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "bin" / MISSING.name
    apt(apt_get=f'[ "$1" != update ] && : > "{program}"', apt_cache="echo older-name")
    as_user(monkeypatch, 0)

    provide([MISSING])

    assert apt()[-1] == "apt-get install -y --no-install-recommends older-name"


def test_sudo_is_used_where_it_asks_for_no_password(
    apt: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "bin" / MISSING.name
    apt(apt_get=f': > "{program}"', apt_cache="exit 0", sudo='[ "$1" = -n ] || exec "$@"')
    as_user(monkeypatch, 1000)

    provide([MISSING])

    assert "sudo apt-get update" in apt()
    assert (
        "sudo env DEBIAN_FRONTEND=noninteractive "
        "apt-get install -y --no-install-recommends older-name" in apt()
    )


@pytest.mark.parametrize("sudo", [{}, {"sudo": "exit 1"}], ids=["no sudo", "sudo wants a password"])
def test_without_the_right_the_exact_command_is_told_and_nothing_is_installed(
    apt: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, sudo: dict[str, str]
) -> None:
    apt(apt_get="exit 1", apt_cache="echo newer-name", **sudo)
    as_user(monkeypatch, 1000)

    with pytest.raises(SetupError) as told:
        provide([MISSING])

    assert "    apt-get update && apt-get install -y --no-install-recommends newer-name\n" in str(
        told.value
    )
    assert told.value.code is ExitCode.MACHINE_LACKS
    assert not [line for line in apt() if line.startswith("apt-get")]


def test_a_failing_apt_is_told_as_it_is(
    apt: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    apt(apt_get="echo the disk is full; exit 100", apt_cache="exit 0")
    as_user(monkeypatch, 0)

    with pytest.raises(SetupError) as told:
        provide([MISSING])

    assert told.value.code is ExitCode.STEP_FAILED
    assert "the disk is full" in capsys.readouterr().out


def test_what_apt_did_not_bring_is_named(
    apt: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    apt(apt_get="exit 0", apt_cache="exit 0")
    as_user(monkeypatch, 0)

    with pytest.raises(SetupError, match="no-such-program") as told:
        provide([MISSING])

    assert told.value.code is ExitCode.MACHINE_LACKS


def test_a_linux_without_apt_is_told_what_to_look_for(apt: Callable[..., list[str]]) -> None:
    apt()

    with pytest.raises(SetupError, match=r"libmissing\.so\.1, no-such-program") as told:
        provide([Library("libmissing.so.1", ("libmissing1",)), MISSING])

    assert told.value.code is ExitCode.MACHINE_LACKS


def test_every_need_names_a_package() -> None:
    assert all(need.packages for need in system.TO_RUN + system.TO_TEST)
