"""The name and the task of somebody who records without being an officer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.offices import FACILITATOR, Office
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.unit_of_work import Recorder
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, row


class RecorderForm(QWidget):
    """Two fields and a button.

    Signals:
        chosen: the `Recorder` that was written.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._form, self._name = Form(), LineField()
        self._name.is_required = True
        offices = [office.title_on_paper for office in Office]
        self._office = ChoiceEdit([(office, _(office)) for office in (*offices, FACILITATOR)])
        self._form.add("name", _("Nama lengkap"), self._name, hint=_("Contoh: Maria Bili"))
        self._form.add("office", _("Sebagai"), self._office)
        go_on = button(_("Mulai mencatat"), "check", "primary")
        self.setLayout(column(self._form, row(go_on, None)))
        self.setFocusProxy(self._name)
        go_on.clicked.connect(self._finish)
        self._form.submitted.connect(self._finish)

    def _finish(self) -> None:
        if self._form.is_ready():
            name = " ".join(self._name.text().split())
            self.chosen.emit(Recorder(name, str(self._office.value())))
