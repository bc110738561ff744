"""*Buku tamu* on paper (domain.md 1.2, P2)."""

from typing import Final

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.register_sheets import BookForm
from kube_desktop.printing.model import Column

GUEST_BOOK: Final = BookForm(
    GUESTS,
    name="guests",
    title="BUKU TAMU",
    trailing=(Column("tanda_tangan", "Tanda tangan", width=24),),
    row_height=9,
)
