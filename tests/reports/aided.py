"""A group that used aid by a plan, and receipts of every sort for it."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Final

from PIL import Image

from kube_desktop.books.cash.actions import record
from kube_desktop.books.cash.rules import CashEntry
from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.grants.rules import Tag
from kube_desktop.books.plans.register import BUSINESS_PLANS, PLAN_LINES
from kube_desktop.books.plans.rules import BusinessPlan, Part, PlanLine
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.printing.model import Letterhead, Prose, Report
from kube_desktop.printing.pdf import write_pdf
from kube_desktop.registers.actions import add_record
from tests.books.grants.conftest import get, use
from tests.group_files import NOON, TODAY

GRANT: Final = 1
UNREADABLE: Final = NewAttachment("rusak.jpg", b"\xff\xd8\xff no picture at all")
NO_PDF: Final = NewAttachment("rusak.pdf", b"%PDF-1.4 and nothing more")
ACCOUNT: Final = GrantAccount(
    on_day=date(2026, 11, 15),
    plan_id=1,
    addressee="Kepala Dinas Sosial Kota Kupang",
    background="Warung kelompok kekurangan modal.",
    legal_basis="SK 460/112/2026\nAturan kelompok",
    problems="Harga beras naik.",
    conclusion="Warung buka setiap hari.",
    grant_id=GRANT,
)
PLANNED: Final = (
    PlanLine(Part.INCOME, "Penjualan", 1, 30_000_000, kind_code=1101),
    PlanLine(Part.COST, "Belanja warung", 1, 6_500_000, kind_code=1201),
    PlanLine(Part.INVESTMENT, "Etalase kaca", 1, 2_000_000, kind_code=1208),
    PlanLine(Part.INVESTMENT, "Kulkas bekas", 1, 3_000_000, kind_code=1208),
    PlanLine(Part.COST, "Cetak papan nama", 1, 250_000),
)


def photo() -> NewAttachment:
    """Return a photo of a receipt."""
    target = BytesIO()
    Image.new("RGB", (40, 30), "white").save(target, "PNG")
    return NewAttachment("nota.png", target.getvalue())


def paper(pages: int) -> NewAttachment:
    """Return a scan of so many pages."""
    sections = tuple(
        Prose(f"lembar_{page}", ("nota",), starts_page=page > 0) for page in range(pages)
    )
    report = Report("nota", "NOTA", "", Letterhead("Toko Makmur"), sections, NOON)
    return NewAttachment("nota.pdf", write_pdf(report))


def pay(book: GroupFile, kind: int, amount: int, *files: NewAttachment) -> int:
    """Pay from the bank of UEP and return the entry."""
    paid = CashEntry(Fund.UEP, kind, date(2026, 9, 12), amount, "Belanja bantuan", place=Place.BANK)
    return book.act(record, paid, files).entry_id


def plan(book: GroupFile) -> int:
    """Write the plan on which the aid was asked for."""
    whole = BusinessPlan("RAB bantuan", date(2026, 9, 1), date(2026, 12, 31))
    plan_id = book.act(add_record, BUSINESS_PLANS, whole, today=TODAY)
    for line in PLANNED:
        book.act(add_record, PLAN_LINES, replace(line, plan_id=plan_id), today=TODAY)
    return int(plan_id)


def use_by_plan(book: GroupFile) -> None:
    """Write aid, its plan, and uses: by kind, by words, without a voucher, outside the plan."""
    get(book)
    plan(book)
    shop = pay(book, 1201, 6_000_000, photo(), paper(2))
    case = pay(book, 1208, 1_800_000, UNREADABLE)
    use(book, what="Beras dan gula", voucher_id=shop)
    use(book, what="Etalase kaca bekas", amount=1_800_000, voucher_id=case)
    use(book, what="Cetak papan nama kelompok", amount=300_000)
    use(book, what="Makan bersama", tag=Tag.CONSUMPTIVE, amount=333_333)


def account(book: GroupFile, told: GrantAccount = ACCOUNT) -> int:
    """Write the texts of the accountability report."""
    return int(book.act(add_record, GRANT_ACCOUNTS, told, today=TODAY))
