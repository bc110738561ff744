"""What the sheets of assessments and estimates have in common: items with evidence, bands."""

from collections.abc import Iterator, Mapping
from typing import Final

from kube_desktop.books.assessments.instrument import Aspect, Instrument
from kube_desktop.books.assessments.queries import ItemRow
from kube_desktop.books.assessments.rules import ItemProposed
from kube_desktop.foundation.i18n import _, in_indonesian
from kube_desktop.printing.model import Cell, CellKind, Column, RowStyle, Table

NO_TOTAL: Final = "Tiap aspek dinilai sendiri. Nilai seluruhnya tidak ada di sumbernya."
ITEMS: Final = (
    Column("butir", "Butir", width=11),
    Column("yang_dinilai", "Yang dinilai", width=46),
    Column("bukti", "Bukti di buku", width=78),
    Column("usulan", "Usulan", CellKind.COUNT, 15),
    Column("nilai", "Nilai", CellKind.COUNT, 13),
    Column("alasan", "Alasan penilai, dan apa yang menaikkan", width=72),
)
RESULTS: Final = (
    Column("aspek", "Aspek", width=46),
    Column("butir", "Butir", CellKind.COUNT, 14),
    Column("nilai", "Nilai", width=34),
    Column("golongan", "Golongan", width=34),
    Column("tabel_golongan", "Tabel golongan", width=90),
)


def evidence_text(proposed: ItemProposed) -> str:
    """Return the line of evidence, why there is none, and what of it was written late.

    What the program adds is in the language in use; the evidence of an assessment is Indonesian.
    """
    late = ""
    if proposed.late:
        late = _("{late} dari {counted} catatan baru ditulis lama sesudah kejadiannya.").format(
            late=proposed.late, counted=proposed.counted
        )
    return " ".join(filter(None, (sentence(proposed.evidence), sentence(proposed.why_not), late)))


def sentence(text: str) -> str:
    """Return a text with the full stop that it may lack; nothing stays nothing."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def instrument_name(instrument: Instrument) -> str:
    """Return which version of which instrument it is, and where it comes from."""
    return f"{instrument.title}, versi {instrument.version} ({instrument.source})"


def bands_text(aspect: Aspect) -> str:
    """Return the table of bands in one line."""
    named = [f"{band.title} {band.first}-{band.last}" for band in aspect.bands]
    return ", ".join(named) or "sumbernya tidak punya golongan"


def items_table(
    aspect: Aspect, rows: Mapping[str, ItemRow], instrument: Instrument, *, height: int = 0
) -> Table:
    """Return the items of an aspect: evidence, proposal, decision and its reason.

    Without `rows` it is the form for the pen, whose lines are `height` millimetres high.
    """
    cells: list[tuple[Cell, ...]] = []
    styles: dict[int, RowStyle] = {}
    for item in aspect.items:
        cells.append(_item(item.key, item.title, rows.get(item.key)))
        told = [
            f"{place} {instrument.level_title(place)}: {words}"
            for place, words in enumerate(item.descriptors, 1)
            if words
        ]
        if told:
            styles[len(cells)] = RowStyle.NOTE
            cells.append((None, None, "Menurut studi: " + "; ".join(told), None, None, None))
    return Table(
        aspect.key, ITEMS, tuple(cells), heading=aspect.title, styles=styles, row_height=height
    )


def _item(key: str, title: str, row: ItemRow | None) -> tuple[Cell, ...]:
    if row is None:
        return (key, title, None, None, None, None)
    verdict, proposed = row.verdict, row.proposed
    return (
        key,
        title,
        _official(proposed),
        proposed.level,
        verdict.level if verdict else None,
        "\n".join(_remarks(row)),
    )


def _remarks(row: ItemRow) -> Iterator[str]:
    if row.verdict and row.verdict.reason:
        yield f"Alasan penilai: {sentence(row.verdict.reason)}"
    if row.proposed.lifts and row.proposed.level is not None:
        yield f"Supaya naik: {' '.join(sentence(lift) for lift in row.proposed.lifts)}"


def _official(proposed: ItemProposed) -> str:
    with in_indonesian():
        return evidence_text(proposed)
