"""How goods stand and what happened to them, in words; a sign besides, never colour alone."""

from typing import Final

from kube_desktop.books.inventory.queries import GoodRow
from kube_desktop.books.inventory.rules import LOOKED_AT, Event, GoodKind
from kube_desktop.books.inventory.states import Standing
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah

_PLAIN: Final = {
    Standing.GONE: N_("Sudah tidak ada"),
    Standing.UNKNOWN: N_("? Belum dicek"),
    Standing.ALIVE: N_("Hidup"),
    Standing.GOOD: N_("Baik"),
}


def condition_words(row: GoodRow) -> str:
    """Return how a good stands: `Baik`, `! 2 rusak ringan`, `!! 1 rusak berat`."""
    if row.standing in _PLAIN:
        return _(_PLAIN[row.standing])
    light, heavy = row.state.light, row.state.heavy
    if not heavy:
        return _("! {count} rusak ringan").format(count=light)
    if not light:
        return _("!! {count} rusak berat").format(count=heavy)
    return _("!! {heavy} rusak berat, {light} ringan").format(heavy=heavy, light=light)


def state_words(row: GoodRow) -> str:
    """Return how many there are now and how they are."""
    state = row.state
    there = _("{count} {unit}").format(count=state.quantity, unit=row.good.unit)
    if state.quantity <= 1 or row.good.kind is GoodKind.LIVESTOCK or not state.is_known:
        return there
    return _("{there}: {good} baik, {light} rusak ringan, {heavy} rusak berat").format(
        there=there, good=state.good, light=state.light, heavy=state.heavy
    )


def event_words(event: Event) -> str:
    """Return what happened in one line: `Rusak: 1 rusak ringan`."""
    counts = []
    if event.quantity is not None and event.what in LOOKED_AT:
        counts.append(_("ada {count}").format(count=event.quantity))
    elif event.quantity is not None:
        counts.append(str(event.quantity))
    if event.light:
        counts.append(_("{count} rusak ringan").format(count=event.light))
    if event.heavy:
        counts.append(_("{count} rusak berat").format(count=event.heavy))
    if event.amount is not None:
        counts.append(format_rupiah(event.amount))
    words = ", ".join(counts)
    if not words:
        return event.what.label
    return _("{what}: {counts}").format(what=event.what.label, counts=words)


def follow_up_words(event: Event) -> str:
    """Return what is to be done about it and by when, or when it was done; empty for nothing."""
    if not event.follow_up:
        return ""
    if event.done_on is not None:
        return _("{work} (selesai {day})").format(
            work=event.follow_up, day=format_day(event.done_on)
        )
    if event.due is not None:
        return _("{work} (paling lambat {day})").format(
            work=event.follow_up, day=format_day(event.due)
        )
    return event.follow_up
