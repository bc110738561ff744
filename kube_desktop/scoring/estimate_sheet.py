"""*Perkiraan nilai* on paper: what the books propose between two assessments (our own form)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kube_desktop.books.assessments.queries import AssessmentRow, ItemRow, latest_assessment
from kube_desktop.books.paper import official_print
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Column, Fact, Facts, Prose, Report, Section, Table
from kube_desktop.scoring.assessing import laid_down
from kube_desktop.scoring.estimates import AspectEstimate, Estimate, estimate_on
from kube_desktop.scoring.item_tables import (
    NO_TOTAL,
    RESULTS,
    bands_text,
    instrument_name,
    items_table,
    sentence,
)

ESTIMATE: Final = "score"
_PROVISIONAL: Final = (
    "Perkiraan sementara dari isi buku, bukan penilaian. Yang menilai adalah pendamping."
)
_NOT_PROPOSED: Final = "belum bisa diusulkan"


def estimate_sheet(reader: Reader, *, on: date) -> Report:
    """Return what the books propose on a day, beside the latest assessment made by then."""
    with in_indonesian():
        known = estimate_on(reader, on)
        laid = laid_down(known.proposals)
    latest = latest_assessment(reader, on)
    is_same = latest is not None and latest.instrument.key == known.instrument.key
    verdicts = (
        {row.proposed.item: row.verdict for row in latest.items} if latest and is_same else {}
    )
    rows = {each.item: ItemRow(each, verdicts.get(each.item)) for each in laid}
    sections: list[Section] = [
        _about_estimate(known, latest if is_same else None),
        _ranges(known.aspects),
    ]
    sections += [items_table(aspect, rows, known.instrument) for aspect in known.instrument.aspects]
    sections.append(_steps(known))
    sections.append(Prose("catatan", (_PROVISIONAL, known.instrument.note, NO_TOTAL)))
    period = f"{format_long_day(known.first)} s.d. {format_long_day(known.last)}"
    return official_print(
        reader,
        name=ESTIMATE,
        title="PERKIRAAN NILAI (SEMENTARA)",
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )


def _about_estimate(known: Estimate, latest: AssessmentRow | None) -> Facts:
    last = (
        f"{format_long_day(latest.assessment.on_day)}, oleh {latest.assessment.assessor}"
        if latest
        else "belum ada dengan instrumen ini"
    )
    return Facts(
        "tentang",
        (
            Fact("instrumen", "Instrumen", instrument_name(known.instrument)),
            Fact("penilaian_terakhir", "Penilaian terakhir", last),
        ),
    )


def _ranges(aspects: Sequence[AspectEstimate]) -> Table:
    return Table(
        "hasil",
        RESULTS,
        tuple(
            (
                each.aspect.title,
                len(each.aspect.items),
                _range(each),
                " atau ".join(band.title for band in each.bands) or "-",
                bands_text(each.aspect),
            )
            for each in aspects
        ),
        "Perkiraan tiap aspek",
    )


def _range(each: AspectEstimate) -> str:
    if each.least == each.most:
        return str(each.least)
    return f"{each.least} sampai {each.most} ({each.unknown} butir {_NOT_PROPOSED})"


def _steps(known: Estimate) -> Table:
    return Table(
        "langkah",
        (
            Column("butir", "Butir", width=12),
            Column("langkah", "Yang dilakukan, lalu dicatat", width=140),
            Column("tambahan", "Tambahan nilai", width=40),
        ),
        tuple(
            (
                step.item.key,
                " ".join(sentence(lift.words) for lift in step.lifts),
                f"{step.gain}" if step.gain else "supaya bisa diusulkan",
            )
            for step in known.steps
        ),
        heading="Langkah berikutnya, yang termudah dulu",
        when_empty="Semua butir sudah di tingkat tertinggi.",
    )
