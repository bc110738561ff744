"""Jasa tabungan: what savers get for a time, shown for everybody before it is written."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.savings.profit_queries import (
    ProfitGiven,
    ProfitShare,
    profit_given,
    profit_shares,
)
from kube_desktop.books.savings.profits import Measure, Profit, check_profit
from kube_desktop.books.savings.register import SAVINGS_PROFITS
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.closings import closed_through
from kube_desktop.registers.register import Record
from ui.books.savings import acts
from ui.records.acts import MarkingAct, RecordAct
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import column, frame, label

_PAGE: Final = RecordPage(
    register=SAVINGS_PROFITS,
    icon="coins",
    empty_title=N_("Belum ada jasa tabungan"),
    empty_advice=N_(
        "Bila rapat memutuskan penabung mendapat jasa, tulis jumlahnya atau persennya. Program"
        " membaginya menurut saldo tiap anggota dan menambahkannya ke buku tabungan mereka."
    ),
    new_title=N_("Jasa tabungan baru"),
    saved=N_("Jasa masuk ke buku tabungan."),
    table=None,
    also_hears=frozenset({"cash", "savings", "members"}),
)
_SHOWN: Final = 12
"""How many savers the preview names; the details name all of them."""


class ProfitScreen(RecordScreen):
    """Profits that were credited, and the panel that credits another one."""

    def __init__(self, session: Session) -> None:
        self._preview = label("", "note", wrap=True, name="profit_preview")
        super().__init__(session, _PAGE)
        self.panel.add_part(self._preview)
        self.panel.form.edited.connect(self._show_preview)

    def defaults(self) -> dict[str, object]:
        """Begin with the year so far, measured at the ends of its months."""
        last = self.session.month.previous()
        return {
            "from_day": date(last.year, 1, 1),
            "until_day": last.last,
            "measure": Measure.AVERAGE,
        }

    def adding(self) -> RecordAct:
        """Credit all savers in the same act."""
        return acts.credit

    def marking(self, *, cancelling: bool) -> MarkingAct:
        """Take a profit back from all savers; it cannot count again, only be written anew."""
        return _take_back if cancelling else super().marking(cancelling=False)

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Show what every saver got."""
        given = self.session.book.read(profit_given, record.id)
        card = frame("card")
        shares = [label(_share_words(given, share), wrap=True) for share in given.shares]
        heading = label(_("Bagian tiap penabung"), "heading")
        card.setLayout(column(heading, *shares, spacing=4, margin=12))
        return (card,)

    def _show_preview(self) -> None:
        self._preview.setText(self._preview_words() if self.panel.record_id is None else "")

    def _preview_words(self) -> str:
        values = {name: editor.value() for name, editor in self.panel.form.editors.items()}
        needed = ("on_day", "from_day", "until_day", "measure")
        if any(not values[name] for name in needed):
            return ""
        profit = Profit(**{**values, "rate": str(values["rate"] or "").strip()})  # type: ignore[arg-type]
        try:
            check_profit(profit, today())
            shares = self.session.book.read(profit_shares, profit)
        except RuleError:
            return ""  # told beside the field when it is saved
        named = [f"{each.name} {format_rupiah(each.amount)}" for each in shares[:_SHOWN]]
        if len(shares) > _SHOWN:
            named.append(_("dan {count} orang lain").format(count=len(shares) - _SHOWN))
        return _("Dibagi {amount}: {names}.").format(
            amount=format_rupiah(sum(each.amount for each in shares)), names=" · ".join(named)
        )


def _share_words(given: ProfitGiven, share: ProfitShare) -> str:
    """Return one share with its working: the balance that it is for."""
    return _("{name}: {amount} (saldo {balance})").format(
        name=share.name,
        amount=format_rupiah(share.amount),
        balance=format_rupiah(share.weight // given.days),
    )


def _take_back(book: GroupFile, profit_id: int, reason: str) -> int:
    """Take a profit back, on its own day or the first open one after it."""
    given, closed = book.read(profit_given, profit_id), book.read(closed_through)
    day = given.profit.on_day
    on = day if closed is None else max(day, closed.next().first)
    return acts.take_back_profit(book, profit_id, on, reason)
