"""The walk through the books of records: read, written, refused, mended, cancelled, taken over."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QLineEdit

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visitor
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.foundation.calendar import Month
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register
from tests.tour.stage import Stage
from tests.ui.typing import type_into
from ui.books.activities.screen import ActivitiesScreen
from ui.books.plans.business_screen import BusinessPlansScreen
from ui.records.form import RecordForm
from ui.records.importing import ImportDialog
from ui.records.screen import RecordScreen

_OCTOBER: Final = Month(2026, 10)
_LATER: Final = Month(2026, 11)
"""A month in which nothing is written yet."""
_HEAD: Final = "tanggal;nama;dari;instansi;jabatan;maksud;saran\n"
_GOOD: Final = (
    "5/10/2026;Yohana Tallo;Pendamping;Dinas Sosial;pendamping;memeriksa buku;\n"
    "19/10/2026;Ibu Ratna Lay;Warga;RT 03;;bertanya sewa tenda;\n"
)
_FAULTY: Final = (
    "5/10/2026;Yohana Tallo;Pendamping;Dinas Sosial;pendamping;memeriksa buku;\n"
    "35/10/2026;Bapak Camat;Desa;Kec. Oebobo;camat;melihat warung;\n"
    "19/10/2026;;Warga;RT 03;;bertanya sewa tenda;\n"
)


def go_through_the_records(stage: Stage) -> None:
    """Walk through every book that is made of records."""
    _guests(stage)
    _take_guests_over(stage)
    look_at_book(stage, INCOMING_LETTERS, "surat-masuk")
    look_at_book(stage, OUTGOING_LETTERS, "surat-keluar")
    look_at_book(stage, ACTIVITIES, "kegiatan")
    _write_activity(stage)
    look_at_book(stage, WORK_PLANS, "program-kerja")
    look_at_book(stage, BUSINESS_PLANS, "rencana-usaha")
    _write_plan_line(stage)
    look_at_book(stage, PARTNERS, "mitra")
    look_at_book(stage, PAPERS, "dokumen")


def fill(form: RecordForm, **texts: object) -> None:
    """Type into the fields of a form, and choose where there is nothing to type in."""
    for name, text in texts.items():
        editor = form.editors[name]
        is_typed = isinstance(text, str) and not isinstance(text, Choice)
        if isinstance(editor.widget, QLineEdit) and is_typed:
            type_into(editor.widget, str(text))
        else:
            editor.set_value(text)


def look_at_book(stage: Stage, register: Register[Any], name: str) -> RecordScreen:
    """Look at the list of a book, then at its latest record."""
    stage.go_to(register.page)
    stage.shoot(name)
    stage.go_to(register.page, _latest(stage, register))
    stage.shoot(f"{name}-rincian")
    stage.session.go_to_month(_OCTOBER)
    return stage.screen(RecordScreen)


def _guests(stage: Stage) -> None:
    screen = look_at_book(stage, GUESTS, "tamu")
    screen.begin_new()
    fill(screen.panel.form, name="Bapak Lurah")
    stage.press("Simpan", screen.panel)
    stage.shoot("tamu-ditolak")
    fill(screen.panel.form, visitor=Visitor.VILLAGE, purpose="melihat warung")
    stage.press("Isian lain", screen.panel)
    stage.shoot("tamu-isian")
    stage.press("Simpan", screen.panel)
    stage.shoot("tamu-tersimpan")
    screen.open_record(_latest(stage, GUESTS))
    stage.press("Perbaiki", screen.details)
    fill(screen.panel.form, name="Bapak Lurah Oebufu")
    stage.shoot("tamu-perbaiki")
    stage.press("Batal", screen.panel)
    screen.open_record(_latest(stage, GUESTS))
    stage.press("Batalkan", screen.details)
    stage.shoot("tamu-batalkan")
    stage.press("Kembali", screen.reason)
    stage.session.go_to_month(_LATER)
    stage.shoot("tamu-kosong")
    stage.session.go_to_month(_OCTOBER)


def _take_guests_over(stage: Stage) -> None:
    stage.go_to("guests")
    screen = stage.screen(RecordScreen)
    stage.press("Impor", screen)
    dialog = screen.findChild(ImportDialog)
    assert dialog is not None
    stage.shoot("impor-kosong")
    source = stage.sample.parent / "tamu.csv"
    _take(stage, dialog, source, _HEAD + _FAULTY)
    stage.shoot("impor-salah")
    _take(stage, dialog, source, _HEAD + _GOOD)
    stage.shoot("impor-siap")
    stage.press("Masukkan", dialog)
    stage.shoot("impor-selesai")


def _take(stage: Stage, dialog: ImportDialog, source: Path, text: str) -> None:
    source.write_text(text, encoding="utf-8")
    dialog.take_file(source)
    stage.rest()


def _write_activity(stage: Stage) -> None:
    screen = stage.screen(ActivitiesScreen)
    screen.begin_new()
    fill(screen.panel.form, description="Kerja bakti di posyandu", place="Posyandu Mawar")
    stage.press("Pilih peserta", screen.panel)
    stage.press("Semua", screen.panel)
    stage.shoot("kegiatan-peserta")
    stage.press("Selesai", screen.panel)
    stage.shoot("kegiatan-isian")
    screen.panel.dismissed.emit()


def _write_plan_line(stage: Stage) -> None:
    screen = stage.screen(BusinessPlansScreen)
    stage.go_to(BUSINESS_PLANS.page, _latest(stage, BUSINESS_PLANS))
    stage.press("Tambah baris", screen.details)
    fill(screen.line_panel.form, what="Beras 50 kg", quantity=12, unit_price=650_000)
    stage.shoot("rencana-usaha-baris")
    stage.press("Selesai", screen.line_panel)


def _latest(stage: Stage, register: Register[Any]) -> int:
    """Return the record whose details say most: the last one that counts."""
    return stage.session.book.read(records, register)[-1].id
