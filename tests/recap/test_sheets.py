"""The recap on paper: five small groups, a tie among them, and files that could not be read."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kube_desktop.books.stages.levels import Level
from kube_desktop.foundation.i18n import use_language
from kube_desktop.printing.model import PaperSize, Prose, Report, Table
from kube_desktop.printing.text import as_text
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.recap.reading import read_groups
from kube_desktop.recap.sheets import RecapChoices, recap_report
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.printing.reading import cells_of, page_texts, words
from tests.recap.groups import FOUR
from tests.recap.states import assessed, gathered, state


@pytest.fixture
def recap(five: list[Path]) -> Report:
    """The recap of the five, of a file that is no group's and of one that is not there."""
    strange = five[0].with_name("surat.kube")
    strange.write_text("Dengan hormat")
    gone = five[0].with_name("hilang.kube")
    return recap_report(read_groups([*five, strange, gone], on=TODAY), RecapChoices())


def _table(report: Report, name: str) -> Table:
    found = next(each for each in report.sections if each.name == name)
    assert isinstance(found, Table)
    return found


def _words(report: Report, name: str) -> str:
    found = next(each for each in report.sections if each.name == name)
    assert isinstance(found, Prose)
    return " ".join(found.paragraphs)


def test_the_recap_reads_as_it_did(recap: Report, golden: Golden) -> None:
    golden.check("recap.txt", as_text(recap))


def test_the_sheets_are_as_they_were(recap: Report, golden: Golden) -> None:
    golden.check("recap.cells.txt", cells_of(write_report(recap, ReportFormat.XLSX)))


@pytest.mark.parametrize("paper", PaperSize)
def test_the_words_on_paper_are_as_they_were(
    recap: Report, golden: Golden, paper: PaperSize
) -> None:
    pages = page_texts(write_report(recap, ReportFormat.PDF, paper))

    text = "".join(f"--- {number}\n{page}\n" for number, page in enumerate(pages, start=1))
    golden.check(
        f"recap.{paper.name.lower()}.pages.txt",
        re.sub(r"pukul \d\d\.\d\d", "pukul (setempat)", text),
    )


def test_the_values_are_those_of_the_paper(recap: Report) -> None:
    values = json.loads(write_report(recap, ReportFormat.JSON))["sections"]

    assert [row["nama"] for row in values["kelompok"]["rows"]] == [
        "KUBE Anggrek", "KUBE Kenari", "KUBE Mawar", "KUBE Melati", "KUBE Teratai",
    ]  # fmt: skip
    social = values["kinerja_1"]["rows"][0]
    assert (social["baik_f"], social["baik_persen"], social["jumlah_kelompok"]) == (2, 500, 4)
    assert social["kesimpulan_umum"] == "Sama banyak: baik dan cukup"
    bounds = values["kuartil_1"]["rows"][0]
    assert (bounds["q1"], bounds["q2"], bounds["q3"]) == (1300, 1650, 1775)


@pytest.mark.parametrize("form", ReportFormat)
def test_the_same_files_give_the_same_bytes(five: list[Path], form: ReportFormat) -> None:
    once, again = (
        write_report(recap_report(read_groups(files, on=TODAY), RecapChoices()), form)
        for files in (five, five[::-1])
    )

    assert once == again


def test_no_member_is_named(recap: Report) -> None:
    said = "".join(
        (
            write_report(recap, ReportFormat.JSON).decode(),
            cells_of(write_report(recap, ReportFormat.XLSX)),
            words(write_report(recap, ReportFormat.PDF)),
        )
    )

    assert "semua kelompok" in said
    assert "Anggota Oebobo" not in said


def test_each_instrument_has_tables_of_its_own() -> None:
    groups = (
        state("KUBE A", assessed(18)),
        state("KUBE B", assessed(9)),
        state("KUBE C", assessed(15, instrument=FOUR)),
    )

    report = recap_report(gathered(*groups), RecapChoices())

    assert [row[1] for row in _table(report, "nilai_1").rows] == ["KUBE A", "KUBE B"]
    assert [row[1] for row in _table(report, "nilai_2").rows] == ["KUBE C"]
    assert "tidak mempunyai golongan" in _words(report, "catatan_kinerja_2")
    assert "kinerja_2" not in {each.name for each in report.sections}


