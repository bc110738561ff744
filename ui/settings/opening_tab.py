"""Opening balances: entered once per fund, for a group that kept its books on paper before."""

from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.openings import OpeningPosition, opening_of
from ui.books.cash.words import box_name
from ui.session import Session
from ui.settings.opening_correction import OpeningCorrectionPanel
from ui.settings.opening_form import Opening, OpeningForm
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row

_LEFT_AFTER_DEBTS: Final = {
    Fund.UEP: N_("Modal awal"),
    Fund.SP: N_("Modal awal"),
    Fund.TAB: N_("Tabungan awal anggota"),
    Fund.IKS: N_("Dana IKS awal"),
}
"""What a fund's opening balance leaves when its debts are taken off."""


class OpeningTab(QWidget):
    """One fund at a time: what was recorded and how it is mended, or the form to record it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fund = ChoiceEdit([(fund, fund.label) for fund in Fund])
        self.fund.setAccessibleName(_("Dana"))
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget | None = None
        self._forms: dict[Fund, OpeningForm] = {}
        self._corrections: dict[Fund, OpeningCorrectionPanel] = {}
        self.setLayout(
            column(
                label(
                    _(
                        "Saldo awal dicatat sekali untuk tiap dana, ketika kelompok pindah dari "
                        "buku kertas. Mulai dari nol? Bagian ini dilewati saja."
                    ),
                    "note",
                    wrap=True,
                ),
                row(self.fund, None),
                self._room,
                None,
                spacing=12,
            )
        )
        self.fund.changed.connect(self._show)

    def reload(self) -> None:
        """Show what is written, unless an amount is being typed."""
        if not self.is_begun():
            for fund in tuple(self._corrections):
                self._drop_correction(fund)
            self._show()

    def is_begun(self) -> bool:
        """Tell whether an amount was typed that is not saved."""
        return any(form.is_begun() for form in self._forms.values()) or any(
            panel.is_begun() for panel in self._corrections.values()
        )

    def _show(self) -> None:
        if self._part is not None:
            self._room.removeWidget(self._part)
            self._part.hide()
            if self._part not in (*self._forms.values(), *self._corrections.values()):
                self._part.deleteLater()
        fund = self._fund()
        standing = self._session.book.read(opening_of, fund)
        if fund in self._corrections:
            self._part = self._corrections[fund]
        elif standing is not None:
            self._part = self._recorded(standing)
        elif self._session.is_read_only:
            self._part = label(_("Belum dicatat."), "note")
        else:
            self._part = self._form_of(fund)
        self._room.addWidget(self._part)
        self._part.show()

    def _form_of(self, fund: Fund) -> OpeningForm:
        """The form of a fund; what was typed in it stays while another fund is looked at."""
        if fund not in self._forms:
            founded_on = self._session.book.read(group_profile).founded_on
            self._forms[fund] = OpeningForm(fund, founded_on)
            self._forms[fund].finished.connect(self._record)
        return self._forms[fund]

    def _fund(self) -> Fund:
        fund = self.fund.value()
        assert isinstance(fund, Fund)  # noqa: S101 - one is always chosen
        return fund

    def _recorded(self, standing: OpeningPosition) -> QFrame:
        fund = standing.fund
        held = (
            (box_name(fund, Place.CASH), standing.cash),
            (box_name(fund, Place.BANK), standing.bank),
            *((item.name, item.amount) for item in standing.others),
            (_LEFT_AFTER_DEBTS[fund], standing.capital),
        )
        lines = [
            row(label(_(name)), None, label(format_rupiah(amount), "strong"))
            for name, amount in held
            if amount
        ]
        mend = button(_("Perbaiki"), "pencil", "primary")
        mend.clicked.connect(self._start_correction)
        reason = LineField()
        reason.is_required = True
        form = Form()
        form.add(
            "reason",
            _("Seharusnya tidak ada? Tulis sebabnya, lalu batalkan"),
            reason,
            hint=_("Contoh: tercatat di dana yang salah"),
        )
        cancel = button(_("Batalkan saldo awal ini"), "undo-2", "danger")
        mending = frame("panel")
        mending.setLayout(column(form, row(cancel, None), margin=12))
        if self._session.is_read_only:
            mend.hide()
            mending.hide()
        card = frame("card")
        day = format_long_day(standing.on)
        card.setLayout(
            column(
                label(_("Saldo awal per {day}").format(day=day), "heading"),
                *lines,
                label(_("Dicatat oleh {name}").format(name=standing.recorder), "note"),
                row(mend, None),
                mending,
                spacing=8,
                margin=14,
            )
        )

        def ask() -> None:
            if form.is_ready():
                self._cancel(standing, reason.text(), form)

        cancel.clicked.connect(ask)
        form.submitted.connect(ask)
        return card

    def _record(self, opening: Opening) -> None:
        self._session.tasks.submit(
            self._record_in_book, opening, on_done=self._recorded_now, on_error=self._refuse
        )

    def _record_in_book(self, opening: Opening) -> Opening:
        from kube_desktop.ledger.opening import (  # SQLAlchemy is slow to import
            OpeningBalance,
            record_opening,
        )

        balance = OpeningBalance(
            opening.fund, opening.on, opening.cash, opening.bank, dict(opening.others)
        )
        self._session.book.act(record_opening, balance)
        return opening

    def _recorded_now(self, opening: Opening) -> None:
        self._forms.pop(opening.fund).deleteLater()
        self._part = None
        self._done(_("Saldo awal tercatat."))

    def _start_correction(self) -> None:
        fund = self._fund()
        standing = self._session.book.read(opening_of, fund)
        if standing is not None:
            panel = OpeningCorrectionPanel(self._session, standing)
            panel.written.connect(self._corrected)
            panel.left.connect(self._leave_correction)
            self._corrections[fund] = panel
            self._show()
            panel.fields.cash.setFocus()

    def _corrected(self, fund: Fund) -> None:
        self._drop_correction(fund)
        self._done(_("Saldo awal diperbaiki."))

    def _leave_correction(self) -> None:
        self._drop_correction(self._fund())
        self._show()

    def _drop_correction(self, fund: Fund) -> None:
        panel = self._corrections.pop(fund)
        if panel is self._part:
            self._part = None
        self._room.removeWidget(panel)
        panel.hide()
        panel.deleteLater()

    def _cancel(self, standing: OpeningPosition, reason: str, form: Form) -> None:
        def cancel() -> str:
            from kube_desktop.books.cash.actions import cancel  # SQLAlchemy is slow to import

            self._session.book.act(cancel, standing.entry_id, on=standing.on, reason=reason)
            return _("Saldo awal dibatalkan. Catat yang benar di sini.")

        self._session.tasks.submit(cancel, on_done=self._done, on_error=form.show_error)

    def _done(self, told: str) -> None:
        self._session.messages.say(told)
        self._show()
        self._session.tell_changed(frozenset({"cash"}))

    def _refuse(self, error: KubeError) -> None:
        if isinstance(self._part, OpeningForm):
            self._part.show_error(error)
