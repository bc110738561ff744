import re
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kube_desktop.printing.model import CellKind as Kind
from kube_desktop.printing.model import (
    Chart,
    Column,
    Facts,
    Kuitansi,
    Letterhead,
    PaperSize,
    Prose,
    Report,
    RowStyle,
    Section,
    Series,
    Signature,
    Table,
)
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.printing.preview import PdfPages
from kube_desktop.printing.text import as_text
from tests.golden_files import Golden
from tests.printing.reading import page_texts, words
from tests.printing.samples import (
    CASH_COLUMNS,
    LETTERHEAD,
    NOTES,
    SIGNATURES,
    cash_table,
    logo,
    monthly,
    report,
    slip,
)

SIMPLE = (
    Column("no", "No", Kind.COUNT, 6),
    Column("uraian", "Uraian", width=40),
    Column("masuk", "Masuk", Kind.MONEY, 14),
)


def _sum(text: str, label: str) -> list[int]:
    found = re.findall(rf"^{label} (-?[\d.]+)$", text, re.MULTILINE)
    return [int(amount.replace(".", "")) for amount in found]


def _amounts(text: str) -> list[int]:
    found = re.findall(r"^[\d.]+ Setoran (-?[\d.]+)$", text, re.MULTILINE)
    return [int(amount.replace(".", "")) for amount in found]


def test_the_words_of_each_page_are_those_of_the_monthly_report(golden: Golden) -> None:
    pages = page_texts(write_pdf(monthly(letterhead=replace(LETTERHEAD, logo=logo()))))

    golden.check("monthly_f4.txt", "\f\n".join(f"{page}\n" for page in pages))


def test_the_words_of_a_long_cash_book_on_a4(golden: Golden) -> None:
    given = report(cash_table(60), signatures=SIGNATURES, is_sample=True)

    pages = page_texts(write_pdf(given, PaperSize.A4))

    golden.check("cash_book_a4.txt", "\f\n".join(f"{page}\n" for page in pages))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert write_pdf(monthly()) == write_pdf(monthly())


@pytest.mark.parametrize(
    ("paper", "lies", "size"),
    [
        (PaperSize.F4, "upright", (609, 935)),
        (PaperSize.A4, "upright", (595, 842)),
        (PaperSize.F4, "landscape", (935, 609)),
        (PaperSize.A4, "landscape", (842, 595)),
    ],
)
def test_pages_have_the_size_of_the_paper(
    paper: PaperSize, lies: str, size: tuple[int, int]
) -> None:
    pdf = write_pdf(report(cash_table(3), landscape=lies == "landscape"), paper)

    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    reader = PdfReader(BytesIO(write_pdf(monthly())))

    assert reader.metadata is not None
    assert reader.metadata.title == "Laporan Bulanan Oktober 2026"
    assert reader.metadata.author == "KUBE MELATI"
    assert str(reader.metadata.creation_date) == "2026-10-31 10:05:00+08:00"
    assert str(reader.root_object["/Lang"]) == "id-ID"


def test_each_page_tells_its_number_the_edition_the_seal_and_the_time() -> None:
    pages = page_texts(write_pdf(report(cash_table(60))))

    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari 3" in page
        assert "Edisi 214 · Segel K7QF-2M9D · Catatan 57 · Segel R3TN-6LXA" in page
        assert "Dicetak 31 Oktober 2026 pukul 10.05 WITA" in page


def test_a_long_name_does_not_push_the_seal_off_the_page() -> None:
    head = replace(LETTERHEAD, group_name="Kelompok Usaha Bersama " + "Melati Putih " * 12)

    text = words(write_pdf(report(NOTES, letterhead=head, title="Laporan " * 30)))

    assert "Edisi 214 · Segel K7QF-2M9D · Catatan 57 · Segel R3TN-6LXA" in text
    assert "Halaman 1 dari 1" in text


