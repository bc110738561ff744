"""The activities of each stage, as the guide lists them: data, with version and source."""

import json
from dataclasses import dataclass
from functools import cache

from kube_desktop.books.stages.rules import Stage, same_activity
from kube_desktop.foundation.resources import resource_path


@dataclass(frozen=True, slots=True)
class Programme:
    """Which activities belong to which stage, in their order.

    Attributes:
        source: where the list comes from.
    """

    version: int
    source: str
    activities: dict[Stage, tuple[str, ...]]

    def place(self, stage: Stage, activity: str) -> int | None:
        """Return the place of an activity in its stage; None for one of the group's own."""
        for place, named in enumerate(self.activities[stage]):
            if same_activity(named, activity):
                return place
        return None


@cache
def programme() -> Programme:
    """Return the list that the program brings along."""
    path = resource_path("reference", "stages.json")
    told = json.loads(path.read_text(encoding="utf-8"))
    return Programme(
        told["version"],
        told["source"],
        {Stage.kept_as(each["stage"]): tuple(each["activities"]) for each in told["stages"]},
    )
