"""What ties the group to others: its partners, and who visits it and advises (K11, K12)."""

from typing import Final

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit
from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    each_once,
    first_asking,
    folded,
    with_age,
    with_repeated,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured


def _take_partners(basis: Basis) -> Measured:
    known = each_once(
        sorted(
            partners_known(basis.reader, basis.last),
            key=lambda row: not row.entry.is_active(basis.last),
        ),
        lambda row: folded(row.entry.name),
    )
    active = [row for row in known if row.entry.is_active(basis.last)]
    evidence = _("{active} mitra aktif dari {known} mitra di daftar").format(
        active=len(active), known=len(known)
    )
    return Measured(
        {"partners": len(active)},
        evidence if known else _("Tidak ada mitra di daftar"),
        first_asking(
            Link(_("Mitra"), PARTNERS.page),
            (
                Link(_("{name}: sudah berakhir").format(name=row.entry.name), PARTNERS.page, row.id)
                for row in known
                if row not in active
            ),
            (Link(row.entry.name, PARTNERS.page, row.id) for row in active),
        ),
        late=written_late(basis, ((row.entry.valid_from, row.recorded_at) for row in active)),
        counted=len(active),
    )


def _take_visits(basis: Basis) -> Measured:
    came = records(basis.reader, GUESTS, first=basis.first, last=basis.last)[::-1]
    visits = [row for row in came if row.entry.is_monitoring]
    advised = [row for row in visits if row.entry.advice]
    evidence = _(
        "{advised} dari {visits} kunjungan pendamping, dinas atau desa meninggalkan saran"
    ).format(advised=len(advised), visits=len(visits))
    once = each_once(advised, lambda row: (row.entry.on_day, folded(row.entry.name)))
    evidence = with_repeated(evidence, len(advised) - len(once))
    return Measured(
        {"visits": len(once)},
        with_age(
            basis, evidence if visits else _("Tidak ada kunjungan pendamping, dinas atau desa")
        ),
        first_asking(
            Link(_("Buku tamu"), GUESTS.page),
            (
                _visit(row, _("{name} {day}: saran belum ditulis"))
                for row in visits
                if row not in advised
            ),
            (_visit(row, _("{name} {day}")) for row in advised),
        ),
        late=written_late(basis, ((row.entry.on_day, row.recorded_at) for row in advised)),
        counted=len(advised),
    )


def _visit(row: Record[Visit], words: str) -> Link:
    told = words.format(name=row.entry.name, day=format_day(row.entry.on_day))
    return Link(told, GUESTS.page, row.id)


PARTNERS_ACTIVE: Final = Measure(
    name="partners",
    title=N_("Daftar mitra"),
    figures=(
        Figure(
            "partners",
            N_("Mitra yang aktif"),
            N_("Jalin kerja sama dengan {more} mitra lagi, lalu catat."),
            PARTNERS.page,
        ),
    ),
    take=_take_partners,
    parameters={},
)

VISITS: Final = Measure(
    name="visits",
    title=N_("Kunjungan pendamping, dinas atau desa di buku tamu"),
    figures=(
        Figure(
            "visits",
            N_("Kunjungan dengan saran dalam periode"),
            N_(
                "Minta pendamping, dinas atau desa berkunjung {more} kali lagi, dan tulis saran"
                " mereka."
            ),
            GUESTS.page,
            effort=Effort.KEEP_UP,
        ),
    ),
    take=_take_visits,
    parameters={},
)

OUTSIDE_MEASURES: Final = (PARTNERS_ACTIVE, VISITS)
