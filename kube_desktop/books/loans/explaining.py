"""What a loan means for the borrower, in one sentence."""

from collections.abc import Sequence

from kube_desktop.books.loans.schedule import Schedule, ScheduledInstalment
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah


def explained(schedule: Schedule) -> str:
    """Return what is borrowed, how it is paid back and what that comes to.

    For instance `Pinjam Rp500.000, 3 kali angsuran setiap bulan Rp166.667 (terakhir Rp166.666),
    tanpa jasa. Jumlah yang dikembalikan Rp500.000.`
    """
    charge = _("tanpa jasa")
    if schedule.charge:
        charge = _("sudah termasuk jasa {charge}").format(charge=format_rupiah(schedule.charge))
    return _("Pinjam {principal}, {how}, {charge}. Jumlah yang dikembalikan {total}.").format(
        principal=format_rupiah(schedule.principal),
        how=_how(schedule),
        charge=charge,
        total=format_rupiah(schedule.total),
    )


def _how(schedule: Schedule) -> str:
    grace = schedule.terms.grace
    waiting, paying = schedule.instalments[:grace], schedule.instalments[grace:]
    if len(paying) == 1:
        then = _("dikembalikan sekaligus {amount} pada {day}").format(
            amount=format_rupiah(paying[0].amount), day=format_long_day(paying[0].due_on)
        )
    else:
        then = _("{count} kali angsuran {each} {amounts}").format(
            count=len(paying), each=schedule.terms.frequency.label, amounts=_amounts(paying)
        )
    if not waiting:
        return then
    if not any(each.amount for each in waiting):
        return _("{count} kali pertama belum membayar, lalu {then}").format(count=grace, then=then)
    return _("{count} kali pertama membayar jasa saja {amounts}, lalu {then}").format(
        count=grace, amounts=_amounts(waiting), then=then
    )


def _amounts(instalments: Sequence[ScheduledInstalment]) -> str:
    amounts = [each.amount for each in instalments]
    first, last = format_rupiah(amounts[0]), format_rupiah(amounts[-1])
    if len(set(amounts)) == 1:
        return first
    if len(set(amounts[:-1])) == 1:
        return _("{amount} (terakhir {last})").format(amount=first, last=last)
    if amounts == sorted(amounts, reverse=True):
        return _("mulai {first} dan menurun sampai {last}").format(first=first, last=last)
    return _("antara {least} dan {most}").format(
        least=format_rupiah(min(amounts)), most=format_rupiah(max(amounts))
    )
