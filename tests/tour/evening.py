"""The walk through the rarer pages: people, closing, reports, settings, help, search."""

from datetime import date

from PySide6.QtTest import QTest

from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closings import expected_cash, funds_to_count
from kube_desktop.ledger.denominations import DENOMINATIONS
from kube_desktop.reports.request import ReportRequest
from tests.tour.stage import Stage
from tests.ui.typing import type_into
from ui.books.conditions.screen import ConditionsScreen
from ui.books.members.screen import MembersScreen
from ui.books.officers.screen import OfficersScreen
from ui.closing.fund_count import FundCount
from ui.palette import CommandPalette

_SEPTEMBER = Month(2026, 9)
_OCTOBER = Month(2026, 10)
_PIECES = {100_000: 30, 50_000: 4, 20_000: 3, 5_000: 2, 500: 6}


def go_through_the_rest(stage: Stage) -> None:
    """Walk through what is done once a month or less."""
    _members(stage)
    _families(stage)
    _officers(stage)
    _duties(stage)
    _completeness(stage)
    _closing(stage)
    _reports(stage)
    _settings(stage)
    _help_and_search(stage)


def _members(stage: Stage) -> None:
    stage.go_to("members")
    stage.shoot("anggota")
    screen = stage.screen(MembersScreen)
    screen.open_member(2)
    stage.shoot("anggota-isian")
    type_into(screen.editor.form.national_id, "5371014307790002")
    stage.shoot("anggota-nik-tidak-cocok")
    screen.editor.show_new()
    screen.open_member(4)
    stage.press("Catat keluar…")
    stage.shoot("anggota-keluar")
    screen.editor.show_new()
    stage.rest()


def _families(stage: Stage) -> None:
    stage.go_to("family_conditions")
    screen = stage.screen(ConditionsScreen)
    screen.open_family(4)
    stage.shoot("kondisi-keluarga")
    screen.begin_asking()
    stage.shoot("kondisi-keluarga-tanya")
    screen.asking.rows[0].show_answer(True)  # noqa: FBT003 - the answer itself
    screen.asking.rows[13].setFocus()
    stage.shoot("kondisi-keluarga-jawaban")
    screen.asking.forget()
    screen.asking.dismissed.emit()
    stage.rest()


def _officers(stage: Stage) -> None:
    stage.go_to("officers")
    stage.shoot("pengurus")
    stage.screen(OfficersScreen).view.go_to(2)
    stage.shoot("pengurus-rincian")


def _closing(stage: Stage) -> None:
    stage.go_to("closing")
    stage.shoot("tutup-bulan")
    stage.press("Mulai menghitung")
    stage.shoot("tutup-hitung-kosong")
    box = _box(stage)
    box.count.set_counts(_PIECES)
    stage.shoot("tutup-hitung-buta")
    stage.press("Selesai menghitung")
    stage.shoot("tutup-selisih")
    box.reason.setText("Uang kembalian, belum diketahui di siapa")
    stage.press("Lanjut")
    _count_the_rest(stage)
    stage.shoot("tutup-hasil")
    stage.go_to("closing", _SEPTEMBER)
    stage.shoot("tutup-sudah")
    stage.press("Buka lagi…")
    stage.shoot("tutup-buka-lagi")
    stage.press("Batal")
    stage.go_to("closing", Month(2026, 5))
    stage.shoot("tutup-bulan-lama")


def _count_the_rest(stage: Stage) -> None:
    """Count the other boxes as the book says, which is what most months look like."""
    for fund in stage.session.book.read(funds_to_count, _OCTOBER.last)[1:]:
        amount, pieces = stage.session.book.read(expected_cash, fund, _OCTOBER.last), {}
        for worth in DENOMINATIONS:
            pieces[worth], amount = divmod(amount, worth)
        box = _box(stage)
        box.count.set_counts(pieces)
        stage.press("Selesai menghitung")
        stage.press("Lanjut")


def _box(stage: Stage) -> FundCount:
    return next(one for one in stage.window.findChildren(FundCount) if one.isVisible())


def _completeness(stage: Stage) -> None:
    stage.go_to("completeness")
    stage.shoot("kelengkapan")
    stage.go_to("completeness", "guests")
    stage.shoot("kelengkapan-satu-buku")
    stage.session.go_to_month(Month(2026, 7))
    stage.shoot("kelengkapan-bulan-lama")
    stage.session.go_to_month(_OCTOBER)


def _duties(stage: Stage) -> None:
    stage.go_to("duties")
    stage.shoot("uraian-tugas")


def _reports(stage: Stage) -> None:
    stage.go_to("reports")
    stage.shoot("laporan-bulanan")
    stage.go_to("reports", ReportRequest("cash-book", _OCTOBER, _OCTOBER, Fund.UEP))
    stage.shoot("laporan-buku-kas")
    year = ReportRequest("income-statement", Month(2026, 1), Month(2026, 12))
    stage.go_to("reports", year)
    stage.shoot("laporan-setahun")
    stage.go_to("reports", ReportRequest("member-card", _OCTOBER, _OCTOBER, member_id=2))
    stage.shoot("laporan-seorang-anggota")
    stage.go_to("reports", ReportRequest("inventory", _OCTOBER, _OCTOBER, on=date(2026, 6, 30)))
    stage.shoot("laporan-pada-tanggal")
    stage.go_to("reports", ReportRequest("guests", _OCTOBER, _OCTOBER, is_blank=True))
    stage.shoot("laporan-formulir-kosong")
    stage.go_to("reports", ReportRequest("cash-count", _OCTOBER, _OCTOBER))
    stage.shoot("laporan-belum-ada")
    stage.session.go_to_month(_OCTOBER)


def _settings(stage: Stage) -> None:
    for tab in ("looks", "profile", "opening", "kinds", "units", "letters", "about"):
        stage.go_to("settings", tab)
        stage.shoot(f"pengaturan-{tab}")


def _help_and_search(stage: Stage) -> None:
    stage.cash()
    stage.view.toggle_help()
    stage.shoot("bantuan")
    stage.view.toggle_help()
    stage.view.open_palette()
    stage.shoot("cari-kosong")
    stage.close_dialogs()
    for words in ("ma", "tenda", "dinas"):
        stage.view.open_palette()
        stage.rest()
        palette = next(one for one in stage.view.findChildren(CommandPalette) if one.isVisible())
        QTest.keyClicks(palette.focusWidget(), words)
        stage.shoot(f"cari-{words}")
        stage.close_dialogs()
