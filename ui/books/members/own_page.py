"""Buku anggota: all that concerns one member, to be looked at together and taken home."""

from collections.abc import Sequence
from typing import ClassVar, Final

from kube_desktop.books.members.queries import members
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.reports.own_book import OwnBook, own_book
from kube_desktop.reports.own_words import own_sentences
from ui.books.members.finding import member_edit
from ui.books.members.own_cards import CARDS, OwnCard
from ui.commands import Command
from ui.screen import Screen
from ui.session import Session
from ui.widgets.card_grid import CardGrid
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, frame, icon_button, label, row
from ui.widgets.scrolling import scrolling
from ui.widgets.suggest_edit import Suggestion

_CARD_WIDTH: Final = 230


class OwnPageScreen(Screen):
    """The member in hand: what every book says, a card each, and the same in sentences.

    Attributes:
        who: the field that names the member.
        cards: in the order of the page.
        words: the sentences, Indonesian in every language: they are read to the member.
    """

    books: ClassVar[frozenset[str]] = frozenset()
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._member: int | None = None
        self.who = member_edit(session, include_left=True)
        self.who.setAccessibleName(_("Anggota"))
        self._earlier = icon_button("chevron-left", _("Anggota sebelumnya"))
        self._later = icon_button("chevron-right", _("Anggota berikutnya"))
        self._print = button(
            _("Cetak"), "printer", "primary", tip=_("Satu lembar untuk dibawa pulang")
        )
        self.cards = tuple(OwnCard(_(title), icon, page) for title, icon, page, _told in CARDS)
        self.words = label("", wrap=True, name="own_words")
        spoken = frame("card")
        spoken.setLayout(column(label(_("Dibacakan"), "label"), self.words, spacing=6, margin=14))
        self._body = scrolling(column(CardGrid(self.cards, _CARD_WIDTH), spoken, None, spacing=12))
        self._empty = EmptyState(
            "users",
            _("Belum ada anggota"),
            _("Isi dulu daftar anggota. Setiap anggota punya halamannya sendiri."),
            _("Ke daftar anggota"),
        )
        finding = row(self._earlier, self.who, self._later, spacing=4)
        finding.setStretch(1, 1)
        head = row(label(_("Buku anggota"), "title"), finding, self._print, spacing=16)
        head.setStretch(1, 1)
        layout = column(head, self._body, self._empty, spacing=12, margin=16)
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.who)
        self.who.changed.connect(self._choose)
        self._earlier.clicked.connect(lambda: self._step(-1))
        self._later.clicked.connect(lambda: self._step(1))
        self._print.clicked.connect(self._print_page)
        self._empty.acted.connect(lambda: session.ask_page("members"))
        for card in self.cards:
            card.clicked.connect(lambda _checked=False, card=card: self._open(card))

    def reload(self) -> None:
        """Read the member in hand again; the first one to begin with."""
        people = self._everybody()
        if self._member not in people:
            self._member = next(iter(people), None)
        for part in (self.who, self._earlier, self._later, self._print, self._body):
            part.setVisible(self._member is not None)
        self._empty.setVisible(self._member is None)
        if self._member is not None:
            self._show(self.session.book.read(own_book, self._member, on=today()))

    def take(self, wish: object) -> None:
        """Show the member whose id another page names."""
        if isinstance(wish, int):
            self._member = wish
            self.reload()

    def commands(self) -> Sequence[Command]:
        """Offer the print."""
        if self._member is None:
            return ()
        return (Command(_("Cetak buku anggota ini"), self._print_page),)

    def _everybody(self) -> list[int]:
        """Members by number; those who have left come after them."""
        found = self.session.book.read(members, on=today())
        return [each.id for each in sorted(found, key=lambda each: each.left_on is not None)]

    def _show(self, own: OwnBook) -> None:
        who = own.member
        detail = _("nomor {number}").format(number=who.number)
        self.who.set_value(Suggestion(who.id, who.name, detail))
        for card, (_title, _icon, _page, told) in zip(self.cards, CARDS, strict=True):
            card.show_told(told(own))
        self.words.setText("\n".join(own_sentences(own)))

    def _choose(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen != self._member:
            self._member = chosen
            self.reload()

    def _step(self, way: int) -> None:
        people = self._everybody()
        if self._member in people:
            self._member = people[(people.index(self._member) + way) % len(people)]
            self.reload()

    def _open(self, card: OwnCard) -> None:
        self.session.ask_page(card.page, card.told.wish)

    def _print_page(self) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        request = ReportRequest(
            "member-statement", month, month, member_id=self._member, on=today()
        )
        show_request(self.session, request, self)
