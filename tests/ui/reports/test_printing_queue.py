import io
import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PIL import Image, ImageChops, ImageStat

from kube_desktop.books.profile.actions import change_profile
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from kube_desktop.reports.catalogue import build
from kube_desktop.reports.request import ReportRequest
from tests.group_files import PROFILE, TODAY, TREASURER
from tests.money import receive
from tests.ui.reports.print_server import QUEUE, PrintServer

OCTOBER = Month(2026, 10)
POINTS_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    """A print server with one queue."""
    with PrintServer() as running:
        yield running


@pytest.fixture
def word() -> str:
    """A word of this test's own, in the name of the group and so in the title of the print."""
    return f"Uji{secrets.token_hex(4)}"


@pytest.fixture
def printed_group(group_path: Path, word: str) -> Path:
    """A closed group with a month to print."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(change_profile, replace(PROFILE, name=f"KUBE {word}"), today=TODAY)
        for day in range(1, 31):
            receive(book, 1_000 * day, date(2026, 10, day))
    return group_path


def press_print(group: Path, environment: dict[str, str], *, pages: str = "") -> dict[str, object]:
    """Let another process press Cetak, and return what it was told."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.ui.reports.print_as_a_person"),
            *(str(group), str(group.parent), "--pages", pages),
        ],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    return told


def pages_of(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def report_pdf(book: GroupFile) -> bytes:
    """The PDF that the preview shows."""
    return write_pdf(book.read(build, ReportRequest("monthly", OCTOBER, OCTOBER)), PaperSize.F4)


def picture(pdf: bytes, page: int) -> Image.Image:
    with PdfPages(pdf) as pages:
        drawn = Image.open(io.BytesIO(pages.png(page, scale=1))).convert("L")
    return drawn.resize((76, 117), Image.Resampling.BOX)  # a shift by half a pixel is no matter


def how_different(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of two pages, 0 for the same and 255 for black and white."""
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def test_a_report_comes_out_of_the_printer_with_its_words_on_f4(
    server: PrintServer, printed_group: Path, word: str
) -> None:
    told = press_print(printed_group, server.environment)

    paper = pages_of(server.printed(word))
    text = paper[0].extract_text()
    assert told == {"said": [f"Dikirim ke printer {QUEUE}."], "problems": [], "crashes": []}
    assert word in text
    assert "LAPORAN BULANAN KUBE" in text
    assert "465.000" in "".join(page.extract_text() for page in paper)
    assert float(paper[0].mediabox.width) == pytest.approx(215 * POINTS_PER_MM, abs=1)
    assert float(paper[0].mediabox.height) == pytest.approx(330 * POINTS_PER_MM, abs=1)


def test_only_the_pages_that_were_asked_for_are_printed(
    server: PrintServer, printed_group: Path, word: str
) -> None:
    press_print(printed_group, server.environment, pages="2")

    (paper,) = pages_of(server.printed(word))
    assert "Halaman 2 dari" in paper.extract_text()


def test_where_a_pdf_cannot_be_handed_over_the_pages_are_drawn_as_previewed(
    server: PrintServer, printed_group: Path, word: str, tmp_path: Path
) -> None:
    with open_group_file(printed_group, read_only=True) as book:
        shown = report_pdf(book)
    empty = tmp_path / "no programs"
    empty.mkdir()

    told = press_print(printed_group, {**server.environment, "PATH": str(empty)})

    printed = server.printed(word)
    assert told["said"] == [f"Dikirim ke printer {QUEUE}."]
    assert len(pages_of(printed)) == len(pages_of(shown))
    assert how_different(picture(shown, 0), picture(printed, 0)) < 2
    assert how_different(picture(shown, 1), picture(printed, 0)) > 6


def test_a_computer_without_a_printer_is_told_what_to_do(printed_group: Path) -> None:
    nowhere = {**os.environ, "CUPS_SERVER": str(printed_group.parent / "no server")}

    told = press_print(printed_group, nowhere)

    problem = str(told["problems"])
    assert "Komputer ini belum punya printer." in problem
    assert "simpan sebagai PDF" in problem