def test_a_sample_says_so_on_every_page_and_others_never() -> None:
    sample = page_texts(write_pdf(report(cash_table(60), is_sample=True)))
    real = words(write_pdf(report(cash_table(60))))

    assert all("CONTOH" in page for page in sample)
    assert "CONTOH" not in real


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(-(10**9), 10**11), min_size=30, max_size=130),
    st.sampled_from(PaperSize),
    st.sampled_from(["upright", "landscape"]),
)
def test_what_is_carried_over_is_the_sum_of_all_lines_so_far(
    amounts: list[int], paper: PaperSize, lies: str
) -> None:
    rows = tuple((place, "Setoran", amount) for place, amount in enumerate(amounts, start=1))
    table = Table("t", SIMPLE, rows, total=(None, "Jumlah", sum(amounts)), carried=("masuk",))

    pages = page_texts(write_pdf(report(table, landscape=lies == "landscape"), paper))

    so_far: list[int] = []
    for number, page in enumerate(pages):
        assert _sum(page, "Pindahan") == ([sum(so_far)] if number else [])
        so_far += _amounts(page)
        is_last = number == len(pages) - 1
        assert _sum(page, "Jumlah pindahan") == ([] if is_last else [sum(so_far)])
    assert so_far == amounts
    assert _sum(pages[-1], "Jumlah") == [sum(amounts)]


def test_subtotals_and_notes_are_not_carried_a_second_time() -> None:
    rows = tuple((place, "Setoran", 10) for place in range(1, 61))
    subtotal = (None, "Setoran", 999)
    table = Table(
        "t", SIMPLE, (*rows, subtotal, *rows), carried=("masuk",), styles={60: RowStyle.SUBTOTAL}
    )

    pages = page_texts(write_pdf(report(table)))

    assert _sum(pages[-1], "Pindahan")[0] % 10 == 0


def test_a_balance_is_carried_as_it_stands() -> None:
    pages = page_texts(write_pdf(report(cash_table(60))))

    last_line = [line for line in pages[0].splitlines() if re.match(r"^\d+ \d\d/", line)][-1]
    foot = next(line for line in pages[0].splitlines() if line.startswith("Jumlah pindahan"))
    assert foot.split()[-1] == last_line.split()[-1]


def test_the_headings_stand_on_every_page_of_a_table() -> None:
    pages = page_texts(write_pdf(report(cash_table(90))))

    assert all("Tanggal" in page and "Uraian" in page for page in pages)


@pytest.mark.parametrize("count", range(14, 34))
def test_who_signs_stands_on_one_page_with_the_end_of_the_table(count: int) -> None:
    pages = page_texts(write_pdf(report(cash_table(count), signatures=SIGNATURES)))

    last = pages[-1]
    names = [f"( {person.person} )" for person in SIGNATURES.people if person.person]
    assert all(name in last for name in names)
    assert "Kupang, 31 Oktober 2026" in last
    assert "Lurah Oesapa" in last
    assert "\nJumlah " in last
    assert f"\n{count} " in last
    assert not any("Maria Goreti Bere" in page for page in pages[:-1])


@pytest.mark.parametrize("paragraphs", range(8, 16))
def test_who_signs_takes_the_last_paragraph_along(paragraphs: int) -> None:
    text = "Kelompok berjualan setiap hari kecuali hari raya. " * 9
    prose = Prose("p", tuple(f"{number}. {text}" for number in range(paragraphs)))

    pages = page_texts(write_pdf(report(prose, signatures=SIGNATURES)))

    assert "Maria Goreti Bere" in pages[-1]
    assert "hari raya." in pages[-1]


def test_long_names_and_offices_stay_within_the_margins() -> None:
    office = "Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin Kota Kupang"
    name = "Drs. Yohanes Fransiskus Xaverius Nahak Leky Manu, S.Sos, M.Si"
    person = Signature("Mengetahui dan menyetujui,", office, name)
    signatures = replace(SIGNATURES, people=(person,) * 4)
    long_slip = slip("001/KW/KUBE-MELATI/OESAPA/X/2026", receiver=name)

    for form in (report(NOTES, signatures=signatures), report(long_slip)):
        pdf = write_pdf(form, PaperSize.A4)
        with PdfPages(pdf) as pages:
            image = pages.image(0, scale=1)
        cut_line = image.height // 2
        margin = b"".join(
            image.pixels[row * image.stride + 4 * 545 : row * image.stride + 4 * 595]
            for row in range(image.height)
            if abs(row - cut_line) > 3
        )
        assert set(margin[0::4]) == {255}
        assert name in words(pdf)


