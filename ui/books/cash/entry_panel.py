"""The fixed panel below a cash book: money in, money out, or money moved."""

from datetime import date
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.ledger.accounts import Direction, Fund, Place
from ui.books.cash.acts import record_entry, record_transfer
from ui.books.cash.entry_form import EntryForm
from ui.books.cash.refusals import show_refusal
from ui.books.cash.transfer_form import TransferForm
from ui.books.cash.words import box_name
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.file_picker import FilePicker
from ui.widgets.parts import button, column, restyle, row


class Way(Enum):
    """What the panel writes."""

    IN = "in"
    OUT = "out"
    MOVE = "move"


class EntryPanel(QFrame):
    """Enter in the last field saves and opens the next line; day and kind stay.

    Attributes:
        entry, transfer: the two forms, of which one is shown.

    Signals:
        saved: an entry was written (`Posted`).
        kind_asked: a new kind is wanted; the name that was typed.
    """

    saved = Signal(object)
    kind_asked = Signal(str)

    def __init__(self, session: Session, fund: Fund) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session = session
        self._fund = fund
        self._place = Place.CASH
        self._month: Month | None = None
        self._is_saving = False
        self._was_tried = False
        self._way = ChoiceEdit(
            [
                (Way.IN, _("Uang masuk"), "plus"),
                (Way.OUT, _("Uang keluar"), "minus"),
                (Way.MOVE, _("Pindahkan uang"), "arrow-left-right"),
            ]
        )
        self._way.setAccessibleName(_("Yang dicatat"))
        self.entry = EntryForm(session, fund)
        self.transfer = TransferForm(session)
        self.transfer.hide()
        self._photos = FilePicker(_("Foto nota"), _("Lampirkan foto atau PDF nota"))
        self._save = button(_("Simpan"), "check", "primary", tip=_("Enter di isian terakhir"))
        forms = column(self.entry, self.transfer, self._photos, spacing=4)
        keys = column(None, self._photos.add, self._save, None, spacing=8)
        body = row(forms, keys, spacing=16)
        body.setStretch(0, 1)
        self._where = ElidedLabel("", "note")
        self.setLayout(column(row(self._way, None, self._where), body, spacing=8, margin=12))
        self.show_box(Place.CASH)
        self._way.changed.connect(self._choose)
        self._save.clicked.connect(self._try_to_save)
        self.entry.submitted.connect(self._enter)
        self.transfer.submitted.connect(self._enter)
        self.entry.kind.add_asked.connect(self.kind_asked)

    @property
    def way(self) -> Way:
        """What the panel writes now."""
        value = self._way.value()
        assert isinstance(value, Way)  # noqa: S101 - the choices are ours
        return value

    def show_box(self, place: Place) -> None:
        """Write in this box from now on."""
        self._place = place
        self.entry.show_box(place, self.entry.direction)
        self.transfer.start((self._fund, place))
        self._where.setText(_("Ditulis di {box}").format(box=box_name(self._fund, place)))

    def show_month(self, month: Month, last_day: date | None) -> None:
        """Write in this month; `last_day` is the latest day in it that has a line."""
        if month == self._month:
            return
        self._month = month
        for form in (self.entry, self.transfer):
            form.on.set_month(month)
            form.on.set_value(_day_to_begin(month, last_day))

    def start(self, way: Way) -> None:
        """Begin a line of this sort, with the cursor where one starts to type."""
        self._way.set_value(way)
        self._choose(way)

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self.entry.is_touched() or self.transfer.is_touched() or bool(self._photos.paths())

    def _form(self) -> EntryForm | TransferForm:
        return self.transfer if self.way is Way.MOVE else self.entry

    def _choose(self, way: object) -> None:
        is_move = way is Way.MOVE
        self._was_tried = False
        self.entry.setVisible(not is_move)
        self.transfer.setVisible(is_move)
        self._photos.add.setVisible(not is_move)
        self._photos.setVisible(not is_move and bool(self._photos.paths()))
        if is_move:
            self.transfer.start((self._fund, self._place))
            self.transfer.target.setFocus()
        else:
            self.entry.show_box(self._place, Direction.IN if way is Way.IN else Direction.OUT)
            self.entry.description.setFocus()

    def _enter(self) -> None:
        if self._was_tried or not self._form().go_on():
            self._try_to_save()

    def _try_to_save(self) -> None:
        form = self._form()
        if self._is_saving:
            return
        self._was_tried = True
        form.ask_about_the_box()
        if not form.is_ready():
            return
        self._is_saving = True
        self._save.setEnabled(False)
        submit = partial(
            self._session.tasks.submit, on_done=self._show_saved, on_error=self._refuse
        )
        if isinstance(form, TransferForm):
            submit(record_transfer, self._session.book, form.transfer())
        else:
            submit(record_entry, self._session.book, form.entry(), self._photos.paths())

    def _show_saved(self, posted: object) -> None:
        self._end_saving()
        self._was_tried = False
        form = self._form()
        form.next_line()
        self._photos.clear()
        (form.target if isinstance(form, TransferForm) else form.description).setFocus()
        self.saved.emit(posted)

    def _refuse(self, error: KubeError) -> None:
        self._end_saving()
        show_refusal(self._session, self._form(), error)

    def _end_saving(self) -> None:
        self._is_saving = False
        self._save.setEnabled(True)


def _day_to_begin(month: Month, last_day: date | None) -> date:
    """Return today in its own month, else the last day written, else the first of the month."""
    return today() if Month.of(today()) == month else last_day or month.first
