"""Partners of KUBE Melati, to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

SCAN = NewAttachment("mou.jpg", b"\xff\xd8\xff a scan")
SHOP = Partner(
    "Toko Makmur",
    PartnerKind.SUPPLIER,
    contact="Ibu Ani, 0812 3456 7890",
    purpose="belanja barang warung, bayar tiap akhir bulan",
    agreement=Agreement.WRITTEN,
    agreement_no="003/MoU/2026",
    agreed_on=date(2026, 1, 5),
    valid_from=date(2026, 1, 5),
    valid_until=date(2027, 1, 31),
    outcome="harga lebih murah lima persen",
)
OFFICE = Partner(
    "Dinas Koperasi Kota Kupang",
    PartnerKind.OFFICE,
    purpose="pelatihan kemasan",
    agreement=Agreement.VERBAL,
    valid_from=date(2025, 6, 1),
)


def meet(
    book: GroupFile,
    partner: Partner = SHOP,
    *,
    files: tuple[NewAttachment, ...] = (),
    **given: Any,  # noqa: ANN401 - as Partner takes them
) -> int:
    """Write a partner down, with other fields than usual where they are given."""
    return book.act(add_record, PARTNERS, replace(partner, **given), today=TODAY, files=files)


@pytest.fixture
def befriended(book: GroupFile) -> GroupFile:
    """A shop with a scanned agreement (1), an office (2), a buyer whose agreement ended (3)."""
    meet(book, files=(SCAN,))
    meet(book, OFFICE)
    meet(
        book,
        name="Kios Rosa",
        kind=PartnerKind.BUYER,
        agreement=Agreement.VERBAL,
        agreement_no="",
        agreed_on=None,
        valid_until=date(2026, 9, 30),
        outcome="",
    )
    return book
