"""What is to be done: each line is a button that goes where it can be done."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from kube_desktop.books.cash.receipts import RECEIPT_FROM
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number, format_rupiah
from kube_desktop.ledger.accounts import Fund
from kube_desktop.reports.members_money import MembersMoney
from kube_desktop.reports.overview import Overview
from ui.books.deliveries.pages import DELIVERIES
from ui.books.deliveries.wishes import HandIn
from ui.home.places import (
    ALL_CASH,
    CASH_PAGES,
    CLOSING,
    DUES,
    GRANTS,
    LOANS_DUE,
    MEMBERS,
    OFFICERS,
    STAGES,
)
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, row


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do: what, why or how, and the page (with a wish for it) where it is done."""

    icon: str
    title: str
    detail: str
    page: str
    wish: object = None


def todos_of(view: Overview, month: Month, *, is_due: bool) -> Iterator[Todo]:
    """Yield what is to be done, most pressing first; `is_due`: the books of the month are kept."""
    for purse in view.purses:
        if purse.amount < 0:
            place = purse.fund.label if purse.fund else _("Bank")
            yield Todo(
                "triangle-alert",
                _("Saldo {place} kurang dari nol").format(place=place),
                _(
                    "Kurang {amount}. Mungkin ada uang masuk atau saldo awal yang belum dicatat."
                ).format(amount=format_number(-purse.amount)),
                CASH_PAGES[purse.fund] if purse.fund else ALL_CASH,
            )
    yield from _owed_by_members(view.members_money)
    if view.due_to_close is not None:
        yield Todo(
            "calendar-check",
            _("Buku {month} belum ditutup").format(month=view.due_to_close.label),
            _("Hitung uang kas, lalu kunci bulannya."),
            CLOSING,
            view.due_to_close,
        )
    if view.unsent:
        month_told = view.unsent[0]
        yield Todo(
            "send",
            _("Laporan {month} belum diserahkan").format(month=month_told.label),
            _("Serahkan kepada pendamping, lalu catat kapan dan kepada siapa."),
            DELIVERIES,
            HandIn(month_told.year, month_told),
        )
    yield from _to_write(view)
    for fund, count in view.without_receipt.items():
        yield _without_receipt(fund, count)
    if not view.has_members:
        yield Todo(
            "users",
            _("Belum ada anggota di daftar"),
            _("Tulis anggota supaya iuran dan tabungan bisa dicatat atas namanya."),
            MEMBERS,
        )
    elif view.vacant:
        yield Todo(
            "user-cog",
            _("Belum ada {offices}").format(
                offices=", ".join(office.label for office in view.vacant)
            ),
            _("Nama pengurus tercetak di tempat tanda tangan laporan."),
            OFFICERS,
        )
    if is_due and view.has_entries and not any((view.flows[-1].received, view.flows[-1].paid)):
        yield Todo(
            "pencil",
            _("Belum ada catatan di {month}").format(month=month.label),
            _("Catat uang masuk dan uang keluar bulan ini."),
            CASH_PAGES[Fund.UEP],
        )


def _to_write(view: Overview) -> Iterator[Todo]:
    """Yield what happened, or should have, and is not written yet."""
    if view.untold_grants:
        yield Todo(
            "gift",
            _("{count} bantuan belum ditulis penggunaannya").format(count=len(view.untold_grants)),
            _("Tulis barang atau usaha yang dibeli dengan bantuan itu."),
            GRANTS,
            view.untold_grants[0],
        )
    if view.late_activities:
        yield Todo(
            "milestone",
            _("{count} kegiatan tahap lewat rencana").format(count=len(view.late_activities)),
            _("Tulis tanggal pelaksanaannya, atau rencana yang baru."),
            STAGES,
            view.late_activities[0],
        )


def _owed_by_members(owed: MembersMoney) -> Iterator[Todo]:
    if owed.late.count or owed.due_soon.count:
        from ui.books.loans.arrears_screen import Part  # where nobody borrows, nobody waits for it

        if owed.late.count:
            yield Todo(
                "hand-coins",
                _("{count} pinjaman terlambat").format(count=owed.late.count),
                _("Seluruhnya {amount}. Ingatkan peminjamnya.").format(
                    amount=format_rupiah(owed.late.amount)
                ),
                LOANS_DUE,
                Part.LATE,
            )
        if owed.due_soon.count:
            yield Todo(
                "calendar-days",
                _("{count} angsuran jatuh tempo dalam 7 hari").format(count=owed.due_soon.count),
                _("Seluruhnya {amount}.").format(amount=format_rupiah(owed.due_soon.amount)),
                LOANS_DUE,
                Part.DUE,
            )
    if owed.dues.count:
        yield Todo(
            "heart-handshake",
            _("{count} anggota menunggak iuran IKS").format(count=owed.dues.count),
            _("Seluruhnya {amount}.").format(amount=format_rupiah(owed.dues.amount)),
            DUES,
        )


def _without_receipt(fund: Fund, count: int) -> Todo:
    return Todo(
        "paperclip",
        _("{count} pengeluaran {fund} belum ada bukti").format(count=count, fund=fund.label),
        _("Lampirkan foto nota untuk pengeluaran mulai Rp{sum}.").format(
            sum=format_number(RECEIPT_FROM)
        ),
        CASH_PAGES[fund],
    )


class TodoList(QWidget):
    """The lines, or a good word when there is nothing left to do.

    Signals:
        chosen: the `Todo` that was pressed.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setLayout(self._column)

    def show_todos(self, todos: list[Todo]) -> None:
        """Show other lines."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line_of(todo) for todo in todos] or [_nothing_left()]
        for line in self._lines:
            self._column.addWidget(line)

    def _line_of(self, todo: Todo) -> QWidget:
        picture = QLabel()
        put_icon(picture, todo.icon, "warning", 22)
        arrow = QLabel()
        put_icon(arrow, "chevron-right", "muted", 18)
        words = column(
            label(todo.title, "strong", wrap=True),
            label(todo.detail, "note", wrap=True),
            spacing=0,
        )
        content = row(picture, words, arrow, spacing=12)
        content.setStretch(1, 1)
        content.setContentsMargins(12, 8, 10, 8)
        line = CardButton(f"{todo.title.rstrip('.')}. {todo.detail}", content)
        line.clicked.connect(lambda: self.chosen.emit(todo))
        return line


def _nothing_left() -> QWidget:
    picture = QLabel()
    put_icon(picture, "circle-check", "masuk", 22)
    words = label(_("Tidak ada yang tertunda."), "note", wrap=True)
    content = row(picture, words, spacing=12)
    content.setStretch(1, 1)
    content.setContentsMargins(12, 8, 10, 8)
    line = QWidget()
    line.setLayout(content)
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return line
