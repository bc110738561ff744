"""Whatever rows come in, the cash books hold their sums."""

import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.exchange.transactions import import_transactions
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.money import LARGEST_AMOUNT, format_number, format_rupiah
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Direction, Fund, KindRole, Place, standard_kinds
from tests.exchange.sources import write_csv
from tests.group_files import TREASURER
from tests.soundness import assert_sound

_KINDS = [kind for kind in standard_kinds() if kind.role is KindRole.ENTRY and not kind.starts_off]
_WRITINGS = (str, format_number, format_rupiah, lambda amount: f"Rp. {format_number(amount)},-")


@st.composite
def _rows(draw: st.DrawFn) -> tuple[dict[str, str], tuple[Fund, Place, Direction, int]]:
    kind = draw(st.sampled_from(_KINDS))
    place = draw(st.sampled_from(Place))
    amount = draw(st.integers(1, LARGEST_AMOUNT // 1000))
    day = draw(st.dates(date(2025, 1, 1), date(2026, 12, 31)))
    row = {
        "tanggal": draw(st.sampled_from([day.isoformat(), day.strftime("%d/%m/%Y")])),
        "dana": draw(st.sampled_from([kind.fund.value, kind.fund.label])),
        "jenis": draw(st.sampled_from([str(kind.code), kind.name.upper()])),
        "uraian": draw(
            st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1)
        ),
        kind.direction.value: draw(st.sampled_from(_WRITINGS))(amount),
        "lewat": "bank" if place is Place.BANK else "",
    }
    return row, (kind.fund, place, kind.direction, amount)


@settings(max_examples=25, deadline=None)
@given(st.lists(_rows(), min_size=1, max_size=30))
def test_the_cash_books_hold_the_sums_of_the_rows(
    founded_file: Path, rows: list[tuple[dict[str, str], tuple[Fund, Place, Direction, int]]]
) -> None:
    expected: Counter[tuple[Fund, Place, Direction]] = Counter()
    for _row, (fund, place, direction, amount) in rows:
        expected[fund, place, direction] += amount
    columns = (
        "lewat",
        "keluar",
        "masuk",
        "anggota",
        "uraian",
        "jenis",
        "dana",
        "no_bukti",
        "tanggal",
    )

    with tempfile.TemporaryDirectory() as folder:
        source = write_csv(Path(folder, "kas.csv"), *(row for row, _ in rows), columns=columns)
        with open_group_file(Path(shutil.copy(founded_file, folder))) as book:
            book.recorder = TREASURER
            import_transactions(book, source)

            for fund in Fund:
                for place in Place:
                    view = CashView(cash_accounts(fund, place), Month(2025, 1), Month(2026, 12))
                    lines = book.read(cash_book, view).lines
                    assert (
                        sum(line.received for line in lines) == expected[fund, place, Direction.IN]
                    )
                    assert sum(line.paid for line in lines) == expected[fund, place, Direction.OUT]
            assert_sound(book)
