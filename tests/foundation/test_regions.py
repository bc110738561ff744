import re
from time import perf_counter

import pytest

from kube_desktop.foundation.regions import (
    Level,
    Place,
    deepest_known,
    find_places,
    places_in,
    same_named,
)

NTT = Place(("Nusa Tenggara Timur",))
KUPANG = Place((*NTT.names, "Kota Kupang"))
OEBOBO = Place((*KUPANG.names, "Oebobo"))
OEBUFU = Place((*OEBOBO.names, "Oebufu"), is_kelurahan=True)


def test_a_village_is_found_by_its_first_letters_with_all_that_it_lies_in() -> None:
    assert find_places(Level.VILLAGE, "oebuf") == (OEBUFU,)
    assert (OEBUFU.name, OEBUFU.lies_in) == ("Oebufu", "Oebobo, Kota Kupang, Nusa Tenggara Timur")


def test_a_desa_is_told_from_a_kelurahan() -> None:
    found = find_places(Level.VILLAGE, "Oebobo", within=NTT)

    assert [(one.names[1], one.is_kelurahan) for one in found] == [
        ("Kabupaten Timor Tengah Selatan", False),
        ("Kota Kupang", True),
    ]


def test_what_bears_the_name_comes_before_what_begins_with_it_and_before_later_words() -> None:
    found = find_places(Level.REGENCY, "Kupang")
    villages = [one.name for one in find_places(Level.VILLAGE, "Liliba", most=5)]
    provinces = [one.name for one in find_places(Level.PROVINCE, "Papua")]

    assert [one.name for one in found] == ["Kabupaten Kupang", "Kota Kupang"]
    assert villages[0] == "Liliba"
    assert provinces[0] == "Papua"


@pytest.mark.parametrize(
    ("level", "typed", "name"),
    [
        (Level.PROVINCE, "ntt", "Nusa Tenggara Timur"),
        (Level.PROVINCE, "DIY", "Daerah Istimewa Yogyakarta"),
        (Level.PROVINCE, "DKI Jakarta", "Daerah Khusus Ibukota Jakarta"),
        (Level.PROVINCE, "jakarta", "Daerah Khusus Ibukota Jakarta"),
        (Level.REGENCY, "Kab. Toli Toli", "Kabupaten Toli-Toli"),
        (Level.REGENCY, "kab kup", "Kabupaten Kupang"),
        (Level.SUBDISTRICT, "Kec. Oebobo", "Oebobo"),
        (Level.SUBDISTRICT, "gunungsitoli alooa", "Gunungsitoli Alo'oa"),
        (Level.SUBDISTRICT, "sangalla’", "Sangalla'"),
        (Level.VILLAGE, "19 november", ""),
        (Level.VILLAGE, "19 nopember", "19 Nopember"),
        (Level.VILLAGE, "perk tolan i/ii", "Perk. Tolan I/II"),
        (Level.VILLAGE, "suka maju langkat", "Suka Maju"),
        (Level.VILLAGE, "(", ""),
        (Level.VILLAGE, "", ""),
        (Level.VILLAGE, "[a-z]", ""),
    ],
)
def test_names_are_found_as_people_write_them(level: Level, typed: str, name: str) -> None:
    found = find_places(level, typed)

    assert next((one.name for one in found), "") == name


def test_the_number_of_answers_is_limited_and_none_comes_twice() -> None:
    found = find_places(Level.VILLAGE, "baru", most=50)

    assert len(found) == len(set(found)) == 50


def test_a_place_bounds_the_search_to_what_lies_inside() -> None:
    found = find_places(Level.VILLAGE, "oe", within=KUPANG)

    assert {one.names[:2] for one in found} == {KUPANG.names}
    assert OEBUFU in found
    assert find_places(Level.VILLAGE, "oebufu", within=Place(("Aceh",))) == ()


def test_every_level_is_listed_inside_the_one_above() -> None:
    villages = [one.name for one in places_in(OEBOBO)]

    assert len(places_in()) == 38
    assert KUPANG in places_in(NTT)
    assert OEBOBO in places_in(KUPANG)
    assert villages == sorted(villages)
    assert villages[-1] == "Tuak Daun Merah"


def test_a_name_is_known_however_it_is_written() -> None:
    assert same_named(Level.VILLAGE, " OEBUFU ", within=KUPANG) == (OEBUFU,)
    assert same_named(Level.PROVINCE, "NTT") == (NTT,)
    assert same_named(Level.VILLAGE, "Oebuf", within=KUPANG) == ()
    assert same_named(Level.VILLAGE, " ") == ()


def test_the_deepest_known_place_skips_what_the_list_does_not_have() -> None:
    assert deepest_known("NTT", "kota kupang", "Kec. Oebobo") == OEBOBO
    assert deepest_known("", "Kota Kupang") == KUPANG
    assert deepest_known("Nusa Tenggara Timur", "Kota Baru Sekali") == NTT
    assert deepest_known("", "") is None


def test_names_are_written_as_on_a_letterhead() -> None:
    for province in places_in():
        for place in (province, *places_in(province)):
            assert place.name == place.name.strip()
            assert not place.name.isupper()
            assert re.fullmatch(r"([A-Z][a-z]+|dan)([ -]([A-Z][a-z]+|dan))*", place.name)


def test_the_answer_comes_while_typing() -> None:
    places_in()
    asked = ("o", "oe", "oebufu", "tanjung", "baru", "nowhere", "suka maju langkat")

    start = perf_counter()
    for text in asked:
        find_places(Level.VILLAGE, text)
    spent = perf_counter() - start

    # About 10 ms each; the bound leaves room for a machine that does something else too.
    assert spent / len(asked) < 0.1
