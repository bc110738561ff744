"""One passbook: whose, how much, what can be done, and its lines."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from kube_desktop.books.savings.queries import Passbook, PassbookLine, SaverRow, ToldRow
from kube_desktop.books.savings.rules import SavingsKind
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Direction
from ui.books.cash.words import counts_no_more, with_fate
from ui.books.savings.saver_list import saver_name
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView


class PassbookCard(QFrame):
    """The passbook of the chosen saver.

    Attributes:
        model: its lines.
        register: their table.

    Signals:
        entry_asked: money is brought (`Direction.IN`) or taken (`Direction.OUT`).
        print_asked: the passbook of the time in sight is wanted on paper.
        going_on_asked, anew_asked: the book of paper is printed on, or from its first line.
        take_back_asked: a `ToldRow` of the opening balance was told wrongly.
        left: the list is wanted again, whose place the book took.
        line_opened: Enter or a double click on a `PassbookLine`.
    """

    entry_asked = Signal(object)
    print_asked = Signal()
    going_on_asked = Signal()
    anew_asked = Signal()
    take_back_asked = Signal(object)
    left = Signal()
    line_opened = Signal(object)

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        restyle(self, "card")
        self._can_write = can_write
        self._name = ElidedLabel("", "heading")
        self._about = label("", "note", wrap=True)
        self._balance = label("", "figure", name="passbook_balance")
        self._balance.setAccessibleName(_("Saldo"))
        self._moved = label("", "note", wrap=True)
        self.bring = button(_("Setor"), "plus", "primary", tip=_("Catat setoran tabungan"))
        self.take = button(_("Ambil"), "minus", tip=_("Catat pengambilan tabungan"))
        self.print = button(_("Cetak buku"), "printer")
        self._prints = self._print_menu()
        self._old = column(spacing=0)
        self._kinds = label("", "note", wrap=True)
        self.back = button(_("Daftar"), "chevron-left", "quiet", tip=_("Kembali ke daftar"))
        self.model: RegisterModel[PassbookLine] = RegisterModel(_columns(), self)
        self.model.look_of_row = _look
        self._empty = EmptyState("piggy-bank", _("Tidak ada setoran atau pengambilan"), "")
        self.register = RegisterView(
            self.model, name=_("Buku tabungan"), empty=self._empty, has_search=False
        )
        # A running balance has one order only.
        self.register.table.horizontalHeader().setSectionsClickable(False)
        head = row(
            self.back, column(self._name, self._about, spacing=0), None, self._balance, spacing=12
        )
        head.setStretch(1, 1)
        keys = row(self.bring, self.take, self.print, None)
        layout = column(head, self._kinds, self._moved, self._old, keys, self.register, margin=12)
        layout.setStretch(5, 1)
        self.setLayout(layout)
        self.bring.clicked.connect(lambda: self.entry_asked.emit(Direction.IN))
        self.take.clicked.connect(lambda: self.entry_asked.emit(Direction.OUT))
        self.print.clicked.connect(self._choose_print)
        self.register.row_opened.connect(self.line_opened)
        self.back.clicked.connect(self.left)

    def show_book(
        self,
        saver: SaverRow,
        book: Passbook,
        *,
        kinds: tuple[SavingsKind, ...],
        told: Sequence[ToldRow] = (),
        printed: int = 0,
    ) -> None:
        """Show a saver's book; the latest lines come into sight.

        `told` is what stands of the opening balance for this saver, `printed` how many lines their
        book of paper holds.
        """
        self._name.setText(saver_name(saver))
        self._about.setText(_about(saver))
        moved = book.movement
        self._balance.setText(_rupiah(moved.closing))
        restyle(self._balance, "figure_problem" if moved.closing < 0 else "figure")
        self._moved.setText(
            _("Saldo awal {opening} · Setor {deposited} · Ambil {withdrawn}").format(
                opening=_rupiah(moved.opening),
                deposited=_rupiah(moved.deposited),
                withdrawn=_rupiah(moved.withdrawn),
            )
        )
        self._kinds.setText(_by_kind(saver, kinds))
        self._kinds.setVisible(len(kinds) > 1)
        self._show_told(told)
        self._prints[0].setText(
            _("Lanjutkan di buku (sudah {count} baris)").format(count=printed)
            if printed
            else _("Cetak di buku, mulai baris pertama")
        )
        self._prints[1].setVisible(printed > 0)
        is_member = saver.member_id is not None
        can_bring = self._can_write and is_member and saver.left_on is None
        self._empty.advise(
            _("Tekan Setor untuk menulis setoran. Pilih Semua untuk melihat tahun lain.")
            if can_bring
            else _("Pilih Semua untuk melihat tahun lain.")
        )
        self.bring.setVisible(can_bring)
        self.take.setVisible(self._can_write and is_member)
        self.print.setVisible(is_member)
        self.model.show_rows(book.lines)
        self.register.table.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _print_menu(self) -> tuple[QAction, QAction]:
        """Return the acts that print the book of paper on, and anew."""
        self._menu = QMenu(self.print)
        go_on = self._menu.addAction("")
        anew = self._menu.addAction(_("Cetak ulang dari baris pertama"))
        sheet = self._menu.addAction(_("Lembar untuk waktu ini, dengan tanda tangan"))
        go_on.triggered.connect(self.going_on_asked)
        anew.triggered.connect(self.anew_asked)
        sheet.triggered.connect(self.print_asked)
        return go_on, anew

    def _choose_print(self) -> None:
        self._menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))

    def _show_told(self, told: Sequence[ToldRow]) -> None:
        while (item := self._old.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for each in told:
            words = _("Dari buku lama: {amount} ({kind}), per {day}").format(
                amount=format_rupiah(each.amount), kind=each.kind.label, day=format_day(each.day)
            )
            line = QWidget()
            back = button(_("Batalkan"), "undo-2", "link", tip=_("Batalkan rincian saldo awal"))
            back.setVisible(self._can_write)
            back.clicked.connect(partial(self._take_back, each))
            line.setLayout(row(label(words, "note"), back, None))
            self._old.addWidget(line)

    def _take_back(self, told: ToldRow) -> None:
        self.take_back_asked.emit(told)


def _about(saver: SaverRow) -> str:
    if saver.member_id is None:
        return _("Saldo awal yang belum dirinci, dan catatan tanpa nama anggota.")
    words = [_("Anggota nomor {number}").format(number=saver.number)]
    if saver.left_on is not None:
        words.append(_("keluar {day}").format(day=format_long_day(saver.left_on)))
    if saver.movement.closing < 0:
        words.append(_("diambil lebih banyak dari yang disetor; periksa catatannya"))
    return " · ".join(words)


def _by_kind(saver: SaverRow, kinds: tuple[SavingsKind, ...]) -> str:
    return " · ".join(f"{kind.label} {_rupiah(saver.kinds.of(kind))}" for kind in kinds)


def _columns() -> tuple[RegisterColumn[PassbookLine], ...]:
    return (
        RegisterColumn(_("Tgl"), lambda line: line.day, Kind.DAY, 10),
        RegisterColumn(_("No. bukti"), lambda line: line.voucher, Kind.MUTED, 13, is_spare=True),
        RegisterColumn(_("Uraian"), lambda line: with_fate(line, line.description), Kind.TEXT, 0),
        RegisterColumn(_("Setor"), lambda line: line.deposited, Kind.MONEY_IN, 10),
        RegisterColumn(_("Ambil"), lambda line: line.withdrawn, Kind.MONEY_OUT, 10),
        RegisterColumn(_("Saldo"), lambda line: line.balance, Kind.MONEY, 11),
    )


def _look(line: PassbookLine) -> str:
    return "muted" if counts_no_more(line) else ""


def _rupiah(amount: int) -> str:
    return format_rupiah(amount).replace("-", "−")
