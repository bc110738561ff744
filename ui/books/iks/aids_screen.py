"""Santunan: who was helped, why, by which decision, and what the group did besides for others."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kube_desktop.books.iks.aid_queries import standing_entry
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.iks.rules import Beneficiary, PaidFrom
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.closings import expected_cash
from kube_desktop.registers.register import Record
from ui.books.cash.pages import page_of
from ui.books.iks import acts
from ui.records.acts import CorrectingAct, MarkingAct, RecordAct
from ui.records.listing import Line
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import button, column, label
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=IKS_AIDS,
    icon="hand-coins",
    empty_title=N_("Belum ada santunan bulan ini"),
    empty_advice=N_(
        "Tulis siapa yang dibantu, apa yang terjadi dan keputusan rapatnya. Uangnya keluar dari kas"
        " IKS sekaligus."
    ),
    new_title=N_("Santunan baru"),
    saved=N_("Santunan tercatat dan keluar dari kas IKS."),
    report="solidarity-aids",
    table=None,
    also_hears=frozenset({"cash", "ledger", "members", "meetings"}),
)


class AidsScreen(RecordScreen):
    """Help and its money: written, changed and taken back together."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)
        self.panel.form.edited.connect(self._fit_form)
        self._fit_form()

    def head_tools(self) -> Sequence[QWidget]:
        """Offer the list of what the group did for the neighbourhood."""
        made = button(_("Kegiatan UKS"), "printer", tip=_("Cetak kegiatan UKS dan biayanya"))
        made.clicked.connect(self._print_activities)
        return (made,)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Show who was helped in one column, and keep the amount in sight."""
        return (
            RegisterColumn(_("Tanggal"), lambda line: line.record.entry.on_day, Kind.DAY, 10),
            RegisterColumn(
                _("Kejadian"), lambda line: line.record.entry.event.label, width=9, is_spare=True
            ),
            RegisterColumn(_("Siapa"), _who, width=16),
            RegisterColumn(_("Uraian"), _what, width=0),
            RegisterColumn(_("Jumlah (Rp)"), lambda line: line.record.entry.amount, Kind.MONEY, 11),
        )

    def reload(self) -> None:
        """Read the book again, and what lies in the box."""
        super().reload()
        held = self.session.book.read(expected_cash, Fund.IKS, today())
        self.panel.set_advice(_("Uang di kas IKS {amount}").format(amount=format_rupiah(held)))

    def defaults(self) -> dict[str, object]:
        """Help a member out of the box."""
        return {"beneficiary": Beneficiary.MEMBER, "paid_from": PaidFrom.CASH}

    def adding(self) -> RecordAct:
        """Pay the help with its record."""
        return acts.pay_aid

    def changing(self) -> CorrectingAct:
        """Mend the entry of the cash book with the record."""
        return acts.change_aid

    def marking(self, *, cancelling: bool) -> MarkingAct:
        """Take the money back with the record, or pay it again."""
        return acts.cancel_aid if cancelling else acts.reinstate_aid

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Show the voucher, and what the help still lacks."""
        shown: list[QWidget] = []
        entry = self.session.book.read(standing_entry, record.id)
        if entry is not None:
            made = button(
                _("Bukti {voucher}").format(voucher=entry.voucher), "arrow-up-right", "link"
            )
            made.clicked.connect(partial(self.session.ask_page, page_of(Fund.IKS), entry.id))
            slip = button(_("Cetak kuitansi"), "printer", "quiet")
            slip.clicked.connect(partial(self._print_slip, entry.id))
            held = QWidget()
            held.setLayout(column(made, slip, spacing=2))
            shown.append(held)
        if record.entry.decision_id is None and not record.is_cancelled:
            words = _("Keputusan rapatnya belum disebut. Tekan Perbaiki dan pilih keputusannya.")
            shown.append(label(words, "concern", wrap=True))
        return shown

    def _fit_form(self) -> None:
        """Ask for the member, or for the name of somebody outside."""
        form = self.panel.form
        helped = form.editors["beneficiary"].value()
        is_inside = not isinstance(helped, Beneficiary) or helped.is_inside
        if not is_inside and form.editors["member_id"].is_filled():
            form.editors["member_id"].set_value(None)
        form.show_row("member_id", shown=is_inside)

    def _print_activities(self) -> None:
        year = self.session.month.year
        self._show_print("uks-activities", Month(year, 1), Month(year, 12))

    def _print_slip(self, entry_id: int) -> None:
        month = self.session.month
        self._show_print("receipt", month, month, entry_id=entry_id)

    def _show_print(
        self, name: str, first: Month, last: Month, *, entry_id: int | None = None
    ) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        show_request(self.session, ReportRequest(name, first, last, entry_id=entry_id), self)


def _who(line: Line) -> str:
    aid = line.record.entry
    helped = line.names.get("member_id", {}).get(aid.member_id, "")
    if aid.beneficiary is Beneficiary.FAMILY:
        return _("Keluarga {name}").format(name=helped)
    return helped or str(aid.recipient)


def _what(line: Line) -> str:
    what = str(line.record.entry.what)
    return _("{what} (dibatalkan)").format(what=what) if line.record.is_cancelled else what
