"""Measures and instruments agree, and every way out of the evidence leads somewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_text import SHIPPED, shipped_instrument
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.scoring.measures.catalogue import MEASURES
from kube_desktop.scoring.proposals import Proposal, propose
from tests.scoring.stage import FIRST, LAST
from ui.pages import all_pages

PAGES = frozenset(page.key for page in all_pages())
INSTRUMENTS = tuple(shipped_instrument(key) for key in SHIPPED)


@pytest.fixture
def sample(sample_file: Path) -> Iterator[GroupFile]:
    with open_group_file(sample_file, held_by="Siti", read_only=True) as opened:
        yield opened


def proposals(book: GroupFile) -> list[Proposal]:
    return [
        each for instrument in INSTRUMENTS for each in book.read(propose, instrument, FIRST, LAST)
    ]


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=SHIPPED)
def test_an_instrument_asks_for_what_can_be_measured(instrument: Instrument) -> None:
    for item in filter(lambda item: item.measure, instrument.items):
        measure = MEASURES[item.measure]
        asked = {condition.figure for rule in item.rules for way in rule.ways for condition in way}

        assert asked <= {figure.name for figure in measure.figures}, item.key
        assert set(item.parameters) == set(measure.parameters), item.key


def test_a_figure_has_one_name_and_a_page_that_exists() -> None:
    for measure in MEASURES.values():
        names = [figure.name for figure in measure.figures]

        assert len(names) == len(set(names)), measure.name
        assert {figure.page for figure in measure.figures} <= PAGES, measure.name


def test_what_the_sample_group_is_told_leads_to_pages_that_exist(sample: GroupFile) -> None:
    found = proposals(sample)

    links = [link for each in found if each.measured for link in each.measured.links]
    assert {link.page for link in links} <= PAGES
    assert {lift.page for each in found for lift in each.lifts} <= PAGES
    assert all(link.words for link in links)


def test_the_first_link_is_a_page_and_the_list_of_records_is_short(sample: GroupFile) -> None:
    for each in proposals(sample):
        if each.measured is not None:
            first, *others = each.measured.links

            assert first.wish is None, each.item.key
            assert len(others) <= 12, each.item.key


@pytest.mark.parametrize("name", ["book", "sample"])
def test_every_measure_has_a_line_of_evidence_and_all_of_its_figures(
    name: str, request: pytest.FixtureRequest
) -> None:
    for each in proposals(request.getfixturevalue(name)):
        if each.measured is not None:
            named = {figure.name for figure in MEASURES[each.item.measure].figures}

            assert each.measured.evidence, each.item.key
            assert "{" not in each.measured.evidence, each.item.key
            assert set(each.measured.figures) == named, each.item.key
            assert 0 <= each.measured.late <= each.measured.counted, each.item.key
            assert each.level or each.why_not, each.item.key


def test_a_group_of_which_nothing_was_written_is_given_no_level_for_what_nobody_can_tell(
    book: GroupFile,
) -> None:
    unknown = {each.item.key for each in proposals(book) if each.level is None}

    assert {"K1", "K4", "K5", "K7", "K10"} <= unknown
