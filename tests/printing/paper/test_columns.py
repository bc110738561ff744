import pytest
from hypothesis import given
from hypothesis import strategies as st

from kube_desktop.printing.model import Cell, CellKind, Column, Table
from kube_desktop.printing.paper.columns import Grid, grid_of, share_width
from kube_desktop.printing.paper.fonts import load_styles

WIDTH = 467.0


def _grid(table: Table) -> Grid:
    styles = load_styles()
    faces = (styles.body.face, styles.body_bold.face)
    return grid_of(table, (None,) * len(table.columns), left=85, width=WIDTH, faces=faces)


def _money_table(columns: int, amount: int) -> Table:
    names = [Column(f"c{n}", f"Jumlah {n}", CellKind.MONEY) for n in range(columns)]
    row: tuple[Cell, ...] = ("Beras", *(amount,) * columns)
    return Table("t", (Column("uraian", "Uraian", width=30), *names), (row,))


@given(st.lists(st.tuples(st.integers(1, 50), st.floats(0, 200)), min_size=1, max_size=12))
def test_shares_fill_the_width_and_none_is_too_narrow(given: list[tuple[int, float]]) -> None:
    weights, least = zip(*given, strict=True)

    shares = share_width(weights, least, WIDTH)

    if sum(least) > WIDTH:
        assert shares is None
    else:
        assert shares is not None
        assert sum(shares) == pytest.approx(WIDTH)
        assert all(share >= need for share, need in zip(shares, least, strict=True))


def test_a_money_column_is_as_wide_as_its_largest_amount() -> None:
    grid = _grid(_money_table(4, -999_999_999_999))

    assert grid.bold.size == 10
    assert all(grid.room(n, n + 1) >= grid.bold.width("-999.999.999.999") for n in range(1, 5))


def test_only_when_the_amounts_do_not_fit_do_the_letters_get_smaller() -> None:
    assert _grid(_money_table(4, 1_000_000)).plain.size == 10
    assert _grid(_money_table(6, 999_999_999_999)).plain.size < 10


def test_a_print_in_large_type_has_larger_tables_where_the_amounts_fit() -> None:
    large = load_styles(1.28)
    faces = (large.body.face, large.body_bold.face)
    sizes = [
        grid_of(
            _money_table(columns, 999_999_999),
            (None,) * (columns + 1),
            left=85,
            width=WIDTH,
            faces=faces,
            largest=large.largest_cell,
        ).plain.size
        for columns in (2, 6)
    ]

    assert sizes == [pytest.approx(12.8), 10]


def test_more_amounts_than_any_paper_holds_still_lie_within_the_margins() -> None:
    grid = _grid(_money_table(20, 999_999_999_999))

    assert grid.edges[0] == 85
    assert grid.edges[-1] == pytest.approx(85 + WIDTH)


def test_a_word_of_common_length_is_not_broken_by_a_small_weight() -> None:
    columns = (Column("bukti", "No. bukti", width=1), Column("uraian", "Uraian", width=60))
    grid = _grid(Table("t", columns, (("MX-00041", "Penjualan"),)))

    assert grid.room(0, 1) >= grid.plain.width("MX-00041")
