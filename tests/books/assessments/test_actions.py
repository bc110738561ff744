"""Making assessments: proposed, decided, finished, and then as they were."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kube_desktop.audit.check import check_books
from kube_desktop.books.assessments.actions import (
    cancel_assessment,
    change_assessment,
    decide_items,
    finish,
    lay_down,
    lay_down_again,
    reopen,
)
from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_actions import (
    choose_instrument,
    instrument_to_use,
    keep_instrument,
)
from kube_desktop.books.assessments.instrument_text import shipped_instrument
from kube_desktop.books.assessments.queries import (
    assessment,
    assessments,
    instrument_in_use,
    instruments,
    latest_assessment,
)
from kube_desktop.books.assessments.rules import (
    AssessedBeforeFoundingError,
    AssessedInFutureError,
    Assessment,
    AssessmentFinishedError,
    AssessmentNotFinishedError,
    AssessmentNotFoundError,
    AssessmentReasonMissingError,
    AssessorMissingError,
    BasisMissingError,
    InstrumentReasonMissingError,
    InstrumentUnchangedError,
    ItemProposed,
    ItemsOpenError,
    ItemUnknownError,
    LevelUnknownError,
    OverrideReasonMissingError,
    PeriodTooLongError,
    PeriodWrongError,
    Verdict,
)
from kube_desktop.foundation.errors import RuleError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from tests.audit.tampering import tamper
from tests.group_files import TODAY, TREASURER

MADE = Assessment(
    TODAY, date(2025, 11, 21), TODAY, "  Yohana   Tallo ", "Pendamping Sosial", "Baik."
)
THREE = shipped_instrument("three-aspect")


def _proposals(
    instrument: Instrument, level: int | None = 2, **others: int | None
) -> list[ItemProposed]:
    return [
        ItemProposed(
            item.key,
            others.get(item.key, level),
            "9 dari 12 rapat ada notulen",
            why_not="" if others.get(item.key, level) else "belum ada bukti",
            lifts=("Adakan 3 rapat lagi",),
            figures={"meetings": 9},
            late=1,
            counted=9,
        )
        for item in instrument.items
    ]


def _begun(book: GroupFile, **others: int | None) -> int:
    row = book.act(instrument_to_use)
    assert row.id is not None
    number: int = book.act(
        lay_down, MADE, row.id, _proposals(row.instrument, **others), today=TODAY
    )
    return number


def _decided(book: GroupFile, level: int = 2) -> int:
    number = _begun(book)
    book.act(decide_items, number, {item.key: Verdict(level, "dilihat") for item in THREE.items})
    return number


def test_what_was_proposed_is_kept_word_for_word(book: GroupFile) -> None:
    row = book.read(assessment, _begun(book, S7=None))

    assert row.assessment == replace(MADE, assessor="Yohana Tallo")
    assert row.instrument == THREE
    assert [item.proposed for item in row.items] == _proposals(THREE, S7=None)
    assert row.open_items == tuple(item.key for item in THREE.items)
    assert [result.total for result in row.results] == [None, None, None]
    assert (row.edition, row.is_finished) == (0, False)


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (replace(MADE, assessor=" "), AssessorMissingError),
        (replace(MADE, on_day=date(2026, 11, 21)), AssessedInFutureError),
        (replace(MADE, on_day=date(2024, 2, 29)), AssessedBeforeFoundingError),
        (replace(MADE, first_day=date(2026, 11, 21)), PeriodWrongError),
        (replace(MADE, on_day=date(2026, 11, 19)), PeriodWrongError),
        (replace(MADE, first_day=date(2025, 11, 19)), PeriodTooLongError),
    ],
)
def test_an_assessment_that_cannot_be_is_refused_and_nothing_is_written(
    book: GroupFile, made: Assessment, error: type[RuleError]
) -> None:
    row = book.act(instrument_to_use)
    assert row.id is not None

    with pytest.raises(error):
        book.act(lay_down, made, row.id, _proposals(row.instrument), today=TODAY)

    assert book.read(assessments) == ()


def test_the_proposed_level_needs_no_reason_another_one_does(book: GroupFile) -> None:
    number = _begun(book, S7=None)

    book.act(decide_items, number, {"S1": Verdict(2), "S2": Verdict(3, " dilihat  sendiri ")})

    for key, verdict, error in (
        ("S3", Verdict(1), OverrideReasonMissingError),
        ("S7", Verdict(2), BasisMissingError),
        ("S3", Verdict(4, "x"), LevelUnknownError),
        ("S3", Verdict(0, "x"), LevelUnknownError),
        ("X1", Verdict(1, "x"), ItemUnknownError),
    ):
        with pytest.raises(error):
            book.act(decide_items, number, {"S4": Verdict(2), key: verdict})
    decided = {row.proposed.item: row for row in book.read(assessment, number).items if row.verdict}
    assert {key: row.verdict for key, row in decided.items()} == {
        "S1": Verdict(2),
        "S2": Verdict(3, "dilihat sendiri"),
    }
    assert [decided[key].is_overridden for key in ("S1", "S2")] == [False, True]


@pytest.mark.parametrize(
    ("level", "bands"),
    [(1, ["kurang"] * 3), (2, ["cukup"] * 3), (3, ["baik"] * 3)],
)
def test_levels_add_up_to_a_band_in_each_aspect_and_to_nothing_over_them(
    book: GroupFile, level: int, bands: list[str]
) -> None:
    row = book.read(assessment, _decided(book, level))

    assert [result.total for result in row.results] == [7 * level, 10 * level, 14 * level]
    assert [result.band and result.band.title for result in row.results] == bands


def test_an_assessment_is_finished_when_every_item_has_its_level(book: GroupFile) -> None:
    number = _decided(book)
    book.act(decide_items, number, {"K14": None})

    with pytest.raises(ItemsOpenError, match=r"1 butir tanpa nilai: K14\."):
        book.act(finish, number)

    book.act(decide_items, number, {"K14": Verdict(2)})
    book.act(finish, number)
    assert book.read(assessment, number).is_finished


def test_a_finished_assessment_stays_as_it_was_until_somebody_opens_it_with_a_reason(
    book: GroupFile,
) -> None:
    number = _decided(book)
    book.act(finish, number)
    before = book.read(assessment, number)

    for act, arguments in (
        (decide_items, ({"S1": Verdict(3, "x")},)),
        (lay_down_again, (_proposals(THREE, 3),)),
        (finish, ()),
    ):
        with pytest.raises(AssessmentFinishedError):
            book.act(act, number, *arguments)
    with pytest.raises(AssessmentFinishedError):
        book.act(change_assessment, number, MADE, today=TODAY)
    with pytest.raises(AssessmentReasonMissingError):
        book.act(reopen, number, reason=" ")
    assert book.read(assessment, number) == before

    book.act(reopen, number, reason="K7 salah lihat")
    book.act(decide_items, number, {"K7": Verdict(1, "tenda sobek")})
    with pytest.raises(AssessmentNotFinishedError):
        book.act(reopen, number, reason="lagi")


def test_looking_again_keeps_what_a_person_decided_against_the_books(book: GroupFile) -> None:
    number = _begun(book)
    book.act(
        decide_items, number, {"S1": Verdict(2), "S2": Verdict(3, "dilihat"), "S3": Verdict(2)}
    )

    book.act(lay_down_again, number, _proposals(THREE, 3, S3=2))

    rows = {row.proposed.item: row for row in book.read(assessment, number).items}
    assert rows["S1"].verdict is None, "it followed a proposal that does not stand any more"
    assert rows["S2"].verdict == Verdict(3, "dilihat")
    assert rows["S3"].verdict == Verdict(2)


def test_a_cancelled_assessment_is_not_there_and_was_not_erased(book: GroupFile) -> None:
    number = _begun(book)

    with pytest.raises(AssessmentReasonMissingError):
        book.act(cancel_assessment, number, reason="")
    book.act(cancel_assessment, number, reason="salah tanggal")

    assert book.read(assessments) == ()
    with pytest.raises(AssessmentNotFoundError):
        book.read(assessment, number)
    kept = book.read(lambda reader: reader.row("SELECT cancel_reason FROM assessment"))
    assert kept == ("salah tanggal",)


def test_an_earlier_assessment_keeps_its_version_of_the_instrument(book: GroupFile) -> None:
    number = _decided(book)
    stricter = replace(THREE, title="Tiga aspek, ambang Dinas Sosial")

    kept = book.act(keep_instrument, stricter, reason="ambang dari Dinas")

    assert book.read(assessment, number).instrument.title == THREE.title
    used = book.read(instrument_in_use)
    assert (used.id, used.instrument) == (kept, replace(stricter, version=2))


def test_an_instrument_is_kept_with_a_reason_and_only_when_it_changed(book: GroupFile) -> None:
    with pytest.raises(InstrumentReasonMissingError):
        book.act(keep_instrument, replace(THREE, title="Lain"), reason=" ")
    with pytest.raises(InstrumentUnchangedError):
        book.act(keep_instrument, THREE, reason="disimpan")

    assert [row.id for row in book.read(instruments)] == [None, None]


def test_every_instrument_can_be_chosen_and_the_choice_changed(book: GroupFile) -> None:
    assert book.read(instrument_in_use).instrument.key == "three-aspect"

    for key in ("four-point", "three-aspect", "four-point"):
        row = next(each for each in book.read(instruments) if each.instrument.key == key)
        book.act(choose_instrument, row)
        assert book.read(instrument_in_use).instrument.key == key

    rows = book.read(instruments)
    assert [(row.instrument.key, row.is_in_use) for row in rows] == [
        ("three-aspect", False),
        ("four-point", True),
    ]


def test_the_latest_finished_assessment_by_a_day_is_found(book: GroupFile) -> None:
    number = _decided(book)
    assert book.read(latest_assessment, TODAY) is None

    book.act(finish, number)

    found = book.read(latest_assessment, TODAY)
    assert found is not None
    assert found.id == number
    assert book.read(latest_assessment, date(2026, 11, 19)) is None


def test_a_level_changed_without_the_program_is_told(group_path: Path) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(finish, _decided(book))
        assert book.read(check_books).is_sound

    tamper(group_path, "UPDATE assessment_item SET level = 3 WHERE item_key = 'K7'")

    with open_group_file(group_path) as book:
        found = book.read(check_books).findings
    assert [each.where for each in found] == ["assessment 1"]
