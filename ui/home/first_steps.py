"""What a brand-new group does first: four steps, each a button, ticked off when done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund
from kube_desktop.reports.overview import Overview
from ui.home.places import CASH_PAGES, MEMBERS, OFFICERS, SETTINGS
from ui.home.todo import Todo
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, restyle, row


class FirstSteps(QFrame):
    """Stands on Beranda until the first money is recorded.

    Signals:
        chosen: the `Todo` whose step was pressed.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "card")
        self._column = column(
            label(_("Mulai dari sini"), "heading"),
            label(_("Empat langkah, lalu buku kelompok siap dipakai."), "note", wrap=True),
            spacing=8,
            margin=16,
        )
        self.setLayout(self._column)
        self._steps: list[QWidget] = []

    def show_progress(self, view: Overview) -> None:
        """Tick off what is done already."""
        for step in self._steps:
            self._column.removeWidget(step)
            step.deleteLater()
        todos = (
            (
                view.has_members,
                Todo(
                    "users",
                    _("1. Tulis anggota kelompok"),
                    _("Nama dan alamat cukup dulu; yang lain bisa menyusul."),
                    MEMBERS,
                ),
            ),
            (
                not view.vacant,
                Todo(
                    "user-cog",
                    _("2. Angkat ketua, sekretaris, dan bendahara"),
                    _("Nama mereka tercetak di tempat tanda tangan."),
                    OFFICERS,
                ),
            ),
            (
                view.has_entries,
                Todo(
                    "wallet",
                    _("3. Pindah dari buku lama? Catat saldo awalnya"),
                    _("Uang di kotak dan di bank hari ini. Mulai dari nol? Lewati saja."),
                    SETTINGS,
                    "opening",
                ),
            ),
            (
                view.has_entries,
                Todo(
                    "banknote",
                    _("4. Catat uang masuk yang pertama"),
                    _("Misalnya hasil penjualan hari ini, atau iuran anggota."),
                    CASH_PAGES[Fund.UEP],
                    Direction.IN,
                ),
            ),
        )
        self._steps = [self._step(todo, is_done=is_done) for is_done, todo in todos]
        for step in self._steps:
            self._column.addWidget(step)

    def _step(self, todo: Todo, *, is_done: bool) -> QWidget:
        sign = QLabel()
        put_icon(sign, "circle-check" if is_done else todo.icon, "masuk" if is_done else "accent")
        state = label(_("sudah"), "masuk") if is_done else label("")
        words = column(
            label(todo.title, "strong", wrap=True),
            label(todo.detail, "note", wrap=True),
            spacing=0,
        )
        content = row(sign, words, state, spacing=12)
        content.setStretch(1, 1)
        content.setContentsMargins(12, 8, 12, 8)
        spoken = f"{todo.title}, {_('sudah')}" if is_done else f"{todo.title}. {todo.detail}"
        step = CardButton(spoken, content)
        step.clicked.connect(lambda: self.chosen.emit(todo))
        return step
