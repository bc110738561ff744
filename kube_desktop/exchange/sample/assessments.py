"""How the facilitator assessed the sample group: what the books propose, and where she differs."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kube_desktop.books.assessments.actions import conclude, decide_items
from kube_desktop.books.assessments.queries import assessment
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.exchange.sample.story import FACILITATOR, Labels, Row, Step, day_in, rows_of
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.scoring.assessing import begin_assessment
from kube_desktop.scoring.periods import period_to


def assessment_steps() -> Iterator[Step]:
    """Return the assessments, each made and finished in one evening."""
    for row in rows_of("assessments.csv"):
        day = day_in(row["tanggal"])
        yield Step(day, FACILITATOR, partial(_assess, row=row, today=day))


def _assess(work: UnitOfWork, _labels: Labels, *, row: Row, today: date) -> None:
    first, last = period_to(today)
    made = Assessment(today, first, last, row["penilai"], row["jabatan"])
    number = begin_assessment(work, made, today=today)
    proposed = assessment(work.reader, number).items
    agreed = {
        each.proposed.item: Verdict(each.proposed.level)
        for each in proposed
        if each.proposed.level is not None
    }
    own = {
        each["butir"]: Verdict(int(each["nilai"]), each["alasan"])
        for each in rows_of("assessment_verdicts.csv")
        if each["penilaian"] == row["tanda"]
    }
    decide_items(work, number, {**agreed, **own})
    conclude(work, number, row["kesimpulan"], today=today)
