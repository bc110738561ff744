"""A process of its own that walks through the program in one look: `walk LOOK PICTURES BOOK`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kube_desktop.foundation.clock import clock_set_to
from tests.tour.beginning import begin, open_sample
from tests.tour.evening import go_through_the_rest
from tests.tour.everyday import go_through_the_day
from tests.tour.gatherings import go_through_the_goods, go_through_the_meetings
from tests.tour.looks import README_LOOK, look_of
from tests.tour.members_money import go_through_the_members_money
from tests.tour.recap import compare_groups
from tests.tour.records import go_through_the_records
from tests.tour.scoring import go_through_the_scoring
from tests.tour.stage import Stage

EVENING: Final = datetime(2026, 10, 31, 11, 0, tzinfo=UTC)
"""The last evening of the sample group's story."""


def main(folder: str, pictures: Path, sample: Path) -> None:
    """Take the pictures of a look; `sample` is a copy of the sample group."""
    look = look_of(folder)
    with clock_set_to(EVENING):
        stage = Stage(look, pictures, sample)
        if look is not README_LOOK:
            begin(stage)
            compare_groups(stage)
        open_sample(stage)
        go_through_the_day(stage)
        if look is not README_LOOK:
            go_through_the_meetings(stage)
            go_through_the_goods(stage)
            go_through_the_records(stage)
            go_through_the_members_money(stage)
            go_through_the_scoring(stage)
            go_through_the_rest(stage)
        stage.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