def test_an_empty_table_says_so_in_place_of_rows() -> None:
    table = replace(cash_table(0), total=None)

    assert "Belum ada uang masuk atau keluar bulan ini." in words(write_pdf(report(table)))


def test_the_largest_amounts_are_not_clipped_or_broken() -> None:
    amount = 999_999_999_999
    rows = tuple((n, None, f"M-{n}", "Modal", amount, amount, -amount) for n in range(40))
    table = Table("t", CASH_COLUMNS, rows, carried=("masuk", "keluar"), balances=("saldo",))

    text = words(write_pdf(report(table), PaperSize.A4))

    assert text.count("999.999.999.999") >= 120
    assert "-999.999.999.999" in text


def test_a_word_longer_than_its_column_is_broken_and_kept_whole() -> None:
    word = "Keterangan" * 30
    table = Table("t", (Column("uraian", "Uraian"),), ((word,),))

    text = words(write_pdf(report(table)))

    assert word in text.replace(" ", "")


def test_a_cell_taller_than_a_page_goes_on_over_the_page() -> None:
    story = " ".join(f"kata{number}" for number in range(1500))
    table = Table("t", SIMPLE, ((1, story, 5), (2, "Setoran", 7)), carried=("masuk",))

    pages = page_texts(write_pdf(report(table)))

    assert len(pages) > 2
    assert all(f"kata{number}" in " ".join(pages) for number in range(1500))
    assert _sum(pages[0], "Jumlah pindahan") == [5]
    assert _sum(pages[-1], "Pindahan") == [5]


def test_letters_that_the_face_lacks_do_not_stop_the_print() -> None:
    strange = "漢字 😀 \ud800 \x00 ﷺ Ω"
    given = report(
        Table("t", SIMPLE, ((1, strange, 5),), heading=strange),
        Facts("f", (), heading=strange),
        Prose("p", (strange, "")),
        Chart("c", (strange,), (Series(strange, (5,)),), heading=strange),
        title=strange,
        period=strange,
        letterhead=Letterhead(strange, (strange,)),
        signatures=replace(SIGNATURES, place=strange),
    )

    assert "Ω" in words(write_pdf(given))


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    head = replace(LETTERHEAD, logo=b"not a picture")

    assert "KUBE MELATI" in words(write_pdf(report(NOTES, letterhead=head)))


def test_a_section_begins_on_a_new_page_when_it_wants_to() -> None:
    pages = page_texts(write_pdf(report(cash_table(3), replace(NOTES, starts_page=True))))

    assert "Masalah dan rencana" not in pages[0]
    assert "Masalah dan rencana" in pages[1]


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    for rows in range(10, 32):
        pages = page_texts(write_pdf(report(cash_table(rows), NOTES)))
        page = next(page for page in pages if NOTES.heading in page)
        assert "Bulan ini kelompok berjualan" in page


@pytest.mark.parametrize(
    "section",
    [
        Table("t", SIMPLE, ((1, "satu"),)),
        Table("t", SIMPLE, (), total=(1, "satu")),
        Table("t", SIMPLE, (), carried=("keluar",)),
        Chart("c", ("Jan",), (Series("Kas", (1, 2)),)),
    ],
)
def test_a_section_that_contradicts_itself_is_a_fault(section: Section) -> None:
    with pytest.raises(ValueError, match=r"."):
        write_pdf(report(section))


def test_progress_hears_of_every_page_and_can_end_the_work() -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> None:
        heard.append((done, whole))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pdf(report(cash_table(60)), progress=stop)

    assert heard == [(1, 3), (2, 3)]


