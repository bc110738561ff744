import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.foundation.words import rupiah_in_words, terbilang

_DIGITS = [
    *("nol", "satu", "dua", "tiga", "empat"),
    *("lima", "enam", "tujuh", "delapan", "sembilan"),
]
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def _read_back(words: str) -> int:
    """Add words up as a person does who hears them, knowing nothing of how they were made."""
    whole = group = pending = 0
    for word in words.removeprefix("minus ").split():
        if word in _DIGITS:
            pending = _DIGITS.index(word)
        elif word == "belas":
            group, pending = group + 10 + pending, 0
        elif word == "puluh":
            group, pending = group + 10 * pending, 0
        elif word == "ratus":
            group, pending = group + 100 * pending, 0
        elif word in _SCALES:
            whole, group, pending = whole + (group + pending) * _SCALES[word], 0, 0
        else:
            group += {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}[word]
    return whole + group + pending


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (200, "dua ratus"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (2_000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (111_111, "seratus sebelas ribu seratus sebelas"),
        (500_000, "lima ratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (2_001_001, "dua juta seribu satu"),
        (1_000_000_000, "satu miliar"),
        (1_000_000_000_000, "satu triliun"),
        (-11, "minus sebelas"),
    ],
)
def test_numbers_are_written_as_the_forms_want_them(number: int, words: str) -> None:
    assert terbilang(number) == words


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_words_say_the_number_and_nothing_else(number: int) -> None:
    words = terbilang(number)

    assert _read_back(words) == abs(number)
    assert words.startswith("minus ") is (number < 0)
    assert re.fullmatch(r"[a-z]+( [a-z]+)*", words)
    assert "satu ribu" not in re.sub(r"(puluh|ratus|seratus) satu ribu", "", words)


def test_every_small_number_is_written_its_own_way() -> None:
    written = [terbilang(number) for number in range(20_000)]

    assert len(set(written)) == 20_000
    assert [_read_back(words) for words in written] == list(range(20_000))


@pytest.mark.parametrize("number", [10**15, -(10**15)])
def test_numbers_without_a_name_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="triliun"):
        terbilang(number)


def test_an_amount_begins_with_a_capital_and_ends_with_rupiah() -> None:
    assert rupiah_in_words(250_000) == "Dua ratus lima puluh ribu rupiah"
    assert rupiah_in_words(0) == "Nol rupiah"
    assert rupiah_in_words(-1_000) == "Minus seribu rupiah"
