from dataclasses import replace

import pytest

from kube_desktop.books.meetings.links import (
    decision_names,
    decisions_cited,
    decisions_on_paper,
)
from kube_desktop.books.meetings.register import DECISIONS
from kube_desktop.books.meetings.rules import Decision
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from tests.books.meetings.conftest import MINUTES, hold

LONG = "Iuran IKS tetap Rp2.000 sebulan; santunan sakit Rp100.000 dan kematian Rp150.000."


@pytest.fixture
def decided(melati: GroupFile) -> GroupFile:
    """One decision (1), in more words than a list on the screen has room for."""
    hold(melati, replace(MINUTES, decisions=((None, Decision(1, LONG)),), tasks=()))
    return melati


def test_a_list_on_the_screen_shortens_a_decision(decided: GroupFile) -> None:
    words = decided.read(decision_names, [1])[1]

    assert words.startswith("Keputusan 1, rapat 14 Okt 2026: Iuran IKS tetap")
    assert words.endswith("…")


def test_a_paper_says_a_decision_to_the_last_word(decided: GroupFile) -> None:
    assert decided.read(decisions_on_paper, [1]) == {1: f"Keputusan 1, rapat 14 Okt 2026: {LONG}"}


def test_a_narrow_column_says_where_a_decision_is_found(decided: GroupFile) -> None:
    assert decided.read(decisions_cited, [1]) == {1: "Keputusan 1, rapat 14 Okt 2026"}


def test_a_cancelled_decision_says_so_on_paper(decided: GroupFile) -> None:
    decided.act(cancel_record, DECISIONS, 1, reason="keliru")

    assert decided.read(decisions_on_paper, [1])[1].endswith(f"{LONG} (dibatalkan)")
    assert decided.read(decisions_cited, [1])[1] == "Keputusan 1, rapat 14 Okt 2026 (dibatalkan)"
