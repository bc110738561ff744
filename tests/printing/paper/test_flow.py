from dataclasses import replace

import pytest

from kube_desktop.printing.model import Column, Fact, Facts, PaperSize, Prose, Table
from kube_desktop.printing.paper.flow import Flow, Frame
from kube_desktop.printing.paper.fonts import load_styles
from kube_desktop.printing.paper.passages import lay_facts, lay_prose
from kube_desktop.printing.paper.tables import lay_table

REASONS = Prose("dasar", ("SK Lurah 12/2024",), heading="Dasar pengangkatan")
SUMS = Facts(
    "cocok",
    tuple(Fact(key, key, 1_000) for key in ("kartu", "lain", "buku")),
    heading="Dicocokkan dengan buku",
)
LEFT = Table("keluar", (Column("nama", "Nama"),), (("Anton",),), heading="Yang sudah keluar")


@pytest.fixture
def flow() -> Flow:
    """A page on which 120 points are left below one piece."""
    made = Flow(Frame.of(PaperSize.A4, landscape=True), load_styles())
    made.place(made.frame.height - 120, _draw_nothing)
    return made


def test_a_heading_goes_with_the_paragraph_that_the_signatures_take_along(flow: Flow) -> None:
    lay_prose(flow, REASONS)
    flow.place_with_last(100, _draw_nothing, gap=10)

    assert [len(page) for page in flow.pages] == [1, 3]


def test_a_heading_goes_with_the_table_that_the_signatures_take_along(flow: Flow) -> None:
    lay_table(flow, LEFT, tail=100)

    assert [len(page) for page in flow.pages] == [1, 2]


@pytest.mark.parametrize("room", [120, 60])
def test_a_short_list_of_values_stays_together_and_goes_with_the_signatures(
    flow: Flow, room: int
) -> None:
    flow.skip(120 - room)

    lay_facts(flow, SUMS)
    flow.place_with_last(100, _draw_nothing, gap=10)

    assert [len(page) for page in flow.pages] == [1, 5]


def test_a_long_list_of_values_goes_on_over_the_page(flow: Flow) -> None:
    lay_facts(flow, replace(SUMS, items=SUMS.items * 5))

    assert [len(page) for page in flow.pages] == [8, 9]


def test_what_fits_stays_with_its_heading(flow: Flow) -> None:
    lay_table(flow, replace(LEFT, rows=(("Anton",), ("Yuliana",))))

    assert [len(page) for page in flow.pages] == [3]


def _draw_nothing(*_drawing: object) -> None:
    """Stand on the page without a mark."""
