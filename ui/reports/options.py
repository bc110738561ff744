"""What else a print can be asked for: whose, of which day, filled in or blank."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.queries import members
from kube_desktop.foundation.i18n import _
from kube_desktop.reports.request import ReportEntry
from ui import theme
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.parts import label, row
from ui.widgets.suggest_edit import PickEdit, Suggestion

_MEMBER_WIDTH = 240
_DAY_WIDTH = 140


class ReportOptions(QWidget):
    """Shows only what the chosen print takes; hidden when it takes nothing.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._blank = ChoiceEdit([(False, _("Terisi")), (True, _("Formulir kosong"))])
        self._blank.setAccessibleName(_("Isi cetakan"))
        self._member = PickEdit()
        self._member.setAccessibleName(_("Anggota"))
        self._member.setPlaceholderText(_("Pilih anggota"))
        self._member.setFixedWidth(theme.scaled(_MEMBER_WIDTH))
        self._day_words = label(_("Tanggal"), "label")
        self._day = DateEdit()
        self._day.setAccessibleName(_("Keadaan tanggal"))
        self._day.setPlaceholderText(_("akhir bulan"))
        self._day.setFixedWidth(theme.scaled(_DAY_WIDTH))
        self.setLayout(row(self._blank, self._member, self._day_words, self._day, None))
        self.hide()
        self._blank.changed.connect(self._tell)
        self._member.changed.connect(self._tell)
        self._day.finished.connect(self._tell)

    def offer(self, entry: ReportEntry) -> None:
        """Offer what a print takes; what it does not take is asked for no more."""
        takes_member = entry.takes_member or entry.needs_member
        self._blank.setVisible(entry.has_blank)
        if not entry.has_blank:
            self._blank.set_value(False)
        self._member.setVisible(takes_member)
        if takes_member:
            everybody = self._session.book.read(members)
            self._member.set_options(
                [
                    Suggestion(each.id, each.name, _("nomor {number}").format(number=each.number))
                    for each in everybody
                ]
            )
            if entry.needs_member and self._member.value() is None and everybody:
                self._member.choose(everybody[0].id)
        elif self._member.value() is not None:
            self._member.choose(None)
        self._day_words.setVisible(entry.takes_day)
        self._day.setVisible(entry.takes_day)
        if not entry.takes_day:
            self._day.set_value(None)
        self.setVisible(entry.has_blank or takes_member or entry.takes_day)

    def ask_for(self, *, member_id: int | None, on: date | None, is_blank: bool) -> None:
        """Show what another page asks for."""
        self._member.choose(member_id)
        self._day.set_value(on)
        self._blank.set_value(is_blank)

    @property
    def is_blank(self) -> bool:
        """Whether the empty form is wanted."""
        return self._blank.value() is True

    @property
    def member_id(self) -> int | None:
        """Whose print is wanted."""
        value = self._member.value()
        return value if isinstance(value, int) else None

    @property
    def on(self) -> date | None:
        """Of which day the state is wanted; None for the end of the time chosen."""
        return self._day.value()

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()
