"""The panel below the matrix: what the chosen member pays now."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.books.iks.dues import asked_for, in_months, paid_by
from kube_desktop.books.iks.dues_queries import DuesPayment, MemberDues
from kube_desktop.books.iks.rules import Tariff
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import Place
from ui.books.iks.words import standing_words
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.form import Form
from ui.widgets.parts import button, column, restyle, row
from ui.widgets.rupiah_edit import RupiahEdit

_DUE: Final = "due"
_DECEMBER: Final = "december"


class PayPanel(QFrame):
    """How many months, or which amount; the months that it pays for stand beneath in words.

    Attributes:
        form: the fields.

    Signals:
        paid: (member id, amount, day, place) is to be written.
        entry_asked: the id of the line of the cash book that holds the last payment.
    """

    paid = Signal(int, object, object, object)
    entry_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        restyle(self, "panel")
        self._dues: MemberDues | None = None
        self._tariffs: tuple[Tariff, ...] = ()
        self._last: DuesPayment | None = None
        self._asked: Rupiah | None = None
        self._name = ElidedLabel("", "heading")
        self._standing = ElidedLabel("", "note")
        self._months = ChoiceEdit(
            [
                (1, "1"),
                (2, "2"),
                (3, "3"),
                (_DECEMBER, _("Sampai Des")),
                (_DUE, _("Lunas")),
            ],
            starts_empty=True,
        )
        self.amount = RupiahEdit()
        self.amount.is_required = True
        self.on = DateEdit(session.month)
        self.on.is_required = True
        self.place = ChoiceEdit([(place, place.label) for place in Place])
        self.form = Form(columns=8, column_width=86)
        self.form.add("months", _("Bayar berapa bulan"), self._months, span=3)
        self.form.add("amount", _("Jumlah"), self.amount, span=2)
        self.form.add("on", _("Tanggal"), self.on, span=2)
        self.form.add("place", _("Lewat"), self.place)
        self._earlier = button("", "arrow-up-right", "link")
        save = button(_("Simpan"), "check", "primary", tip=_("Enter di isian terakhir"))
        body = row(self.form, column(None, save, None), spacing=12)
        body.setStretch(0, 1)
        head = row(self._name, self._standing, None, self._earlier, spacing=12)
        self.setLayout(column(head, body, spacing=4, margin=12))
        self._months.changed.connect(self._choose)
        self.amount.changed.connect(self._tell_months)
        self.form.submitted.connect(self._finish)
        save.clicked.connect(self._finish)
        self._earlier.clicked.connect(self._open_last)

    def show_month(self, month: Month) -> None:
        """Write in this month; today, when it lies in it."""
        self.on.set_month(month)
        self.on.set_value(today() if Month.of(today()) == month else month.last)

    def show_member(
        self, dues: MemberDues, tariffs: tuple[Tariff, ...], last: DuesPayment | None
    ) -> None:
        """Ask for the dues of a member, with what is due filled in."""
        self._dues, self._tariffs, self._last = dues, tariffs, last
        self._name.setText(dues.name)
        self._standing.setText(standing_words(dues.account))
        is_yearly = any(cell.period.is_year for cell in dues.account.cells[-1:])
        self.form.row("months").set_title(
            _("Bayar berapa tahun") if is_yearly else _("Bayar berapa bulan")
        )
        self._earlier.setVisible(last is not None)
        if last is not None:
            words = _("Terakhir {day}: {amount}").format(
                day=format_day(last.day), amount=format_rupiah(last.amount)
            )
            self._earlier.setText(words)
        self.form.clear_problems()
        due = bool(dues.account.due)
        self._months.set_value(_DUE if due else 1)
        self._choose(self._months.value())

    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""
        self.form.show_error(error)

    def focus(self) -> None:
        """Put the cursor where one starts to type."""
        self.amount.setFocus()
        self.amount.selectAll()

    def has_unsaved(self) -> bool:
        """Whether another amount was typed than the one that was proposed."""
        return self._dues is not None and self.amount.value() != self._asked

    def _proposed(self) -> Rupiah | None:
        """Return the sum of what was chosen; None when nothing is open."""
        dues, wanted = self._dues, self._months.value()
        if dues is None or wanted is None:
            return None
        on = today()
        months: int | Month
        if isinstance(wanted, int):
            months = wanted
        else:
            months = Month.of(on) if wanted == _DUE else Month(on.year, 12)
        cells = asked_for(self._tariffs, dues.payer, months, on=on)
        return sum(cell.lacks for cell in cells) or None

    def _choose(self, _wanted: object) -> None:
        self._asked = self._proposed()
        self.amount.set_value(self._asked)
        self._tell_months()

    def _tell_months(self, _amount: object = None) -> None:
        dues, amount = self._dues, self.amount.value()
        if dues is None or not amount:
            self._say(_("Tidak ada iuran yang terbuka.") if dues else "")
            return
        if amount != self._asked:
            self._months.clear()
        cells = paid_by(dues.account, self._tariffs, dues.payer, amount)
        over = amount - sum(cell.paid for cell in cells)
        words = _("Untuk {months}.").format(months=in_months(cells)) if cells else ""
        if over:
            told = _("{amount} belum ada bulannya.").format(amount=format_rupiah(over))
            words = f"{words} {told}".strip()
        self._say(words)

    def _say(self, words: str) -> None:
        self.form.row("months").set_hint(words)

    def _finish(self) -> None:
        dues, amount, on = self._dues, self.amount.value(), self.on.value()
        if dues is not None and self.form.is_ready() and amount and isinstance(on, date):
            self.paid.emit(dues.member_id, amount, on, self.place.value())

    def _open_last(self) -> None:
        if self._last is not None:
            self.entry_asked.emit(self._last.entry_id)
