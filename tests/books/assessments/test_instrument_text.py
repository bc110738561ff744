"""Instruments as text: what is refused, and what comes back as it was."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.assessments.instrument import (
    Aspect,
    Band,
    Condition,
    Instrument,
    Item,
    LevelRule,
    Sign,
    Signatory,
)
from kube_desktop.books.assessments.instrument_text import (
    SHIPPED,
    InstrumentFaultError,
    instrument_text,
    parse_instrument,
    shipped_instrument,
)

Change = Callable[[Any], object]


def small() -> dict[str, Any]:
    """Return a whole instrument with one aspect of two items."""
    rules = [
        {"level": 3, "ways": [[["meetings", ">=", 12]]]},
        {"level": 2, "ways": [[["meetings", ">=", 6]], [["late", "<=", 0]]]},
    ]
    return {
        "key": "kecil",
        "version": 1,
        "title": "Instrumen kecil",
        "levels": ["kurang", "cukup", "baik"],
        "late_after_days": 31,
        "signatories": [{"role": "Dinilai oleh,", "office": "Pendamping Sosial"}],
        "aspects": [
            {
                "key": "a",
                "title": "Aspek A",
                "bands": [
                    {"first": 2, "last": 3, "title": "kurang"},
                    {"first": 4, "last": 4, "title": "cukup"},
                    {"first": 5, "last": 6, "title": "baik"},
                ],
                "items": [
                    {"key": "A1", "title": "Rapat", "measure": "meetings", "rules": rules},
                    {"key": "A2", "title": "Dinilai langsung"},
                ],
            }
        ],
    }


def changed(change: Change) -> str:
    text = small()
    change(text)
    return json.dumps(text)


def item(text: Any) -> Any:  # noqa: ANN401 - as JSON has it
    return text["aspects"][0]["items"][0]


def bands(text: Any) -> Any:  # noqa: ANN401 - as JSON has it
    return text["aspects"][0]["bands"]


@pytest.mark.parametrize("key", SHIPPED)
def test_what_the_program_brings_along_comes_back_as_it_was(key: str) -> None:
    instrument = shipped_instrument(key)

    assert parse_instrument(instrument_text(instrument)) == instrument


def test_an_item_that_only_a_person_can_judge_needs_no_measure() -> None:
    read = parse_instrument(json.dumps(small()))

    assert read.item("A2").measure == ""
    assert read.item("A2").rules == ()


def test_what_may_be_left_out_is_empty() -> None:
    read = parse_instrument(json.dumps(small()))

    assert (read.source, read.note, read.item("A1").descriptors) == ("", "", ())


@pytest.mark.parametrize(
    ("change", "where", "wrong"),
    [
        (lambda text: text.pop("title"), "Berkas", "“title” tidak ada"),
        (lambda text: text.update(key="  "), "Berkas, key", "harus berisi kata"),
        (lambda text: text.update(note=7), "Berkas, note", "harus berisi kata"),
        (lambda text: text.update(version="1"), "Berkas, version", "harus bilangan bulat"),
        (lambda text: text.update(version=True), "Berkas, version", "harus bilangan bulat"),
        (lambda text: text.update(version=1.5), "Berkas, version", "harus bilangan bulat"),
        (lambda text: text.update(version=0), "Berkas, version", "harus dari 1 sampai 1000000"),
        (
            lambda text: text.update(late_after_days=367),
            "Berkas, late_after_days",
            "harus dari 0 sampai 366",
        ),
        (
            lambda text: item(text).update(parameters={"days": 0}),
            "Berkas, aspects 1, items 1, parameters, days",
            "harus dari 1 sampai 366",
        ),
        (
            lambda text: text.update(title="x" * 6_001),
            "Berkas, title",
            "terlalu panjang; paling banyak 6000 huruf",
        ),
        (lambda text: text.update(title="\ud800"), "Berkas, title", "ada huruf yang rusak"),
        (
            lambda text: text["aspects"][0].update(
                bands=[], items=[{"key": f"A{number}", "title": "x"} for number in range(201)]
            ),
            "aspects",
            "paling banyak 200 butir",
        ),
        (lambda text: text.update(levels="tiga"), "Berkas, levels", "harus berupa daftar"),
        (lambda text: text.update(levels=["satu"]), "levels", "perlu paling sedikit dua tingkat"),
        (lambda text: text.update(aspects=[]), "aspects", "tidak ada butir"),
        (
            lambda text: text["aspects"].append(text["aspects"][0]),
            "aspects",
            "“a” ada dua kali",
        ),
        (
            lambda text: text["aspects"][0]["items"].append({"key": "A1", "title": "Lagi"}),
            "items",
            "“A1” ada dua kali",
        ),
        (lambda text: item(text).pop("title"), "Berkas, aspects 1, items 1", "“title” tidak ada"),
        (
            lambda text: item(text).update(parameters=[3]),
            "Berkas, aspects 1, items 1, parameters",
            "harus berupa nama dan bilangan",
        ),
        (
            lambda text: item(text).update(parameters={"days": "14"}),
            "Berkas, aspects 1, items 1, parameters, days",
            "harus bilangan bulat",
        ),
        (lambda text: item(text).update(descriptors=["kurang"]), "A1", "perlu 3 uraian tingkat"),
        (
            lambda text: item(text).update(descriptors=["kurang", None, "baik"]),
            "Berkas, aspects 1, items 1, descriptors 2",
            "harus berisi kata",
        ),
        (lambda text: item(text).update(measure=""), "A1", "aturan tanpa bukti yang diukur"),
        (
            lambda text: item(text)["rules"][1].update(level=1),
            "A1",
            "aturan hanya untuk tingkat 2 sampai 3",
        ),
        (
            lambda text: item(text)["rules"][0].update(level=4),
            "A1",
            "aturan hanya untuk tingkat 2 sampai 3",
        ),
        (lambda text: item(text)["rules"].reverse(), "A1", "aturan harus dari tingkat tertinggi"),
        (
            lambda text: item(text)["rules"][0].update(level=2),
            "A1",
            "aturan harus dari tingkat tertinggi",
        ),
        (lambda text: item(text)["rules"][0].update(ways=[]), "A1", "ada aturan tanpa syarat"),
        (lambda text: item(text)["rules"][0].update(ways=[[]]), "A1", "ada aturan tanpa syarat"),
        (
            lambda text: item(text)["rules"][0].update(ways=[[["meetings", ">="]]]),
            "Berkas, aspects 1, items 1, rules 1, ways 1 1",
            "harus tiga bagian: angka, tanda, ambang",
        ),
        (
            lambda text: item(text)["rules"][0].update(ways=[[["meetings", ">", 12]]]),
            "Berkas, aspects 1, items 1, rules 1, ways 1 1 2",
            "harus >= atau <=",
        ),
        (
            lambda text: item(text)["rules"][0].update(ways=[[["meetings", ">=", "12"]]]),
            "Berkas, aspects 1, items 1, rules 1, ways 1 1 3",
            "harus bilangan bulat",
        ),
        (
            lambda text: bands(text)[0].update(first=1),
            "Aspek A",
            "golongan “kurang” harus mulai dari 2, dan berakhir sesudahnya",
        ),
        (
            lambda text: bands(text)[1].update(first=3),
            "Aspek A",
            "golongan “cukup” harus mulai dari 4, dan berakhir sesudahnya",
        ),
        (
            lambda text: bands(text)[1].update(last=3),
            "Aspek A",
            "golongan “cukup” harus mulai dari 4, dan berakhir sesudahnya",
        ),
        (
            lambda text: bands(text)[2].update(last=5),
            "Aspek A",
            "golongan harus mencakup 2 sampai 6",
        ),
        (
            lambda text: bands(text)[2].update(last=7),
            "Aspek A",
            "golongan harus mencakup 2 sampai 6",
        ),
    ],
)
def test_what_is_no_instrument_is_refused_with_the_place_and_the_fault(
    change: Change, where: str, wrong: str
) -> None:
    with pytest.raises(InstrumentFaultError) as refused:
        parse_instrument(changed(change))

    words = f"Ini bukan instrumen penilaian yang utuh. {where}: {wrong}."
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "bukan JSON yang benar (baris 1, huruf 1)"),
        ('{"key": "x",\n}', "bukan JSON yang benar (baris 2, huruf 1)"),
        ("[]", "“levels” tidak ada"),
        ("7", "“levels” tidak ada"),
        ("[" * 100_000, "daftar di dalam daftar terlalu banyak"),
    ],
)
def test_what_is_no_json_object_is_refused(text: str, wrong: str) -> None:
    with pytest.raises(InstrumentFaultError) as refused:
        parse_instrument(text)

    assert wrong in str(refused.value)


WORDS = st.text("abcdefghijklmnop “”ü", min_size=1).map(str.strip).filter(bool)
CONDITIONS = st.builds(Condition, WORDS, st.sampled_from(Sign), st.integers(-10_000, 10_000))
WAYS = st.lists(
    st.lists(CONDITIONS, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3
).map(tuple)


@given(
    ways=st.tuples(WAYS, WAYS),
    words=WORDS,
    late=st.integers(0, 99),
    parameters=st.dictionaries(WORDS, st.integers(1, 99), max_size=2),
    has_bands=st.booleans(),
)
def test_any_instrument_comes_back_as_it_was(
    ways: tuple[Any, Any], words: str, late: int, parameters: dict[str, int], *, has_bands: bool
) -> None:
    rules = (LevelRule(3, ways[0]), LevelRule(2, ways[1]))
    given_item = Item("X", words, measure="m", rules=rules, parameters=parameters, note=words)
    bands = (Band(1, 1, words), Band(2, 3, "lebih")) if has_bands else ()
    instrument = Instrument(
        key="x",
        version=3,
        title=words,
        source="",
        note=words,
        levels=("a", "b", "c"),
        late_after_days=late,
        signatories=(Signatory("Dinilai oleh,", words),),
        aspects=(Aspect("a", words, (given_item,), bands),),
    )

    assert parse_instrument(instrument_text(instrument)) == instrument
