"""*Tahap T0-T3*, the decided levels and the handovers on paper (our own forms)."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.paper import official_print, register_signatures
from kube_desktop.books.register_sheets import cancelled_table
from kube_desktop.books.stages.programme import programme
from kube_desktop.books.stages.queries import ActivityRow, StageRow, stages
from kube_desktop.books.stages.register import STAGES
from kube_desktop.books.stages.rules import Stage
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Table,
)
from kube_desktop.registers.queries import records

STAGE_SHEET: Final = "stages"
_TITLE: Final = "TAHAP PERKEMBANGAN KUBE (T0-T3)"
_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("kegiatan", "Kegiatan", width=54),
    Column("rencana", "Rencana", CellKind.DAY, 21),
    Column("dilaksanakan", "Dilaksanakan", CellKind.DAY, 24),
    Column("sampai", "Sampai", CellKind.DAY, 21),
    Column("oleh", "Oleh", width=38),
    Column("tercatat_di", "Tercatat di", width=38),
    Column("keterangan", "Keterangan", width=34),
    Column("dokumen", "Dokumen", width=22),
)
_ROOM_FOR_A_PEN: Final = 9
_OWN_LINES: Final = 2
_DOTS: Final = "...................."


def stage_sheet(reader: Reader, on: date) -> Report:
    """Return the four stages as they stand on a day, with dates and documents."""
    with in_indonesian():
        rows = stages(reader, on)
    sections: list[Section] = [_stage_table(row) for row in rows]
    cancelled = [row for row in records(reader, STAGES, with_cancelled=True) if row.is_cancelled]
    if cancelled:
        sections.append(cancelled_table(STAGES, cancelled))
    sections.append(_source())
    return _sheet(reader, f"Keadaan tanggal {format_long_day(on)}", sections)


def blank_stage_sheet(reader: Reader) -> Report:
    """Return the activities of the guide, to be filled in with a pen."""
    sections: list[Section] = [
        Table(
            stage.value,
            _COLUMNS,
            tuple(
                _blank_row(place, title)
                for place, title in enumerate(
                    (*programme().activities[stage], *(None,) * _OWN_LINES), 1
                )
            ),
            heading=f"{stage.title_on_paper}: {_DOTS} s.d. {_DOTS}",
            row_height=_ROOM_FOR_A_PEN,
        )
        for stage in Stage
    ]
    report = _sheet(reader, f"Keadaan tanggal {_DOTS}", [*sections, _source()])
    return replace(report, seal=None)


def _period_in_words(row: StageRow) -> str:
    """Return when a stage was: as people said it, else from its first activity to its last."""
    if row.period is not None:
        ended = row.period.entry.ended_on
        until = format_long_day(ended) if ended else "sekarang"
        return f"{format_long_day(row.period.entry.began_on)} s.d. {until}"
    if row.first_day is None or row.last_day is None:
        return "belum mulai"
    first, last = format_long_day(row.first_day), format_long_day(row.last_day)
    return f"{first} s.d. {last} menurut kegiatannya"


def _stage_table(row: StageRow) -> Table:
    return Table(
        row.stage.value,
        _COLUMNS,
        tuple(_line(place, each) for place, each in enumerate(row.rows, 1)),
        heading=(
            f"{row.stage.title_on_paper}: {_period_in_words(row)}"
            f" ({row.done} dari {len(row.rows)} kegiatan)"
        ),
    )


def _line(place: int, row: ActivityRow) -> tuple[Cell, ...]:
    activity = row.activity
    files = row.record.files if row.record else 0
    return (
        place,
        f"{activity.activity} (kegiatan sendiri)" if row.is_own else activity.activity,
        activity.planned_on,
        activity.done_from,
        activity.done_until,
        activity.by_whom,
        activity.noted_in,
        activity.note,
        f"{files} lampiran" if files else "",
    )


def _blank_row(place: int, title: str | None) -> tuple[Cell, ...]:
    return (place, title, *(None,) * (len(_COLUMNS) - 2))


def _source() -> Prose:
    return Prose("sumber", (f"Daftar kegiatan menurut {programme().source}.",))


def _sheet(reader: Reader, period: str, sections: list[Section]) -> Report:
    report = official_print(
        reader,
        name=STAGE_SHEET,
        title=_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=register_signatures(reader))
