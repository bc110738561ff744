"""One sharing in full: how it came about, what was set aside, everybody's share."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kube_desktop.books.sharings.division import weight_words
from kube_desktop.books.sharings.percents import percent_words
from kube_desktop.books.sharings.queries import PotRow, ShareRow, SharingCard
from kube_desktop.books.sharings.rules import Destination
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


class SharingDetails(QFrame):
    """The chosen sharing, and what can be done with it.

    Signals:
        print_asked: its list is wanted on paper.
        cancelled: (day, reason) it is to be taken back.
        left: the list of sharings is wanted again.
    """

    print_asked = Signal()
    cancelled = Signal(object, str)
    left = Signal()

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        restyle(self, "card")
        self._can_write = can_write
        self._pots: tuple[PotRow, ...] = ()
        self._title = label("", "heading", wrap=True)
        self._told = label("", "", wrap=True)
        self._aside = label("", "", wrap=True, name="set_aside")
        self._how = label("", "", wrap=True)
        self._struck = label("", "problem", wrap=True)
        self.model: RegisterModel[ShareRow] = RegisterModel(
            (
                RegisterColumn(_("Nama"), lambda share: share.name, Kind.TEXT, 15),
                RegisterColumn(_("Hitungan"), self._weights, Kind.MUTED, 0),
                RegisterColumn(_("Bagian"), lambda share: share.amount, Kind.MONEY_OUT, 9),
            ),
            self,
        )
        self.register = RegisterView(self.model, name=_("Bagian anggota"), has_search=False)
        self._print = button(_("Cetak daftar"), "printer", "primary")
        self._cancel = button(_("Batalkan …"), "undo-2")
        back = button(_("Daftar"), "chevron-left", "quiet", tip=_("Kembali ke daftar"))
        self._reason, self._on = LineField(), DateEdit()
        self._reason.is_required = self._on.is_required = True
        self.form = Form(columns=2, column_width=200)
        self.form.add(
            "reason", _("Mengapa dibatalkan"), self._reason, hint=_("Contoh: salah bulan")
        )
        self.form.add("on", _("Ditulis tanggal"), self._on)
        self._sure = button(_("Batalkan pembagian"), "undo-2", "danger")
        advice = label(
            _(
                "Semua catatannya ditarik kembali: yang disisihkan, yang dibayar, tabungan, dan "
                "angsuran."
            ),
            "note",
            wrap=True,
        )
        self._asking = QWidget()
        self._asking.setLayout(column(self.form, advice, row(self._sure, None)))
        self._asking.hide()
        head = row(back, self._title)
        head.setStretch(1, 1)
        layout = column(
            head,
            row(self._print, self._cancel, None),
            self._asking,
            self._struck,
            self._told,
            self._aside,
            self._how,
            self.register,
            margin=12,
        )
        layout.setStretch(7, 1)
        self.setLayout(layout)
        self._print.clicked.connect(self.print_asked)
        self._cancel.clicked.connect(self._ask)
        self._sure.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        back.clicked.connect(self.left)

    def show_card(self, card: SharingCard, *, closed_through: Month | None) -> None:
        """Show a sharing; a closed month has its cancelling written in an open one."""
        sharing = card.row
        self._pots = card.pots
        self._title.setText(
            _("{what}, {period}").format(
                what=sharing.unit or sharing.source.label, period=sharing.period
            )
        )
        self._told.setText(
            _(
                "Hasil {result} (pendapatan {income} − beban {cost}). Dibagi {amount} pada {day}, "
                "dicatat {recorder}."
            ).format(
                result=format_rupiah(sharing.result.amount),
                income=format_rupiah(sharing.result.income),
                cost=format_rupiah(sharing.result.cost),
                amount=format_rupiah(sharing.amount),
                day=format_long_day(sharing.on),
                recorder=sharing.recorder,
            )
        )
        self._aside.setText(_aside(card))
        restyle(self._aside, "" if card.aside else "problem")
        self._struck.setText(_("DIBATALKAN: {reason}").format(reason=sharing.cancel_reason))
        self._struck.setVisible(sharing.is_cancelled)
        self._cancel.setVisible(self._can_write and not sharing.is_cancelled)
        self._how.setText(_how(card))
        self._how.setVisible(bool(card.shares))
        self.model.show_rows(card.shares)
        self._asking.hide()
        self.form.clear()
        self._on.set_value(_cancelling_day(sharing.on, closed_through))

    def show_error(self, error: KubeError) -> None:
        """Say why it cannot be taken back."""
        self.form.show_error(error)

    def _weights(self, share: ShareRow) -> str:
        words = "; ".join(
            weight_words(pot.basis, weight, pot.whole)
            for pot, (weight, _amount) in zip(self._pots, share.weights, strict=True)
            if weight
        )
        is_paid = share.destination is Destination.PAID
        return words if is_paid else f"{words} · {share.destination.label}"

    def _ask(self) -> None:
        self._asking.setVisible(not self._asking.isVisible())
        self._reason.setFocus()

    def _finish(self) -> None:
        if self.form.is_ready():
            self.cancelled.emit(self._on.value(), self._reason.text())


def _cancelling_day(on: date, closed: Month | None) -> date:
    day = max(today(), on)
    return max(day, closed.next().first) if closed is not None else day


def _aside(card: SharingCard) -> str:
    parts = [
        _("{purse} {percent} = {amount}").format(
            purse=each.purse.label,
            percent=percent_words(each.tenths),
            amount=format_rupiah(each.amount),
        )
        for each in card.aside
    ]
    if not parts:
        return _("Tidak ada yang disisihkan (0%).")
    if card.left_over:
        parts.append(_("sisa pembulatan {amount}").format(amount=format_rupiah(card.left_over)))
    return _("Disisihkan: {parts}.").format(parts=", ".join(parts))


def _how(card: SharingCard) -> str:
    return "\n".join(
        _("{amount} untuk anggota; cara membagi: {basis}.").format(
            amount=format_rupiah(pot.amount), basis=pot.basis.label.lower()
        )
        for pot in card.pots
    )
