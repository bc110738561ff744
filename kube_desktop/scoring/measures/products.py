"""Whether products become better, and the business follows a plan (E3, E5)."""

from typing import Final

from kube_desktop.books.activities.queries import ActivityRow, activities
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.papers.queries import papers_known
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import PaperKind
from kube_desktop.books.plans.register import BUSINESS_PLANS
from kube_desktop.books.plans.rules import BusinessPlan
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    each_activity_once,
    first_asking,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured

_LABEL_WORDS: Final = ("label", "kemas", "merek", "izin", "pirt", "p-irt", "halal", "nib", "siup")
"""What makes an activity one about labels, packing or licences (S0:640-649), in Indonesian."""

_COMPARED: Final = """
SELECT l.plan_id FROM business_plan_line l JOIN business_plan b ON b.id = l.plan_id
JOIN decision d ON d.id = b.decision_id AND d.cancelled_at IS NULL
JOIN meeting t ON t.id = d.meeting_id AND t.cancelled_at IS NULL AND t.on_day <= :last
WHERE l.cancelled_at IS NULL AND EXISTS (
  SELECT 1 FROM kind k CROSS JOIN posting p ON p.account_id = k.account_id AND p.kind = k.code
  CROSS JOIN entry e ON e.id = p.entry_id
  WHERE k.code = l.kind_code AND p.day BETWEEN b.from_day AND min(b.until_day, :last)
  AND (b.unit_id IS NULL OR e.unit_id = b.unit_id))
GROUP BY l.plan_id
"""
"""Plans that a standing decision adopted, and of which some line has its result in the books."""


def _take_quality(basis: Basis) -> Measured:
    improved = [
        row
        for row in each_activity_once(activities(basis.reader, basis.first, basis.last))
        if row.activity.improves_quality
    ]
    licences = [
        row
        for row in papers_known(basis.reader, basis.last)
        if row.entry.kind is PaperKind.LICENCE and row.entry.holds(basis.last)
    ]
    got = [row for row in licences if row.entry.on_day >= basis.first]
    labels = sum(_is_about_labels(row) for row in improved) + len(licences)
    words = _(
        "{actions} perbaikan mutu dalam periode ini; {labels} menyangkut label, kemasan atau izin"
    ).format(actions=len(improved) + len(got), labels=labels)
    written = [
        *((row.activity.on_day, row.record.recorded_at) for row in improved),
        *((row.entry.on_day, row.recorded_at) for row in got),
    ]
    return Measured(
        {"actions": len(improved) + len(got), "labels": labels},
        with_age(basis, words),
        first_asking(
            Link(_("Buku kegiatan"), ACTIVITIES.page),
            (),
            [
                *(
                    Link(
                        f"{format_day(row.activity.on_day)} {row.activity.description}",
                        ACTIVITIES.page,
                        row.record.id,
                    )
                    for row in improved
                ),
                *(Link(row.entry.title, PAPERS.page, row.id) for row in licences),
            ],
        ),
        late=written_late(basis, written),
        counted=len(written),
    )


def _is_about_labels(row: ActivityRow) -> bool:
    activity = row.activity
    told = f"{activity.description} {activity.topic} {activity.result}".casefold()
    return any(word in told for word in _LABEL_WORDS)


def _take_plans(basis: Basis) -> Measured:
    plans = [
        row
        for row in records(basis.reader, BUSINESS_PLANS)
        if row.entry.from_day <= basis.last and row.entry.until_day >= basis.first
    ]
    found = basis.reader.rows(_COMPARED, {"last": basis.last.isoformat()})
    adopted = {plan_id for (plan_id,) in found}
    done = [row for row in plans if row.id in adopted]
    words = _(
        "{plans} rencana usaha, {done} di antaranya diputuskan rapat dan ada hasilnya di buku kas"
    ).format(plans=len(plans), done=len(done))
    return Measured(
        {"plans": len(plans), "adopted_and_compared": len(done)},
        with_age(basis, words),
        first_asking(
            Link(_("Rencana usaha"), BUSINESS_PLANS.page),
            [_asking(row) for row in plans if row.id not in adopted],
            [Link(row.entry.title, BUSINESS_PLANS.page, row.id) for row in done],
        ),
        late=written_late(basis, [(row.entry.from_day, row.recorded_at) for row in plans]),
        counted=len(plans),
    )


def _asking(row: Record[BusinessPlan]) -> Link:
    if row.entry.decision_id is None:
        words = _("{plan}: belum ditulis rapat yang memutuskan")
    else:
        words = _("{plan}: belum ada hasil di buku kas untuk dibandingkan")
    return Link(words.format(plan=row.entry.title), BUSINESS_PLANS.page, row.id)


QUALITY: Final = Measure(
    name="quality",
    title=N_("Buku kegiatan (perbaikan mutu) dan izin usaha"),
    figures=(
        Figure(
            "actions",
            N_("Perbaikan mutu produk atau izin baru"),
            N_("Lakukan {more} perbaikan mutu lagi (rasa, kemasan, label, izin), lalu catat."),
            ACTIVITIES.page,
        ),
        Figure(
            "labels",
            N_("Label, kemasan atau izin"),
            N_("Buat label atau kemasan, atau urus izin usaha, lalu catat."),
            ACTIVITIES.page,
        ),
    ),
    take=_take_quality,
    parameters={},
)

BUSINESS_PLANS_KEPT: Final = Measure(
    name="business_plans",
    title=N_("Rencana usaha dan hasilnya"),
    figures=(
        Figure(
            "plans",
            N_("Rencana usaha (RAB)"),
            N_("Susun {more} rencana usaha bersama, lalu tulis rinciannya."),
            BUSINESS_PLANS.page,
            effort=Effort.ARRANGE,
        ),
        Figure(
            "adopted_and_compared",
            N_("Rencana yang diputuskan rapat dan ada hasilnya di buku kas"),
            N_(
                "Putuskan rencana usaha dalam rapat, pilih jenis kas di setiap barisnya, lalu"
                " bandingkan dengan hasilnya."
            ),
            BUSINESS_PLANS.page,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take_plans,
    parameters={},
)

PRODUCT_MEASURES: Final = (QUALITY, BUSINESS_PLANS_KEPT)
