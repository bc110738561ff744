"""Assessments and instruments as people see them."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_text import (
    SHIPPED,
    parse_instrument,
    shipped_instrument,
)
from kube_desktop.books.assessments.rules import (
    AspectResult,
    Assessment,
    AssessmentDamagedError,
    AssessmentNotFoundError,
    ItemProposed,
    Verdict,
    aspect_results,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.groupfile.reading import Reader


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """An instrument that the group's file holds, or one that the program brings along.

    Attributes:
        id: None while the file does not hold it.
        reason: why this version was made.
    """

    id: int | None
    instrument: Instrument
    reason: str = ""
    recorder: str = ""
    recorded_at: str = ""
    is_in_use: bool = False


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of an assessment: proposed, and decided or not yet."""

    proposed: ItemProposed
    verdict: Verdict | None

    @property
    def is_overridden(self) -> bool:
        """Whether the assessor decided otherwise than the books propose."""
        return self.verdict is not None and self.verdict.level != self.proposed.level


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One assessment.

    Attributes:
        edition, code: the state of the books from which the levels were proposed.
        finished_at: when it was finished; None while it is open.
        results: what the aspects come to by the decided levels.
    """

    id: int
    assessment: Assessment
    instrument_id: int
    instrument: Instrument
    recorder: str
    edition: int
    code: str
    finished_at: str | None
    items: tuple[ItemRow, ...]
    results: tuple[AspectResult, ...]

    @property
    def is_finished(self) -> bool:
        """Whether it stays as it is."""
        return self.finished_at is not None

    @property
    def open_items(self) -> tuple[str, ...]:
        """The items that have no level yet."""
        return tuple(row.proposed.item for row in self.items if row.verdict is None)


def instrument_in_use(reader: Reader) -> InstrumentRow:
    """Return the instrument that the next assessment uses: the chosen one, else the first."""
    found = reader.value("SELECT instrument_id FROM instrument_choice ORDER BY id DESC LIMIT 1")
    if found is None:
        return InstrumentRow(None, shipped_instrument(SHIPPED[0]), is_in_use=True)
    return next(row for row in instruments(reader) if row.id == found)


def instruments(reader: Reader) -> tuple[InstrumentRow, ...]:
    """Return every version that the file holds, the newest first, then those brought along."""
    chosen = reader.value("SELECT instrument_id FROM instrument_choice ORDER BY id DESC LIMIT 1")
    held = [
        InstrumentRow(number, parse_instrument(content), reason, recorder, at, number == chosen)
        for number, content, reason, recorder, at in reader.rows(
            "SELECT id, content, reason, recorder, recorded_at FROM instrument ORDER BY id DESC"
        )
    ]
    known = {(row.instrument.key, row.instrument.version) for row in held}
    for key in SHIPPED:
        shipped = shipped_instrument(key)
        if (shipped.key, shipped.version) not in known:
            is_in_use = chosen is None and key == SHIPPED[0]
            held.append(InstrumentRow(None, shipped, is_in_use=is_in_use))
    return tuple(held)


_COLUMNS: Final = (
    "a.id, a.on_day, a.first_day, a.last_day, a.assessor, a.office, a.note, a.instrument_id,"
    " a.recorder, a.edition, a.code, a.finished_at"
)


def assessments(
    reader: Reader, *, through: date | None = None, only_finished: bool = False
) -> tuple[AssessmentRow, ...]:
    """Return the assessments that stand, the newest first; `through` counts its own day."""
    conditions = ["a.cancelled_at IS NULL"]
    if only_finished:
        conditions.append("a.finished_at IS NOT NULL")
    parameters: list[object] = []
    if through is not None:
        conditions.append("a.on_day <= ?")
        parameters.append(through.isoformat())
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM assessment a WHERE {' AND '.join(conditions)}"
        " ORDER BY a.on_day DESC, a.id DESC",
        parameters,
    )
    known: dict[int, Instrument] = {}
    return tuple(_assessment_row(reader, row, known) for row in rows)


def assessment(reader: Reader, assessment_id: int) -> AssessmentRow:
    """Return one assessment that stands.

    Raises:
        AssessmentNotFoundError: none, or it was cancelled.
        AssessmentDamagedError: items of it were taken out of the file.
    """
    row = reader.row(
        f"SELECT {_COLUMNS} FROM assessment a WHERE a.id = ? AND a.cancelled_at IS NULL",
        (assessment_id,),
    )
    if row is None:
        raise AssessmentNotFoundError
    return _assessment_row(reader, row, {})


def latest_assessment(reader: Reader, through: date) -> AssessmentRow | None:
    """Return the latest finished assessment made by a day, or None."""
    rows = assessments(reader, through=through, only_finished=True)
    return rows[0] if rows else None


def finished_between(reader: Reader, first: date, last: date) -> tuple[tuple[int, date], ...]:
    """Return the finished assessments of some days, the newest first, by number and day."""
    rows = reader.rows(
        "SELECT id, on_day FROM assessment WHERE cancelled_at IS NULL AND finished_at IS NOT NULL"
        " AND on_day BETWEEN ? AND ? ORDER BY on_day DESC, id DESC",
        (first.isoformat(), last.isoformat()),
    )
    return tuple((number, date.fromisoformat(day)) for number, day in rows)


def _assessment_row(
    reader: Reader, row: tuple[object, ...], known: dict[int, Instrument]
) -> AssessmentRow:
    number, on_day, first, last, assessor, office, note, instrument_id, *rest = row
    recorder, edition, code, finished_at = rest
    assert isinstance(number, int)  # noqa: S101 - as the schema says
    assert isinstance(instrument_id, int)  # noqa: S101 - as the schema says
    if instrument_id not in known:
        content = reader.value("SELECT content FROM instrument WHERE id = ?", (instrument_id,))
        known[instrument_id] = parse_instrument(content)
    instrument = known[instrument_id]
    items = _items(reader, number, instrument)
    if len(items) < len(instrument.items):
        raise AssessmentDamagedError(day=format_day(date.fromisoformat(str(on_day))))
    levels = {item.proposed.item: item.verdict.level for item in items if item.verdict is not None}
    return AssessmentRow(
        id=number,
        assessment=Assessment(
            date.fromisoformat(str(on_day)),
            date.fromisoformat(str(first)),
            date.fromisoformat(str(last)),
            str(assessor),
            str(office),
            str(note),
        ),
        instrument_id=instrument_id,
        instrument=instrument,
        recorder=str(recorder),
        edition=int(str(edition)),
        code=str(code),
        finished_at=None if finished_at is None else str(finished_at),
        items=items,
        results=aspect_results(instrument, levels),
    )


def _items(reader: Reader, assessment_id: int, instrument: Instrument) -> tuple[ItemRow, ...]:
    found = {
        row[0]: _item_row(row)
        for row in reader.rows(
            "SELECT item_key, proposed, evidence, why_not, lifts, figures, late, counted, level,"
            " reason FROM assessment_item WHERE assessment_id = ?",
            (assessment_id,),
        )
    }
    return tuple(found[item.key] for item in instrument.items if item.key in found)


def _item_row(row: tuple[object, ...]) -> ItemRow:
    key, level, evidence, why_not, lifts, figures, late, counted, decided, reason = row
    proposed = ItemProposed(
        item=str(key),
        level=None if level is None else int(str(level)),
        evidence=str(evidence),
        why_not=str(why_not),
        lifts=tuple(str(lifts).splitlines()),
        figures=json.loads(str(figures)),
        late=int(str(late)),
        counted=int(str(counted)),
    )
    verdict = None if decided is None else Verdict(int(str(decided)), str(reason))
    return ItemRow(proposed, verdict)
