"""What goes wrong around a person who writes records: told in a sentence, and nothing is lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.registers.queries import records
from tests.e2e.desk import Desk
from tests.groupfile.conftest import Disk, small_disk
from tests.soundness import assert_sound
from tests.ui.drawing import settle
from tests.ui.file_dialogs import choosing
from ui.pages import all_pages

__all__ = ["small_disk"]

_WRITES: Final = {
    "Ajukan pinjaman",
    "Ambil",
    "Ambil dari berkas …",
    "Ambil isi dari notulen rapat itu",
    "Batalkan",
    "Batalkan tanda",
    "Batalkan …",
    "Bayar bersama",
    "Buka lagi …",
    "Bulan ini nihil",
    "Cairkan",
    "Catat yang kembali",
    "Gulirkan",
    "Impor",
    "Isi jadwal …",
    "Kumpulkan bukti lagi dari buku",
    "Lainnya",
    "Libur",
    "Lunasi",
    "Masa tahap",
    "Mulai menilai",
    "Pakai instrumen ini",
    "Pembagian baru",
    "Penilaian baru",
    "Perbaiki",
    "Putuskan",
    "Rapat baru",
    "Rincikan saldo awal",
    "Selesaikan …",
    "Setor",
    "Setujui semua usulan",
    "Simpan",
    "Simpan nilai",
    "Simpan sebagai versi baru",
    "Sudah bertugas",
    "Tambah",
    "Tambah foto",
    "Tandai s.d. hari ini",
    "Tanya sekarang",
    "Terima angsuran",
    "Tetapkan",
    "Tukar",
    "Ubah pola nomor surat",
}


def _open(desk: Desk, path: Path, *, read_only: bool = False) -> None:
    desk.opening.open_file(path, read_only=read_only)
    desk.wait()


def _open_to_write(desk: Desk, path: Path) -> None:
    _open(desk, path)
    desk.press("Yohana Tallo")


def _offered(page: QWidget) -> set[str]:
    """Choose the first line of every list on a page and return what can be pressed then."""
    for table in page.findChildren(QTableView):
        if table.isVisible() and table.model().rowCount():
            table.selectRow(0)
            settle()
    keys = page.findChildren(QAbstractButton)
    return {key.text() or key.accessibleName() for key in keys if key.isVisible()}


def test_of_a_file_that_is_only_read_every_page_opens_and_offers_no_writing(
    desk: Desk, sample_copy: Path
) -> None:
    before = sample_copy.read_bytes()
    _open(desk, sample_copy, read_only=True)
    group = desk.window.group
    assert group is not None

    for page in all_pages():
        if page.make is not None:
            group.go_to(page.key)
            desk.wait()
            offered = _offered(group.current_screen())
            assert offered.isdisjoint(_WRITES), page.key

    assert (desk.messages.problems, desk.messages.crashes) == ([], [])
    desk.window.leave_group()
    desk.wait()
    assert sample_copy.read_bytes() == before


def test_a_photo_that_finds_no_room_leaves_the_words_to_be_saved_without_it(
    desk: Desk, group_path: Path, small_disk: Disk
) -> None:
    photo = desk.documents / "tamu.jpg"
    photo.write_bytes(b"\xff\xd8\xff" + bytes(3 * 1024 * 1024))
    _open_to_write(desk, Path(shutil.copy(group_path, small_disk.folder)))
    desk.ask_for("buku tamu")
    desk.fill("Nama tamu", "Bu Lurah")
    desk.fill("Tamu dari", "Desa / kelurahan")
    with choosing(photo):
        desk.press("Foto / surat")
    desk.press("Simpan")
    assert desk.reads("Penyimpanan penuh. Yang terakhir belum dicatat")
    assert desk.book.read(records, GUESTS) == ()

    desk.press("tamu.jpg")  # leaves it out
    desk.press("Simpan")

    (guest,) = desk.book.read(records, GUESTS)
    assert (guest.entry.name, guest.files) == ("Bu Lurah", 0)
    assert desk.messages.crashes == []
    assert_sound(desk.book)


def test_while_another_program_writes_what_was_typed_stays_and_is_saved_later(
    desk: Desk, group_path: Path
) -> None:
    _open_to_write(desk, group_path)
    desk.ask_for("buku tamu")
    desk.fill("Nama tamu", "Bu Lurah")
    desk.fill("Tamu dari", "Desa / kelurahan")
    with closing(sqlite3.connect(desk.book.path, isolation_level=None)) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        desk.press("Simpan")
        assert desk.reads("Buku ini sedang dibuka oleh program lain")
        assert desk.book.read(records, GUESTS) == ()

    desk.press("Simpan")

    (guest,) = desk.book.read(records, GUESTS)
    assert guest.entry.name == "Bu Lurah"
    assert desk.messages.said_lines == ["Tamu tercatat."]