@pytest.mark.parametrize(("count", "is_said"), [(1, True), (3, True), (4, False)])
def test_that_quartiles_of_few_mean_little_is_said(count: int, is_said: bool) -> None:  # noqa: FBT001 - a parameter
    groups = [state(f"KUBE {place}", assessed(10 + place)) for place in range(count)]

    report = recap_report(gathered(*groups), RecapChoices())

    assert (f"Baru {count} kelompok" in _words(report, "catatan_kuartil_1")) is is_said
    assert "tidak mengatakan baik atau kurangnya satu kelompok" in _words(
        report, "catatan_kuartil_1"
    )


def test_groups_without_an_assessment_are_told_and_never_count_as_poor() -> None:
    begun = replace(state("KUBE B"), is_being_assessed=True)

    report = recap_report(
        gathered(state("KUBE A", assessed(18)), begun, state("KUBE C")), RecapChoices()
    )

    said = _words(report, "belum_dinilai")
    assert "Belum dinilai (1): KUBE C." in said
    assert "Penilaiannya belum selesai (1): KUBE B." in said
    social = dict(
        zip(
            (column.key for column in _table(report, "kinerja_1").columns),
            _table(report, "kinerja_1").rows[0],
            strict=True,
        )
    )
    assert (social["jumlah_kelompok"], social["kurang_f"]) == (1, 0)


def test_without_any_assessment_there_is_no_table_of_scores() -> None:
    report = recap_report(gathered(state("KUBE A")), RecapChoices())

    assert [each.name for each in report.sections[:3]] == [
        "kelompok",
        "belum_dinilai",
        "jenis_kelamin",
    ]


def test_a_level_that_was_decided_is_the_category_of_a_group() -> None:
    groups = (replace(state("KUBE A"), level=Level.DEVELOPING), state("KUBE B"))

    report = recap_report(gathered(*groups), RecapChoices())

    assert [row[-1] for row in _table(report, "kelompok").rows] == ["Berkembang", "-"]


def test_who_signs_is_told_or_the_one_whom_all_groups_name(five: list[Path]) -> None:
    found = read_groups(five, on=TODAY)

    named, told = (recap_report(found, RecapChoices(each)) for each in ("", "Markus Bani"))

    assert named.signatures is not None
    assert told.signatures is not None
    assert named.signatures.place == "Kupang"
    assert named.signatures.people[0].person == "Yohana Tallo"
    assert told.signatures.people[0].person == "Markus Bani"


def test_groups_of_several_regencies_leave_the_place_to_the_pen() -> None:
    groups = (
        state("KUBE A", assessed(18)),
        replace(state("KUBE B", assessed(18)), regency="Kab. Belu"),
    )

    report = recap_report(gathered(*groups), RecapChoices())

    assert report.signatures is not None
    assert set(report.signatures.place) == {"."}
    assert _table(report, "kinerja_1").rows[0][2] == "Kab. Belu, Kota Kupang"


def test_a_practice_copy_among_them_marks_every_page() -> None:
    report = recap_report(
        gathered(state("KUBE A"), replace(state("KUBE B"), is_sample=True)), RecapChoices()
    )

    assert report.is_sample


def test_files_that_were_left_out_are_named_without_their_folders(recap: Report) -> None:
    rows = _table(recap, "tidak_dihitung").rows

    assert [row[1] for row in rows] == ["surat.kube", "hilang.kube"]
    assert not any("/" in str(cell) for row in rows for cell in row)


def test_an_english_window_leaves_the_paper_indonesian(five: list[Path]) -> None:
    five[0].write_text("x")
    use_language("en")
    try:
        report = recap_report(read_groups(five, on=TODAY), RecapChoices())
    finally:
        use_language("id")

    assert "bukan buku KUBE" in str(_table(report, "tidak_dihitung").rows[0][2])
