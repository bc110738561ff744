"""Whether members earn more than before they joined (S0:729-752)."""

from datetime import date
from typing import Final

from kube_desktop.books.members.completeness import PAGE
from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, tenths_of, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit


def _take(basis: Basis) -> Measured:
    everybody = members(basis.reader, on=basis.last, include_left=False)
    known = [each for each in everybody if _is_known(each)]
    raised = sum(_has_risen(each) for each in known)
    words = _(
        "{raised} dari {known} anggota berpenghasilan lebih besar daripada sebelum masuk;"
        " {unknown} anggota belum diketahui"
    ).format(raised=raised, known=len(known), unknown=len(everybody) - len(known))
    written = _told(basis)
    return Measured(
        {"raised": tenths_of(raised, len(known))},
        words,
        first_asking(
            Link(_("Daftar anggota"), PAGE),
            [Link(_asking(each), PAGE, each.id) for each in everybody if not _is_known(each)],
            [Link(each.name, PAGE, each.id) for each in known if not _has_risen(each)],
        ),
        lacking=""
        if known
        else _("Tanyakan penghasilan anggota sebelum masuk dan sekarang, lalu catat."),
        late=written_late(basis, written),
        counted=len(written),
    )


def _is_known(each: MemberRow) -> bool:
    return each.income_before is not None and each.income_now is not None


def _has_risen(each: MemberRow) -> bool:
    return (each.income_now or 0) > (each.income_before or 0)


def _asking(each: MemberRow) -> str:
    if each.income_before is None:
        return _("{name}: penghasilan sebelum masuk belum diisi").format(name=each.name)
    return _("{name}: penghasilan sekarang belum dicatat").format(name=each.name)


def _told(basis: Basis) -> list[tuple[date, str]]:
    rows = basis.reader.rows(
        "SELECT day, recorded_at FROM member_income WHERE cancelled_at IS NULL"
        " AND day BETWEEN ? AND ?",
        (basis.first.isoformat(), basis.last.isoformat()),
    )
    return [(date.fromisoformat(day), recorded_at) for day, recorded_at in rows]


MEMBER_INCOME: Final = Measure(
    name="member_income",
    title=N_("Penghasilan anggota sebelum masuk dan sekarang"),
    figures=(
        Figure(
            "raised",
            N_("Anggota yang penghasilannya naik"),
            N_(
                "Kembangkan usaha sampai penghasilan {wanted} anggota naik (sekarang {now}), dan"
                " tanyakan lagi setiap tahun."
            ),
            PAGE,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take,
    parameters={},
)
