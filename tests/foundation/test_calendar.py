from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.foundation.calendar import (
    EARLIEST,
    LATEST,
    DateNotUnderstoodError,
    Month,
    MonthNotUnderstoodError,
    format_day,
    format_long_day,
    format_weekday,
    parse_date,
)

NEAR = date(2026, 10, 20)
days = st.dates(EARLIEST, LATEST)
months = st.builds(Month, st.integers(1900, 2199), st.integers(1, 12))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31/10/2026", date(2026, 10, 31)),
        ("31-10-2026", date(2026, 10, 31)),
        ("31.10.2026", date(2026, 10, 31)),
        ("31 10 2026", date(2026, 10, 31)),
        ("1/2/26", date(2026, 2, 1)),
        ("2026-10-31", date(2026, 10, 31)),
        ("2026-10-31 00:00:00", date(2026, 10, 31)),
        ("2026-10-31T00:00", date(2026, 10, 31)),
        ("31 Oktober 2026", date(2026, 10, 31)),
        ("31 okt 2026", date(2026, 10, 31)),
        ("31 Okt. 2026", date(2026, 10, 31)),
        ("17 AGUSTUS 2026", date(2026, 8, 17)),
        ("17 Agt 2026", date(2026, 8, 17)),
        ("1 Sept 2026", date(2026, 9, 1)),
        ("1 Nop 2026", date(2026, 11, 1)),
        ("1 Pebruari 2026", date(2026, 2, 1)),
        ("Sabtu, 14 Desember 2024", date(2024, 12, 14)),
        ("jum'at 13 desember 2024", date(2024, 12, 13)),
        ("Ahad, 15 Desember 2024", date(2024, 12, 15)),
        ("29/02/2024", date(2024, 2, 29)),
        ("  4/5/2026 ", date(2026, 5, 4)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4", date(2026, 10, 4)),
        ("04", date(2026, 10, 4)),
        ("4/9", date(2026, 9, 4)),
        ("4-12", date(2026, 12, 4)),
        ("31/12/2025", date(2025, 12, 31)),
    ],
)
def test_a_short_day_lies_near_the_month_in_hand(text: str, day: date) -> None:
    assert parse_date(text, near=NEAR) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kemarin",
        "4",
        "4/10",
        "31/11/2026",
        "29/02/2026",
        "32/01/2026",
        "00/01/2026",
        "12/31/2026",
        "2026/10/31",
        "2026-10-31 08:15:00",
        "31/12/1899",
        "01/01/2200",
        "01/01/0001",
        "31 Oct 2026",
        "31 Foo 2026",
        "kira-kira 31 Oktober 2026",
        "sebelum 31 Oktober 2026",
        "31 Oktober",
        "1/2/3/2026",
        "١٤/١٢/٢٠٢٤",
        "14/12/20245",
    ],
)
def test_what_is_no_day_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(DateNotUnderstoodError) as refused:
        parse_date(text)

    assert f"“{text}” bukan tanggal" in str(refused.value)


@pytest.mark.parametrize("text", ["0", "31/2", "32", "1/13", "-4"])
def test_a_short_day_that_the_calendar_lacks_is_refused(text: str) -> None:
    with pytest.raises(DateNotUnderstoodError):
        parse_date(text, near=NEAR)


@given(days)
def test_what_is_written_is_read_back(day: date) -> None:
    assert parse_date(format_day(day)) == day
    assert parse_date(format_long_day(day)) == day
    assert parse_date(format_weekday(day)) == day
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=20), st.none() | days)
def test_any_text_is_a_day_or_refused(text: str, near: date | None) -> None:
    try:
        day = parse_date(text, near=near)
    except DateNotUnderstoodError:
        return

    assert EARLIEST <= day <= LATEST


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2024, 12, 14), "Sabtu, 14 Desember 2024"),
        (date(2026, 11, 1), "Minggu, 1 November 2026"),
        (date(2026, 8, 17), "Senin, 17 Agustus 2026"),
        (date(2026, 5, 22), "Jumat, 22 Mei 2026"),
    ],
)
def test_a_day_is_written_with_its_name(day: date, text: str) -> None:
    assert format_weekday(day) == text


def test_months_have_the_names_that_forms_use() -> None:
    wide = [Month(2026, number).label.split()[0] for number in range(1, 13)]
    short = [Month(2026, number).short_label.split()[0] for number in range(1, 13)]

    assert " ".join(wide) == (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    )
    assert " ".join(short) == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"


@given(months)
def test_a_month_is_read_back_and_has_its_days(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert Month.of(month.first) == Month.of(month.last) == month
    assert month.first.day == 1
    assert month.last + timedelta(days=1) == month.next().first


@given(months, st.integers(-500, 500), st.integers(-500, 500))
def test_months_add_up(month: Month, some: int, more: int) -> None:
    assert month.plus(some).plus(more) == month.plus(some + more)
    assert month.plus(some).plus(-some) == month
    assert (month < month.plus(some)) is (some > 0)
    assert month.next().previous() == month


@given(months, months)
def test_months_sort_as_their_texts_do(one: Month, other: Month) -> None:
    assert (one < other) is (str(one) < str(other))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-0",
        "2026-00",
        "2026-13",
        "10-2026",
        "2026/10",
        "1899-12",
        "2200-01",
        "٢٠٢٦-١٠",
    ],
)
def test_what_is_no_month_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(MonthNotUnderstoodError) as refused:
        Month.parse(text)

    assert f"“{text}” bukan bulan" in str(refused.value)


def test_months_and_days_are_called_as_babel_calls_them() -> None:
    day = date(2026, 1, 5)
    year = [Month(2026, number) for number in range(1, 13)]

    assert [month.label for month in year] == [
        format_date(month.first, "LLLL y", locale="id_ID") for month in year
    ]
    assert [month.short_label for month in year] == [
        format_date(month.first, "LLL y", locale="id_ID") for month in year
    ]
    assert [format_weekday(day + timedelta(days=n)) for n in range(7)] == [
        format_date(day + timedelta(days=n), "EEEE, d MMMM y", locale="id_ID") for n in range(7)
    ]
