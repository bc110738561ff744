import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.steps.layout import LOCKS, ROOT

NAMES = ("build", "run", "dev")


def text_of(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def pins_of(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text_of(name), re.MULTILINE))


def entries_of(name: str) -> list[str]:
    joined = text_of(name).replace("\\\n", " ")
    return [
        line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_package_is_pinned_with_its_hashes(name: str) -> None:
    entry = re.compile(r"[a-z0-9.-]+==[^\s;]+( ; [^\\]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")

    assert entries_of(name)
    assert [line for line in entries_of(name) if not entry.fullmatch(line.strip())] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_host_and_no_folder_of_a_computer_is_named(name: str) -> None:
    assert re.findall(r"://|index-url|find-links|/home|/root|/tmp", text_of(name)) == []


@pytest.mark.parametrize(
    ("name", "table", "extra"),
    [
        ("run", "dependencies", None),
        ("dev", "dependencies", None),
        ("dev", "optional-dependencies", "dev"),
    ],
)
def test_the_pins_are_what_the_project_asks_for(name: str, table: str, extra: str | None) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(line) for line in (project[table][extra] if extra else project[table])]
    pins = pins_of(name)

    wrong = [
        str(each)
        for each in asked
        if not each.specifier.contains(pins.get(canonicalize_name(each.name), "0"))
    ]

    assert wrong == []


def test_the_checks_run_with_the_very_packages_of_the_program() -> None:
    assert pins_of("run").items() <= pins_of("dev").items()


def test_what_only_windows_needs_is_pinned_too() -> None:
    assert "colorama==" in text_of("dev")
