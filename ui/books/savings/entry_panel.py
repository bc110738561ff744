"""The fixed panel below the passbooks: *Setor*, *Ambil*, and what the old books said."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.cash.acts import record_entry
from ui.books.cash.refusals import show_refusal
from ui.books.savings.acts import tell_old_savings
from ui.books.savings.entry_form import SavingsForm, Way
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, column, restyle, row


class SavingsPanel(QFrame):
    """Enter in the last field saves and goes to the next saver; day and kind stay.

    Attributes:
        form: the fields.

    Signals:
        saved: something was written; the member's id.
        import_asked: old savings come in from a table.
    """

    saved = Signal(object)
    import_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._month: Month | None = None
        self._is_saving = False
        self._was_tried = False
        self._untold = 0
        self._member_id: int | None = None
        self._ways = ChoiceEdit([(Way.BRING, _("Setor"), "plus"), (Way.TAKE, _("Ambil"), "minus")])
        self._ways.setAccessibleName(_("Yang dicatat"))
        self._old = button(_("Rincikan saldo awal"), "list", "quiet")
        self._old.setCheckable(True)
        self._import = button(
            _("Impor"), "file-spreadsheet", tip=_("Masukkan saldo awal anggota dari Excel atau CSV")
        )
        self._import.hide()
        self._advice = ElidedLabel("", "note")
        self._balance = ElidedLabel("", "strong")
        self._balance.setObjectName("panel_balance")
        self.form = SavingsForm(session)
        self._save = button(_("Simpan"), "check", "primary", tip=_("Enter di isian terakhir"))
        head = row(self._ways, self._old, self._import, self._advice, self._balance, spacing=12)
        head.setStretch(3, 1)
        body = row(self.form, column(None, self._save, None), spacing=16)
        body.setStretch(0, 1)
        self.setLayout(column(head, body, spacing=8, margin=12))
        self.form.balance_read.connect(self._balance.setText)
        self._ways.changed.connect(self._choose)
        self._old.toggled.connect(self._tell_old)
        self._import.clicked.connect(self.import_asked)
        self._save.clicked.connect(self._try_to_save)
        self.form.submitted.connect(self._enter)

    @property
    def way(self) -> Way:
        """What the panel writes now."""
        if self._old.isChecked():
            return Way.OLD
        return Way.TAKE if self._ways.value() is Way.TAKE else Way.BRING

    def reload(self, untold: int) -> None:
        """Read again what fields propose; `untold` is what the opening balance has left."""
        self._untold = untold
        self._old.setVisible(untold > 0)
        if untold <= 0:
            self._old.setChecked(False)
        if self._session.month != self._month:
            self._month = self._session.month
            self.form.on.set_month(self._month)
            self.form.on.set_value(
                today() if Month.of(today()) == self._month else self._month.last
            )
        self.form.reload()
        self._say()

    def start(self, way: Way, member_id: int | None) -> None:
        """Begin a line of this sort for a member, with the cursor where one starts to type."""
        self._old.setChecked(way is Way.OLD)
        if way is not Way.OLD:
            self._ways.set_value(way)
        self._begin()
        self.form.show_member(member_id)
        (self.form.person if member_id is None else self.form.amount).setFocus()

    def show_member(self, member_id: int | None) -> None:
        """Name the saver in hand, unless something is being typed."""
        if not self.has_unsaved():
            self.form.show_member(member_id)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self.form.is_touched()

    def _choose(self, _way: object) -> None:
        self._old.setChecked(False)
        self._begin()
        self.form.person.setFocus()

    def _tell_old(self, _checked: bool) -> None:  # noqa: FBT001 - a signal gives it
        self._begin()
        self.form.person.setFocus()

    def _begin(self) -> None:
        self._was_tried = False
        self.form.start(self.way)
        self._import.setVisible(self.way is Way.OLD)
        self._say()

    def _say(self) -> None:
        if self.way is Way.OLD:
            words = _("Dari buku lama. Belum dirinci: {amount}").format(
                amount=format_rupiah(self._untold)
            )
        else:
            words = _("Tercatat juga di kas Tabungan, dengan nomor bukti.")
        self._advice.setText(words)

    def _enter(self) -> None:
        if self._was_tried or not self.form.go_on():
            self._try_to_save()

    def _try_to_save(self) -> None:
        if self._is_saving:
            return
        self._was_tried = True
        self.form.ask_about_the_box()
        if not self.form.is_ready():
            return
        self._is_saving = True
        self._save.setEnabled(False)
        self._member_id = self.form.person.member_id()
        submit = partial(
            self._session.tasks.submit,
            on_done=self._show_saved,
            on_error=self._refuse,
        )
        if self.way is Way.OLD:
            submit(tell_old_savings, self._session.book, self.form.told())
        else:
            submit(record_entry, self._session.book, self.form.entry(), ())

    def _show_saved(self, _written: object) -> None:
        self._end_saving()
        self._was_tried = False
        self.form.next_line()
        self.saved.emit(self._member_id)
        self.form.person.setFocus()

    def _refuse(self, error: KubeError) -> None:
        self._end_saving()
        show_refusal(self._session, self.form, error)

    def _end_saving(self) -> None:
        self._is_saving = False
        self._save.setEnabled(True)
