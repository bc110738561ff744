"""*Penilaian kinerja* and *perkiraan nilai* on paper (domain.md 2.1; our own form)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.assessments.instrument import Aspect
from kube_desktop.books.assessments.queries import (
    AssessmentRow,
    ItemRow,
    assessment,
    assessments,
    instrument_in_use,
)
from kube_desktop.books.assessments.rules import AspectResult
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import for_the_pen, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Chart,
    ChartKind,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Series,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.scoring.item_tables import (
    NO_TOTAL,
    RESULTS,
    bands_text,
    instrument_name,
    items_table,
)

ASSESSMENT: Final = "assessment"
_DOTS: Final = "........................"
_ROOM_FOR_A_PEN: Final = 12
_MOST_IN_CHART: Final = 8
_OPEN: Final = "belum dinilai"


def assessment_sheet(reader: Reader, *, record_id: int | None = None) -> Report:
    """Return one assessment, the latest one unless it is named; empty when there is none.

    Raises:
        AssessmentNotFoundError: the one that is named does not stand.
    """
    if record_id is None:
        known = assessments(reader)
        if not known:
            return blank_assessment(reader)
        row = known[0]
    else:
        row = assessment(reader, record_id)
    made = row.assessment
    sections: list[Section] = [_about(row), _results(row)]
    sections += [
        items_table(aspect, {each.proposed.item: each for each in row.items}, row.instrument)
        for aspect in row.instrument.aspects
    ]
    if made.note:
        sections.append(Prose("kesimpulan", (made.note,), heading="Kesimpulan dan saran penilai"))
    chart = _over_time(reader, row)
    if chart is not None:
        sections.append(chart)
    sections.append(Prose("catatan", (row.instrument.note, NO_TOTAL)))
    period = f"{format_long_day(made.first_day)} s.d. {format_long_day(made.last_day)}"
    title = (
        "PENILAIAN KINERJA KUBE" if row.is_finished else "PENILAIAN KINERJA KUBE (BELUM SELESAI)"
    )
    return _sheet(reader, ASSESSMENT, title, period, sections, row)


def blank_assessment(reader: Reader) -> Report:
    """Return the form to be filled in with a pen, for the instrument in use."""
    instrument = instrument_in_use(reader).instrument
    nothing: dict[str, ItemRow] = {}
    sections: list[Section] = [
        Facts(
            "tentang",
            (
                Fact("instrumen", "Instrumen", instrument_name(instrument)),
                Fact("tanggal", "Tanggal penilaian", _DOTS),
                Fact("penilai", "Yang menilai", _DOTS),
            ),
        ),
        *(
            items_table(aspect, nothing, instrument, height=_ROOM_FOR_A_PEN)
            for aspect in instrument.aspects
        ),
        Table(
            "hasil",
            RESULTS,
            tuple(_blank_result(each) for each in instrument.aspects),
            "Hasil",
            row_height=_ROOM_FOR_A_PEN,
        ),
        Prose("catatan", (instrument.note, NO_TOTAL)),
    ]
    period = f"{_DOTS} s.d. {_DOTS}"
    return for_the_pen(_sheet(reader, ASSESSMENT, "PENILAIAN KINERJA KUBE", period, sections, None))


def _sheet(
    reader: Reader,
    name: str,
    title: str,
    period: str,
    sections: Sequence[Section],
    row: AssessmentRow | None,
) -> Report:
    report = official_print(
        reader,
        name=name,
        title=title,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    return replace(report, signatures=_signatures(reader, row))


def _signatures(reader: Reader, row: AssessmentRow | None) -> SignatureBlock:
    """Who signs by the instrument; the assessor's name stands where the last one signs."""
    instrument = row.instrument if row else instrument_in_use(reader).instrument
    day = row.assessment.on_day if row else None
    officers = officers_on(reader, day) if day else {}
    named = {"Ketua": officers.get(Office.CHAIR, "")}
    people = [
        Signature(each.role, each.office, named.get(each.office, ""))
        for each in instrument.signatories
    ]
    if row and people:
        people[-1] = replace(people[-1], person=row.assessment.assessor)
    return SignatureBlock(signing_place(group_profile(reader)), day, tuple(people))


def _about(row: AssessmentRow) -> Facts:
    made = row.assessment
    who = f"{made.assessor}, {made.office}" if made.office else made.assessor
    return Facts(
        "tentang",
        (
            Fact("tanggal", "Tanggal penilaian", made.on_day, CellKind.DAY),
            Fact("penilai", "Yang menilai", who),
            Fact("instrumen", "Instrumen", instrument_name(row.instrument)),
            Fact("keadaan_buku", "Usulan dari keadaan buku", f"edisi {row.edition}, {row.code}"),
        ),
    )


def _results(row: AssessmentRow) -> Table:
    return Table("hasil", RESULTS, tuple(_result(each) for each in row.results), "Hasil")


def _result(result: AspectResult) -> tuple[Cell, ...]:
    total = _OPEN if result.total is None else str(result.total)
    open_items = f" ({result.open_items} butir {_OPEN})" if result.open_items else ""
    band = result.band.title if result.band else "-"
    return (
        result.aspect.title,
        len(result.aspect.items),
        f"{total}{open_items}" if result.total is not None else f"-{open_items}",
        band,
        bands_text(result.aspect),
    )


def _blank_result(aspect: Aspect) -> tuple[Cell, ...]:
    return (aspect.title, len(aspect.items), None, None, bands_text(aspect))


def _over_time(reader: Reader, row: AssessmentRow) -> Chart | None:
    """Return the totals of every finished assessment with the same instrument by its day."""
    known = [
        each
        for each in reversed(assessments(reader, through=row.assessment.on_day, only_finished=True))
        if each.instrument.key == row.instrument.key
    ][-_MOST_IN_CHART:]
    if len(known) < 2:  # noqa: PLR2004 - one point is no course
        return None
    aspects = [aspect.key for aspect in row.instrument.aspects]
    return Chart(
        "perjalanan_nilai",
        tuple(each.assessment.on_day.strftime("%m/%Y") for each in known),
        tuple(
            Series(
                next(a.title for a in row.instrument.aspects if a.key == key),
                tuple(_total(each, key) for each in known),
            )
            for key in aspects
        ),
        ChartKind.LINES,
        heading="Nilai tiap aspek dari waktu ke waktu",
    )


def _total(row: AssessmentRow, key: str) -> int:
    return next((each.total or 0 for each in row.results if each.aspect.key == key), 0)
