"""`kube-desktop score`: proposals, evidence, what was decided, as text, JSON, PDF and sheet."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kube_desktop.books.assessments.actions import decide_items, finish
from kube_desktop.books.assessments.instrument import Band
from kube_desktop.books.assessments.instrument_actions import choose_instrument, keep_instrument
from kube_desktop.books.assessments.queries import assessment, instrument_in_use, instruments
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.assessing import begin_assessment
from kube_desktop.scoring.periods import period_to
from tests.cli.conftest import Ended
from tests.group_files import TODAY

Kube = Callable[..., Ended]


def _assess(book: GroupFile) -> int:
    """Assess the group: every item by its proposal, K6 against it."""
    made = Assessment(TODAY, *period_to(TODAY), "Yohana Tallo", "Pendamping Sosial")
    number: int = book.act(begin_assessment, made, today=TODAY)
    row = book.read(assessment, number)
    verdicts = {
        each.proposed.item: Verdict(each.proposed.level or 2, "" if each.proposed.level else "x")
        for each in row.items
    }
    verdicts["K6"] = Verdict(3, "rapat ada di buku lama")
    book.act(decide_items, number, verdicts)
    book.act(finish, number)
    return number


def test_every_item_stands_with_proposal_evidence_and_decision(kube: Kube, book: GroupFile) -> None:
    number = _assess(book)

    ended = kube("score", book.path, "--date", "2026-11-20", "--format", "json")

    told = json.loads(ended.out)
    assert (ended.code, told["date"], told["first"]) == (0, "2026-11-20", "2025-11-21")
    assert told["instrument"] == {
        "key": "three-aspect",
        "version": 1,
        "title": "Tiga aspek, tiga gradasi",
    }
    assert told["assessment"]["id"] == number
    items = {each["item"]: each for aspect in told["aspects"] for each in aspect["items"]}
    assert len(items) == 31
    assert (items["K6"]["proposed"], items["K6"]["level"]) == (1, 3)
    assert items["K6"]["reason"] == "rapat ada di buku lama"
    assert items["K6"]["evidence"]
    assert items["K6"]["raise"]
    assert items["S7"]["proposed"] is None
    assert items["S7"]["why_not"]


def test_the_bands_are_those_of_the_decided_levels(kube: Kube, book: GroupFile) -> None:
    _assess(book)

    told = json.loads(kube("score", book.path, "--format", "json").out)

    for aspect in told["aspects"]:
        levels = [item["level"] for item in aspect["items"]]
        assert aspect["decided"] == sum(levels)
        assert aspect["band"] in {"kurang", "cukup", "baik"}
        proposed = [item["proposed"] for item in aspect["items"]]
        unknown = proposed.count(None)
        known = sum(level for level in proposed if level is not None)
        assert (aspect["least"], aspect["most"]) == (known + unknown, known + 3 * unknown)


def test_a_band_is_that_of_the_instrument_of_the_assessment(kube: Kube, book: GroupFile) -> None:
    _assess(book)
    before = json.loads(kube("score", book.path, "--format", "json").out)
    instrument = book.read(instrument_in_use).instrument
    strict = tuple(
        replace(aspect, bands=(Band(len(aspect.items), 3 * len(aspect.items), "lain"),))
        for aspect in instrument.aspects
    )
    book.act(keep_instrument, replace(instrument, aspects=strict), reason="satu golongan")

    after = json.loads(kube("score", book.path, "--format", "json").out)

    assert {aspect["bands"][0] for aspect in after["aspects"]} == {"lain"}
    bands = [aspect["band"] for aspect in before["aspects"]]
    assert [aspect["band"] for aspect in after["aspects"]] == bands


def test_without_an_assessment_only_proposals_are_told(kube: Kube, group_path: Path) -> None:
    told = json.loads(kube("score", group_path, "--format", "json").out)

    assert told["assessment"] is None
    assert {item["level"] for aspect in told["aspects"] for item in aspect["items"]} == {None}
    assert {aspect["band"] for aspect in told["aspects"]} == {None}


def test_an_assessment_with_another_instrument_is_not_mixed_in(kube: Kube, book: GroupFile) -> None:
    _assess(book)
    four = next(row for row in book.read(instruments) if row.instrument.key == "four-point")
    book.act(choose_instrument, four)

    told = json.loads(kube("score", book.path, "--format", "json").out)

    assert told["instrument"]["key"] == "four-point"
    assert told["assessment"] is None


def test_an_assessment_after_the_day_is_not_known_yet(kube: Kube, book: GroupFile) -> None:
    _assess(book)

    told = json.loads(kube("score", book.path, "--date", "2026-11-19", "--format", "json").out)

    assert told["assessment"] is None


def test_the_text_is_read_by_people(kube: Kube, book: GroupFile) -> None:
    _assess(book)

    lines = kube("score", book.path).out.splitlines()

    assert lines[0] == "Tiga aspek, tiga gradasi, 21 November 2025 - 20 November 2026"
    assert lines[1] == "Penilaian terakhir: 20 November 2026, oleh Yohana Tallo"
    assert sum(line.startswith("Aspek ") for line in lines) == 3
    assert any(line.startswith("K6 Pertemuan anggota") for line in lines)


def test_the_text_is_english_for_those_who_ask(kube: Kube, group_path: Path) -> None:
    ended = kube("score", group_path, "--language", "en")

    assert ended.code == 0
    assert "Usulan" not in ended.out


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_it_is_written_beside_the_file_or_where_it_is_told(
    kube: Kube, group_path: Path, tmp_path: Path, form: str, begins: bytes
) -> None:
    beside = kube("score", group_path, "--date", "2026-11-20", "--format", form)
    told = kube("score", group_path, "--format", form, "--output", tmp_path / f"nilai.{form}")

    written = Path(beside.out.strip())
    assert written.name == f"melati score 2026-11-20.{form}"
    assert written.read_bytes().startswith(begins)
    assert (told.code, Path(told.out.strip())) == (0, tmp_path / f"nilai.{form}")


def test_reading_changes_nothing(kube: Kube, group_path: Path) -> None:
    before = group_path.read_bytes()

    for form in ("text", "json"):
        kube("score", group_path, "--format", form)

    assert group_path.read_bytes() == before


@pytest.mark.parametrize(
    ("day", "words"), [("2024-02-29", "01/03/2024"), ("2030-01-01", "sesudah hari ini")]
)
def test_a_day_without_the_group_is_refused(
    kube: Kube, group_path: Path, day: str, words: str
) -> None:
    ended = kube("score", group_path, "--date", day)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err


def test_a_day_that_is_none_is_refused_with_one_sentence(kube: Kube, group_path: Path) -> None:
    ended = kube("score", group_path, "--date", "kemarin")

    assert ended.code == 2
    assert "kemarin" in ended.err
