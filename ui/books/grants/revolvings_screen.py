"""Perguliran: what went on to others, and what came back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.cash.links import PAGE as VOUCHER_PAGE
from kube_desktop.books.grants.links import GOOD
from kube_desktop.books.grants.queries import RevolvingRow, revolving_row, revolvings
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.grants.revolving_rules import Return
from kube_desktop.books.grants.rules import Booked, Form, Through
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Record
from ui.books.grants import acts
from ui.books.grants.fitting import RevolvingFitting
from ui.books.grants.return_panel import ReturnPanel
from ui.books.grants.revolving_section import RevolvingSection
from ui.books.grants.wishes import TakenFrom
from ui.books.grants.words import counted_words, state_words
from ui.records.acts import CorrectingAct, MarkingAct, RecordAct
from ui.records.listing import Line
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.reason_panel import ReasonPanel
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=REVOLVINGS,
    icon="repeat",
    empty_title=N_("Belum ada yang digulirkan"),
    empty_advice=N_(
        "Tulis uang, ternak atau barang yang diteruskan kepada kelompok baru atau warga, dan apa"
        " yang akan kembali."
    ),
    new_title=N_("Perguliran baru"),
    saved=N_("Perguliran tercatat."),
    report="revolvings",
    also_hears=frozenset({"revolving_returns", "grants", "cash", "ledger", "meetings"}),
    parts=(RETURNS,),
)


@dataclass(frozen=True, slots=True)
class RevolvingLine(Line):
    """A line of the list with what came back; None for a cancelled one."""

    row: RevolvingRow | None


class RevolvingsScreen(RecordScreen):
    """What was revolved on, and how it stands today.

    Attributes:
        returns: where it is written what came back.
        return_reason: where it is asked why a return is cancelled.
    """

    def __init__(self, session: Session) -> None:
        self._grant_id: int | None = None
        super().__init__(session, _PAGE)
        self._fitting = RevolvingFitting(self.panel.form)
        self.returns.entered.connect(self._come_back)
        self.returns.corrected.connect(self._mend_return)
        self.returns.dismissed.connect(self._leave_returns)
        self.return_reason.given.connect(self._cancel_return)
        self.return_reason.dismissed.connect(self._leave_returns)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Add the panel of returns, and the one that asks why a return is cancelled."""
        self.returns = ReturnPanel(self.session)
        self.return_reason = ReasonPanel(RETURNS)
        return (self.returns, self.return_reason)

    def take(self, wish: object) -> None:
        """Begin a revolving of an aid, or do what every such page does."""
        if isinstance(wish, TakenFrom):
            self._grant_id = wish.grant_id
            self.begin_new()
            self._grant_id = None
        else:
            super().take(wish)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Show to whom, what, what is still out, and how it stands."""
        return (
            RegisterColumn(_("Tanggal"), lambda line: line.record.entry.on_day, Kind.DAY, 10),
            RegisterColumn(_("Perguliran"), _name, width=0),
            RegisterColumn(_("Masih akan kembali"), _of_row(_left), width=18),
            RegisterColumn(
                _("Paling lambat"),
                lambda line: line.record.entry.due_on,
                Kind.DAY,
                12,
                True,  # noqa: FBT003 - a spare column
            ),
            RegisterColumn(_("Keadaan"), _of_row(state_words), width=14),
        )

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Read how everything stands today, the latest first."""
        rows = {row.record.id: row for row in self.session.book.read(revolvings, today())}
        return [RevolvingLine(each, {}, rows.get(each.id)) for each in reversed(shown)]

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Find what is still out, and what is overdue."""
        return {_("Belum kembali"): self._is_out, _("Lewat waktu"): self._is_overdue}

    def defaults(self) -> dict[str, object]:
        """Begin with money that comes back."""
        taken = {} if self._grant_id is None else {"grant_id": self._grant_id}
        usual = {"form": Form.MONEY, "booked": Booked.HERE, "through": Through.CASH}
        return {**usual, "is_returning": True, **taken}

    def adding(self) -> RecordAct:
        """Write a revolving with its entry."""
        return acts.add_revolving

    def changing(self) -> CorrectingAct:
        """Correct a revolving with its entry."""
        return acts.mend_revolving

    def marking(self, *, cancelling: bool) -> MarkingAct:
        """Cancel a revolving with its entry, or let both count again."""
        return acts.cancel_revolving if cancelling else acts.reinstate_revolving

    def show_record(self, record_id: int) -> None:
        """Show a revolving in full: first how it stands and what came back."""
        super().show_record(record_id)
        shown = self.details.record()
        if shown is None or shown.is_cancelled:
            return
        book = self.session.book
        section = RevolvingSection(
            book.read(revolving_row, record_id, today()),
            book.read(records, RETURNS, parent=record_id, with_cancelled=True),
            can_write=not self.session.is_read_only,
        )
        section.return_asked.connect(self._ask_return)
        section.mend_asked.connect(self._show_return)
        section.cancel_asked.connect(self._ask_return_reason)
        section.voucher_asked.connect(self._show_voucher)
        section.good_asked.connect(self._show_good)
        self.details.lead_with(section)

    def _chosen(self) -> RevolvingRow | None:
        shown = self.details.record()
        book = self.session.book
        return None if shown is None else book.read(revolving_row, shown.id, today())

    def _ask_return(self) -> None:
        row = self._chosen()
        if row is not None and self.may_leave_panel():
            self.returns.ask(row)
            self.show_panel(self.returns)
            self.returns.focus()

    def _show_return(self, returned: Record[Return]) -> None:
        row = self._chosen()
        if row is not None and self.may_leave_panel():
            self.returns.mend(row, returned)
            self.show_panel(self.returns)
            self.returns.focus()

    def _ask_return_reason(self, returned: Record[Return]) -> None:
        if self.may_leave_panel():
            self.show_panel(self.return_reason)
            self.return_reason.ask_about(returned)

    def _show_voucher(self, entry_id: int) -> None:
        self.session.ask_page(VOUCHER_PAGE, entry_id)

    def _show_good(self) -> None:
        row = self._chosen()
        if row is not None and row.revolving.good_id is not None:
            self.session.ask_page(GOOD.page, row.revolving.good_id)

    def _come_back(self, returned: Return, files: Sequence[Path]) -> None:
        self.submit(acts.add_return, returned, files, then=self.after_change)

    def _mend_return(self, return_id: int, returned: Return, reason: str) -> None:
        self.submit(acts.mend_return, return_id, returned, reason, then=self.after_change)

    def _cancel_return(self, return_id: int, reason: str, is_cancelled: bool) -> None:  # noqa: FBT001 - a signal gives it
        act = acts.cancel_return if is_cancelled else acts.reinstate_return
        self.submit(act, return_id, reason, then=self.after_change)

    def _leave_returns(self) -> None:
        self.show_panel(self.panel)
        self.view.table.setFocus()

    def _is_out(self, record: Record[Any]) -> bool:
        return self.session.book.read(revolving_row, record.id, today()).left > 0

    def _is_overdue(self, record: Record[Any]) -> bool:
        return self.session.book.read(revolving_row, record.id, today()).is_overdue(today())


def _name(line: Line) -> str:
    name = str(line.record.entry.words)
    return _("{what} (dibatalkan)").format(what=name) if line.record.is_cancelled else name


def _left(row: RevolvingRow) -> str:
    return counted_words(row.revolving, row.left) if row.left > 0 else ""


def _of_row(getter: Callable[[RevolvingRow], object]) -> Callable[[Line], object]:
    def get(line: Line) -> object:
        row = line.row if isinstance(line, RevolvingLine) else None
        return "" if row is None else getter(row)

    return get
