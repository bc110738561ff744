"""What the group does together, for those in need and for the neighbourhood (S2, S5, S6)."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.books.activities.queries import ActivityRow, activities
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import AccountId, Fund
from kube_desktop.ledger.balances import moved_between
from kube_desktop.scoring.evidence import (
    each_activity_once,
    first_asking,
    percent,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_TOGETHER: Final = 2
"""So many members make an activity one of the group."""


def _take_joint(basis: Basis) -> Measured:
    held = each_activity_once(activities(basis.reader, basis.first, basis.last))
    joint = [row for row in held if len(row.members) >= _TOGETHER]
    others = [row for row in joint if row.activity.other_group]
    unnamed = [row for row in held if len(row.members) < _TOGETHER]
    words = _(
        "{joint} kegiatan diikuti dua anggota atau lebih, {others} di antaranya dengan KUBE lain"
    ).format(joint=len(joint), others=len(others))
    if unnamed:
        words = _("{evidence}; {count} kegiatan tanpa dua peserta tercatat").format(
            evidence=words, count=len(unnamed)
        )
    asking = _("{day} {what}: peserta anggota belum ditulis, atau kurang dari dua")
    return Measured(
        {"activities": len(joint), "with_other_group": len(others)},
        with_age(basis, words),
        first_asking(
            _page(),
            [_link(row, asking) for row in unnamed],
            [_link(row) for row in (*others, *(row for row in joint if row not in others))],
        ),
        late=_late(basis, joint),
        counted=len(joint),
    )


def _take_welfare(basis: Basis) -> Measured:
    held = _of_kind(basis, ActivityKind.SOCIAL)
    spent = moved_between(basis.reader, (AccountId.WELFARE_ACTIVITY,), basis.first, basis.last)
    words = _("{count} kegiatan sosial / UKS").format(count=len(held))
    if spent:
        words = _("{evidence}; uang IKS untuk UKS {amount}").format(
            evidence=words, amount=format_rupiah(spent)
        )
    asking = []
    if spent and not held:
        sentence = _("Ada uang IKS keluar untuk UKS. Tulis kegiatannya.")
        asking.append(Link(sentence, f"cash_{Fund.IKS.lower()}"))
    return Measured(
        {"activities": len(held)},
        with_age(basis, words),
        first_asking(_page(), asking, [_link(row) for row in held]),
        late=_late(basis, held),
        counted=len(held),
    )


def _take_community(basis: Basis) -> Measured:
    held = _of_kind(basis, ActivityKind.COMMUNITY)
    came = sum(min(len(row.members), basis.members) for row in held)
    share = tenths_of(came, len(held) * basis.members) or 0
    words = _("{events} kegiatan kemasyarakatan, rata-rata diikuti {share} anggota").format(
        events=len(held), share=percent(share)
    )
    unnamed = [row for row in held if not row.members]
    asking = _("{day} {what}: peserta anggota belum ditulis")
    return Measured(
        {"events": len(held), "participation": share},
        with_age(basis, words if held else _("Tidak ada kegiatan kemasyarakatan")),
        first_asking(
            _page(),
            [_link(row, asking) for row in unnamed],
            [_link(row) for row in held if row.members],
        ),
        late=_late(basis, held),
        counted=len(held),
    )


def _of_kind(basis: Basis, kind: ActivityKind) -> list[ActivityRow]:
    held = each_activity_once(activities(basis.reader, basis.first, basis.last))
    return [row for row in held if row.activity.kind is kind]


def _late(basis: Basis, rows: Sequence[ActivityRow]) -> int:
    return written_late(basis, [(row.activity.on_day, row.record.recorded_at) for row in rows])


def _page() -> Link:
    return Link(_("Buku kegiatan"), ACTIVITIES.page)


def _link(row: ActivityRow, words: str = "{day} {what}") -> Link:
    told = words.format(day=format_day(row.activity.on_day), what=row.activity.description)
    return Link(told, ACTIVITIES.page, row.record.id)


def _figure(
    name: str, title: str, advice: str, unit: Unit = Unit.COUNT, effort: Effort = Effort.DO
) -> Figure:
    return Figure(name, title, advice, ACTIVITIES.page, unit, effort)


JOINT_ACTIVITIES: Final = Measure(
    name="joint_activities",
    title=N_("Buku kegiatan: dua anggota atau lebih"),
    figures=(
        _figure(
            "activities",
            N_("Kegiatan yang diikuti dua anggota atau lebih"),
            N_("Adakan {more} kegiatan bersama lagi dan catat siapa yang ikut."),
        ),
        _figure(
            "with_other_group",
            N_("Kegiatan dengan KUBE lain"),
            N_("Adakan {more} kegiatan bersama KUBE lain dan catat nama KUBE-nya."),
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take_joint,
    parameters={},
)

WELFARE_ACTIVITIES: Final = Measure(
    name="welfare_activities",
    title=N_("Buku kegiatan: sosial / UKS"),
    figures=(
        _figure(
            "activities",
            N_("Kegiatan sosial / UKS"),
            N_("Adakan {more} kegiatan sosial / UKS lagi dan catat di buku kegiatan."),
        ),
    ),
    take=_take_welfare,
    parameters={},
)

COMMUNITY: Final = Measure(
    name="community",
    title=N_("Buku kegiatan: kemasyarakatan"),
    figures=(
        _figure(
            "events",
            N_("Kegiatan kemasyarakatan (kerja bakti, ronda)"),
            N_("Ikuti {more} kegiatan kemasyarakatan lagi dan catat di buku kegiatan."),
        ),
        _figure(
            "participation",
            N_("Rata-rata anggota yang ikut kegiatan kemasyarakatan"),
            N_(
                "Ajak lebih banyak anggota ikut kegiatan kemasyarakatan, sampai rata-rata"
                " {wanted} ikut (sekarang {now})."
            ),
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take_community,
    parameters={},
)

ACTIVITY_MEASURES: Final = (JOINT_ACTIVITIES, WELFARE_ACTIVITIES, COMMUNITY)
