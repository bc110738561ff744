"""With whom the business works together on agreed terms (E10)."""

from datetime import date
from typing import Final

from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, with_age, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured


def _take(basis: Basis) -> Measured:
    active = [
        row
        for row in partners_known(basis.reader, basis.last)
        if row.entry.is_active(basis.last) and not row.entry.is_government
    ]
    agreed = [row for row in active if row.entry.has_agreement]
    written = [row for row in agreed if row.entry.agreement is Agreement.WRITTEN]
    words = _(
        "{agreed} kerja sama usaha yang berlaku, {written} di antaranya tertulis; kerja sama"
        " dengan dinas tidak dihitung"
    ).format(agreed=len(agreed), written=len(written))
    unseen = [row for row in written if not row.files]
    unagreed = [row for row in active if not row.entry.has_agreement]
    told = [(_since(row.entry), row.recorded_at) for row in agreed]
    return Measured(
        {"agreements": len(agreed), "written": len(written)},
        with_age(basis, words),
        first_asking(
            Link(_("Daftar mitra"), PARTNERS.page),
            [
                *(
                    Link(_(words).format(name=row.entry.name), PARTNERS.page, row.id)
                    for rows, words in (
                        (unseen, N_("{name}: perjanjian belum dilampirkan fotonya")),
                        (unagreed, N_("{name}: belum ada kesepakatan")),
                    )
                    for row in rows
                ),
            ],
            [
                Link(f"{row.entry.name} ({row.entry.agreement.label})", PARTNERS.page, row.id)
                for row in agreed
                if row not in unseen
            ],
        ),
        late=written_late(basis, told),
        counted=len(told),
    )


def _since(partner: Partner) -> date | None:
    return partner.agreed_on or partner.valid_from


AGREEMENTS: Final = Measure(
    name="agreements",
    title=N_("Daftar mitra: perjanjian yang berlaku"),
    figures=(
        Figure(
            "agreements",
            N_("Kerja sama usaha yang berlaku"),
            N_("Sepakati kerja sama usaha dengan {more} mitra, lalu catat di daftar mitra."),
            PARTNERS.page,
        ),
        Figure(
            "written",
            N_("Perjanjian tertulis"),
            N_("Tuliskan perjanjian dengan {more} mitra lagi, lalu lampirkan fotonya."),
            PARTNERS.page,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take,
    parameters={},
)
