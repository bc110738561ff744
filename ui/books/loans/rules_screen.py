"""Aturan pinjaman: what the group asks of every loan, since when, and by which decision."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from kube_desktop.books.loans.queries import rules_on
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from ui.books.loans.words import rules_words
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import label

if TYPE_CHECKING:
    from kube_desktop.books.loans.loan_rules import LoanRules

_PAGE: Final = RecordPage(
    register=LOAN_RULES,
    icon="scroll-text",
    empty_title=N_("Kelompok belum menulis aturan pinjaman"),
    empty_advice=N_(
        "Sepakati dulu dalam rapat, lalu tulis di bawah. Sebelum itu dipakai kebiasaan: paling"
        " besar Rp500.000, tanpa jasa, tiga bulan."
    ),
    new_title=N_("Aturan baru"),
    saved=N_("Aturan tercatat."),
    report="loan-rules",
    table=None,
    also_hears=frozenset({"meetings", "decisions"}),
)


class LoanRulesScreen(RecordScreen):
    """The group's rules; the latest that began to hold are those of today."""

    def __init__(self, session: Session) -> None:
        self._holding = label("", "note", wrap=True)
        super().__init__(session, _PAGE)
        lists = self._list.layout()
        assert isinstance(lists, QVBoxLayout)  # noqa: S101 - made by `RecordScreen`
        lists.insertWidget(1, self._holding)

    def reload(self) -> None:
        """Read the rules again."""
        self._holding.setText(rules_words(self.session.book.read(rules_on, today())))
        super().reload()

    def defaults(self) -> dict[str, object]:
        """Begin with what holds today: most new rules change one thing."""
        held: LoanRules = self.session.book.read(rules_on, today())
        kept = {name: getattr(held, name) for name in self.panel.form.editors}
        return {**kept, "decision_id": None, "valid_from": today()}
