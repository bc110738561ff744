"""The dossier of a group that ends: every book over its whole life, as one print to hand over."""

from collections.abc import Iterator
from datetime import date

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.printing.model import CellKind, Fact
from kube_desktop.reports.dossier_life import Life
from kube_desktop.reports.dossier_money import cash_parts, checking_parts, members_money_parts
from kube_desktop.reports.dossier_records import (
    condition_parts,
    people_parts,
    plan_parts,
    record_parts,
    scoring_parts,
)
from kube_desktop.reports.monthly import identity_facts
from kube_desktop.reports.request import PackPlan, PlannedPart

NAME = "dossier"
WITH_CONDITIONS = "dossier-with-conditions"
_TITLE = "BERKAS PENGAKHIRAN KUBE"
_FOR_WHOM = (
    "Berkas ini memuat semua buku kelompok sejak berdiri, untuk diserahkan kepada instansi yang"
    " menerima pelimpahan."
)
_PERSONAL = (
    "RAHASIA. Berkas ini memuat data pribadi: NIK, alamat, pinjaman dan tabungan tiap anggota."
    " Serahkan hanya kepada petugas yang berhak, jangan ditempel atau difotokopi untuk umum."
)
_WITHOUT_FAMILIES = "Kondisi keluarga anggota tidak disertakan."
_WITH_FAMILIES = "Kondisi keluarga anggota disertakan."


def dossier_plan(reader: Reader, *, today: date, with_conditions: bool) -> PackPlan:
    """Return all books of the group until today, the record of the handover first."""
    profile = group_profile(reader)
    life = whole_life(reader, today=today)
    return PackPlan(
        name=WITH_CONDITIONS if with_conditions else NAME,
        title=_TITLE,
        period=f"{life.first.label} s.d. {life.last.label}",
        parts=tuple(_parts(reader, life, with_conditions=with_conditions)),
        facts=(
            *identity_facts(profile)[1:],
            Fact("keadaan", "Keadaan per tanggal", today, CellKind.DAY),
        ),
        notes=(_FOR_WHOM, _PERSONAL, _WITH_FAMILIES if with_conditions else _WITHOUT_FAMILIES),
    )


def whole_life(reader: Reader, *, today: date) -> Life:
    """Return the months from the founding, or the first entry, to today or the last entry."""
    first, last = Month.of(group_profile(reader).founded_on), Month.of(today)
    recorded = recorded_months(reader)
    if recorded:
        first, last = min(first, recorded[0]), max(last, recorded[1])
    return Life(first, max(first, last), today, recorded[0] if recorded else None)


def _parts(reader: Reader, life: Life, *, with_conditions: bool) -> Iterator[PlannedPart]:
    yield PlannedPart("Berita acara pelimpahan", life.asks("handover"))
    yield from people_parts(life)
    yield from cash_parts(reader, life)
    yield from members_money_parts(reader, life)
    yield from record_parts(reader, life)
    yield from plan_parts(reader, life)
    yield from scoring_parts(reader, life)
    if with_conditions:
        yield from condition_parts(reader, life)
    yield from checking_parts(reader, life)
