"""What goes wrong around an assessment: all of an act is kept or nothing, and it is told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kube_desktop.books.assessments.actions import decide_items
from kube_desktop.books.assessments.queries import AssessmentRow, assessments
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.scoring.assessing import begin_assessment
from tests.audit.tampering import tamper
from tests.cli.conftest import kube
from tests.e2e.desk import Desk
from tests.e2e.killed_assessment import CONCLUDED
from tests.e2e.money_desk import Kube
from tests.group_files import TODAY, TREASURER
from tests.groupfile.conftest import Disk, fill, larger_disk
from tests.scoring.stage import FIRST, LAST
from tests.soundness import assert_sound
from tests.ui.books.keys import keys
from tests.ui.typing import press
from ui.scoring.assessments_screen import AssessmentsScreen

__all__ = ["kube", "larger_disk"]

_ROOT = Path(__file__).parents[2]
_ITEMS = 31


def test_an_assessment_that_is_killed_is_begun_decided_and_finished_as_a_whole_or_not(
    group_path: Path, tmp_path: Path
) -> None:
    paths = [Path(shutil.copy(group_path, tmp_path / f"{number}.kube")) for number in range(7)]

    killed = subprocess.run(
        [sys.executable, "-m", "tests.e2e.killed_assessment", *map(str, paths)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    states = [_state_of(path) for path in paths]
    assert killed.stdout.splitlines()[3:] == ["done", "cut off", "cut off", "cut off"]
    assert states[3:] == ["finished", "nothing", "begun", "decided"]
    assert set(states) <= {"nothing", "begun", "decided", "finished"}


def _state_of(path: Path) -> str:
    """Say how far an assessment came; fail where it is half of something."""
    with open_group_file(path) as book:
        assert_sound(book)
        made = book.read(assessments)
        if not made:
            return "nothing"
        (row,) = made
        assert len(row.items) == _ITEMS
        assert len(row.open_items) in {0, _ITEMS}
        assert (row.assessment.note == CONCLUDED) == row.is_finished
        if row.is_finished:
            return "finished"
        return "begun" if row.open_items else "decided"


def _decided(path: Path) -> Path:
    """Let a group have an assessment of which only the end is missing."""
    with open_group_file(path) as book:
        book.recorder = TREASURER
        made = Assessment(TODAY, FIRST, LAST, "Yohana Tallo")
        number = book.act(begin_assessment, made, today=TODAY)
        (row,) = book.read(assessments)
        verdicts = {each.proposed.item: Verdict(2, "dilihat sendiri") for each in row.items}
        book.act(decide_items, number, verdicts)
    return path


def test_an_assessment_that_finds_no_room_on_the_disk_is_finished_when_there_is_some(
    desk: Desk, group_path: Path, larger_disk: Disk
) -> None:
    desk.opening.open_file(Path(shutil.copy(_decided(group_path), larger_disk.folder)))
    desk.wait()
    desk.press("Yohana Tallo")
    group = desk.window.group
    assert group is not None
    group.go_to("assessments", 1)
    desk.wait()
    screen = group.current_screen()
    assert isinstance(screen, AssessmentsScreen)
    desk.press("Selesaikan …")
    keys(CONCLUDED)

    filler = fill(larger_disk.folder)
    press(screen.ask_panel, "Selesaikan")
    desk.wait()

    assert desk.reads("Penyimpanan penuh")
    assert _only(desk.book).finished_at is None
    filler.unlink()
    press(screen.ask_panel, "Selesaikan")
    desk.wait()
    made = _only(desk.book)
    assert (made.is_finished, made.assessment.note) == (True, CONCLUDED)
    assert desk.messages.crashes == []
    assert_sound(desk.book)


def _only(book: GroupFile) -> AssessmentRow:
    (made,) = book.read(assessments)
    return made


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        (
            "UPDATE assessment_item SET level = 3 WHERE assessment_id = 1 AND item_key = 'K6'",
            "assessment 1",
        ),
        ("UPDATE assessment_item SET proposed = 3 WHERE assessment_id = 1", "assessment 1"),
        ("UPDATE assessment SET finished_at = NULL WHERE id = 3", "assessment 3"),
        ("UPDATE instrument SET content = replace(content, '600', '100')", "instrument 1"),
        ("UPDATE family_condition SET toilet = 0 WHERE id = 4", "family_condition 4"),
        ("UPDATE stage_activity SET done_from = '2024-01-01' WHERE id = 2", "stage_activity 2"),
        ("UPDATE group_level SET level = 'independent', note = 'x' WHERE id = 2", "group_level 2"),
        ("UPDATE official_record SET decisions = 'Lain' WHERE id = 1", "official_record 1"),
        ("UPDATE report_delivery SET on_day = '2025-12-01' WHERE id = 1", "report_delivery 1"),
    ],
)
def test_what_was_changed_without_the_program_is_told(
    sample_copy: Path, kube: Kube, statement: str, where: str
) -> None:
    tamper(sample_copy, statement)

    ended = kube("check", sample_copy)

    assert ended.code == 1
    assert ended.out.startswith(f"{where}: ")
    assert "Isi catatan ini diubah tanpa lewat program." in ended.out
