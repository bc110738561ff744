"""The vouchers of what aid was used for, and their receipts as pictures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import pypdfium2
from PIL import Image

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.cash.vouchers import VoucherFound
from kube_desktop.books.grants.queries import GrantRow
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.grants.rules import GrantUse
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.attached_files import AttachedFile, attached_files, content_of
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.entries import voucher_text
from kube_desktop.printing.model import CellKind, Column, Scan, Table
from kube_desktop.printing.preview import PdfPages

_CASH: Final = "cash"
_PDF: Final = "application/pdf"
_SHARP: Final = 150 / 72
"""Pages of a PDF are drawn at 150 dots to the inch."""
_COLUMNS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("tanggal", "Tanggal", CellKind.DAY, 20),
    Column("uraian", "Dipakai untuk", width=48),
    Column("no_bukti", "No. bukti kas", width=28),
    Column("rupiah", "Jumlah (Rp)", CellKind.MONEY, 24),
    Column("lampiran", "Bukti terlampir", width=40),
)


@dataclass(frozen=True, slots=True)
class Proof:
    """One receipt.

    Attributes:
        pages: PNG or JPEG, one for each page; none where the file cannot be read.
    """

    file: AttachedFile
    pages: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """One use of aid with its voucher and receipts.

    Attributes:
        voucher: what stands in the books for it, None for a use without one.
        is_cancelled: its voucher was taken back and nothing stands in its place.
    """

    use: GrantUse
    voucher: VoucherFound | None
    is_cancelled: bool
    proofs: tuple[Proof, ...]

    @property
    def number(self) -> str:
        """The number of the voucher, or why there is none."""
        if self.is_cancelled:
            return "dibatalkan"
        if self.voucher is None:
            return ""
        found = self.voucher.voucher
        return voucher_text(found.series, found.year, found.number) if found.series else ""

    @property
    def attached_words(self) -> str:
        """What is attached, what cannot be read, or that there is nothing."""
        named = [
            proof.file.name if proof.pages else f"{proof.file.name} (tidak terbaca)"
            for proof in self.proofs
        ]
        return ", ".join(named) or "tidak ada"


def proven_uses(reader: Reader, row: GrantRow) -> tuple[Proven, ...]:
    """Return the uses of an aid with the receipts of their vouchers and of their own."""
    asked = {use.entry.voucher_id for use in row.uses} - {None}
    standing = standing_vouchers(reader, [each for each in asked if each is not None])
    proven = []
    for use in row.uses:
        voucher = standing.get(use.entry.voucher_id or 0)
        files = attached_files(reader, GRANT_USES.name, use.id)
        written = [use.entry.voucher_id, voucher.entry_id if voucher else None]
        for entry_id in dict.fromkeys(each for each in written if each is not None):
            files += attached_files(reader, _CASH, entry_id)
        is_cancelled = use.entry.voucher_id is not None and voucher is None
        proofs = tuple(Proof(file, _pages(reader, file)) for file in files)
        proven.append(Proven(use.entry, voucher, is_cancelled, proofs))
    return tuple(proven)


def proof_table(proven: Sequence[Proven]) -> Table:
    """Return the list of vouchers; a scan that is missing or cannot be read is named in it.

    What stands on a cancelled voucher is listed and not summed. A voucher with which less was paid
    than its uses say has its amount beside the number.
    """
    used: dict[int, Rupiah] = defaultdict(int)
    for each in proven:
        if each.voucher is not None:
            used[each.voucher.entry_id] += each.use.amount
    rows = tuple(
        (
            place,
            each.use.on_day,
            each.use.what,
            _number(each, used),
            each.use.amount,
            each.attached_words,
        )
        for place, each in enumerate(proven, 1)
    )
    standing = [each.use.amount for each in proven if not each.is_cancelled]
    words = "Jumlah" if len(standing) == len(proven) else "Jumlah tanpa yang dibatalkan"
    total = (None, None, words, None, sum(standing), None)
    return Table(
        "bukti",
        _COLUMNS,
        rows,
        total=total if rows else None,
        when_empty="Belum ada penggunaan.",
    )


def _number(each: Proven, used: Mapping[int, Rupiah]) -> str:
    found = each.voucher
    if found is None or used[found.entry_id] <= found.amount:
        return each.number
    return f"{each.number} (hanya {format_rupiah(found.amount)})"


def scans(proven: Sequence[Proven]) -> Iterator[Scan]:
    """Yield every page of every receipt that can be read, once, under the number of its line."""
    shown = set[int]()
    for place, each in enumerate(proven, 1):
        for proof in each.proofs:
            if proof.file.id in shown:
                continue
            shown.add(proof.file.id)
            for number, page in enumerate(proof.pages, 1):
                many = f", halaman {number} dari {len(proof.pages)}"
                named = ", ".join(filter(None, (each.number, proof.file.name)))
                caption = f"Bukti nomor {place}: {each.use.what} ({named})"
                yield Scan(
                    f"bukti_{proof.file.id}_{number}",
                    caption + (many if len(proof.pages) > 1 else ""),
                    page,
                    starts_page=len(shown) > 1 or number > 1,
                )


def _pages(reader: Reader, file: AttachedFile) -> tuple[bytes, ...]:
    content = content_of(reader, file.id)
    return _pages_of_pdf(content) if file.media_type == _PDF else _picture(content)


def _picture(content: bytes) -> tuple[bytes, ...]:
    try:
        with Image.open(BytesIO(content)) as opened:
            opened.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return ()
    return (content,)


def _pages_of_pdf(content: bytes) -> tuple[bytes, ...]:
    try:
        with PdfPages(content) as pages:
            return tuple(pages.png(number, scale=_SHARP) for number in range(len(pages)))
    except pypdfium2.PdfiumError:
        return ()
