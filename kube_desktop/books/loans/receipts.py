"""*Kuitansi*: of an instalment it says what the money was for, and what is left of the loan."""

from dataclasses import replace

from kube_desktop.books.cash.entry_details import EntryDetail, entry_detail
from kube_desktop.books.cash.sheets import receipt_slip
from kube_desktop.books.loans.cards import CardLine, LineKind, loan_card
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import OriginBook
from kube_desktop.printing.model import Kuitansi, Report


def receipt_with_split(reader: Reader, entry_id: int) -> Report:
    """Return the kuitansi of an entry, as `receipt_slip` does; that of a loan says how it is split.

    Raises:
        EntryNotFoundError, NoReceiptForThisError.
    """
    report = receipt_slip(reader, entry_id)
    detail = entry_detail(reader, entry_id)
    if detail.origin is None or detail.origin.book is not OriginBook.LOANS:
        return report
    words = _words(reader, detail, detail.origin.record_id)
    sections = tuple(
        replace(each, purpose=words) if isinstance(each, Kuitansi) else each
        for each in report.sections
    )
    return replace(report, sections=sections)


def _words(reader: Reader, detail: EntryDetail, loan_id: int) -> str:
    card = loan_card(reader, loan_id, detail.day)
    line = next(each for each in card.lines if each.entry_id == detail.id)
    if line.kind is not LineKind.INSTALMENT:
        return detail.description
    left = f"Sisa pokok {format_rupiah(line.balance)}." if line.balance else "Pokok lunas."
    return f"Angsuran pinjaman {card.loan.number}: {_split(line)}. {left}"


def _split(line: CardLine) -> str:
    parts = (("pokok", line.principal), ("jasa", line.charge), ("denda", line.late_fee))
    return ", ".join(f"{word} {format_rupiah(amount)}" for word, amount in parts if amount)
