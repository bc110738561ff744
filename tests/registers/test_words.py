from collections.abc import Iterator
from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visitor
from kube_desktop.foundation.i18n import use_language
from kube_desktop.printing.model import CellKind
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.words import cell_kind, kept_in_words, value_in_words, value_on_paper

NAMES = {7: "Maria Bili"}


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    yield
    use_language("id")


def _field(kind: FieldKind) -> Field:
    choices = Visitor if kind is FieldKind.CHOICE else None
    return Field(name="x", key="x", title="X", kind=kind, choices=choices)


@pytest.mark.parametrize(
    ("kind", "value", "kept", "words"),
    [
        (FieldKind.TEXT, "arisan", "arisan", "arisan"),
        (FieldKind.TEXT, "", "", ""),
        (FieldKind.DAY, date(2026, 11, 3), "2026-11-03", "03/11/2026"),
        (FieldKind.DAY, None, "", ""),
        (FieldKind.COUNT, 12, "12", "12"),
        (FieldKind.MONEY, 1_250_000, "1250000", "Rp1.250.000"),
        (FieldKind.MONEY, 0, "0", "Rp0"),
        (FieldKind.CHOICE, Visitor.OFFICE, "office", "Dinas / instansi"),
        (FieldKind.YES_NO, True, "1", "ya"),
        (FieldKind.YES_NO, False, "0", "tidak"),
        (FieldKind.LINK, 7, "7", "Maria Bili"),
    ],
)
def test_a_value_reads_alike_from_the_entry_and_from_the_change_log(
    kind: FieldKind, value: object, kept: str, words: str
) -> None:
    field = _field(kind)

    assert value_in_words(field, value, NAMES) == words
    assert kept_in_words(field, kept, NAMES) == words


@pytest.mark.parametrize(
    ("kind", "value", "cell", "as_kind"),
    [
        (FieldKind.TEXT, "arisan", "arisan", CellKind.TEXT),
        (FieldKind.DAY, date(2026, 11, 3), date(2026, 11, 3), CellKind.DAY),
        (FieldKind.MONEY, 1_250_000, 1_250_000, CellKind.MONEY),
        (FieldKind.COUNT, 12, 12, CellKind.COUNT),
        (FieldKind.CHOICE, Visitor.OFFICE, "Dinas / instansi", CellKind.TEXT),
        (FieldKind.YES_NO, True, "ya", CellKind.TEXT),
        (FieldKind.YES_NO, None, None, CellKind.TEXT),
        (FieldKind.LINK, 7, "Maria Bili", CellKind.TEXT),
        (FieldKind.LINK, None, None, CellKind.TEXT),
    ],
)
def test_paper_is_indonesian_and_keeps_numbers_and_days(
    kind: FieldKind, value: object, cell: object, as_kind: CellKind
) -> None:
    use_language("en")
    field = _field(kind)

    assert value_on_paper(field, value, NAMES) == cell
    assert cell_kind(field) is as_kind


def test_a_link_to_what_is_gone_shows_its_number_in_the_log() -> None:
    assert kept_in_words(_field(FieldKind.LINK), "9", NAMES) == "9"


def test_a_register_knows_its_fields_by_name() -> None:
    assert GUESTS.field("advice").key == "saran"
    with pytest.raises(KeyError):
        GUESTS.field("saran")


def test_only_a_field_that_says_so_has_the_name_of_its_day_on_paper() -> None:
    with_name, bare = GUESTS.field("on_day"), GUESTS.field("done_on")

    assert (cell_kind(with_name), cell_kind(bare)) == (CellKind.WEEKDAY, CellKind.DAY)
