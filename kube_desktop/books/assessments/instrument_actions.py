"""Keeping instruments: every version stays whole, so that each assessment knows its own."""

from dataclasses import replace

from sqlalchemy import insert

from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_text import instrument_text, parse_instrument
from kube_desktop.books.assessments.queries import InstrumentRow, instrument_in_use, instruments
from kube_desktop.books.assessments.rules import (
    BOOK,
    InstrumentReasonMissingError,
    InstrumentUnchangedError,
)
from kube_desktop.books.assessments.tables import InstrumentChoice, InstrumentVersion
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def keep_instrument(work: UnitOfWork, instrument: Instrument, *, reason: str) -> int:
    """Keep a changed or a loaded instrument as the next version of its key, and use it.

    Raises:
        InstrumentReasonMissingError: nobody says what was changed, or whose instrument it is.
        InstrumentUnchangedError: the latest version of that key is the same.
        InstrumentFaultError: what was changed does not make an instrument.
    """
    why = " ".join(reason.split())
    if not why:
        raise InstrumentReasonMissingError
    same_key = [row for row in instruments(work.reader) if row.instrument.key == instrument.key]
    latest = max((row.instrument.version for row in same_key), default=0)
    whole = parse_instrument(instrument_text(replace(instrument, version=latest + 1)))
    for row in same_key:
        is_latest = row.instrument.version == latest
        if is_latest and replace(row.instrument, version=whole.version) == whole:
            raise InstrumentUnchangedError
    number = _keep(work, whole, why)
    _choose(work, number)
    return number


def choose_instrument(work: UnitOfWork, chosen: InstrumentRow) -> int:
    """Use an instrument for the assessments to come, and return its number in the file."""
    number = chosen.id if chosen.id is not None else _keep(work, chosen.instrument, "")
    _choose(work, number)
    return number


def instrument_to_use(work: UnitOfWork) -> InstrumentRow:
    """Return the instrument in use, kept in the file so that an assessment can name it."""
    row = instrument_in_use(work.reader)
    if row.id is None:
        choose_instrument(work, row)
        return instrument_in_use(work.reader)
    return row


def _keep(work: UnitOfWork, instrument: Instrument, reason: str) -> int:
    work.touched.add(BOOK)
    return work.insert(
        insert(InstrumentVersion),
        {
            "key": instrument.key,
            "version": instrument.version,
            "content": instrument_text(instrument),
            "reason": reason,
            "recorder": str(work.recorder),
            "recorded_at": work.at_text,
        },
    )


def _choose(work: UnitOfWork, instrument_id: int) -> None:
    work.insert(
        insert(InstrumentChoice),
        {
            "instrument_id": instrument_id,
            "recorder": str(work.recorder),
            "recorded_at": work.at_text,
        },
    )
    work.touched.add(BOOK)
