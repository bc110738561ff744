"""The walk from the start page through the set-up into a new, empty group."""

from typing import Final

from kube_desktop.books.members.rules import Sex
from kube_desktop.ledger.accounts import Direction, Fund
from tests.tour.stage import Stage
from tests.ui.typing import type_into
from ui.setup.wizard import SetupWizard

_PEOPLE: Final = (
    ("Maria Bili", Sex.FEMALE),
    ("Anton Nahak", Sex.MALE),
    ("Siti Aminah", Sex.FEMALE),
    ("Rosa Tefa", Sex.FEMALE),
    ("Yosef Lake", Sex.MALE),
)
_PLACE: Final = {
    "address": "Jl. Kenari 5, RT 03/RW 01",
    "village": "Oebobo",
    "subdistrict": "Oebobo",
    "regency": "Kota Kupang",
    "province": "Nusa Tenggara Timur",
    "lines_of_business": "Warung sembako, sewa tenda",
    "facilitator": "Yohana Tallo",
    "bank_name": "BRI Unit Oebobo",
    "bank_account": "0123-01-004567-53-1",
    "bank_holder": "KUBE Cendana",
}


def begin(stage: Stage) -> None:
    """Walk from nothing to the first empty pages of a group of one's own."""
    stage.shoot("mulai-kosong")
    _set_up(stage)
    _visit_empty_pages(stage)
    stage.window.leave_group()
    stage.rest()


def _set_up(stage: Stage) -> None:
    stage.press("Buat kelompok baru")
    wizard = stage.window.findChild(SetupWizard)
    assert wizard is not None
    stage.shoot("wizard-1-nama-kosong")
    type_into(wizard.name_step.name, "KUBE Cendana")
    type_into(wizard.name_step.founded_on, "40/3/2024")
    stage.shoot("wizard-1-ditolak")
    type_into(wizard.name_step.founded_on, "1/3/2024")
    stage.shoot("wizard-1-nama")
    stage.press("Lanjut")
    for name, text in _PLACE.items():
        wizard.place_step.form.lines[name].setText(text)
    stage.shoot("wizard-2-alamat")
    stage.press("Lanjut")
    stage.shoot("wizard-3-anggota-kosong")
    for line, (name, sex) in zip(wizard.people_step.lines, _PEOPLE, strict=False):
        line.name.setText(name)
        line.sex.set_value(sex)
    stage.shoot("wizard-3-anggota")
    stage.press("Lanjut")
    wizard.balance_step.cash[Fund.UEP].set_value(1_250_000)
    wizard.balance_step.bank[Fund.UEP].set_value(10_000_000)
    wizard.balance_step.cash[Fund.IKS].set_value(150_000)
    stage.shoot("wizard-4-saldo")
    stage.press("Ada barang, piutang atau utang…")
    stage.shoot("wizard-4-saldo-lain")
    stage.press("Lanjut")
    stage.shoot("wizard-5-periksa")
    stage.press("Buat buku")
    stage.shoot("pencatat-kelompok-baru")
    stage.press("Siti Aminah")


def _visit_empty_pages(stage: Stage) -> None:
    stage.shoot("beranda-baru")
    stage.go_to("cash_uep", Direction.IN)
    stage.shoot("kas-uep-baru")
    stage.cash(Fund.TAB)
    stage.shoot("kas-tabungan-kosong")
    for key, name in (
        ("cash_general", "kas-umum-baru"),
        ("members", "anggota-baru"),
        ("officers", "pengurus-baru"),
        ("closing", "tutup-baru"),
        ("reports", "laporan-baru"),
    ):
        stage.go_to(key)
        stage.shoot(name)


def open_sample(stage: Stage) -> None:
    """Open the sample group as its treasurer, from the list of recent groups."""
    stage.opening.open_file(stage.sample)
    stage.rest()
    stage.shoot("pencatat")
    stage.press("Orang lain")
    stage.shoot("pencatat-orang-lain")
    stage.press("Kembali")
    stage.preferences.remember_group(stage.sample, "KUBE Melati", "Oebufu, Oebobo, Kota Kupang")
    stage.shoot("mulai-dengan-daftar")
    stage.opening.open_file(stage.sample)
    stage.rest()
    stage.press("Agustina Tefa")
