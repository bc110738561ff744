"""Debit and credit of one entry, for the facilitator."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kube_desktop.books.cash.entry_details import EntryDetail
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number
from ui.widgets.parts import button, column, label


class JournalView(QWidget):
    """Folded away until it is asked for.

    Signals:
        toggled: it was folded open (True) or away (False).
    """

    toggled = Signal(bool)

    def __init__(self, detail: EntryDetail, *, shown: bool) -> None:
        super().__init__()
        toggle = button(_("Jurnal"), "scroll-text", "quiet", tip=_("Debit dan kredit catatan ini"))
        toggle.setCheckable(True)
        legs = QWidget()
        grid = QGridLayout(legs)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 1)
        for at, heading in enumerate((_("Akun"), _("Debit"), _("Kredit"))):
            grid.addWidget(label(heading, "label"), 0, at)
        for number, leg in enumerate(detail.legs, 1):
            grid.addWidget(label(f"{leg.account} {leg.account_name}", "note", wrap=True), number, 0)
            for at, amount in ((1, leg.debit), (2, leg.credit)):
                grid.addWidget(label(format_number(amount) if amount else "", "note"), number, at)
        seal = label(_("Segel {seal}").format(seal=detail.seal[:16]), "note")
        grid.addWidget(seal, len(detail.legs) + 1, 0, 1, 3)
        toggle.toggled.connect(legs.setVisible)
        toggle.toggled.connect(self.toggled)
        self.setLayout(column(toggle, legs, spacing=4))
        toggle.setChecked(shown)
        legs.setVisible(shown)
