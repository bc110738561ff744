"""Budget against realisation: which line of the plan each use of aid belongs to."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.grants.queries import GrantRow
from kube_desktop.books.grants.rules import GrantUse
from kube_desktop.books.plans.queries import plan_result
from kube_desktop.books.plans.rules import Part, PlanLine
from kube_desktop.foundation.money import Rupiah
from kube_desktop.groupfile.reading import Reader

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 3
"""Letters; shorter words (*4 x 6 m*) tell nothing about what a thing is."""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What was planned and what it became.

    Attributes:
        words: what the plan calls it; several lines together where the cash book cannot tell
            which of them its money belongs to.
    """

    words: str
    planned: Rupiah
    actual: Rupiah

    @property
    def difference(self) -> Rupiah:
        """What was spent less what was planned."""
        return self.actual - self.planned

    @property
    def left(self) -> Rupiah:
        """How much of the plan was not spent; nothing where more was."""
        return max(0, -self.difference)

    @property
    def tenths(self) -> int | None:
        """What was spent in tenths of a percent of the plan, half up; None for no plan."""
        return (self.actual * 2000 + self.planned) // (2 * self.planned) if self.planned else None


@dataclass(frozen=True, slots=True)
class Budget:
    """A plan beside the uses of aid.

    Attributes:
        title: of the plan; empty where none is named.
        lines: of the plan; `outside`: uses that no line of it foresaw.
    """

    title: str
    plan_lines: tuple[PlanLine, ...]
    lines: tuple[BudgetLine, ...]
    outside: tuple[BudgetLine, ...]


def budget_of(reader: Reader, row: GrantRow, plan_id: int | None) -> Budget:
    """Return the costs and investments of a plan beside what an aid was used for."""
    uses = [use.entry for use in row.uses]
    title, lines = "", list[PlanLine]()
    if plan_id is not None:
        result = plan_result(reader, plan_id)
        title = result.plan.title
        lines = [each.entry for each in result.lines if each.entry.part is not Part.INCOME]
    compared, outside = compare(lines, uses, _kinds_of(reader, uses))
    if row.revolved:
        outside = (*outside, BudgetLine("Digulirkan kepada yang lain", 0, row.revolved))
    return Budget(title, tuple(lines), compared, outside)


def compare(
    lines: Sequence[PlanLine], uses: Sequence[GrantUse], kinds: Mapping[int, frozenset[int]]
) -> tuple[tuple[BudgetLine, ...], tuple[BudgetLine, ...]]:
    """Return the lines of a plan with what was spent on each, and the uses outside of it.

    A use belongs to the line that names the kind of its voucher; where several do, to the one
    whose words it has, and where none has them all, those lines are told together. A use that no
    kind tells belongs to the line whose words it has.

    Args:
        lines: of the plan.
        uses: of the aid.
        kinds: the kinds of the cash book by the voucher of a use.
    """
    of_line: dict[int, list[Rupiah]] = {place: [] for place in range(len(lines))}
    together: dict[int, int] = {}
    outside = []
    for use in uses:
        named = kinds.get(use.voucher_id or 0, frozenset())
        same = [place for place, line in enumerate(lines) if line.kind_code in named]
        told = same or [
            place
            for place, line in enumerate(lines)
            if line.kind_code is None or use.voucher_id is None
        ]
        best = same[0] if len(same) == 1 else _by_words(lines, told, use)
        if best is None and same:
            best = same[0]
            together |= dict.fromkeys(same, best)
        if best is None:
            outside.append(BudgetLine(use.what, 0, use.amount))
        else:
            of_line[best].append(use.amount)
    groups: dict[int, list[int]] = {}
    for place in of_line:
        groups.setdefault(together.get(place, place), []).append(place)
    compared = tuple(
        BudgetLine(
            "; ".join(lines[place].what for place in places),
            sum(lines[place].amount for place in places),
            sum(amount for place in places for amount in of_line[place]),
        )
        for places in groups.values()
    )
    return compared, tuple(outside)


def _by_words(lines: Sequence[PlanLine], places: Sequence[int], use: GrantUse) -> int | None:
    """Return the line all of whose words a use has; the one with the most words."""
    spoken = _words(use.what)
    fitting = [
        (len(words), -place)
        for place in places
        if (words := _words(lines[place].what)) and words <= spoken
    ]
    return -max(fitting)[1] if fitting else None


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST}


def _kinds_of(reader: Reader, uses: Sequence[GrantUse]) -> dict[int, frozenset[int]]:
    """Return the kinds under which the money of each voucher stands, after any correction."""
    asked = {use.voucher_id for use in uses if use.voucher_id is not None}
    standing = {
        voucher: found.entry_id for voucher, found in standing_vouchers(reader, asked).items()
    }
    rows = reader.rows(
        "SELECT DISTINCT entry_id, kind FROM posting WHERE kind IS NOT NULL"
        " AND entry_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(set(standing.values()))),),
    )
    by_entry: dict[int, set[int]] = {}
    for entry, kind in rows:
        by_entry.setdefault(entry, set()).add(kind)
    return {voucher: frozenset(by_entry.get(entry, ())) for voucher, entry in standing.items()}
