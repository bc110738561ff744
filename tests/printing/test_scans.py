"""Sheets of paper as pictures."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from kube_desktop.printing.model import PaperSize, Scan
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from kube_desktop.printing.text import as_text
from kube_desktop.printing.values import report_values
from tests.printing.reading import page_texts, words
from tests.printing.samples import report

_TURN_LEFT_TO_READ = 6
_ORIENTATION = 274


def _picture(width: int, height: int, form: str = "JPEG", orientation: int = 1) -> bytes:
    """Return a white sheet whose upper half is black."""
    sheet = Image.new("RGB", (width, height), "white")
    sheet.paste((0, 0, 0), (0, 0, width, height // 2))
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    target = BytesIO()
    sheet.save(target, form, exif=exif)
    return target.getvalue()


def _scan(picture: bytes, **changes: object) -> Scan:
    values: dict[str, object] = {
        "name": "nota",
        "caption": "Nota UEP-2026-0001",
        "picture": picture,
    }
    return Scan(**(values | changes))  # type: ignore[arg-type]


def _drawn(pdf: bytes) -> tuple[float, float]:
    """Return the size in points in which the one picture of the first page is drawn."""
    sizes: list[tuple[float, float]] = []

    def look(operator: bytes, _arguments: object, matrix: list[float], _text: object) -> None:
        if operator == b"Do":
            sizes.append((abs(matrix[0]) or abs(matrix[1]), abs(matrix[3]) or abs(matrix[2])))

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_operand_before=look)
    return max(sizes)


def test_a_small_picture_is_not_enlarged_beyond_what_is_sharp() -> None:
    width, height = _drawn(write_pdf(report(_scan(_picture(96, 192)), seal=None)))

    assert (round(width), round(height)) == (72, 144)


@pytest.mark.parametrize("paper", PaperSize)
def test_a_large_picture_fills_the_width_between_the_margins(paper: PaperSize) -> None:
    width, _height = _drawn(write_pdf(report(_scan(_picture(3000, 2000)), seal=None), paper))

    assert round(width) == round((paper.value[0] - 50) * 72 / 25.4)


def test_a_tall_picture_stays_on_one_page_with_its_heading_and_caption() -> None:
    pages = page_texts(write_pdf(report(_scan(_picture(800, 4000), heading="Lampiran 1"))))

    assert len(pages) == 2
    assert "Lampiran 1" in pages[1]
    assert "Nota UEP-2026-0001" in pages[1]


def test_a_photo_that_was_taken_lying_down_is_turned_upright() -> None:
    lying = _picture(1200, 800, orientation=_TURN_LEFT_TO_READ)

    with PdfPages(write_pdf(report(_scan(lying)))) as pages:
        picture = Image.open(BytesIO(pages.png(1, scale=0.5))).convert("L")

    below_the_middle = picture.height * 3 // 4 - 60
    left, right = (
        picture.getpixel((picture.width * share // 10, below_the_middle)) for share in (3, 8)
    )
    assert (left, right) == (255, 0)


def test_a_png_and_a_picture_of_many_dots_are_drawn_too() -> None:
    png, huge = _picture(400, 300, "PNG"), _picture(6000, 4000)

    pdf = write_pdf(report(_scan(png), _scan(huge, name="nota_2")))

    assert len(pdf) < 400_000


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut"])
def test_what_is_no_picture_is_told_in_its_place(content: bytes) -> None:
    text = words(write_pdf(report(_scan(content))))

    assert "Gambar ini tidak bisa dibaca. Nota UEP-2026-0001" in text


def test_text_and_json_name_the_picture() -> None:
    given = report(_scan(_picture(10, 10)))

    assert "[Gambar] Nota UEP-2026-0001" in as_text(given)
    assert report_values(given)["sections"] == {"nota": {"caption": "Nota UEP-2026-0001"}}
