"""Whether the group builds up capital, and its members save (E7, E8)."""

from collections import defaultdict
from datetime import date
from typing import Final

from kube_desktop.books.cash.rules import MEMBER_SAVINGS
from kube_desktop.books.members.queries import members
from kube_desktop.books.sharings.queries import OWN_CAPITAL, SharingRow, sharing_rows
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.balances import moved_between
from kube_desktop.scoring.evidence import (
    first_asking,
    month_in,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_SHARINGS: Final = "sharings"
_PASSBOOKS: Final = "passbooks"
_MONTHS: Final = "months_of_saving"
_USUAL_MONTHS: Final = 9
_DEPOSITS: Final = f"""
SELECT e.member_id, e.day, e.recorded_at FROM posting p CROSS JOIN entry e ON e.id = p.entry_id
WHERE p.account_id IN {MEMBER_SAVINGS} AND p.day BETWEEN :first AND :last AND p.amount < 0
AND e.member_id IS NOT NULL AND (e.type = 'receipt' OR e.origin_book = 'sharings')
AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)
"""  # noqa: S608 - own numbers
"""What members brought, or left in their savings when the result was shared; standing entries."""


def _take_capital(basis: Basis) -> Measured:
    shared = [
        row
        for row in sharing_rows(basis.reader)
        if not row.is_cancelled and basis.first <= row.on <= basis.last
    ]
    aside = _set_aside(basis)
    done = [row for row in shared if row.id in aside]
    growth = -moved_between(basis.reader, OWN_CAPITAL, basis.first, basis.last)
    words = _(
        "{done} dari {all} pembagian menyisihkan dulu; modal sendiri bertambah {growth}"
    ).format(done=len(done), all=len(shared), growth=format_rupiah(growth))
    written = _sharings_written(basis)
    return Measured(
        {
            "set_aside": tenths_of(len(done), len(shared)),
            "own_capital_growth": growth if shared else None,
        },
        with_age(basis, words),
        first_asking(
            Link(_("Bagi hasil"), _SHARINGS),
            [
                _sharing_link(row, _("{day}: {amount} dibagi tanpa menyisihkan"))
                for row in shared
                if row.id not in aside
            ],
            [_sharing_link(row, _("{day}: {aside} disisihkan dari {amount}")) for row in done],
        ),
        lacking=""
        if shared
        else _(
            "Belum ada pembagian hasil dalam periode ini. Bila hasil usaha dibagi, sisihkan dulu,"
            " lalu catat."
        ),
        late=written_late(basis, written),
        counted=len(written),
    )


def _set_aside(basis: Basis) -> set[int]:
    rows = basis.reader.rows(
        "SELECT sharing_id FROM sharing_set_aside GROUP BY sharing_id HAVING sum(amount) > 0"
    )
    return {sharing_id for (sharing_id,) in rows}


def _sharings_written(basis: Basis) -> list[tuple[date, str]]:
    rows = basis.reader.rows(
        "SELECT on_day, recorded_at FROM sharing WHERE cancelled_at IS NULL"
        " AND on_day BETWEEN ? AND ?",
        (basis.first.isoformat(), basis.last.isoformat()),
    )
    return [(date.fromisoformat(day), recorded_at) for day, recorded_at in rows]


def _sharing_link(row: SharingRow, words: str) -> Link:
    told = words.format(
        day=format_day(row.on),
        amount=format_rupiah(row.amount),
        aside=format_rupiah(row.set_aside),
    )
    return Link(told, _SHARINGS, row.id)


def _take_saving(basis: Basis) -> Measured:
    wanted = basis.parameters.get(_MONTHS, _USUAL_MONTHS)
    saved: dict[int, set[int]] = defaultdict(set)
    written = []
    for member_id, on_day, recorded_at in basis.reader.rows(
        _DEPOSITS, {"first": basis.first.isoformat(), "last": basis.last.isoformat()}
    ):
        day = date.fromisoformat(on_day)
        saved[member_id].add(month_in(basis, day))
        written.append((day, recorded_at))
    everybody = members(basis.reader, on=basis.last, include_left=False)
    months = {each.id: len(saved[each.id]) for each in everybody}
    savers = sum(count > 0 for count in months.values())
    regular = sum(count >= wanted for count in months.values())
    words = _(
        "{savers} dari {all} anggota menabung, {regular} di antaranya di {months} bulan atau lebih"
    ).format(savers=savers, all=len(everybody), regular=regular, months=wanted)
    asking = _("{name}: menabung di {count} bulan")
    behind = sorted(
        (each for each in everybody if months[each.id] < wanted), key=lambda each: months[each.id]
    )
    return Measured(
        {
            "savers": tenths_of(savers, len(everybody)),
            "regular_savers": tenths_of(regular, len(everybody)),
        },
        with_age(basis, words),
        first_asking(
            Link(_("Buku tabungan"), _PASSBOOKS),
            [
                Link(asking.format(name=each.name, count=months[each.id]), _PASSBOOKS, each.id)
                for each in behind
            ],
        ),
        lacking="" if everybody else _("Belum ada anggota yang tercatat. Catat anggotanya dulu."),
        late=written_late(basis, written),
        counted=len(written),
    )


CAPITAL: Final = Measure(
    name="capital",
    title=N_("Bagi hasil dan modal sendiri"),
    figures=(
        Figure(
            "set_aside",
            N_("Pembagian hasil yang menyisihkan dulu"),
            N_(
                "Setiap kali hasil dibagi, sisihkan dulu untuk kelompok, sampai {wanted}"
                " pembagian (sekarang {now})."
            ),
            _SHARINGS,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
        Figure(
            "own_capital_growth",
            N_("Pertambahan modal sendiri"),
            N_("Tambah modal sendiri dengan menyisihkan hasil atau setoran modal, lalu catat."),
            _SHARINGS,
            Unit.RUPIAH,
        ),
    ),
    take=_take_capital,
    parameters={},
)

SAVING: Final = Measure(
    name="saving",
    title=N_("Buku tabungan anggota"),
    figures=(
        Figure(
            "savers",
            N_("Anggota yang menabung"),
            N_("Ajak lebih banyak anggota menabung, sampai {wanted} (sekarang {now})."),
            _PASSBOOKS,
            Unit.TENTHS_PERCENT,
        ),
        Figure(
            "regular_savers",
            N_("Anggota yang menabung teratur"),
            N_("Ajak anggota menabung setiap bulan, sampai {wanted} teratur (sekarang {now})."),
            _PASSBOOKS,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take_saving,
    parameters={_MONTHS: N_("Disebut teratur bila menabung di (bulan)")},
)

OWN_MONEY_MEASURES: Final = (CAPITAL, SAVING)
