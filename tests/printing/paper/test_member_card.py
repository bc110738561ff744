from datetime import date
from io import BytesIO

from pypdf import PdfReader

from kube_desktop.printing.model import Fact, PaperSize
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.sheet import write_xlsx
from kube_desktop.printing.text import as_text
from kube_desktop.printing.values import report_values
from tests.printing.reading import page_texts, words
from tests.printing.samples import card, logo, report


def test_a_card_tells_whose_it_is_and_where_the_photo_goes() -> None:
    text = words(write_pdf(report(card(), signatures=None)))

    for part in (
        "KARTU ANGGOTA",
        "No. 7",
        "Nama : Maria Goreti Bere",
        "Alamat : RT 05/RW 02 Oebufu",
        "Anggota sejak : 1 Maret 2024",
        "pas foto",
        "Kupang, 30 November 2026",
        "( Yohanes Nahak )",
        "Edisi 214 · Segel K7QF-2M9D · Catatan 57 · Segel R3TN-6LXA",
    ):
        assert part in text


def test_a_photo_takes_the_place_of_the_glued_one() -> None:
    pdf = write_pdf(report(card(photo=logo()), signatures=None))

    assert "pas foto" not in words(pdf)
    assert len(PdfReader(BytesIO(pdf)).pages[0].images) == 1


def test_what_is_no_picture_leaves_room_for_a_glued_photo() -> None:
    text = words(write_pdf(report(card(photo=b"no picture"), signatures=None)))

    assert "pas foto" in text


def test_two_cards_share_a_page_on_either_paper() -> None:
    three = [card(number) for number in (1, 2, 3)]

    for paper in PaperSize:
        pages = page_texts(write_pdf(report(*three, signatures=None), paper))
        assert [page.count("KARTU ANGGOTA") for page in pages] == [2, 1]


def test_each_card_of_a_sample_says_so() -> None:
    pages = page_texts(write_pdf(report(card(1), card(2), signatures=None, is_sample=True)))

    assert pages[0].count("CONTOH") == 2


def test_an_address_that_is_too_long_for_a_card_is_cut() -> None:
    facts = (Fact("alamat", "Alamat", "Jalan Timor Raya Nomor Dua Belas " * 9),)

    text = words(write_pdf(report(card(facts=facts), signatures=None)))

    assert "…" in text


def test_a_card_reads_alike_as_text_values_and_sheet() -> None:
    shown = report(card(), signatures=None)

    assert "Anggota sejak : 1 Maret 2024" in as_text(shown)
    assert write_xlsx(shown)
    sections = report_values(shown)["sections"]
    assert isinstance(sections, dict)
    assert sections["kartu_7"] == {
        "number": "7",
        "person": "Maria Goreti Bere",
        "alamat": "RT 05/RW 02 Oebufu",
        "anggota_sejak": date(2024, 3, 1).isoformat(),
        "place_and_day": "Kupang, 30 November 2026",
        "chair": "Yohanes Nahak",
    }
