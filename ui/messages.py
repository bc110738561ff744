"""The only place that opens boxes: everything the program says to a person outside a field.

Errors reach a person in four ways: beside the field (a form does that), a quiet line, a box, and
a banner or the crash dialog.
"""

import logging
import traceback
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.paths import log_folder
from ui.widgets.banner import BannerKind

_log = logging.getLogger(__name__)


class Messages(QObject):
    """What the program says; the tests put a recorder in its place.

    Signals:
        said: a quiet line, such as *Tersimpan*.
        banner_said: (text, `BannerKind`, word of the button) for the line across the window.
    """

    said = Signal(str)
    banner_said = Signal(str, object, str)

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window

    def say(self, text: str) -> None:
        """Tell in a quiet line that something was done."""
        self.said.emit(text)

    def show_banner(self, text: str, kind: BannerKind = BannerKind.INFO, action: str = "") -> None:
        """Tell something about the whole file that stays true for a while."""
        self.banner_said.emit(text, kind, action)

    def tell_problem(self, problem: KubeError | str) -> None:
        """Tell in a box what happened, what was not written and what to do."""
        if isinstance(problem, KubeError):
            _log.warning("%s %s", type(problem).__name__, problem.args)
        self._open("Warning", str(problem), (_("Mengerti"),))

    def ask(self, question: str, yes: str, *, no: str = "", is_dangerous: bool = False) -> bool:
        """Ask before something that cannot be taken back; the buttons say what they do.

        The safe answer has the focus when `is_dangerous`.
        """
        words = (yes, no or _("Batal"))
        return self._open("Question", question, words, 1 if is_dangerous else 0) == 0

    def tell_crash(self, fault: BaseException) -> None:
        """Say that the program itself went wrong, and where the details are."""
        details = "".join(traceback.format_exception(fault))
        _log.critical("%s", details)
        text = _(
            "Program mengalami kesalahan yang tidak terduga. Yang belum disimpan tidak tercatat; "
            "buku tetap utuh sampai catatan terakhir. Tutup lalu buka lagi program ini. Bila "
            "terulang, kirim berkas catatan di {folder} kepada pendamping."
        ).format(folder=_where_the_log_is())
        self._open("Critical", text, (_("Mengerti"),), details=details)

    def _open(
        self,
        icon: Literal["Warning", "Question", "Critical"],
        text: str,
        words: tuple[str, ...],
        first: int = 0,
        *,
        details: str = "",
    ) -> int:
        from PySide6.QtWidgets import QMessageBox  # noqa: TID251 - this is the place; slow to import

        box = QMessageBox(QMessageBox.Icon[icon], "KUBE Desktop", text, parent=self._window)
        if details:
            box.setDetailedText(details)
        roles = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.RejectRole)
        buttons = [box.addButton(word, role) for word, role in zip(words, roles, strict=False)]
        box.setDefaultButton(buttons[first])
        box.setEscapeButton(buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((place for place, one in enumerate(buttons) if one is clicked), len(words) - 1)


def _where_the_log_is() -> str:
    try:
        return str(log_folder())
    except OSError:
        return "–"
