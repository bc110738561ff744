"""Beginning an assessment: the day, the twelve months, who assesses."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from kube_desktop.books.assessments.rules import Assessment
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.periods import period_to
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row


class BeginPanel(QFrame):
    """Asks what an assessment has to say of itself before the books propose.

    Attributes:
        form: day, first and last day of the period, assessor, office.

    Signals:
        begun: the `Assessment` to begin.
        dismissed: nothing shall happen.
    """

    begun = Signal(object)
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")
        self._day, self._first, self._last = DateEdit(None), DateEdit(None), DateEdit(None)
        self._assessor, self._office = LineField(), LineField()
        for field in (self._day, self._first, self._last, self._assessor):
            field.is_required = True
        self.form = Form(columns=3)
        self.form.add("on_day", _("Tanggal penilaian"), self._day)
        self.form.add("first_day", _("Periode mulai"), self._first)
        self.form.add("last_day", _("Periode sampai"), self._last)
        self.form.add("assessor", _("Yang menilai"), self._assessor, hint=_("Contoh: Yohana Tallo"))
        self.form.add("office", _("Sebagai"), self._office, hint=_("Contoh: Pendamping Sosial"))
        begin = button(_("Mulai menilai"), "check", "primary")
        back = button(_("Kembali"), "x")
        advice = _(
            "Program mengumpulkan bukti dari buku dan mengusulkan nilai tiap butir."
            " Yang memutuskan adalah penilai."
        )
        self.setLayout(
            column(
                label(_("Penilaian baru"), "heading"),
                label(advice, "note", wrap=True),
                self.form,
                row(begin, back, None),
                spacing=8,
                margin=12,
            )
        )
        begin.clicked.connect(self._begin)
        self.form.submitted.connect(self._begin)
        self._day.changed.connect(self._follow_day)
        back.clicked.connect(self.dismissed)

    def start(self, profile: GroupProfile, today: date) -> None:
        """Propose today, the twelve months before, and the group's facilitator."""
        self.form.clear_problems()
        self._day.set_value(today)
        self._follow_day(today)
        self._assessor.setText(profile.facilitator)
        self._office.setText(_("Pendamping Sosial"))
        self._assessor.setFocus()

    def show_error(self, error: KubeError) -> None:
        """Tell what was refused beside its field."""
        self.form.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _follow_day(self, day: object) -> None:
        if isinstance(day, date):
            first, last = period_to(day)
            self._first.set_value(first)
            self._last.set_value(last)

    def _begin(self) -> None:
        if not self.form.is_ready():
            return
        days = (self._day.value(), self._first.value(), self._last.value())
        day, first, last = (each for each in days if each is not None)
        self.begun.emit(Assessment(day, first, last, self._assessor.text(), self._office.text()))
