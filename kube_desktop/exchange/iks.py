"""Taking over how far members had paid their dues, and help, each with its money."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.books.iks.register import IKS_AIDS, IKS_POSITIONS
from kube_desktop.books.iks.rules import Aid, StartingPosition
from kube_desktop.exchange.records import Target, target_of
from kube_desktop.foundation.calendar import DateNotUnderstoodError, Month, parse_date
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.registers.fields import FieldKind

_MONTH: Final = "paid_through"


class PaidMonthNotUnderstoodError(RuleError):
    """Neither a month nor a day of one."""

    message = N_("“{text}” bukan bulan. Tulis misalnya Des 2025 atau 12/2025.")
    field = _MONTH


def read_month(text: str) -> Month:
    """Read a month as people write it: `Des 2025`, `12/2025`, `2025-12`, or a day of it.

    Raises:
        PaidMonthNotUnderstoodError: anything else.

    >>> str(read_month("Desember 2025")), str(read_month("3/2026")), str(read_month("2026-03"))
    ('2025-12', '2026-03', '2026-03')
    """
    written = text.strip()
    for way in (written, f"{written}-1", f"1 {written}", f"1/{written}"):
        try:
            return Month.of(parse_date(way))
        except DateNotUnderstoodError:
            continue
    raise PaidMonthNotUnderstoodError(text=written)


def _position(values: Mapping[str, object]) -> StartingPosition:
    given: dict[str, Any] = dict(values)
    return StartingPosition(**{**given, _MONTH: read_month(given[_MONTH]).first})


def _pay_aid(work: UnitOfWork, aid: Aid, today: date) -> int:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.iks.aid_actions import pay_aid

    return pay_aid(work, aid, today=today)


POSITIONS: Final = replace(
    target_of(IKS_POSITIONS),
    fields=tuple(
        replace(field, kind=FieldKind.TEXT, hint=N_("Contoh: Des 2025"))
        if field.name == _MONTH
        else field
        for field in IKS_POSITIONS.fields
    ),
    build=_position,
)
"""One row for each member: *anggota, lunas_sampai*, and if wanted *lebih_bayar, sejak_tanggal*."""

_WRITTEN_ONLY: Final[Target] = target_of(IKS_AIDS)
AIDS: Final = replace(_WRITTEN_ONLY, add=_pay_aid, try_out=_WRITTEN_ONLY.add)
