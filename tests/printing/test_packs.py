"""Packs: several prints as one, with a cover, a table of contents and pages counted through."""

import json
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from kube_desktop.printing.model import Fact, Pack, PaperSize, Part, Prose
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.text import as_text
from kube_desktop.printing.values import report_values
from kube_desktop.printing.writing import ReportFormat, write_report
from tests.printing.reading import page_texts, words
from tests.printing.samples import (
    LETTERHEAD,
    NOTES,
    PRINTED_AT,
    SEAL,
    SIGNATURES,
    cash_table,
    logo,
    monthly,
    report,
)


def _pack(**changes: object) -> Pack:
    book = report(cash_table(60), landscape=True, signatures=SIGNATURES)
    values: dict[str, object] = {
        "name": "annual",
        "title": "Laporan Tahunan KUBE",
        "period": "Tahun 2026",
        "letterhead": LETTERHEAD,
        "parts": (
            Part("Ringkasan tahun", monthly(title="Ringkasan Tahun")),
            Part("Buku Kas UEP 2025", replace(book, period="Tahun 2025"), chapter="Buku kas"),
            Part("Buku Kas UEP 2026", replace(book, period="Tahun 2026"), chapter="Buku kas"),
            Part("Surat pengantar", report(NOTES, title="Surat"), has_letterhead=True),
        ),
        "printed_at": PRINTED_AT,
        "facts": (Fact("pendamping", "Pendamping sosial", "Theresia Lopo, S.Sos"),),
        "notes": ("Untuk Dinas Sosial.",),
        "seal": SEAL,
    }
    return Pack(**(values | changes))  # type: ignore[arg-type]


