"""What a family answered, in the words of the screen."""

from collections.abc import Sequence
from datetime import date

from kube_desktop.books.conditions.completeness import is_stale
from kube_desktop.books.conditions.queries import CriteriaChange, Family
from kube_desktop.books.conditions.questions import every_area, every_criterion
from kube_desktop.books.conditions.rules import FamilyCondition, has_improved
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _


def met_in_words(told: FamilyCondition) -> str:
    """Return how many criteria a family meets, and how many were not asked."""
    if not told.tells_criteria:
        return _("Kriteria tidak ditanyakan.")
    asked = len(told.answers) - told.not_asked
    words = _("Terpenuhi {met} dari {asked} yang ditanya").format(met=told.met, asked=asked)
    return f"{words} · {not_asked_in_words(told)}" if told.not_asked else words


def not_asked_in_words(told: FamilyCondition) -> str:
    """Return how many criteria were not asked."""
    return _("{count} belum ditanya").format(count=told.not_asked)


def met_by_name(told: FamilyCondition) -> str:
    """Return which criteria a family meets."""
    return named([key for key, answer in told.answers.items() if answer])


def behaviour_in_words(told: FamilyCondition) -> str:
    """Return how far a family is in each area that was asked."""
    titles = {each.key: each.short for each in every_area()}
    return " · ".join(
        _("{area}: {level}").format(area=titles[key], level=level.label.lower())
        for key, level in told.levels.items()
        if level is not None
    )


def change_in_words(change: CriteriaChange) -> tuple[str, ...]:
    """Return what became of a family since it was first asked, a sentence each."""
    first, last = change.first.entry, change.last.entry
    return (
        _("{then}: {met} terpenuhi. {now}: {met_now} terpenuhi.").format(
            then=format_day(first.on_day),
            met=first.met,
            now=format_day(last.on_day),
            met_now=last.met,
        ),
        _("Tidak lagi: {names}").format(names=named(change.gone) or _("tidak ada")),
        _("Baru terpenuhi: {names}").format(names=named(change.come) or _("tidak ada")),
    )


def behaviour_change_in_words(family: Family) -> str:
    """Return whether a family lives better than at the record before; empty when untold."""
    found = family.behaviour
    if not found:
        return ""
    earlier = found[-2].entry.levels if len(found) > 1 else None
    match has_improved(earlier, found[-1].entry.levels):
        case True:
            return _("Perilaku: membaik, atau semua sudah baik.")
        case False:
            return _("Perilaku: belum membaik sejak ditanya sebelumnya.")
    return _("Perilaku: belum bisa dibandingkan.")


def remark(family: Family, on: date) -> str:
    """Return what a person should know of a family in the list."""
    if family.member.left_on is not None and family.member.left_on <= on:
        return _("keluar {day}").format(day=format_day(family.member.left_on))
    if not family.told:
        return _("belum ditanya")
    last = family.told[-1].entry
    if is_stale(last.on_day, on):
        return _("tanya lagi")
    return not_asked_in_words(last) if last.tells_criteria and last.not_asked else ""


def named(keys: Sequence[str]) -> str:
    """Return the short names of criteria."""
    short = {each.key: each.short for each in every_criterion()}
    return ", ".join(short[key] for key in keys)
