"""Bantuan: what the group received, where its value went, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS, account_of
from kube_desktop.books.grants.queries import GrantRow, grant_row, grants
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.grants.rules import Booked, Form, Through
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.books.grants import acts
from ui.books.grants.account_panel import AccountPanel
from ui.books.grants.fitting import GrantFitting
from ui.books.grants.grant_section import GrantSection
from ui.books.grants.wishes import TakenFrom
from ui.records import acts as record_acts
from ui.records.acts import CorrectingAct, MarkingAct, RecordAct
from ui.records.listing import Line
from ui.records.own_panel import OwnPanel
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=GRANTS,
    icon="gift",
    empty_title=N_("Belum ada bantuan yang dicatat"),
    empty_advice=N_(
        "Tulis setiap bantuan uang dan barang, juga yang diterima sebelum memakai program ini."
    ),
    new_title=N_("Bantuan baru"),
    saved=N_("Bantuan tercatat."),
    report="grants",
    also_hears=frozenset({"grant_uses", "revolvings", "cash", "ledger", "members"}),
    parts=(GRANT_ACCOUNTS,),
)


@dataclass(frozen=True, slots=True)
class GrantLine(Line):
    """A line of the list with what became of the aid; None for a cancelled one."""

    row: GrantRow | None


class GrantsScreen(RecordScreen):
    """The aid that the group received.

    Attributes:
        account: where the texts of an accountability report are written.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)
        self._fitting = GrantFitting(self.panel.form)
        self.account.entered.connect(self._add_account)
        self.account.corrected.connect(self._correct_account)
        self.account.dismissed.connect(self._leave_account)

    def make_panels(self) -> Sequence[OwnPanel]:
        """Add the panel of the accountability report."""
        self.account = AccountPanel(self.session)
        return (self.account,)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Show what came, and how much of it is left."""
        return (
            RegisterColumn(_("Tanggal"), lambda line: line.record.entry.received_on, Kind.DAY, 10),
            RegisterColumn(_("Bantuan"), _name, width=0),
            RegisterColumn(_("Nilai"), lambda line: line.record.entry.amount, Kind.MONEY, 13),
            RegisterColumn(_("Terpakai"), _of_row(lambda row: row.used), Kind.MONEY, 13, True),  # noqa: FBT003 - a spare column
            RegisterColumn(_("Sisa"), _of_row(lambda row: row.left), Kind.MONEY, 13),
        )

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Read what became of every aid, the latest first."""
        rows = {row.record.id: row for row in self.session.book.read(grants, today())}
        return [GrantLine(each, {}, rows.get(each.id)) for each in reversed(shown)]

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Find the aid of which something is left."""
        return {_("Masih ada sisa"): self._has_left}

    def defaults(self) -> dict[str, object]:
        """Begin with money through the bank, as aid comes today."""
        return {"form": Form.MONEY, "booked": Booked.HERE, "through": Through.BANK}

    def adding(self) -> RecordAct:
        """Write aid with its entry."""
        return acts.add_grant

    def changing(self) -> CorrectingAct:
        """Correct aid with its entry."""
        return acts.mend_grant

    def marking(self, *, cancelling: bool) -> MarkingAct:
        """Cancel aid with its entry, or let both count again."""
        return acts.cancel_grant if cancelling else acts.reinstate_grant

    def show_record(self, record_id: int) -> None:
        """Show aid in full: first what is left and what it was used for."""
        super().show_record(record_id)
        shown = self.details.record()
        if shown is None or shown.is_cancelled:
            return
        row = self.session.book.read(grant_row, record_id, today())
        section = GrantSection(row, can_write=not self.session.is_read_only)
        section.use_asked.connect(self._ask_use)
        section.revolving_asked.connect(self._ask_revolving)
        section.use_chosen.connect(self._show_use)
        section.account_asked.connect(self._ask_account)
        section.print_asked.connect(self._print_paper)
        self.details.lead_with(section)

    def _has_left(self, record: Record[Any]) -> bool:
        return bool(self.session.book.read(grant_row, record.id, today()).left)

    def _ask_use(self) -> None:
        shown = self.details.record()
        if shown is not None:
            self.session.ask_page(GRANT_USES.page, TakenFrom(shown.id))

    def _ask_revolving(self) -> None:
        shown = self.details.record()
        if shown is not None:
            self.session.ask_page(REVOLVINGS.page, TakenFrom(shown.id))

    def _show_use(self, use_id: int) -> None:
        self.session.ask_page(GRANT_USES.page, use_id)

    def _ask_account(self) -> None:
        shown = self.details.record()
        if shown is None or not self.may_leave_panel():
            return
        from kube_desktop.reports.accountability_texts import proposed_account  # when asked for

        book, kept = self.session.book, self.session.book.read(account_of, shown.id)
        if kept is not None:
            self.account.mend(shown.entry, kept)
        else:
            self.account.propose(shown.entry, book.read(proposed_account, shown.id, today()))
        self.show_panel(self.account)
        self.account.focus()

    def _add_account(self, account: GrantAccount) -> None:
        add = partial(self._account_written, account.grant_id)
        self.submit(record_acts.add(GRANT_ACCOUNTS), account, (), then=add)

    def _correct_account(self, account_id: int, account: GrantAccount, reason: str) -> None:
        mend = partial(self._account_written, account.grant_id)
        act = record_acts.change(GRANT_ACCOUNTS)
        self.submit(act, account_id, account, reason, then=mend)

    def _account_written(self, grant_id: int, _account_id: int) -> None:
        self.after_change(grant_id)

    def _leave_account(self) -> None:
        self.show_panel(self.panel)
        self.view.table.setFocus()

    def _print_paper(self, name: str) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        shown = self.details.record()
        if shown is not None:
            month = self.session.month
            request = ReportRequest(name, month, month, on=today(), record_id=shown.id)
            show_request(self.session, request, self)


def _name(line: Line) -> str:
    name = str(line.record.entry.words)
    return _("{what} (dibatalkan)").format(what=name) if line.record.is_cancelled else name


def _of_row(getter: Callable[[GrantRow], object]) -> Callable[[Line], object]:
    def get(line: Line) -> object:
        row = line.row if isinstance(line, GrantLine) else None
        return "" if row is None else getter(row)

    return get
