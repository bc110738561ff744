"""‹ Oktober 2026 ›: the month in hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from ui.widgets.parts import icon_button, row


class MonthBar(QWidget):
    """A month, one back, one on, or one of the last twelve from a list.

    Signals:
        changed: the month (`Month`) that the person went to.
    """

    changed = Signal(object)

    def __init__(self, month: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = month
        self._back = icon_button("chevron-left", _("Bulan sebelumnya"))
        self._on = icon_button("chevron-right", _("Bulan berikutnya"))
        self._name = QPushButton()
        self._name.setProperty("look", "quiet")
        self._name.setAutoDefault(False)
        self._name.setToolTip(_("Pilih bulan lain"))
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._name.clicked.connect(self._list_months)
        self.setFocusProxy(self._name)
        self.setLayout(row(self._back, self._name, self._on, spacing=0))
        self._show()

    def month(self) -> Month:
        """Return the month shown."""
        return self._month

    def set_month(self, month: Month) -> None:
        """Show a month without telling anybody."""
        self._month = month
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a month with the page keys."""
        if event.key() == Qt.Key.Key_PageUp:
            self._go_back()
        elif event.key() == Qt.Key.Key_PageDown:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self._go(self._month.previous())

    def _go_on(self) -> None:
        self._go(self._month.next())

    def _go(self, month: Month) -> None:
        self.set_month(month)
        self.changed.emit(month)

    def _list_months(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for back in range(-1, 12):
            month = self._month.plus(-back)
            entry = menu.addAction(month.label)
            entry.setCheckable(True)
            entry.setChecked(month == self._month)
            entry.setData(str(month))
        menu.triggered.connect(lambda entry: self._go(Month.parse(entry.data())))
        menu.popup(self._name.mapToGlobal(self._name.rect().bottomLeft()))

    def _show(self) -> None:
        self._name.setText(self._month.label)
        self._name.setAccessibleName(_("Bulan {month}").format(month=self._month.label))
        self._name.setMinimumWidth(
            self._name.fontMetrics().horizontalAdvance("September 2026") + 32
        )
