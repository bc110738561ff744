"""Where a group stands on the ladder, and what keeps it from the next level."""

from datetime import date

import pytest

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.stages.levels import (
    AdvancedNeedsNoteError,
    AgainstChecklistError,
    Level,
    LevelDecided,
    NotOnChecklistError,
)
from kube_desktop.books.stages.queries import levels
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.deciding import decide_level
from kube_desktop.scoring.ladder import Ladder, Verdict, judge, ladder
from kube_desktop.scoring.ladder_evidence import Seen
from kube_desktop.scoring.rungs import shipped_rungs
from tests.group_files import TODAY
from tests.scoring.stage import add, people

AT_THE_TOP = {
    "books_used": 9,
    "books_kept": 1000,
    "offices": 3,
    "meetings": 24,
    "outside_buyers": 2,
    "assets_growth": 1,
    "sources": 3,
    "other_sources": 1,
    "age_months": 60,
    "bank_partners": 1,
    "account_papers": 1,
    "bank_months": 12,
    "cooperatives": 1,
}


@pytest.fixture
def growing(book: GroupFile) -> GroupFile:
    """A group with three officers and one book in use."""
    for member, office in zip(people(book), Office, strict=False):
        book.act(appoint, Appointment(member, office, date(2026, 1, 1)), today=TODAY)
    add(book, GUESTS, Visit(date(2026, 10, 5), "Yohana Tallo", Visitor.FACILITATOR))
    return book


def _judged(**figures: int | None) -> Ladder:
    """Return where a group stands with such figures, all others as at the top."""
    seen = Seen({**AT_THE_TOP, **figures}, "terlihat", "partners")
    rungs = shipped_rungs()
    return judge(TODAY, rungs, {each.key: seen for each in rungs.criteria})


def _stands(**figures: int | None) -> tuple[Level | None, str, int]:
    """Return the level proposed, the criterion that blocks the next, and how many do."""
    stands = _judged(**figures)
    blocker = stands.blocker.criterion.key if stands.blocker else ""
    return stands.proposed, blocker, len(stands.blocking)


def test_a_new_group_without_officers_is_not_on_the_ladder_yet(book: GroupFile) -> None:
    stands = book.read(ladder, TODAY)

    assert stands.proposed is None
    assert stands.next_level is Level.GROWING
    assert [row.criterion.key for row in stands.blocking] == ["administration", "organisation"]


def test_a_group_with_officers_and_a_book_grows(growing: GroupFile) -> None:
    stands = growing.read(ladder, TODAY)

    assert (stands.proposed, stands.next_level) == (Level.GROWING, Level.DEVELOPING)
    assert stands.blocker is not None
    assert stands.blocker.criterion.key == "administration"
    assert stands.blocker.seen.page == "completeness"


def test_who_meets_everything_is_independent_and_nothing_blocks() -> None:
    assert _stands() == (Level.INDEPENDENT, "", 0)


def test_the_age_of_a_growing_group_describes_it_and_keeps_nobody_down() -> None:
    age = next(row for row in _judged(age_months=60).rows if row.criterion.key == "age")

    assert age.judged[0].verdict is Verdict.NOT_MET
    assert not age.blocks(Level.GROWING)


@pytest.mark.parametrize(
    ("figure", "below", "at", "blocker", "under"),
    [
        ("books_used", 0, 1, "administration", None),
        ("offices", 2, 3, "organisation", None),
        ("books_kept", 599, 850, "administration", Level.GROWING),
        ("meetings", 5, 12, "organisation", Level.GROWING),
        ("outside_buyers", 0, 1, "marketing", Level.GROWING),
        ("assets_growth", 0, 1, "assets", Level.GROWING),
        ("sources", 1, 2, "sources", Level.GROWING),
        ("books_kept", 849, 850, "administration", Level.DEVELOPING),
        ("meetings", 11, 12, "organisation", Level.DEVELOPING),
        ("other_sources", 0, 1, "sources", Level.DEVELOPING),
        ("cooperatives", 0, 1, "cooperative", Level.DEVELOPING),
    ],
)
def test_one_criterion_below_its_threshold_blocks_and_at_it_no_more(
    *,
    figure: str,
    below: int,
    at: int,
    blocker: str,
    under: Level | None,
) -> None:
    assert _stands(**{figure: below}) == (under, blocker, 1)
    assert _stands(**{figure: at}) == (Level.INDEPENDENT, "", 0)


@pytest.mark.parametrize(
    ("bank_partners", "account_papers", "bank_months", "is_reached"),
    [(1, 0, 0, True), (0, 1, 6, True), (0, 1, 5, False), (0, 0, 12, False)],
)
def test_a_bank_is_reached_as_a_partner_or_by_an_account_in_use(
    *,
    bank_partners: int,
    account_papers: int,
    bank_months: int,
    is_reached: bool,
) -> None:
    _level, blocker, _count = _stands(
        bank_partners=bank_partners,
        account_papers=account_papers,
        bank_months=bank_months,
    )

    assert blocker == ("" if is_reached else "bank")


def test_what_is_known_to_lack_blocks_before_what_cannot_be_told() -> None:
    stands = _stands(outside_buyers=None, sources=1)

    assert stands == (Level.GROWING, "sources", 2)


def test_what_cannot_be_told_blocks_too() -> None:
    assert _stands(assets_growth=None) == (Level.GROWING, "assets", 1)


def test_who_meets_the_top_but_not_the_middle_stays_below_it() -> None:
    assert _stands(outside_buyers=0)[0] is Level.GROWING


def test_deciding_as_the_checklist_proposes_takes_no_note(growing: GroupFile) -> None:
    growing.act(decide_level, LevelDecided(TODAY, Level.GROWING, "Pendamping"), today=TODAY)

    (kept,) = growing.read(levels)
    assert kept.entry.proposed is Level.GROWING


def test_deciding_against_the_checklist_takes_a_note(growing: GroupFile) -> None:
    decided = LevelDecided(TODAY, Level.DEVELOPING, "Pendamping")

    with pytest.raises(AgainstChecklistError):
        growing.act(decide_level, decided, today=TODAY)

    assert growing.read(levels) == ()


def test_nobody_can_say_what_the_checklist_proposes(growing: GroupFile) -> None:
    decided = LevelDecided(TODAY, Level.DEVELOPING, "Dinas", proposed=Level.DEVELOPING)

    with pytest.raises(AgainstChecklistError):
        growing.act(decide_level, decided, today=TODAY)


def test_advanced_takes_a_note_always(growing: GroupFile) -> None:
    with pytest.raises(AdvancedNeedsNoteError):
        growing.act(decide_level, LevelDecided(TODAY, Level.ADVANCED, "Dinas"), today=TODAY)

    noted = LevelDecided(TODAY, Level.ADVANCED, "Dinas", note="Sudah memasok tiga pasar")
    growing.act(decide_level, noted, today=TODAY)
    assert growing.read(levels)[0].entry.level is Level.ADVANCED


def test_below_the_ladder_every_level_takes_a_note(book: GroupFile) -> None:
    with pytest.raises(NotOnChecklistError):
        book.act(decide_level, LevelDecided(TODAY, Level.GROWING, "Dinas"), today=TODAY)