def _outline(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return level, title and page of each bookmark, in their order."""
    reader = PdfReader(BytesIO(pdf))

    def walk(entries: object, level: int) -> list[tuple[int, str, int]]:
        found = []
        assert isinstance(entries, list)
        for entry in entries:
            if isinstance(entry, Destination):
                page = reader.get_destination_page_number(entry)
                assert page is not None
                found.append((level, str(entry.title), page + 1))
            else:
                found += walk(entry, level + 1)
        return found

    return walk(reader.outline, 0)


def _listed(contents: str) -> dict[str, int]:
    """Return the numbers that stand behind the titles of the table of contents."""
    lines = (line.rstrip() for line in contents.splitlines() if " . . ." in line)
    return {line.split(" . .")[0]: int(line.rsplit(maxsplit=1)[1]) for line in lines}


def test_the_contents_name_the_page_on_which_each_part_begins() -> None:
    pages = page_texts(write_pdf(_pack()))

    listed = _listed(pages[1])

    assert listed == {
        "Ringkasan tahun": 3,
        "Buku kas": 5,
        "Buku Kas UEP 2025": 5,
        "Buku Kas UEP 2026": 9,
        "Surat pengantar": 13,
    }
    assert pages[2].startswith("RINGKASAN TAHUN")
    assert pages[4].startswith("BUKU KAS UEP\nTahun 2025")
    assert pages[8].startswith("BUKU KAS UEP\nTahun 2026")


def test_a_line_of_the_contents_leads_to_its_page() -> None:
    reader = PdfReader(BytesIO(write_pdf(_pack())))

    links = [link.get_object() for link in reader.pages[1]["/Annots"]]  # type: ignore[attr-defined]

    pages = [reader.get_page_number(link["/Dest"][0].get_object()) for link in links]
    assert pages == [2, 4, 4, 8, 12]


def test_contents_of_several_pages_count_themselves() -> None:
    many = tuple(Part(f"Bagian {n}", report(NOTES)) for n in range(1, 121))

    pages = page_texts(write_pdf(_pack(parts=many)))

    front = next(place for place, page in enumerate(pages) if "6. Masalah dan rencana" in page)
    listed = {**_listed(pages[1]), **_listed("\n".join(pages[2:front]))}
    assert front > 3
    assert listed["Bagian 1"] == front + 1
    assert listed["Bagian 120"] == front + 120
    assert f"Halaman {front + 120} dari {front + 120}" in pages[-1]


def test_bookmarks_lead_to_parts_within_chapters_and_to_the_sections_of_a_part() -> None:
    outline = _outline(write_pdf(_pack()))

    assert outline[:3] == [
        (0, "Daftar isi", 2),
        (0, "Ringkasan tahun", 3),
        (1, "1. Identitas kelompok", 3),
    ]
    assert outline[-4:] == [
        (0, "Buku kas", 5),
        (1, "Buku Kas UEP 2025", 5),
        (1, "Buku Kas UEP 2026", 9),
        (0, "Surat pengantar", 13),
    ]


def test_pages_are_counted_through_and_tell_their_part_and_the_state_of_the_books() -> None:
    pages = page_texts(write_pdf(_pack()))

    for number, page in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Laporan Tahunan KUBE" in page
        assert "Edisi 214 · Segel K7QF-2M9D" in page
        assert "Dicetak 31 Oktober 2026 pukul 10.05 WITA" in page
    assert "Laporan Tahunan KUBE · Buku Kas UEP · Tahun 2025" in pages[4]


@pytest.mark.parametrize(
    ("paper", "short", "long"), [(PaperSize.F4, 609, 935), (PaperSize.A4, 595, 842)]
)
def test_each_part_lies_as_it_likes(paper: PaperSize, short: int, long: int) -> None:
    pages = PdfReader(BytesIO(write_pdf(_pack(), paper))).pages

    widths = [round(page.mediabox.width) for page in pages]

    assert set(widths) == {short, long}
    assert widths[0] == widths[1] == widths[2] == widths[-1] == short
    assert long in widths


def test_the_cover_says_whose_it_is_and_only_letters_repeat_the_letterhead() -> None:
    head = replace(LETTERHEAD, logo=logo())

    pages = page_texts(write_pdf(_pack(letterhead=head)))

    for part in ("KUBE MELATI", "LAPORAN TAHUNAN KUBE", "Theresia Lopo", "Untuk Dinas Sosial."):
        assert part in pages[0]
    with_head = [
        number for number, page in enumerate(pages, 1) if "Jalan Timor Raya Nomor 12, Kel" in page
    ]
    assert with_head == [1, 13]


def test_every_page_of_a_sample_says_so() -> None:
    pages = page_texts(write_pdf(_pack(is_sample=True)))

    assert all("CONTOH" in page for page in pages)


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert write_pdf(_pack()) == write_pdf(_pack())


def test_progress_hears_of_parts_and_pages_and_can_end_the_work() -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> None:
        heard.append((done, whole))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pdf(_pack(), progress=stop)

    assert [done for done, _whole in heard] == [0, 0, 0, 0, 1, 2]
    assert heard[-1] == (2, 13)


def test_a_pack_can_be_stopped_before_its_first_page() -> None:
    def stop(_done: int, _whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pdf(_pack(), progress=stop)


def test_json_holds_the_parts_in_their_order() -> None:
    written = json.loads(write_report(_pack(), ReportFormat.JSON))

    assert [part["title"] for part in written["parts"]] == [
        "Ringkasan tahun",
        "Buku Kas UEP 2025",
        "Buku Kas UEP 2026",
        "Surat pengantar",
    ]
    assert written["parts"][1]["chapter"] == "Buku kas"
    assert written["parts"][1]["sections"] == report_values(report(cash_table(60)))["sections"]
    assert written["cover"] == {"pendamping": "Theresia Lopo, S.Sos"}
    assert written["seal"] == "K7QF-2M9D"


def test_text_names_every_part_and_says_the_letterhead_once() -> None:
    text = as_text(_pack())

    assert text.count("Jalan Timor Raya Nomor 12, Kelurahan Oesapa, Kecamatan Kelapa Lima\n") == 1
    assert text.index("DAFTAR ISI") < text.index("  Buku Kas UEP 2025") < text.index("Tahun 2025")


def test_csv_names_the_part_of_each_table() -> None:
    written = write_report(_pack(), ReportFormat.CSV).decode("utf-8-sig")

    assert "Ringkasan tahun,2. Kas per dana" in written
    assert "Buku Kas UEP 2026,lines" in written


def test_a_workbook_has_a_sheet_for_each_table_and_a_first_one_that_leads_there() -> None:
    book = openpyxl.load_workbook(BytesIO(write_report(_pack(), ReportFormat.XLSX)))

    assert book.sheetnames == [
        "Daftar isi",
        "Ringkasan tahun",
        "2. Kas per dana",
        "5. Tunggakan",
        "Buku Kas UEP 2025",
        "Buku Kas UEP 2026",
        "Surat pengantar",
    ]
    links = {
        cell.value: cell.hyperlink.location
        for row in book["Daftar isi"]
        for cell in row
        if cell.hyperlink
    }
    assert links["Buku Kas UEP 2026"] == "'Buku Kas UEP 2026'!A1"


def test_a_pack_without_any_part_is_its_cover_and_empty_contents() -> None:
    text = words(write_pdf(_pack(parts=(), seal=None)))

    assert "Halaman 2 dari 2" in text


def test_titles_that_the_face_lacks_stop_neither_contents_nor_bookmarks() -> None:
    strange = "漢字 \ud800 Ω"

    pdf = write_pdf(_pack(parts=(Part(strange, report(Prose("p", ("x",)))),), title=strange))

    assert "Ω" in words(pdf)
    assert len(_outline(pdf)) == 2
