"""A month of the books of records, from the keyboard to the file and to the paper."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from kube_desktop.books.activities.queries import activities
from kube_desktop.books.cash.queries import CashView, cash_accounts, cash_book
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.meetings.queries import meetings_between, minutes_of
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.plans.register import WORK_PLANS
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.registers.queries import is_nihil, records
from tests.e2e.desk import CTRL, Desk
from tests.group_files import TODAY, TREASURER
from tests.ledger.closed import close
from tests.money import pay
from tests.people import FOUNDED, enter, man, woman
from tests.printing.reading import words
from tests.registers.visits import came
from tests.soundness import assert_sound
from tests.ui.books.keys import keys, press_key
from tests.ui.file_dialogs import choosing

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
_BOX = CashView(cash_accounts(Fund.UEP, Place.CASH), NOVEMBER, NOVEMBER)


@pytest.fixture
def melati(desk: Desk, group_path: Path) -> Desk:
    """The program with a group of four open, of whom two hold an office."""
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        for person in (woman("Maria Bili"), man(), woman("Rosa Tefa"), man("Yohanes Sila")):
            enter(book, person)
        for member, office in ((1, Office.CHAIR), (2, Office.SECRETARY)):
            book.act(appoint, Appointment(member, office, FOUNDED), today=TODAY)
    desk.opening.open_file(group_path)
    desk.wait()
    desk.press("Maria Bili")
    return desk


def test_a_guest_and_a_letter_with_its_answer(melati: Desk) -> None:
    melati.ask_for("buku tamu")
    melati.ask_for("tamu baru")
    melati.type("Yohana Tallo", "penda", "", "Dinas Sosial", "", "memeriksa buku kas")
    melati.type("nota difoto", "")
    melati.ask_for("surat masuk")
    melati.fill("Tanggal terima", "2")
    melati.fill("Pengirim", "Lurah Oebobo")
    melati.fill("Perihal", "Undangan musyawarah")
    melati.press("ya")
    melati.press("Simpan")
    melati.ask_for("undangan musya")
    melati.press("Jawab surat ini")
    assert melati.reads("Nomor berikutnya: 001/KUBE-MELATI/XI/2026")
    melati.fill("Perihal", "Akan hadir")
    melati.press("Simpan")

    said = ["Tamu tercatat.", "Surat masuk tercatat.", "Surat keluar tercatat."]
    assert melati.messages.said_lines == said
    (guest,) = melati.book.read(records, GUESTS)
    assert (guest.entry.name, guest.entry.advice) == ("Yohana Tallo", "nota difoto")
    (letter,) = melati.book.read(records, INCOMING_LETTERS)
    assert letter.entry.received_on == date(2026, 11, 2)
    (answer,) = melati.book.read(records, OUTGOING_LETTERS)
    assert (answer.entry.addressee, answer.entry.answers_id) == ("Lurah Oebobo", letter.id)
    assert answer.entry.number == "001/KUBE-MELATI/XI/2026"
    assert_sound(melati.book)


def test_a_meeting_from_the_first_mark_to_the_printed_minutes(melati: Desk) -> None:
    melati.ask_for("rapat")
    melati.ask_for("rapat baru")
    melati.fill("Tanggal", "11")
    melati.fill("Pokok bahasan", "Iuran dan giliran warung")
    melati.fill("Pimpinan rapat", "Maria Bili")
    melati.press("Lanjut")
    for letter in "hisa":
        keys(letter)
    melati.press("Lanjut")
    keys("Pembukaan")
    melati.press("Lanjut")
    keys("Iuran IKS naik menjadi Rp5.000")
    melati.press("Tambah")
    melati.fill("Isi tugas", "Menulis tarif di papan")
    melati.fill("Yang mengerjakan", "Anton Nahak")
    melati.press("Simpan rapat")
    target = melati.documents / "notulen.pdf"
    melati.press("Notulen")
    with choosing(target):
        melati.press("Simpan sebagai PDF")

    (held,) = melati.book.read(meetings_between, NOVEMBER.first, NOVEMBER.last)
    roll = melati.book.read(minutes_of, held.id).roll
    assert [row.mark.presence.letter for row in roll if row.mark] == ["H", "I", "S", "A"]
    paper = words(target.read_bytes())
    for told in (
        "NOTULEN RAPAT Rabu, 11 November 2026",
        "Tidak hadir : 3 orang (izin 1, sakit 1, alpa 1)",
        "1 Iuran IKS naik menjadi Rp5.000 Mufakat",
        "1 Menulis tarif di papan Anton Nahak",
        "2 Anton Nahak Sekretaris Izin",
        "Disahkan oleh, Pimpinan rapat ( Maria Bili )",
    ):
        assert told in paper, paper
    melati.press("Tutup")
    melati.come_back()
    melati.ask_for("iks naik")
    assert melati.reads("Keputusan rapat")
    melati.ask_for("tarif di papan")
    assert melati.reads("Tugas rapat")
    assert_sound(melati.book)


def test_a_good_is_bought_through_the_cash_book_and_looked_at(melati: Desk) -> None:
    melati.ask_for("inventaris")
    melati.ask_for("barang baru")
    melati.fill("Nama barang", "Panci besar")
    melati.fill("Asal", "Beli")
    melati.fill("Jumlah", "3")
    melati.fill("Satuan", "buah")
    melati.fill("Harga satuan", "150rb")
    melati.press("Tunai")
    melati.press("Simpan")
    melati.ask_for("panci")
    melati.press("Cek")
    melati.fill("Yang ada, dihitung", "2")
    melati.press("Simpan")

    (line,) = melati.book.read(cash_book, _BOX).lines
    assert (line.description, line.paid) == ("Beli 3 buah Panci besar", 450_000)
    (pot,) = melati.book.read(inventory, TODAY)
    assert (pot.good.code, pot.good.voucher_id) == ("INV-001", line.entry_id)
    assert (pot.state.quantity, pot.state.checked_on) == (2, TODAY)
    assert melati.messages.said_lines == ["Barang tercatat.", "Tersimpan."]
    assert_sound(melati.book)


def test_an_activity_with_those_who_took_part_and_its_voucher(melati: Desk) -> None:
    pay(melati.book, 75_000, date(2026, 11, 6))
    melati.ask_for("kegiatan")
    melati.ask_for("kegiatan baru")
    melati.fill("Tanggal", "6")
    melati.fill("Jenis", "Sosial / UKS")
    melati.fill("Uraian kegiatan", "Kerja bakti di kantor desa")
    melati.press("Pilih peserta")
    press_key(Qt.Key.Key_Space)  # the first name
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Space)
    press_key(Qt.Key.Key_Return)
    melati.fill("Bukti kas", "UEP-2026-0001")
    melati.press("Simpan")

    (row,) = melati.book.read(activities, NOVEMBER.first, NOVEMBER.last)
    assert row.record.entry.on_day == date(2026, 11, 6)
    assert list(row.members.values()) == ["Maria Bili", "Anton Nahak"]
    assert [str(each.voucher) for each in row.vouchers] == ["UEP-2026-0001"]
    assert_sound(melati.book)


def test_a_line_of_the_work_plan(melati: Desk) -> None:
    melati.ask_for("program kerja")
    melati.ask_for("kegiatan baru")
    melati.fill("Nama kegiatan", "Pelatihan pembukuan")
    melati.press("Simpan")

    (plan,) = melati.book.read(records, WORK_PLANS)
    assert (plan.entry.year, plan.entry.what) == (2026, "Pelatihan pembukuan")
    assert melati.messages.said_lines == ["Kegiatan masuk program kerja."]


def test_a_month_is_said_to_be_empty_is_closed_and_then_changed_with_a_reason(melati: Desk) -> None:
    came(melati.book, on_day=date(2026, 10, 1), advice="nota difoto")
    press_key(Qt.Key.Key_PageUp, CTRL)
    melati.ask_for("surat masuk")
    melati.press("Bulan ini nihil")
    assert melati.book.read(is_nihil, INCOMING_LETTERS.name, OCTOBER)
    melati.ask_for("kelengkapan")
    melati.press("Saran Yohana Tallo tanggal 01/10/2026 belum ditindaklanjuti.")
    close(melati.book, OCTOBER)
    melati.press("Perbaiki")
    melati.fill("Tindak lanjut", "sudah difoto")
    melati.press("Simpan")
    assert melati.reads("Oktober 2026 sudah ditutup. Tulis alasan perubahannya.")
    melati.fill("Alasan perubahan", "baru dikerjakan")
    melati.press("Simpan")

    (change,) = melati.book.read(changes_of, GUESTS.name, 1)
    assert (change.field, change.new, change.reason) == (
        "follow_up",
        "sudah difoto",
        "baru dikerjakan",
    )
    assert_sound(melati.book)


def test_the_example_table_is_filled_in_and_comes_back(melati: Desk) -> None:
    table = melati.documents / "tamu.xlsx"
    melati.ask_for("buku tamu")
    melati.press("Impor")
    with choosing(table):
        melati.press("Simpan contoh tabel…")
    _fill_in(table, tanggal="5/11/2026", nama="Bu Lurah", dari="desa")
    with choosing(table):
        melati.press("Pilih berkas…")
    melati.press("Masukkan")

    (guest,) = melati.book.read(records, GUESTS)
    assert (guest.entry.name, guest.entry.on_day) == ("Bu Lurah", date(2026, 11, 5))
    assert melati.messages.said_lines == [f"Tersimpan di {table}", "1 baris dimasukkan."]
    assert_sound(melati.book)


def _fill_in(table: Path, **row: str) -> None:
    """Write one row below the headings, as somebody does in Excel."""
    workbook = load_workbook(table)
    sheet = workbook.worksheets[0]
    columns = {str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}
    for heading, value in row.items():
        sheet.cell(2, columns[heading], value)
    workbook.save(table)
