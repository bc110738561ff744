"""Where files lie: resources of the program, and what it keeps for a person."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kube_desktop.foundation.logs import start_logging
from kube_desktop.foundation.paths import (
    documents_folder,
    log_folder,
    practice_folder,
    settings_folder,
)
from kube_desktop.foundation.resources import resource_path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Dokumen"))
    return tmp_path


@pytest.fixture
def _log_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_resources_lie_in_the_checkout() -> None:
    assert resource_path("reference", "kinds.csv").is_file()
    assert resource_path().name == "resources"


def test_a_frozen_program_brings_its_resources_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource_path("icons", "house.svg") == tmp_path / "resources" / "icons" / "house.svg"


def test_folders_of_the_program_are_made_when_missing(home: Path) -> None:
    folders = [settings_folder(), log_folder(), practice_folder()]

    assert all(folder.is_dir() for folder in folders)
    assert all(home in folder.parents for folder in folders)
    assert len(set(folders)) == 3


def test_documents_are_where_the_person_knows_them(home: Path) -> None:
    (home / "Dokumen").mkdir()

    assert documents_folder() == home / "Dokumen"


def test_without_a_documents_folder_it_is_the_home_folder(home: Path) -> None:
    assert documents_folder() == home


@pytest.mark.usefixtures("_log_as_before")
def test_what_is_logged_stands_in_a_file_with_its_time() -> None:
    start_logging()

    logging.getLogger("kube").warning("pompa bocor")

    written = (log_folder() / "kube-desktop.log").read_text(encoding="utf-8")
    assert written.rstrip().endswith("WARNING kube: pompa bocor")
    assert written[:2] == "20"


@pytest.mark.usefixtures("_log_as_before")
def test_a_full_log_is_set_aside_and_the_oldest_is_let_go() -> None:
    folder = log_folder()
    for name, text in (("", "x" * 500_000), (".1", "second"), (".2", "third")):
        (folder / f"kube-desktop.log{name}").write_text(text)

    start_logging()

    assert (folder / "kube-desktop.log").read_text() == ""
    assert (folder / "kube-desktop.log.1").read_text() == "x" * 500_000
    assert (folder / "kube-desktop.log.2").read_text() == "second"


@pytest.mark.usefixtures("_log_as_before")
def test_without_a_place_for_a_log_the_program_runs_on(home: Path) -> None:
    (home / "state").write_text("a file where a folder should be")
    before = list(logging.getLogger().handlers)

    start_logging()

    assert logging.getLogger().handlers == before
