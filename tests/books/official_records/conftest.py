"""Records of KUBE Melati, to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.rules import OfficialRecord
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.books.meetings.conftest import melati
from tests.group_files import TODAY

__all__ = ["melati"]

SHOWCASE: Final = OfficialRecord(
    on_day=date(2020, 4, 1),
    occasion="Musyawarah anggota",
    subject="pembelian etalase warung",
    number="03/BA/KUBE-MELATI/2020",
    started_at="10.00",
    place="rumah ketua",
    chaired_by="Maria Bili",
    attended=9,
    participants="Maria Bili\nToko Kaca Jaya",
    considered="Etalase lama retak dan tidak bisa dikunci.",
    decisions="Membeli etalase bekas paling mahal Rp1.250.000\n\nUang diambil dari kas UEP",
    signatories="Ketua: Maria Bili\nMengetahui, Pendamping Sosial: Yohana Tallo\nSaksi:",
)


def keep(book: GroupFile, **given: Any) -> int:  # noqa: ANN401 - as OfficialRecord takes them
    """Write a record down, with other fields than usual where they are given."""
    return book.act(add_record, OFFICIAL_RECORDS, replace(SHOWCASE, **given), today=TODAY)
