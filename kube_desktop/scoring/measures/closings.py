"""Whether the books are closed month by month, with a count that agrees or is explained (K10)."""

from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.balances import recorded_months
from kube_desktop.ledger.closings import CountedFund, counts_of, month_acts
from kube_desktop.scoring.evidence import first_asking, with_age, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured

_PAGE: Final = "closing"
_MONTHS: Final = 12
_UNEXPLAINED: Final = (
    "belum diketahui",
    "tidak diketahui",
    "belum tahu",
    "tidak tahu",
    "not known",
    "unknown",
)
"""How the reason of a difference begins when nobody knows it; closing asks for some reason."""


def is_explained(counted: CountedFund) -> bool:
    """Tell whether a count agrees with the book, or the group knows why it does not."""
    reason = counted.reason.casefold().lstrip("“\"'(- ")
    return not counted.difference or not (not reason or reason.startswith(_UNEXPLAINED))


def _closed_by(basis: Basis) -> Month | None:
    """Return the last month that was closed on the last day of the period."""
    closed: list[Month] = []
    for act in reversed(month_acts(basis.reader)):
        if date.fromisoformat(act.at[:10]) <= basis.last:
            closed = [*(month for month in closed if month != act.month)]
            closed += [act.month] if act.is_closing else []
    return max(closed, default=None)


def _take(basis: Basis) -> Measured:
    ended = Month.of(basis.last)
    ended = ended if basis.last == ended.last else ended.previous()
    wanted = ended.plus(1 - _MONTHS).through(ended)
    recorded, closed_to = recorded_months(basis.reader), _closed_by(basis)
    due = [month for month in wanted if recorded is not None and month >= recorded[0]]
    closed = [month for month in due if closed_to is not None and month <= closed_to]
    odd = [
        (month, counted)
        for month in closed
        for counted in counts_of(basis.reader, month)
        if not is_explained(counted)
    ]
    acts = {act.month: act.at for act in month_acts(basis.reader) if act.is_closing}
    first_acts = [(month.last, acts[month]) for month in closed if month in acts]
    return Measured(
        {"closed_months": len(closed), "unexplained": len(odd)},
        _evidence(basis, len(closed), len(odd))
        if due
        else _("Belum ada bulan buku kas yang selesai"),
        first_asking(
            Link(_("Tutup Buku"), _PAGE),
            (
                *(
                    Link(
                        _("{month}: selisih kas {fund} {amount} belum dijelaskan").format(
                            month=month.label,
                            fund=counted.fund.label,
                            amount=format_rupiah(counted.difference),
                        ),
                        _PAGE,
                        month,
                    )
                    for month, counted in odd
                ),
                *(
                    Link(_("{month} belum ditutup").format(month=month.label), _PAGE, month)
                    for month in due
                    if month not in closed
                ),
            ),
            (
                Link(_("{month} sudah ditutup").format(month=month.label), _PAGE, month)
                for month in reversed(closed)
            ),
        ),
        lacking="" if due else _lacking(has_begun=recorded is not None),
        late=written_late(basis, first_acts),
        counted=len(first_acts),
    )


def _lacking(*, has_begun: bool) -> str:
    if has_begun:
        return _("Tutup buku sesudah bulan pertamanya berakhir.")
    return _("Buku kas belum berjalan. Catat uang masuk dan keluar dulu.")


def _evidence(basis: Basis, closed: int, odd: int) -> str:
    evidence = _("{closed} dari 12 bulan terakhir sudah ditutup; {odd} selisih belum dijelaskan")
    return with_age(basis, evidence.format(closed=closed, odd=odd))


CLOSINGS: Final = Measure(
    name="closings",
    title=N_("Tutup buku dan hitung kas"),
    figures=(
        Figure(
            "closed_months",
            N_("Bulan yang sudah ditutup, dari dua belas bulan terakhir"),
            N_("Hitung uang kas dan tutup {more} bulan lagi."),
            _PAGE,
        ),
        Figure(
            "unexplained",
            N_("Selisih kas yang belum dijelaskan"),
            N_("Cari sebab {more} selisih kas, lalu tutup lagi bulannya dengan sebab yang benar."),
            _PAGE,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take,
    parameters={},
)
