"""Which kinds of savings the group takes: *sukarela* always, the others when it wants."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from kube_desktop.books.savings.queries import kinds_on
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.books.savings.acts import switch
from ui.icons import put_icon
from ui.session import Session


class KindsButton(QPushButton):
    """Opens the list of kinds; ticking one lets it be taken."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Jenis simpanan"))
        put_icon(self, "piggy-bank", "ink")
        self.setToolTip(_("Nyalakan simpanan pokok dan simpanan wajib bila kelompok memakainya"))
        self._session = session
        self._menu = QMenu(self)
        self._actions = {kind: self._action(kind) for kind in SavingsKind}
        self.clicked.connect(self._open)
        if session.is_read_only:
            self.hide()

    def reload(self) -> None:
        """Read again which kinds are taken."""
        taken = self._session.book.read(kinds_on)
        for kind, action in self._actions.items():
            action.setChecked(kind in taken)

    def _action(self, kind: SavingsKind) -> QAction:
        words = _("Simpanan {kind}").format(kind=kind.label.lower())
        if kind is SavingsKind.VOLUNTARY:
            words = _("Tabungan sukarela (selalu ada)")
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setEnabled(kind is not SavingsKind.VOLUNTARY)
        action.triggered.connect(partial(self._switch, kind))
        return action

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _switch(self, kind: SavingsKind) -> None:
        on = self._actions[kind].isChecked()
        self._session.tasks.submit(
            switch, self._session.book, kind, on, on_done=self._tell, on_error=self._refuse
        )

    def _tell(self, _nothing: object) -> None:
        self._session.messages.say(_("Tersimpan."))
        self._session.tell_changed(frozenset({"kinds", "savings"}))
        self.reload()

    def _refuse(self, error: KubeError) -> None:
        self._session.messages.tell_problem(error)
        self.reload()
