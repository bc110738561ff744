"""Opening balances: entered once per fund, for a group that kept its books on paper before."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kube_desktop.books.cash.entry_details import EntryDetail, entry_detail
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.openings import opening_entry
from ui.session import Session
from ui.settings.opening_form import Opening, OpeningForm
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row


class OpeningTab(QWidget):
    """One fund at a time: what was recorded, or the form to record it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fund = ChoiceEdit([(fund, fund.label) for fund in Fund])
        self.fund.setAccessibleName(_("Dana"))
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget | None = None
        self._forms: dict[Fund, OpeningForm] = {}
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
            self._show()

    def is_begun(self) -> bool:
        """Tell whether an amount was typed that is not saved."""
        return any(form.is_begun() for form in self._forms.values())

    def _show(self) -> None:
        if self._part is not None:
            self._room.removeWidget(self._part)
            self._part.hide()
            if self._part not in self._forms.values():
                self._part.deleteLater()
        fund = self.fund.value()
        assert isinstance(fund, Fund)  # noqa: S101 - one is always chosen
        book = self._session.book
        entry = book.read(opening_entry, fund)
        if entry is not None:
            self._part = self._recorded(fund, book.read(entry_detail, entry))
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

    def _recorded(self, fund: Fund, detail: EntryDetail) -> QFrame:
        lines = [
            row(
                label(leg.account_name),
                None,
                label(format_rupiah(leg.debit or leg.credit), "strong"),
            )
            for leg in detail.legs
            if leg.account != fund_accounts(fund).opening
        ]
        reason = LineField()
        reason.is_required = True
        form = Form()
        form.add(
            "reason",
            _("Salah catat? Tulis sebabnya, lalu batalkan dan catat lagi"),
            reason,
            hint=_("Contoh: salah salin dari buku lama"),
        )
        cancel = button(_("Batalkan saldo awal ini"), "undo-2", "danger")
        mending = frame("panel")
        mending.setLayout(column(form, row(cancel, None), margin=12))
        if self._session.is_read_only:
            mending.hide()
        card = frame("card")
        day = format_long_day(detail.day)
        card.setLayout(
            column(
                label(_("Saldo awal per {day}").format(day=day), "heading"),
                *lines,
                label(_("Dicatat oleh {name}").format(name=detail.recorder), "note"),
                mending,
                spacing=8,
                margin=14,
            )
        )

        def ask() -> None:
            if form.is_ready():
                self._cancel(detail, reason.text(), form)

        cancel.clicked.connect(ask)
        form.submitted.connect(ask)
        return card

    def _record(self, opening: Opening) -> None:
        self._session.tasks.submit(
            self._record_in_book, opening, on_done=self._recorded_now, on_error=self._refuse
        )

    def _record_in_book(self, opening: Opening) -> Opening:
        from kube_desktop.ledger.opening import OpeningBalance, record_opening

        balance = OpeningBalance(
            opening.fund, opening.on, opening.cash, opening.bank, dict(opening.others)
        )
        self._session.book.act(record_opening, balance)
        return opening

    def _recorded_now(self, opening: Opening) -> None:
        self._forms.pop(opening.fund).deleteLater()
        self._part = None
        self._done(_("Saldo awal tercatat."))

    def _cancel(self, detail: EntryDetail, reason: str, form: Form) -> None:
        def cancel() -> str:
            from kube_desktop.books.cash.actions import cancel  # SQLAlchemy is slow to import

            self._session.book.act(cancel, detail.id, on=detail.day, reason=reason)
            return _("Saldo awal dibatalkan. Catat yang benar di sini.")

        self._session.tasks.submit(cancel, on_done=self._done, on_error=form.show_error)

    def _done(self, told: str) -> None:
        self._session.messages.say(told)
        self._show()
        self._session.tell_changed(frozenset({"cash"}))

    def _refuse(self, error: KubeError) -> None:
        if isinstance(self._part, OpeningForm):
            self._part.show_error(error)
