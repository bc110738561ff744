"""The walk through the everyday pages of the sample group: Beranda and the cash books."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kube_desktop.books.cash.queries import CashLine, CashView, cash_accounts, cash_book
from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import Direction, Fund, Place
from kube_desktop.ledger.entries import EntryType
from tests.tour.stage import Stage
from tests.ui.typing import type_into

_OCTOBER: Final = Month(2026, 10)
_WHOLE_YEAR: Final = (Month(2025, 11), _OCTOBER)


def go_through_the_day(stage: Stage) -> None:
    """Walk through what a treasurer does every week."""
    stage.shoot("beranda")
    _write(stage)
    _move(stage)
    _mend(stage)
    _look_at_papers(stage)
    _look_at_the_other_books(stage)


def _write(stage: Stage) -> None:
    uep = stage.cash()
    stage.shoot("kas-uep")
    uep.start_entry(Direction.IN)
    form = uep.entry.entry
    _type(form.description, "Penj")
    stage.shoot("kas-usulan-uraian")
    form.description.close_list()
    type_into(form.description, "Penjualan warung, giliran 2")
    _type(form.kind, "penj")
    stage.shoot("kas-usulan-jenis")
    type_into(form.kind, "Penjualan")
    type_into(form.amount, "385000")
    stage.shoot("kas-uang-masuk")
    uep.entry.entry.next_line()
    uep.start_entry(Direction.OUT)
    type_into(form.description, "Beli tenda baru")
    type_into(form.amount, "95 jt")
    stage.press("Simpan", uep.entry)
    stage.shoot("kas-ditolak")
    form.clear()
    form.next_line()
    uep.start_entry(Direction.IN)
    form.kind.add_asked.emit("Sewa kursi")
    stage.shoot("kas-jenis-baru")
    stage.press("Kembali", uep.kind)


def _move(stage: Stage) -> None:
    uep = stage.cash()
    uep.start_transfer()
    form = uep.entry.transfer
    form.target.choose((Fund.UEP, Place.BANK))
    form.description.setText("Setor hasil penjualan ke BRI")
    form.amount.set_value(1_500_000)
    stage.shoot("kas-pindahkan")
    form.next_line()
    uep.start_entry(Direction.IN)


def _mend(stage: Stage) -> None:
    uep = stage.cash()
    line = _lines(stage, Fund.UEP, (_OCTOBER, _OCTOBER))[3]
    uep.show_entry(line.entry_id)
    stage.shoot("kas-rincian")
    stage.press("Perbaiki", uep.details)
    stage.shoot("kas-perbaikan-tanya")
    stage.press("Jumlahnya salah", uep.correction)
    uep.correction.form.amount.set_value((line.received or line.paid) + 27_000)
    stage.shoot("kas-perbaikan-baris")
    stage.press("Kembali", uep.correction)
    uep.show_entry(line.entry_id)
    stage.press("Batalkan", uep.details)
    stage.press("Tercatat dua kali", uep.correction)
    stage.shoot("kas-pembatalan")
    stage.press("Kembali", uep.correction)
    mended = next(
        one for one in _lines(stage, Fund.UEP, _WHOLE_YEAR) if one.type is EntryType.REVERSAL
    )
    stage.session.go_to_month(Month.of(mended.day))
    uep.show_entry(mended.entry_id)
    stage.shoot("kas-rincian-pembatalan")
    stage.session.go_to_month(_OCTOBER)


def _look_at_papers(stage: Stage) -> None:
    uep = stage.cash()
    line = next(one for one in _lines(stage, Fund.UEP, _WHOLE_YEAR) if one.attachments)
    stage.session.go_to_month(Month.of(line.day))
    uep.show_entry(line.entry_id)
    stage.shoot("kas-rincian-foto")
    detail = uep.details.detail()
    assert detail is not None
    uep.details.file_opened.emit(detail.attachments[0])
    stage.shoot("kas-foto-nota")
    stage.close_dialogs()
    stage.press("Kuitansi", uep.details)
    stage.shoot("kuitansi")
    stage.close_dialogs()
    uep.details.closed.emit()
    stage.shoot("kas-bulan-ditutup")
    stage.session.go_to_month(_OCTOBER)


def _look_at_the_other_books(stage: Stage) -> None:
    stage.cash(Fund.UEP).view.show_place(Place.BANK)
    stage.shoot("kas-uep-bank")
    for fund in (Fund.SP, Fund.TAB, Fund.IKS):
        stage.cash(fund)
        stage.shoot(f"kas-{fund.lower()}")
    stage.go_to("cash_general")
    stage.shoot("kas-umum")
    stage.go_to("passbooks")
    stage.shoot("buku-tabungan")
    tab = stage.cash(Fund.TAB)
    tab.view.register.search_box.setText("maria")
    QTest.keyClick(tab.view.register.search_box, Qt.Key.Key_Return)
    stage.shoot("kas-cari")
    tab.view.register.search_box.clear()
    stage.rest()


def _lines(stage: Stage, fund: Fund, months: tuple[Month, Month]) -> tuple[CashLine, ...]:
    view = CashView(cash_accounts(fund, Place.CASH), *months)
    return stage.session.book.read(cash_book, view).lines


def _type(field: QLineEdit, text: str) -> None:
    type_into(field, text, leave=False)