def _slips(*slips: Kuitansi, **changes: object) -> Report:
    return report(*slips, name="slip", title="Kuitansi", **changes)


def test_a_slip_tells_who_paid_what_for_what_in_figures_and_words() -> None:
    text = words(write_pdf(_slips(slip())))

    for part in (
        "KUITANSI No. 001/KW/X/2026",
        "Telah terima dari : Bapak Petrus Seran",
        "# Tiga ratus tujuh puluh lima ribu rupiah #",
        "Rp375.000",
        "Kupang, 12 Oktober 2026 Yang menerima,",
        "( Maria Goreti Bere )",
        "Catatan 57 · Segel R3TN-6LXA Edisi 214 · Segel K7QF-2M9D",
    ):
        assert part in text


def test_two_slips_share_a_page_and_a_third_takes_the_next() -> None:
    three = [slip(f"00{number}/KW") for number in (1, 2, 3)]

    pages = page_texts(write_pdf(_slips(*three)))

    assert [page.count("KUITANSI") for page in pages] == [2, 1]


def test_each_slip_of_a_sample_says_so() -> None:
    pages = page_texts(write_pdf(_slips(slip(), slip("002/KW"), is_sample=True)))

    assert pages[0].count("CONTOH") == 2


def test_a_slip_with_much_to_say_grows() -> None:
    purpose = " ".join(f"barang{number}" for number in range(300))

    text = words(write_pdf(_slips(slip(purpose=purpose), slip("002/KW"))))

    assert all(f"barang{number}" in text for number in range(300))


def test_a_slip_above_the_limit_shows_where_the_duty_stamp_goes() -> None:
    note = "Bermeterai Rp10.000 karena jumlah uang yang diterima lebih dari Rp5.000.000."

    text = words(write_pdf(_slips(slip(stamp_duty_note=note))))

    assert note in text
    assert "meterai" in text.replace(note, "")
    assert "meterai" not in words(write_pdf(_slips(slip())))


def test_a_print_in_large_type_says_the_same_over_more_pages() -> None:
    spoken = Prose("ringkasan", ("Kas UEP Rp3.917.000, tiga juta sembilan ratus ribu. " * 40,) * 2)

    usual, large = (write_pdf(report(spoken, is_large=each)) for each in (False, True))

    assert words(large).count("Rp3.917.000") == words(usual).count("Rp3.917.000")
    assert len(page_texts(large)) > len(page_texts(usual))


def _size_of_words(pdf: bytes, start: str) -> float:
    """Return the size of the type in which the text that begins so is written."""
    sizes: list[float] = []

    def look(text: str, _place: object, matrix: list[float], _font: object, size: float) -> None:
        if text.startswith(start):
            sizes.append(size * abs(matrix[3]))

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=look)
    return max(sizes)


def test_a_print_in_large_type_is_as_large_as_one_page_allows() -> None:
    def print_of(sentences: int) -> bytes:
        told = Prose("ringkasan", ("Kas UEP Rp3.917.000, tiga juta sembilan ratus ribu.",))
        return write_pdf(report(*(told,) * sentences, is_large=True))

    few, some, many = (print_of(count) for count in (4, 17, 60))

    assert [len(page_texts(pdf)) for pdf in (few, some, many)] == [1, 1, 4]
    few_size, some_size = (_size_of_words(pdf, "Kas UEP") for pdf in (few, some))
    assert few_size > some_size > _size_of_words(write_pdf(monthly()), "Nama kelompok")


def test_an_annex_stands_behind_the_signatures() -> None:
    sections = (
        Prose("isi", ("Dua belas bagian.",)),
        Prose("lampiran", ("Rincian.",), starts_page=True),
    )
    signed = replace(report(*sections, signatures=SIGNATURES), annex="lampiran")

    first, second = page_texts(write_pdf(signed))

    assert "Dibuat oleh" in first
    assert "Dibuat oleh" not in second
    assert "Rincian" in second
    text = as_text(signed)
    assert text.index("Dibuat oleh") < text.index("Rincian")
