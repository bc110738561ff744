"""The kinds (*jenis*) of money in and out, and adding one of the group's own."""

from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Kind, KindRole
from kube_desktop.ledger.kinds import all_kinds
from ui.books.cash.kind_panel import KindPanel
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import button, column, label, row
from ui.widgets.register_model import Kind as ColumnKind
from ui.widgets.register_model import RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


class KindsTab(QWidget):
    """One fund at a time: its kinds, the group's own among them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fund = ChoiceEdit([(fund, fund.label) for fund in Fund])
        self.fund.setAccessibleName(_("Dana"))
        self._model: RegisterModel[Kind] = RegisterModel(
            (
                RegisterColumn(_("Kode"), lambda kind: str(kind.code), ColumnKind.MUTED, 5),
                RegisterColumn(_("Jenis"), lambda kind: kind.name, ColumnKind.TEXT, 0),
                RegisterColumn(_("Arah"), _direction, ColumnKind.TEXT, 12),
                RegisterColumn(
                    _("Contoh"), lambda kind: kind.example, ColumnKind.MUTED, 0, is_spare=True
                ),
                RegisterColumn(_("Asal"), _origin, ColumnKind.MUTED, 16, is_spare=True),
            ),
            self,
        )
        self.register = RegisterView(self._model, name=_("Jenis"), tools=[self.fund])
        self._add_in = button(_("Tambah jenis uang masuk"), "plus")
        self._add_out = button(_("Tambah jenis uang keluar"), "plus")
        self._buttons = QWidget()
        self._buttons.setLayout(
            column(
                label(
                    _("Jenis bawaan tidak bisa diubah. Kelompok boleh menambah jenis sendiri."),
                    "note",
                    wrap=True,
                ),
                row(self._add_in, self._add_out, None),
            )
        )
        if session.is_read_only:
            self._buttons.hide()
        self._panels = {fund: KindPanel(session, fund) for fund in Fund}
        for panel in self._panels.values():
            panel.added.connect(self._show_added)
            panel.left.connect(self._show_buttons)
            panel.hide()
        layout = column(self.register, self._buttons, *self._panels.values(), spacing=10)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.fund.changed.connect(self._change_fund)
        self._add_in.clicked.connect(lambda: self._start(Direction.IN))
        self._add_out.clicked.connect(lambda: self._start(Direction.OUT))

    def reload(self) -> None:
        """Read the kinds of the fund again."""
        kinds = self._session.book.read(all_kinds)
        self._model.show_rows([kind for kind in kinds if kind.fund is self._fund()])

    def _fund(self) -> Fund:
        fund = self.fund.value()
        assert isinstance(fund, Fund)  # noqa: S101 - one is always chosen
        return fund

    def _change_fund(self) -> None:
        self._show_buttons()
        self.reload()

    def _start(self, direction: Direction) -> None:
        panel = self._panels[self._fund()]
        self._buttons.hide()
        panel.show()
        panel.start(direction, "")

    def _show_buttons(self) -> None:
        for panel in self._panels.values():
            panel.hide()
        self._buttons.setVisible(not self._session.is_read_only)

    def _show_added(self, kind: Kind) -> None:
        self._show_buttons()
        self.reload()
        places = range(self._model.rowCount())
        self.register.go_to(
            next((at for at in places if self._model.row_at(at) == kind), self._model.rowCount())
        )
        self._session.tell_changed(frozenset({"kinds"}))


def _direction(kind: Kind) -> str:
    return _("uang masuk") if kind.direction is Direction.IN else _("uang keluar")


def _origin(kind: Kind) -> str:
    if kind.is_own:
        return _("tambahan kelompok")
    return _("bawaan") if kind.role is KindRole.ENTRY else _("ditulis program")
