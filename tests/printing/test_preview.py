from io import BytesIO

import pytest
from PIL import Image

from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from tests.printing.samples import cash_table, report


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_pdf(report(cash_table(60)), PaperSize.A4)


def test_the_preview_has_the_pages_of_the_pdf_in_its_size(pdf: bytes) -> None:
    with PdfPages(pdf) as pages:
        sizes = [tuple(round(side) for side in pages.size(page)) for page in range(len(pages))]

    assert sizes == [(595, 842)] * 4


def test_a_page_is_pixels_of_four_bytes_with_dark_words_on_white(pdf: bytes) -> None:
    with PdfPages(pdf) as pages:
        image = pages.image(0, scale=0.5)

    assert (image.width, image.height) == (298, 421)
    assert image.stride >= 4 * image.width
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert min(image.pixels[0::4]) < 60


def test_a_page_is_also_a_png(pdf: bytes) -> None:
    with PdfPages(pdf) as pages:
        png = pages.png(1, scale=1)

    with Image.open(BytesIO(png)) as picture:
        assert (picture.format, picture.size) == ("PNG", (596, 842))
