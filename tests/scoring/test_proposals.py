"""What follows from figures: levels where some are unknown, and the shortest way up."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.books.assessments.instrument import (
    Aspect,
    Condition,
    Instrument,
    Item,
    LevelRule,
    Sign,
)
from kube_desktop.books.assessments.instrument_text import SHIPPED, shipped_instrument
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Parameters, Reader
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit
from kube_desktop.scoring.proposals import Proposal, proposal_for, propose
from tests.scoring.stage import FIRST, LAST, people, shipped_item

AT_LEAST, AT_MOST = Sign
EASY = Condition("easy", AT_LEAST, 5)
HARD = Condition("hard", AT_LEAST, 5)
BAD = Condition("bad", AT_MOST, 100)


def _figure(name: str, effort: Effort, unit: Unit = Unit.COUNT) -> Figure:
    advice = N_("{more} lagi dari {now} sampai {wanted}")
    return Figure(name, name, f"{name}: {advice}", f"page_{name}", unit, effort)


def _take(_basis: Basis) -> Measured:
    raise AssertionError


MEASURE = Measure(
    "measure",
    "measure",
    (
        _figure("easy", Effort.WRITE),
        _figure("hard", Effort.KEEP_UP),
        _figure("bad", Effort.DO, Unit.TENTHS_PERCENT),
        _figure("money", Effort.DO, Unit.RUPIAH),
    ),
    _take,
    {},
)


def _item(*rules: tuple[int, tuple[tuple[Condition, ...], ...]]) -> Item:
    return Item("X1", "Butir", rules=tuple(LevelRule(level, ways) for level, ways in rules))


BOTH = _item((3, ((EASY, BAD),)), (2, ((EASY,), (BAD,))))
"""Both for the highest level, either for the one below."""


def _propose(
    item: Item, figures: Mapping[str, int | None], *, lacking: str = "", untold: str = ""
) -> Proposal:
    link = Link("Buku", "page_of_link")
    measured = Measured(figures, "bukti", (link,), lacking=lacking, untold=untold)
    return proposal_for(item, MEASURE, measured, 3)


@pytest.mark.parametrize(
    ("easy", "bad", "level"),
    [
        (5, 100, 3),
        (5, 101, 2),
        (4, 100, 2),
        (4, 101, 1),
        (5, None, None),
        (None, 100, None),
        (None, None, None),
        (4, None, None),
        (None, 101, None),
    ],
)
def test_a_level_hangs_on_what_is_known(
    easy: int | None, bad: int | None, level: int | None
) -> None:
    assert _propose(BOTH, {"easy": easy, "bad": bad}).level == level


def test_what_cannot_change_the_level_need_not_be_known() -> None:
    either = _item((2, ((EASY,), (BAD,))))
    both = _item((2, ((EASY, BAD),)))

    assert _propose(either, {"easy": 5, "bad": None}).level == 2
    assert _propose(both, {"easy": 4, "bad": None}).level == 1


def test_an_item_without_rules_is_judged_by_a_person() -> None:
    assert _propose(_item(), {"easy": 5}).level is None


FIGURES = st.none() | st.integers(0, 8)


@given(st.fixed_dictionaries({"easy": FIGURES, "bad": FIGURES.map(lambda v: v and v * 25)}))
def test_a_level_is_proposed_exactly_where_the_unknown_could_not_change_it(
    figures: dict[str, int | None],
) -> None:
    possible = {
        _propose(BOTH, {"easy": easy, "bad": bad}).level
        for easy in ([0, 9] if figures["easy"] is None else [figures["easy"]])
        for bad in ([0, 999] if figures["bad"] is None else [figures["bad"]])
    }

    level = _propose(BOTH, figures).level

    assert level is None or possible == {level}


def test_the_shortest_way_leads_up() -> None:
    item = _item((2, ((EASY, HARD), (BAD,))))

    proposal = _propose(item, {"easy": 0, "hard": 0, "bad": 150})

    assert [lift.page for lift in proposal.lifts] == ["page_bad"]


def test_of_ways_of_the_same_length_the_one_that_asks_less_leads_up() -> None:
    item = _item((2, ((HARD,), (EASY,))))

    assert [lift.page for lift in _propose(item, {"easy": 0, "hard": 4}).lifts] == ["page_easy"]


def test_a_lift_names_only_what_still_lacks_for_the_next_level() -> None:
    proposal = _propose(BOTH, {"easy": 7, "bad": 140})

    assert (proposal.level, proposal.next_level, proposal.gain) == (2, 3, 1)
    assert [(lift.words, lift.effort) for lift in proposal.lifts] == [
        ("bad: 4,0% lagi dari 14,0% sampai 10,0%", Effort.DO)
    ]


def test_a_level_that_is_not_in_the_rules_is_jumped_over() -> None:
    proposal = _propose(_item((3, ((EASY,),))), {"easy": 4})

    assert (proposal.level, proposal.next_level, proposal.gain) == (1, 3, 2)


def test_money_is_written_as_money() -> None:
    item = _item((2, ((Condition("money", AT_LEAST, 1_000_000),),)))

    (lift,) = _propose(item, {"money": 250_000}).lifts

    assert lift.words == "money: Rp750.000 lagi dari Rp250.000 sampai Rp1.000.000"


def test_nothing_lifts_above_the_highest_level() -> None:
    proposal = _propose(BOTH, {"easy": 9, "bad": 0})

    assert (proposal.next_level, proposal.lifts, proposal.gain, proposal.why_not) == (
        None,
        (),
        0,
        "",
    )


def test_what_lacks_is_said_and_where_to_record_it() -> None:
    proposal = _propose(BOTH, {"easy": 9, "bad": 0}, lacking="Catat dulu.")

    assert (proposal.level, proposal.why_not, proposal.gain) == (None, "Catat dulu.", 0)
    assert [(lift.words, lift.page) for lift in proposal.lifts] == [("Catat dulu.", "page_of_link")]


def test_why_a_figure_is_not_known_is_said_only_where_the_level_hangs_on_it() -> None:
    figures = {"easy": 5, "bad": None}

    hanging = _propose(BOTH, figures, untold="Tunggu setahun.")
    settled = _propose(_item((2, ((EASY,), (BAD,)))), figures, untold="Tunggu setahun.")

    assert (hanging.level, hanging.why_not, hanging.lifts) == (None, "Tunggu setahun.", ())
    assert (settled.level, settled.why_not) == (2, "")


def test_an_unknown_figure_without_a_reason_is_said_too() -> None:
    assert _propose(BOTH, {"easy": 5, "bad": None}).why_not == "Bukti di buku belum cukup."


class _Counting(Reader):
    """A reader that counts what it is asked."""

    asked = 0

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[object, ...]]:
        type(self).asked += 1
        return super().rows(sql, parameters)

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[object, ...] | None:
        type(self).asked += 1
        return super().row(sql, parameters)


def _asked(book: GroupFile, *items: Item) -> int:
    aspect = Aspect("a", "A", items)
    instrument = Instrument(
        "own", 1, "Sendiri", "", "", ("kurang", "cukup", "baik"), 31, (), (aspect,)
    )

    def count(reader: Reader) -> int:
        _Counting.asked = 0
        propose(_Counting(reader._connection), instrument, FIRST, LAST)
        return _Counting.asked

    return book.read(count)


def test_a_measure_that_items_share_is_taken_once(book: GroupFile) -> None:
    people(book, 2)
    saving, _highest, _patience = shipped_item("E8")
    other = Item("E8b", "Sama", measure="saving", rules=saving.rules, parameters=saving.parameters)
    stricter = Item("E8c", "Lain", measure="saving", parameters={"months_of_saving": 12})

    once = _asked(book, saving)

    assert _asked(book, saving, other) == once
    assert _asked(book, saving, stricter) > once


def test_an_item_whose_measure_is_not_known_is_judged_by_a_person(book: GroupFile) -> None:
    aspect = Aspect("a", "A", (Item("Z1", "Rasa", measure="no_such_measure"),))
    instrument = Instrument("own", 1, "Sendiri", "", "", ("kurang", "baik"), 31, (), (aspect,))

    (proposal,) = book.read(propose, instrument, FIRST, LAST)

    assert (proposal.level, proposal.measured) == (None, None)
    assert proposal.why_not == "Butir ini dinilai langsung oleh pendamping."


def test_a_group_that_has_just_begun_is_asked_instead_of_judged(book: GroupFile) -> None:
    found = book.read(propose, shipped_instrument(SHIPPED[0]), FIRST, LAST)

    by_key = {proposal.item.key: proposal for proposal in found}
    for key in ("S3", "S7", "E1", "E2", "E7", "E8", "E9"):
        assert by_key[key].level is None
        assert by_key[key].lifts
