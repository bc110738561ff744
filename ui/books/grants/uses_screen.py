"""Penggunaan bantuan: what aid was used for, with which voucher, and what of it is left."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.grants.queries import free_amount, grant_row, use_notes
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.books.grants.wishes import TakenFrom
from ui.books.grants.words import left_words
from ui.records.listing import Line
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import label

_PAGE: Final = RecordPage(
    register=GRANT_USES,
    icon="receipt",
    empty_title=N_("Belum ada penggunaan yang ditulis"),
    empty_advice=N_(
        "Tulis bantuannya dipakai untuk apa. Bila ada bukti kasnya, pilih bukti itu: rupiahnya"
        " terisi sendiri."
    ),
    new_title=N_("Penggunaan baru"),
    saved=N_("Penggunaan tercatat."),
    report="grant-use",
    also_hears=frozenset({"grants", "revolvings", "cash", "ledger"}),
)


class GrantUsesScreen(RecordScreen):
    """What aid was used for."""

    def __init__(self, session: Session) -> None:
        self._grant_id: int | None = None
        self._told_of: object = None
        self._voucher: object = None
        self._proposed: int | None = None
        super().__init__(session, _PAGE)
        self.panel.form.edited.connect(self._help)

    def reload(self) -> None:
        """Read the book again, and what is left of the aid in hand."""
        super().reload()
        self._help()

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Read the lines; what is left of the aid in hand may be another sum by now."""
        self._told_of = None
        return super().lines(shown)

    def take(self, wish: object) -> None:
        """Begin a use of an aid, or do what every such page does."""
        if isinstance(wish, TakenFrom):
            self._grant_id = wish.grant_id
            self.begin_new()
        else:
            super().take(wish)

    def defaults(self) -> dict[str, object]:
        """Go on with the aid in hand."""
        return {} if self._grant_id is None else {"grant_id": self._grant_id}

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Find uses whose voucher is worth a look."""
        return {_("Periksa buktinya"): self._has_note}

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Tell what is left of the aid, and what is wrong with the voucher."""
        book = self.session.book
        row = book.read(grant_row, record.entry.grant_id, today())
        told: list[QWidget] = [
            label(note.sentence, "concern", wrap=True)
            for note in book.read(use_notes)
            if note.use_id == record.id
        ]
        return (*told, label(left_words(row), "note", wrap=True))

    def _help(self) -> None:
        """Say what is left of the aid, and propose what is left of the voucher."""
        editors, book = self.panel.form.editors, self.session.book
        grant_id, voucher = editors["grant_id"].value(), editors["voucher_id"].value()
        if grant_id != self._told_of:
            self._told_of = grant_id
            self._tell_left(grant_id)
        if voucher == self._voucher:
            return
        self._voucher = voucher
        amount = editors["amount"].value()
        if isinstance(voucher, int) and amount in {None, self._proposed}:
            free = book.read(free_amount, voucher, self.panel.record_id)
            self._proposed = free or None
            editors["amount"].set_value(self._proposed)

    def _tell_left(self, grant_id: object) -> None:
        if isinstance(grant_id, int):
            self._grant_id = grant_id
            row = self.session.book.read(grant_row, grant_id, today())
            self.panel.set_advice(left_words(row))
        else:
            self.panel.set_advice("")

    def _has_note(self, record: Record[Any]) -> bool:
        return record.id in {note.use_id for note in self.session.book.read(use_notes)}
