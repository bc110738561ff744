from pathlib import Path

import pytest

from kube_desktop.groupfile.errors import HeldByAnotherError
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.unit_of_work import Recorder


def test_who_is_kept_waiting_reads_who_records_now(group_path: Path) -> None:
    with open_group_file(group_path, held_by="laptop kelompok") as held:
        held.recorder = Recorder("Yohana Tallo", "Pendamping")

        with pytest.raises(HeldByAnotherError, match=r"Yohana Tallo \(Pendamping\)"):
            open_group_file(group_path, held_by="Siti Aminah")


def test_since_when_it_is_held_is_told_as_people_write_days(group_path: Path) -> None:
    with (
        open_group_file(group_path, held_by="Siti Aminah"),
        pytest.raises(HeldByAnotherError, match=r"sejak 20 November 2026 \d\d\.\d\d\."),
    ):
        open_group_file(group_path, held_by="Yohana Tallo")


def test_the_lock_stays_after_the_name_changed(group_path: Path) -> None:
    with open_group_file(group_path) as held:
        for name in ("Siti Aminah", "Maria Bili", "Yohana Tallo"):
            held.recorder = Recorder(name, "")

        with pytest.raises(HeldByAnotherError):
            open_group_file(group_path)

    open_group_file(group_path).close()
