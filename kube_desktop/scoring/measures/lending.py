"""Whether lending grows and is paid back (E9)."""

from datetime import date
from typing import Final

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import LoanRow, loan_rows, untold_loans
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.balances import moved_between
from kube_desktop.scoring.evidence import (
    first_asking,
    percent,
    tenths_above,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_PAGE: Final = "loans"


def _take(basis: Basis) -> Measured:
    begin = _beginning(basis)
    then = [row for row in loan_rows(basis.reader, begin) if row.state is LoanState.RUNNING]
    known = [row for row in loan_rows(basis.reader, basis.last) if row.paid_out_on is not None]
    now = [row for row in known if row.state is LoanState.RUNNING]
    made = [row for row in known if row.paid_out_on and basis.first <= row.paid_out_on]
    untold = untold_loans(basis.reader, basis.last)
    outstanding = _outstanding(now)
    before = _outstanding(then) + untold_loans(basis.reader, begin)
    written_off = moved_between(basis.reader, (AccountId.WRITTEN_OFF,), basis.first, basis.last)
    late = [row for row in now if row.late]
    arrears = tenths_above(
        sum(row.late_principal for row in late) + written_off, outstanding + written_off
    )
    written = _payouts_written(basis)
    return Measured(
        {
            "loans": len({row.id for row in (*now, *made)}),
            "more_borrowers": len(_borrowers(now)) - len(_borrowers(then)),
            "more_outstanding": outstanding + untold - before,
            "arrears": None if untold and not known else arrears or 0,
        },
        with_age(basis, _evidence(now, then, outstanding + untold, before, arrears, written_off)),
        first_asking(
            Link(_("Daftar pinjaman"), _PAGE),
            [
                Link(
                    _("{name}: terlambat {days} hari, {late}").format(
                        name=row.borrower, days=row.days_late, late=format_rupiah(row.late)
                    ),
                    _PAGE,
                    row.id,
                )
                for row in sorted(late, key=lambda row: -row.days_late)
            ],
            [_loan_link(row) for row in now if not row.late],
        ),
        lacking=_lacking(known, untold),
        late=written_late(basis, written),
        counted=len(written),
    )


def _beginning(basis: Basis) -> date:
    """Return with which day the last one is compared: not before the books themselves begin."""
    began = basis.reader.value("SELECT min(day) FROM entry")
    return max(basis.first, date.fromisoformat(began)) if began else basis.first


def _outstanding(rows: list[LoanRow]) -> Rupiah:
    return sum(row.outstanding for row in rows)


def _borrowers(rows: list[LoanRow]) -> set[int | str]:
    return {row.member_id or row.borrower.casefold() for row in rows}


def _evidence(
    now: list[LoanRow],
    then: list[LoanRow],
    outstanding: Rupiah,
    before: Rupiah,
    arrears: int | None,
    written_off: Rupiah,
) -> str:
    words = _(
        "{now} pinjaman berjalan (awal periode {then}), sisa pokok {outstanding} (awal {before}),"
        " tunggakan {arrears}"
    ).format(
        now=len(now),
        then=len(then),
        outstanding=format_rupiah(outstanding),
        before=format_rupiah(before),
        arrears=percent(arrears or 0),
    )
    if not written_off:
        return words
    return _("{evidence} dengan {amount} yang dihapus").format(
        evidence=words, amount=format_rupiah(written_off)
    )


def _loan_link(row: LoanRow) -> Link:
    words = _("{name}: sisa {left}").format(name=row.borrower, left=format_rupiah(row.outstanding))
    return Link(words, _PAGE, row.id)


def _lacking(known: list[LoanRow], untold: Rupiah) -> str:
    if known:
        return ""
    if untold:
        return _("Pinjaman di saldo awal belum dirinci per peminjam. Rinci dulu.")
    return _("Belum pernah ada pinjaman. Bila dana simpan pinjam dipinjamkan, catat pinjamannya.")


def _payouts_written(basis: Basis) -> list[tuple[date, str]]:
    rows = basis.reader.rows(
        "SELECT f.on_day, f.recorded_at FROM loan_plan f WHERE f.cause = 'paid_out'"
        " AND f.cancelled_at IS NULL AND f.on_day BETWEEN ? AND ?",
        (basis.first.isoformat(), basis.last.isoformat()),
    )
    return [(date.fromisoformat(day), recorded_at) for day, recorded_at in rows]


LENDING: Final = Measure(
    name="lending",
    title=N_("Daftar pinjaman dan tunggakan"),
    figures=(
        Figure(
            "loans",
            N_("Pinjaman yang berjalan atau dicairkan"),
            N_("Pinjamkan dana simpan pinjam kepada anggota, lalu catat pinjamannya."),
            _PAGE,
        ),
        Figure(
            "more_borrowers",
            N_("Tambahan peminjam sejak awal periode"),
            N_("Layani {more} peminjam lagi, lalu catat pinjamannya."),
            _PAGE,
        ),
        Figure(
            "more_outstanding",
            N_("Tambahan sisa pokok sejak awal periode"),
            N_("Putar lebih banyak dana sebagai pinjaman, paling sedikit {more} lagi."),
            _PAGE,
            Unit.RUPIAH,
        ),
        Figure(
            "arrears",
            N_("Tunggakan pokok dari sisa pokok"),
            N_("Tagih tunggakan sampai paling banyak {wanted} (sekarang {now})."),
            "loan_arrears",
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take,
    parameters={},
)
