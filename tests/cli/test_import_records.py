from collections.abc import Callable
from pathlib import Path

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.members.queries import members
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.registers.queries import records
from tests.cli.conftest import Ended
from tests.exchange.sources import write_csv
from tests.people import WOMANS_NIK

Kube = Callable[..., Ended]
GUEST = {"tanggal": "03/11/2026", "nama": "Yohana Tallo", "dari": "Pendamping"}
MEMBER = {"nama": "Maria Bili", "l_p": "P", "tgl_masuk": "01/03/2024", "nik": WOMANS_NIK}


def test_an_import_of_records_says_what_it_wrote(
    kube: Kube, group_path: Path, tmp_path: Path
) -> None:
    later = {**GUEST, "tanggal": "5 November 2026"}
    source = write_csv(tmp_path / "tamu.csv", GUEST, later, columns=tuple(GUEST))

    ended = kube("import", group_path, "guests", source, "--recorder", "Ibu Ina")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "2 baris dari “tamu.csv” dicatat.",
        "Tanggal 03/11/2026 s.d. 05/11/2026",
    ]
    with open_group_file(group_path, read_only=True) as book:
        assert len(book.read(records, GUESTS)) == 2


def test_a_trial_of_records_leaves_every_byte_as_it_was(
    kube: Kube, group_path: Path, tmp_path: Path
) -> None:
    before = group_path.read_bytes()
    source = write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))

    ended = kube("import", group_path, "guests", source, "--dry-run")

    assert ended.code == 0
    assert "Belum dicatat (--dry-run)" in ended.out
    assert group_path.read_bytes() == before


def test_a_trial_needs_no_right_to_write(kube: Kube, book: GroupFile, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "tamu.csv", GUEST, columns=tuple(GUEST))

    assert kube("import", book.path, "guests", source, "--dry-run").code == 0


def test_every_fault_stands_on_a_line_of_its_own(
    kube: Kube, group_path: Path, tmp_path: Path
) -> None:
    source = write_csv(tmp_path / "tamu.csv", {**GUEST, "dari": "bulan"}, columns=tuple(GUEST))

    ended = kube("import", group_path, "guests", source, "--dry-run")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines()[0].startswith("Baris 2, kolom dari: “bulan” tidak ada")
    assert ended.err.splitlines()[1] == "1 kesalahan dalam “tamu.csv”. Tidak ada yang dicatat."


def test_members_come_in_with_what_is_worth_a_look(
    kube: Kube, group_path: Path, tmp_path: Path
) -> None:
    man = {**MEMBER, "l_p": "laki"}
    source = write_csv(tmp_path / "anggota.csv", man, columns=tuple(MEMBER))

    ended = kube("import", group_path, "members", source)

    assert ended.code == 0
    assert "Perhatikan. Baris 2: " in ended.out
    with open_group_file(group_path, read_only=True) as book:
        assert [row.name for row in book.read(members)] == ["Maria Bili"]


def test_a_kind_that_is_not_there_is_told(kube: Kube, group_path: Path) -> None:
    ended = kube("import", group_path, "tamu", "tamu.csv")

    assert ended.code == 2
    assert "tidak mengenal “tamu”" in ended.err
