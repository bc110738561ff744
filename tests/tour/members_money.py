"""The walk through the members' money: loans, savings, dues, sharings, aid, what all may see."""

from typing import TYPE_CHECKING, Any, Final

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.portfolio import LoanRow, loan_rows
from kube_desktop.books.sharings.queries import sharing_rows
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.clock import today
from kube_desktop.registers.queries import records
from tests.tour.stage import Stage
from ui.books.loans.screen import LoansScreen
from ui.books.sharings.screen import SharingScreen
from ui.screen import NewRecord

if TYPE_CHECKING:
    from kube_desktop.registers.register import Register

_READ: Final = {
    "loan_arrears": "jatuh-tempo",
    "loan_rules": "aturan-pinjaman",
    "passbooks": "tabungan",
    "iks_dues": "iuran",
    "iks_tariffs": "tarif-iuran",
    "iks_exemptions": "bebas-iuran",
    "iks_positions": "posisi-awal-iuran",
    "surplus": "shu",
    "sharing_agreements": "kesepakatan-bagi-hasil",
    "roster": "giliran",
    "grant_uses": "penggunaan-bantuan",
    "reading_aloud": "bacakan",
}
"""Pages of which the first sight says enough."""


def go_through_the_members_money(stage: Stage) -> None:
    """Walk through what people owe, have saved and were given."""
    _loans(stage)
    for page, name in _READ.items():
        stage.go_to(page)
        stage.shoot(name)
    _sharing(stage)
    kept: tuple[tuple[str, Register[Any], str], ...] = (
        ("grants", GRANTS, "bantuan"),
        ("revolvings", REVOLVINGS, "perguliran"),
        ("iks_aids", IKS_AIDS, "santunan"),
    )
    for page, register, name in kept:
        stage.go_to(page, NewRecord.WISH)
        stage.shoot(name)
        stage.go_to(page, stage.session.book.read(records, register)[0].id)
        stage.shoot(f"{name}-isi")
    stage.go_to("passbooks", 1)
    stage.shoot("tabungan-buku")
    stage.go_to("member_page", 9)
    stage.shoot("buku-anggota")


def _loans(stage: Stage) -> None:
    stage.go_to("loans")
    stage.shoot("pinjaman")
    late = next(row for row in _rows(stage) if row.days_late)
    stage.go_to("loans", late.id)
    stage.shoot("pinjaman-kartu")
    screen = stage.screen(LoansScreen)
    stage.press("Uang yang bergerak", screen)
    stage.shoot("pinjaman-uang")
    stage.press("Terima angsuran", screen)
    stage.shoot("pinjaman-angsuran")
    asked = next(row for row in _rows(stage) if row.state is LoanState.APPLIED)
    stage.press("Batal", screen.desk)
    stage.go_to("loans", asked.id)
    stage.press("Putuskan", screen)
    stage.shoot("pinjaman-putuskan")
    stage.press("Batal", screen.desk)


def _sharing(stage: Stage) -> None:
    stage.go_to("sharings")
    stage.shoot("bagi-hasil")
    shared = next(
        row for row in stage.session.book.read(sharing_rows) if row.source is Source.BUSINESS
    )
    stage.go_to("sharings", shared.id)
    stage.shoot("bagi-hasil-isi")
    stage.go_to("sharings", NewRecord.WISH)
    screen = stage.screen(SharingScreen)
    stage.shoot("bagi-hasil-1")
    for step in (2, 3):
        stage.press("Lanjut", screen.wizard)
        stage.shoot(f"bagi-hasil-{step}")
    stage.press("Batal", screen.wizard)


def _rows(stage: Stage) -> tuple[LoanRow, ...]:
    return stage.session.book.read(loan_rows, today())
