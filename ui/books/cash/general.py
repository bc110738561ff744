"""*Buku Kas Umum*: every fund's box and bank in one sequence, a view and no input."""

from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Place
from ui.books.cash.book_screen import BookScreen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button


class GeneralCashScreen(BookScreen):
    """All funds together; lines are written in the book of their fund."""

    def __init__(self, session: Session) -> None:
        empty = EmptyState(
            "list",
            _("Belum ada catatan di bulan ini"),
            _("Buku ini terisi sendiri dari buku kas UEP, Simpan Pinjam, Tabungan dan IKS."),
        )
        importing = button(_("Impor"), "file-spreadsheet", tip=_("Masukkan dari Excel atau CSV"))
        if session.is_read_only:
            importing.hide()
        super().__init__(session, None, title=_("Kas umum"), empty=empty, tools=[importing])
        importing.clicked.connect(self.begin_import)

    def take(self, wish: object) -> None:
        """Show box or bank, or an entry by its number."""
        if isinstance(wish, Place):
            self.view.show_place(wish)
        elif isinstance(wish, int):
            self.go_to_entry(wish)
