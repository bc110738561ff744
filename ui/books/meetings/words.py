"""Decisions and tasks in a line each."""

from kube_desktop.books.meetings.rules import Decision, Task, Way
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah


def decision_in_words(decision: Decision) -> str:
    """Return `2. Warung buka pukul 7 · suara terbanyak: 8 setuju, 1 tidak, 0 abstain`."""
    parts = [f"{decision.number}. {decision.text}", decision.way.label]
    if decision.way is Way.BALLOT:
        parts[-1] = _("{yes} setuju, {no} tidak setuju, {abstain} abstain").format(
            yes=decision.votes_for or 0,
            no=decision.votes_against or 0,
            abstain=decision.votes_abstain or 0,
        )
    if decision.amount is not None:
        parts.append(format_rupiah(decision.amount))
    return " · ".join(parts)


def task_in_words(task: Task, member: str) -> str:
    """Return `Beli rak · Anton Nahak · paling lambat 21/10/2026 · keputusan 1`."""
    parts = [task.what, ", ".join(filter(None, (member, task.who)))]
    if task.due_on is not None:
        parts.append(_("paling lambat {day}").format(day=format_day(task.due_on)))
    if task.decision_number is not None:
        parts.append(_("keputusan {number}").format(number=task.decision_number))
    if task.done_on is not None:
        parts.append(_("selesai {day}").format(day=format_day(task.done_on)))
    return " · ".join(parts)
