import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kube_desktop import __version__
from kube_desktop.cli.commands import COMMANDS, asks_for_window
from tests.cli.conftest import Ended

Kube = Callable[..., Ended]


def test_help_names_every_command_and_the_exit_codes(kube: Kube) -> None:
    ended = kube("--help")

    assert ended.code == 0
    assert all(f"kube-desktop {name} " in ended.out for name in COMMANDS)
    assert "0 berhasil" in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_indonesian(kube: Kube, command: str) -> None:
    with pytest.raises(SystemExit) as left:
        kube(command, "--help")

    assert left.value.code == 0


def test_no_english_word_of_argparse_is_left(
    kube: Kube, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(SystemExit):
        kube("report", "--help")

    told = capfdbinary.readouterr().out.decode()
    assert told.startswith("Cara pakai: kube-desktop report")
    assert not {"usage", "options", "positional", "show this"} & set(told.lower().split())


def test_the_version_is_told(kube: Kube) -> None:
    assert kube("--version").out == f"KUBE Desktop {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bukukan", "a.kube"], "Perintah “bukukan” tidak ada"),
        (["--apa"], "Perintah “--apa” tidak ada"),
        (["check"], "Belum lengkap: FILE.kube harus ditulis"),
        (["check", "a.kube", "--xml"], "Tidak dikenal: --xml"),
        (["check", "a.kube", "b.kube"], "Tidak dikenal: b.kube"),
        (["kinds", "a.kube", "--format"], "Sesudah --format harus ada isinya"),
        (["kinds", "a.kube", "--format", "xml"], "--format tidak mengenal “xml”. Pilih text, json"),
        (["check", "a.kube", "--json=ya"], "--json tidak memakai isi"),
        (["import", "a.kube", "tamu", "x.csv"], "tidak mengenal “tamu”"),
        (["check", "a.kube", "--language", "fr"], "Bahasa “fr” tidak ada"),
        (["check", "a.kube", "--language"], "Bahasa “” tidak ada"),
    ],
)
def test_a_wrong_command_line_gets_one_sentence(
    kube: Kube, arguments: list[str], words: str
) -> None:
    ended = kube(*arguments)

    assert ended.code == 2
    assert ended.out == ""
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_the_language_can_be_chosen_by_option_or_environment(
    kube: Kube, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_option = kube("--language", "en", "--help")
    monkeypatch.setenv("KUBE_LANGUAGE", "en")
    by_environment = kube("--help")
    overruled = kube("--help", "--language=id")

    assert by_option == by_environment
    assert "Buka jendela." in overruled.out


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["melati.kube"], True),
        (["new"], False),
        (["--help"], False),
        (["salah", "melati.kube"], False),
    ],
)
def test_the_window_is_for_at_most_one_file(arguments: list[str], *, window: bool) -> None:
    assert asks_for_window(arguments) is window


def _process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return subprocess.run(
        [sys.executable, "-m", "kube_desktop", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**kept, **environment},
    )


def test_it_runs_as_a_program(tmp_path: Path) -> None:
    path = tmp_path / "baru.kube"

    made = _process("new", str(path), "--name", "KUBE Baru", "--founded", "2026-01-02")
    refused = _process("new", str(path), "--name", "KUBE Baru", "--founded", "2026-01-02")

    assert (made.returncode, made.stderr) == (0, "")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "sudah ada" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a screen")
def test_without_a_screen_no_window_is_tried() -> None:
    ended = _process(QT_QPA_PLATFORM="", WAYLAND_DISPLAY="")

    assert ended.returncode == 2
    assert "Tidak ada layar" in ended.stderr


def test_a_reader_that_stops_early_is_no_error(sample_file: Path) -> None:
    command = (
        f"{sys.executable} -m kube_desktop report {sample_file} journal --format text | head -1"
    )

    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert ended.stdout.startswith("KUBE Melati")
    assert "Traceback" not in ended.stderr
