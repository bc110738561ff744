"""Adding a *jenis* of the group's own, in the place of the entry panel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.books.cash.rules import page_of
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Kind, KindRole, Place
from kube_desktop.ledger.kinds import NewKind
from ui.books.cash.acts import record_kind
from ui.books.cash.proposals import Proposals, kind_option
from ui.books.cash.refusals import show_refusal
from ui.session import Session
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.suggest_edit import PickEdit


class KindPanel(QFrame):
    """A name, and with which kind it is added up in the reports.

    Attributes:
        form, name, counts_as: the form and its two fields.

    Signals:
        added: the new `Kind`.
        left: the person goes back without adding one.
    """

    added = Signal(object)
    left = Signal()

    def __init__(self, session: Session, fund: Fund) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._fund = fund
        self._direction = Direction.IN
        self._proposals = Proposals(session.book)
        self._title = label("", "heading")
        self.name = LineField()
        self.name.is_required = True
        self.name.setPlaceholderText(_("Contoh: Sewa kursi"))
        self.counts_as = PickEdit()
        self.counts_as.is_required = True
        self.form = Form(columns=2)
        self.form.add("name", _("Nama jenis"), self.name)
        self.form.add(
            "counts_as",
            _("Dihitung sebagai"),
            self.counts_as,
            hint=_("Jenis yang paling mirip; di laporan keduanya dijumlahkan."),
        )
        save = button(_("Tambah jenis"), "check", "primary")
        back = button(_("Kembali"), "undo-2")
        self.setLayout(column(self._title, self.form, row(save, back, None), spacing=8, margin=12))
        save.clicked.connect(self._save)
        back.clicked.connect(self.left)
        self.form.submitted.connect(self._enter)

    def start(self, direction: Direction, name: str) -> None:
        """Begin with a direction and the name that was typed."""
        self._direction = direction
        words = (
            _("Tambah jenis uang masuk di dana {fund}")
            if direction is Direction.IN
            else _("Tambah jenis uang keluar di dana {fund}")
        )
        self._title.setText(words.format(fund=self._fund.label))
        kinds = self._proposals.kinds(self._fund, Place.BANK, direction)
        self.counts_as.set_options(
            [
                kind_option(kind)
                for kind in kinds
                if kind.role is KindRole.ENTRY and not kind.is_own and page_of(kind) is None
            ]
        )
        self.form.clear()
        self.counts_as.set_value(None)
        self.name.setText(name)
        (self.counts_as if name else self.name).setFocus()

    def _enter(self) -> None:
        if self.name.hasFocus() and self.counts_as.value() is None:
            self.counts_as.setFocus()
        else:
            self._save()

    def _save(self) -> None:
        if not self.form.is_ready():
            return
        code = self.counts_as.value()
        assert isinstance(code, int)  # noqa: S101 - a required field
        new = NewKind(self.name.text(), self._fund, self._direction, code)
        self._session.tasks.submit(
            record_kind,
            self._session.book,
            new,
            on_done=self._show_added,
            on_error=self._refuse,
        )

    def _refuse(self, error: KubeError) -> None:
        show_refusal(self._session, self.form, error)

    def _show_added(self, kind: object) -> None:
        assert isinstance(kind, Kind)  # noqa: S101 - what the act returns
        self._session.messages.say(_("Jenis “{name}” ditambahkan.").format(name=kind.name))
        self.added.emit(kind)
