import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.printing.paper.fonts import load_styles

STYLE = load_styles().body


@given(st.text(max_size=200), st.floats(12, 300))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = STYLE.wrap(text, width)

    drawable = " ".join(STYLE.face.drawable(line) for line in text.splitlines())
    assert "".join("".join(lines).split()) == "".join(drawable.split())
    assert all(STYLE.width(line) <= width or len(line) == 1 for line in lines)
    assert lines


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Ĕmpat – “kutip” ½", "Ĕmpat – “kutip” ½"),
        ("漢字", "\ufffd\ufffd"),
        ("senyum 😀", "senyum \ufffd"),
        ("tab\tulator", "tab ulator"),
        ("a\u200bb\x07", "ab"),
        ("e\u0301", "é"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_the_face_lacks_becomes_a_sign_for_it(text: str, drawn: str) -> None:
    assert STYLE.face.drawable(text) == drawn


def test_digits_are_equally_wide() -> None:
    assert len({STYLE.width(digit) for digit in "0123456789"}) == 1


def test_lines_break_where_the_writer_broke_them() -> None:
    assert STYLE.wrap("satu\n\ndua", 200) == ("satu", "", "dua")


def test_a_number_that_is_too_long_breaks_after_its_slashes() -> None:
    number = "001/KUBE-MELATI/XI/2026"

    assert STYLE.wrap(number, STYLE.width(number) - 1) == ("001/KUBE-MELATI/XI/", "2026")
    assert STYLE.wrap(number, STYLE.width("001/KUBE-M")) == ("001/KUBE-", "MELATI/XI/", "2026")
