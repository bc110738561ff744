"""What the steps of the set-up have in common: a title, one sentence of help, and room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from kube_desktop.foundation.errors import KubeError
from ui.widgets.parts import column, label
from ui.widgets.scrolling import scrolling


class Step(QWidget):
    """One step; the wizard asks it whether it may go on.

    Signals:
        finished: Enter in its last field.
    """

    finished = Signal()

    def is_ready(self) -> bool:
        """Check what was typed, and tell beside the fields what cannot be used."""
        return True

    def take_error(self, error: KubeError) -> bool:
        """Show what the book refused, when it is about this step."""
        del error
        return False

    def lay_out(self, title: str, advice: str, content: QLayout) -> None:
        """Put the content below its title and one sentence of help."""
        head = column(label(title, "title", wrap=True), label(advice, "note", wrap=True))
        self.setLayout(column(scrolling(column(head, content, None, spacing=16))))
