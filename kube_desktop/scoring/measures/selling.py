"""How steadily the group sells, in how many lines, and whether its market grows (E2, E6)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.books.units.queries import UnitWish, units
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.balances import moved_between, recorded_months
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import first_asking, month_in, percent, with_age, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_PAGE: Final = "cash_uep"
_SALES: Final = (AccountId.SALES, AccountId.SERVICES)
_SOLD: Final = f"""
SELECT p.day, e.unit_id, coalesce(u.name, k.name, ''), -sum(p.amount), sum(e.type <> 'reversal'),
  sum(e.type <> 'reversal'
    AND julianday(substr(e.recorded_at, 1, 10)) - julianday(e.day) > :patience)
FROM posting p CROSS JOIN entry e ON e.id = p.entry_id
LEFT JOIN business_unit u ON u.id = e.unit_id LEFT JOIN kind k ON k.code = p.kind
WHERE p.account_id IN ({",".join(str(account.value) for account in _SALES)})
AND p.day BETWEEN :first AND :last AND e.type <> 'opening'
GROUP BY p.day, e.unit_id, k.code
"""  # noqa: S608 - own numbers


@dataclass(frozen=True, slots=True)
class _Sold:
    """What was sold in the period, net of what was taken back.

    Attributes:
        by_line: by line of business; where the group names none, by kind of the cash book.
    """

    by_month: dict[int, Rupiah]
    by_line: dict[tuple[int | None, str], Rupiah]
    lines_written: int
    late: int


def _take_sales(basis: Basis) -> Measured:
    sold = _sold(basis)
    months = [month for month, amount in sold.by_month.items() if amount > 0]
    lines = {line: amount for line, amount in sold.by_line.items() if amount > 0}
    named = {line: amount for line, amount in lines.items() if line[0] is not None} or lines
    words = _("Penjualan di {months} dari 12 bulan; {count} jenis usaha").format(
        months=len(months), count=len(named)
    )
    if named:
        words = f"{words}: {', '.join(sorted(name for _id, name in named))}"
    selling = {unit_id for unit_id, _name in named}
    idle = [
        unit for unit in units(basis.reader) if unit.id not in selling and unit.runs_on(basis.last)
    ]
    asking = _("{unit}: belum ada penjualan dalam periode ini")
    return Measured(
        {"months_with_sales": len(months), "lines": len(named)},
        with_age(basis, words),
        first_asking(
            Link(_("Buku kas UEP"), _PAGE),
            [Link(asking.format(unit=unit.name), _PAGE, UnitWish(unit.id)) for unit in idle],
            [
                Link(
                    f"{name}: {format_rupiah(amount)}",
                    _PAGE,
                    None if unit_id is None else UnitWish(unit_id),
                )
                for (unit_id, name), amount in named.items()
            ],
        ),
        lacking=""
        if sold.lines_written or _has_business(basis)
        else _("Buku kas UEP belum ada isinya. Catat penjualan setiap hari."),
        late=sold.late,
        counted=sold.lines_written,
    )


def _sold(basis: Basis) -> _Sold:
    by_month: dict[int, Rupiah] = defaultdict(int)
    by_line: dict[tuple[int | None, str], Rupiah] = defaultdict(int)
    written = late = 0
    days = {
        "first": basis.first.isoformat(),
        "last": basis.last.isoformat(),
        "patience": basis.late_after_days,
    }
    for day, unit_id, name, amount, count, late_ones in basis.reader.rows(_SOLD, days):
        by_month[month_in(basis, date.fromisoformat(day))] += amount
        by_line[unit_id, name] += amount
        written += count
        late += late_ones
    return _Sold(by_month, by_line, written, late)


def _has_business(basis: Basis) -> bool:
    """Whether the cash book of the business ever had a line besides its opening balance."""
    found = basis.reader.value(
        "SELECT 1 FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id IN (101, 102) AND p.day <= ? AND e.type <> 'opening' LIMIT 1",
        (basis.last.isoformat(),),
    )
    return found is not None


def _take_market(basis: Basis) -> Measured:
    buyers = [
        row
        for row in partners_known(basis.reader, basis.last)
        if row.entry.kind is PartnerKind.BUYER and row.entry.is_active(basis.last)
    ]
    outside = [row for row in buyers if row.entry.is_outside]
    unsaid = [row for row in buyers if row.entry.is_outside is None]
    now, before = _sales_of_two_years(basis)
    growth = None if before is None else _growth(now, before)
    count = None if unsaid and not outside else len(outside)
    written = [(_since(row.entry), row.recorded_at) for row in outside]
    asking = _("{name}: di luar desa/kelurahan atau tidak, belum diisi")
    return Measured(
        {"outside_buyers": count, "sales_growth": growth},
        with_age(basis, f"{_buyers_told(outside, unsaid)}; {_growth_told(now, before, growth)}"),
        first_asking(
            Link(_("Daftar mitra"), PARTNERS.page),
            [Link(asking.format(name=row.entry.name), PARTNERS.page, row.id) for row in unsaid],
            [
                *(Link(row.entry.name, PARTNERS.page, row.id) for row in outside),
                Link(_("Buku kas UEP"), _PAGE),
            ],
        ),
        lacking=""
        if count is not None
        else _("Isi di daftar mitra apakah pembeli berada di luar desa/kelurahan."),
        untold=""
        if growth is not None
        else _("Penjualan baru bisa dibandingkan setelah buku berisi dua tahun."),
        late=written_late(basis, written),
        counted=len(written),
    )


def _sales_of_two_years(basis: Basis) -> tuple[Rupiah, Rupiah | None]:
    """Return the sales of the period, and of as long before it where the books reach so far."""
    now = -moved_between(basis.reader, _SALES, basis.first, basis.last)
    began = basis.first - (basis.last - basis.first) - timedelta(days=1)
    recorded = recorded_months(basis.reader)
    if recorded is None or recorded[0] > Month.of(began):
        return now, None
    return now, -moved_between(basis.reader, _SALES, began, basis.first - timedelta(days=1))


def _growth(now: Rupiah, before: Rupiah) -> int:
    """Return by how much sales grew in tenths of a percent; from nothing to something is all."""
    if before <= 0:
        return 1000 if now > 0 else 0
    return (now - before) * 1000 // before


def _buyers_told(outside: Sequence[Record[Partner]], unsaid: Sequence[Record[Partner]]) -> str:
    words = _("{count} pembeli tetap dari luar desa/kelurahan").format(count=len(outside))
    if not unsaid:
        return words
    return _("{evidence}, {count} pembeli belum diisi tempatnya").format(
        evidence=words, count=len(unsaid)
    )


def _growth_told(now: Rupiah, before: Rupiah | None, growth: int | None) -> str:
    if before is None or growth is None:
        words = _("penjualan {now}, tahun sebelumnya tidak ada di buku")
        return words.format(now=format_rupiah(now))
    words = _("penjualan {now}, tahun sebelumnya {before} ({growth})")
    return words.format(
        now=format_rupiah(now), before=format_rupiah(before), growth=percent(growth)
    )


def _since(partner: Partner) -> date | None:
    return partner.valid_from or partner.agreed_on


SALES: Final = Measure(
    name="sales",
    title=N_("Buku kas UEP: penjualan, sewa dan jasa"),
    figures=(
        Figure(
            "months_with_sales",
            N_("Bulan dengan penjualan, dari 12"),
            N_("Jalankan usaha dan catat penjualannya, sampai {wanted} bulan (sekarang {now})."),
            _PAGE,
            effort=Effort.KEEP_UP,
        ),
        Figure(
            "lines",
            N_("Jenis usaha yang berjalan"),
            N_("Mulai {more} jenis usaha lagi dan catat penjualannya per unit usaha."),
            _PAGE,
            effort=Effort.KEEP_UP,
        ),
    ),
    take=_take_sales,
    parameters={},
)

MARKET: Final = Measure(
    name="market",
    title=N_("Pembeli di daftar mitra, dan penjualan dua tahun"),
    figures=(
        Figure(
            "outside_buyers",
            N_("Pembeli tetap dari luar desa/kelurahan"),
            N_("Cari {more} pembeli tetap dari luar desa/kelurahan, lalu catat di daftar mitra."),
            PARTNERS.page,
        ),
        Figure(
            "sales_growth",
            N_("Kenaikan penjualan dari tahun sebelumnya"),
            N_("Naikkan penjualan sampai di atas tahun sebelumnya, dan catat semuanya."),
            _PAGE,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take_market,
    parameters={},
)

SELLING_MEASURES: Final = (SALES, MARKET)
