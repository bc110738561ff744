"""Whether members stand by each other: help in misfortune, and dues for it (S3, S4)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kube_desktop.books.iks.completeness import BOOK as DUES
from kube_desktop.books.iks.dues_queries import MemberDues, member_dues, tariffs
from kube_desktop.books.iks.register import IKS_AIDS, IKS_TARIFFS
from kube_desktop.books.iks.rules import Aid, AidEvent
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    entries_written,
    first_asking,
    percent,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_WITHIN: Final = "help_within_days"
_USUAL_DAYS: Final = 14


def _take_help(basis: Basis) -> Measured:
    within = basis.parameters.get(_WITHIN, _USUAL_DAYS)
    given = records(basis.reader, IKS_AIDS, first=basis.first, last=basis.last)
    known, undated = _misfortunes(given)
    in_time = [day for (event_on, day) in known if (day - event_on).days <= within]
    outside = [row for row in given if not row.entry.beneficiary.is_inside]
    words = _(
        "{in_time} dari {known} musibah dibantu dalam {within} hari; {helps} santunan,"
        " {outside} di antaranya untuk bukan anggota"
    ).format(
        in_time=len(in_time),
        known=len(known),
        within=within,
        helps=len(given),
        outside=len(outside),
    )
    if undated:
        words = _("{evidence}; {count} tanpa tanggal kejadian").format(
            evidence=words, count=len(undated)
        )
    late = [row for row in given if _days_after(row.entry) > within]
    return Measured(
        {
            "helped_in_time": tenths_of(len(in_time), len(known)),
            "helps": len(given),
            "helps_outside": len(outside),
        },
        with_age(basis, words),
        first_asking(
            Link(_("Santunan"), IKS_AIDS.page),
            [
                *(
                    _aid_link(row, _("{day} {what}: tanggal kejadian belum diisi"))
                    for row in undated
                ),
                *(_aid_link(row, _("{day} {what}: dibantu sesudah {after} hari")) for row in late),
            ],
            [_aid_link(row) for row in given if row not in undated and row not in late],
        ),
        lacking=""
        if known or undated
        else _(
            "Belum ada musibah tercatat. Tanyakan apakah ada anggota yang sakit, berduka atau"
            " kena musibah; bila ada yang dibantu, catat santunannya."
        ),
        late=written_late(basis, [(row.entry.on_day, row.recorded_at) for row in given]),
        counted=len(given),
    )


def _misfortunes(
    given: Sequence[Record[Aid]],
) -> tuple[list[tuple[date, date]], list[Record[Aid]]]:
    """Return when each misfortune happened and when help came first; and help that does not say."""
    first_help: dict[tuple[date, AidEvent, int | None, str], date] = {}
    undated = []
    for row in given:
        aid = row.entry
        if aid.event_on is None:
            if aid.event is not AidEvent.OTHER:
                undated.append(row)
            continue
        whose = (aid.event_on, aid.event, aid.member_id, aid.recipient.casefold())
        first_help[whose] = min(aid.on_day, first_help.get(whose, date.max))
    return [(event_on, day) for (event_on, *_whose), day in first_help.items()], undated


def _days_after(aid: Aid) -> int:
    return (aid.on_day - aid.event_on).days if aid.event_on else 0


def _aid_link(row: Record[Aid], words: str = "{day} {what}") -> Link:
    told = words.format(
        day=format_day(row.entry.on_day), what=row.entry.what, after=_days_after(row.entry)
    )
    return Link(told, IKS_AIDS.page, row.id)


def _take_dues(basis: Basis) -> Measured:
    known = [each for each in tariffs(basis.reader) if each.valid_from <= basis.last]
    page = Link(_("Iuran IKS"), DUES)
    if not any(each.amount for each in known):
        return Measured(
            {"dues_paid": 0},
            _("Tarif iuran belum diputuskan"),
            (Link(_("Tarif iuran"), IKS_TARIFFS.page), page),
        )
    everybody = member_dues(
        basis.reader, through=Month.of(basis.last), on=basis.last, counted=basis.last
    )
    sums = {row.member_id: _due_in(basis, row) for row in everybody}
    due = sum(owed for owed, _paid in sums.values())
    paid = sum(paid for _owed, paid in sums.values())
    behind = [(row, *sums[row.member_id]) for row in everybody if len(set(sums[row.member_id])) > 1]
    written = entries_written(basis, (AccountId.IKS_DUES,))
    asking = _("{name}: kurang {amount} dari {owed}")
    return Measured(
        {"dues_paid": tenths_of(paid, due)},
        _("Iuran dibayar {paid} dari {due} yang jatuh tempo ({share})").format(
            paid=format_rupiah(paid),
            due=format_rupiah(due),
            share=percent(tenths_of(paid, due) or 0),
        ),
        first_asking(
            page,
            [
                Link(
                    asking.format(
                        name=row.name,
                        amount=format_rupiah(owed - brought),
                        owed=format_rupiah(owed),
                    ),
                    DUES,
                    row.member_id,
                )
                for row, owed, brought in behind
            ],
        ),
        lacking="" if due else _("Belum ada iuran yang jatuh tempo dalam periode ini."),
        late=written_late(basis, written),
        counted=len(written),
    )


def _due_in(basis: Basis, row: MemberDues) -> tuple[Rupiah, Rupiah]:
    """Return what fell due for a member in the period, and how much of it was paid."""
    over = [
        cell for cell in row.account.cells if basis.first <= cell.period.last.last <= basis.last
    ]
    return sum(cell.owed for cell in over), sum(cell.paid for cell in over)


MISFORTUNE_HELP: Final = Measure(
    name="misfortune_help",
    title=N_("Santunan IKS"),
    figures=(
        Figure(
            "helped_in_time",
            N_("Musibah yang dibantu tepat waktu"),
            N_("Bantu setiap anggota yang kena musibah secepatnya, dan catat santunannya."),
            IKS_AIDS.page,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
        Figure(
            "helps",
            N_("Santunan yang diberikan"),
            N_("Beri {more} santunan lagi bila ada yang kena musibah, dan catat."),
            IKS_AIDS.page,
        ),
        Figure(
            "helps_outside",
            N_("Santunan untuk bukan anggota"),
            N_("Bantu {more} orang di luar kelompok yang membutuhkan, dan catat santunannya."),
            IKS_AIDS.page,
        ),
    ),
    take=_take_help,
    parameters={_WITHIN: N_("Dibantu paling lama (hari sesudah kejadian)")},
)

SOLIDARITY_DUES: Final = Measure(
    name="solidarity_dues",
    title=N_("Iuran IKS"),
    figures=(
        Figure(
            "dues_paid",
            N_("Iuran yang dibayar dari yang jatuh tempo"),
            N_("Putuskan tarif iuran bila belum, lalu kumpulkan sampai {wanted} (sekarang {now})."),
            DUES,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take_dues,
    parameters={},
)

SOLIDARITY_MEASURES: Final = (MISFORTUNE_HELP, SOLIDARITY_DUES)
