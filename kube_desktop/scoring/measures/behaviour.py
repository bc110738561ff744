"""Whether families live better than before, as they themselves tell it (S7)."""

from typing import Final

from kube_desktop.books.conditions.queries import (
    BehaviourChange,
    FamilyWish,
    Told,
    behaviour_change,
)
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.members.links import member_names
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, tenths_of, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_PAGE: Final = FAMILY_CONDITIONS.page


def _take(basis: Basis) -> Measured:
    change = behaviour_change(basis.reader, first=basis.first, last=basis.last)
    words = _(
        "{improved} dari {members} keluarga membaik atau sudah baik semua; {asked} ditanya,"
        " {unknown} belum bisa dibandingkan"
    ).format(
        improved=change.improved,
        members=change.members,
        asked=change.asked,
        unknown=change.not_judged,
    )
    written = [(row.entry.on_day, row.recorded_at) for row in change.rows]
    lacking = _lacking(change)
    names = member_names(basis.reader, {row.entry.member_id for row in change.rows})
    return Measured(
        {"improved": None if lacking else tenths_of(change.improved, change.members)},
        words,
        first_asking(
            Link(_("Kondisi keluarga"), _PAGE),
            (),
            [_link(row, names[row.entry.member_id]) for row in change.rows],
        ),
        lacking=lacking,
        late=written_late(basis, written),
        counted=len(written),
    )


def _lacking(change: BehaviourChange) -> str:
    """Return why a few answers are no answer for the group: half of the families have to tell."""
    if not change.asked:
        return _("Tanyakan perubahan perilaku setiap keluarga anggota, lalu catat jawabannya.")
    judged = change.asked - change.not_judged
    if 2 * judged >= change.members:
        return ""
    return _(
        "Baru {judged} dari {members} keluarga bisa dibandingkan. Tanyakan keluarga yang lain, dan"
        " tanyakan lagi setiap tahun."
    ).format(judged=judged, members=change.members)


def _link(row: Told, name: str) -> Link:
    """Name the family and the day only: what it answered is its own."""
    return Link(f"{name}, {format_day(row.entry.on_day)}", _PAGE, FamilyWish(row.entry.member_id))


BEHAVIOUR: Final = Measure(
    name="behaviour",
    title=N_("Kondisi keluarga: pendidikan, kesehatan, gizi, kebersihan"),
    figures=(
        Figure(
            "improved",
            N_("Keluarga yang membaik atau sudah baik semua"),
            N_(
                "Dampingi keluarga anggota sampai {wanted} membaik (sekarang {now}), dan tanyakan"
                " lagi setiap tahun."
            ),
            _PAGE,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take,
    parameters={},
)
