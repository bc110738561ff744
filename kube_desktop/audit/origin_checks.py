"""Entries that another book wrote: does the record to which each belongs exist?"""

from collections.abc import Iterator
from typing import Final

from kube_desktop.audit.findings import CheckName, Finding, entry_name
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import OriginBook

_TABLES: Final = {
    OriginBook.LOANS: "loan",
    OriginBook.SHARINGS: "sharing",
    OriginBook.IKS_AIDS: "iks_aid",
    OriginBook.GRANTS: "grant_received",
    OriginBook.REVOLVINGS: "revolving",
    OriginBook.SAVINGS: "savings_profit",
}
"""Where the records of each book are kept."""


def origins_lead_to_records(reader: Reader) -> Iterator[Finding]:
    """Every entry that names the record of another book finds it."""
    known = {
        (book.value, record_id)
        for book, table in _TABLES.items()
        for (record_id,) in reader.rows(f"SELECT id FROM {table}")  # noqa: S608 - ours
    }
    for *name, book, record_id in reader.rows(
        "SELECT id, series, voucher_year, voucher_number, origin_book, origin_id FROM entry"
        " WHERE origin_book IS NOT NULL ORDER BY id"
    ):
        if (book, record_id) in known:
            continue
        sentence = _("Catatan ini milik {book} nomor {record} yang tidak ada.")
        title = OriginBook(book).label if book in set(OriginBook) else book
        sentence = sentence.format(book=title, record=record_id)
        yield Finding(CheckName.ORIGINS, entry_name(*name), sentence)
