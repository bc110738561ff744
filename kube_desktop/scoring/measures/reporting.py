"""Whether the group hands in its reports (K14)."""

from typing import Final

from kube_desktop.books.deliveries.queries import reports_handed_in
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import DUE_DAY
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, with_age, written_late
from kube_desktop.scoring.measuring import Basis, Figure, Link, Measure, Measured


def _take_reports(basis: Basis) -> Measured:
    handed_in = reports_handed_in(basis.reader, basis.first, basis.last, by=basis.last)
    months = len(handed_in.months)
    evidence = _(
        "{monthly} laporan bulanan dan {annual} laporan tahunan diserahkan; {late} laporan bulanan"
        " lewat tanggal {due}"
    ).format(
        monthly=months, annual=int(handed_in.has_annual), late=len(handed_in.late), due=DUE_DAY
    )
    return Measured(
        {"monthly": months, "annual": int(handed_in.has_annual)},
        with_age(
            basis, evidence if handed_in.rows else _("Tidak ada laporan terkirim yang dicatat")
        ),
        first_asking(
            Link(_("Laporan terkirim"), DELIVERIES.page),
            (
                Link(
                    _("{what}, diserahkan {day}").format(
                        what=row.entry.title, day=format_day(row.entry.on_day)
                    ),
                    DELIVERIES.page,
                    row.id,
                )
                for row in reversed(handed_in.rows)
            ),
        ),
        late=written_late(basis, ((row.entry.on_day, row.recorded_at) for row in handed_in.rows)),
        counted=len(handed_in.rows),
    )


REPORTS: Final = Measure(
    name="reports",
    title=N_("Laporan terkirim"),
    figures=(
        Figure(
            "monthly",
            N_("Bulan yang laporannya diserahkan"),
            N_("Serahkan laporan {more} bulan lagi, lalu catat penyerahannya."),
            DELIVERIES.page,
        ),
        Figure(
            "annual",
            N_("Laporan tahunan yang diserahkan"),
            N_("Serahkan laporan tahunan, lalu catat penyerahannya."),
            DELIVERIES.page,
        ),
    ),
    take=_take_reports,
    parameters={},
)
