from datetime import date

import pytest

from kube_desktop.books.activities.rules import (
    Activity,
    ActivityKind,
    EndedBeforeBeginningError,
    FollowUpMissingError,
    FollowUpTooEarlyError,
    TrainingDetailsError,
    check_activity,
)
from kube_desktop.foundation.errors import RuleError
from tests.books.activities.conftest import SECOND, community_work
from tests.group_files import TODAY

FIRST = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("activity", "error", "field"),
    [
        (community_work(until_day=FIRST), EndedBeforeBeginningError, "until_day"),
        (community_work(done_on=SECOND), FollowUpMissingError, "follow_up"),
        (community_work(follow_up_by=SECOND), FollowUpMissingError, "follow_up"),
        (community_work(follow_up="Lagi", done_on=FIRST), FollowUpTooEarlyError, "done_on"),
        (
            community_work(follow_up="Lagi", follow_up_by=FIRST),
            FollowUpTooEarlyError,
            "follow_up_by",
        ),
        (community_work(trainer="Dinas"), TrainingDetailsError, "trainer"),
        (community_work(topic="Kemasan"), TrainingDetailsError, "trainer"),
    ],
)
def test_an_activity_whose_particulars_disagree_is_refused(
    activity: Activity, error: type[RuleError], field: str
) -> None:
    with pytest.raises(error) as refused:
        check_activity(activity, TODAY)

    assert refused.value.field == field


@pytest.mark.parametrize(
    "activity",
    [
        community_work(),
        community_work(until_day=SECOND, follow_up="Lagi", follow_up_by=SECOND, done_on=SECOND),
        community_work(kind=ActivityKind.TRAINING, topic="Kemasan", trainer="Dinas"),
    ],
)
def test_an_activity_that_agrees_with_itself_is_taken(activity: Activity) -> None:
    check_activity(activity, TODAY)
