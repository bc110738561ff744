"""The attendance list on the screen, with the counts and the quorum always in sight."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.meetings.queries import RollRow
from kube_desktop.books.meetings.turnout import Mark, Presence, Turnout, turnout_of
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.books.meetings.roll_row import RollLine
from ui.widgets.parts import button, column, label, restyle, row
from ui.widgets.scrolling import scrolling

_LOW_BELOW: Final = 300


class RollPanel(QWidget):
    """A line for each member who is expected.

    Attributes:
        lines: in the order of the members' numbers.

    Signals:
        changed: a mark is another one.
        blank_asked: the list shall be printed to be signed.
    """

    changed = Signal()
    blank_asked = Signal()

    def __init__(self, *, can_write: bool) -> None:
        super().__init__()
        self.lines: list[RollLine] = []
        self._can_write = can_write
        self._counts = label("", "strong", wrap=True)
        self._quorum = label("", "note", wrap=True)
        self._all = button(_("Semua hadir"), "check", tip=_("Tandai hadir yang belum ditandai"))
        if not can_write:
            self._all.hide()
        blank = button(_("Lembar kosong"), "printer")
        blank.setToolTip(_("Cetak daftar nama yang kosong untuk ditandatangani"))
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        words = column(self._counts, self._quorum, spacing=0)
        head = row(words, self._all, blank)
        head.setStretch(0, 1)
        self._keys = label(
            _("Ketik H, I, S atau A pada nama, T bila terlambat; panah untuk pindah baris."), "note"
        )
        layout = column(head, self._keys, scrolling(column(self._room, None)), spacing=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._all.clicked.connect(self._mark_all)
        blank.clicked.connect(self.blank_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the members in a low window."""
        super().resizeEvent(event)
        self._keys.setVisible(event.size().height() >= theme.scaled(_LOW_BELOW))

    def show_people(self, people: Sequence[RollRow], marks: Mapping[int, Mark]) -> None:
        """Show who is expected, with the marks known so far; who stays keeps their line."""
        if [_who(person) for person in people] != [_who(line.person) for line in self.lines]:
            self._make_lines(people)
        for line in self.lines:
            line.show_mark(marks.get(line.person.member_id))
        self._count()

    def marks(self) -> dict[int, Mark]:
        """Return the marks made, by member id."""
        found = {line.person.member_id: line.mark() for line in self.lines}
        return {member: mark for member, mark in found.items() if mark is not None}

    def turnout(self) -> Turnout:
        """Return how many came, as marked so far."""
        return turnout_of(line.mark() for line in self.lines)

    def focus_first(self) -> None:
        """Put the cursor on the first member without a mark."""
        waiting = [line for line in self.lines if line.mark() is None]
        for line in (waiting or self.lines)[:1]:
            line.setFocus()

    def _make_lines(self, people: Sequence[RollRow]) -> None:
        for line in self.lines:
            self._room.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [RollLine(person) for person in people]
        for place, line in enumerate(self.lines):
            line.setEnabled(self._can_write)
            line.changed.connect(self._tell)
            line.step_asked.connect(lambda step, place=place: self._go(place + step))
            self._room.addWidget(line)

    def _mark_all(self) -> None:
        for line in self.lines:
            if line.mark() is None:
                line.show_mark(Mark(Presence.PRESENT))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.lines):
            self.lines[place].setFocus()

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        found = self.turnout()
        self._counts.setText(counts_in_words(found))
        self._quorum.setText(quorum_in_words(found))
        restyle(self._quorum, "concern" if found.is_taken and not found.has_quorum else "note")
        self._all.setEnabled(bool(found.unmarked))


def _who(person: RollRow) -> tuple[object, ...]:
    return (person.member_id, person.number, person.name, person.offices)


def counts_in_words(turnout: Turnout) -> str:
    """Return how many came and how many did not."""
    late = _(" ({count} terlambat)").format(count=turnout.late) if turnout.late else ""
    words = _("Hadir {present}{late} · Izin {excused} · Sakit {sick} · Alpa {absent}").format(
        present=turnout.present,
        late=late,
        excused=turnout.excused,
        sick=turnout.sick,
        absent=turnout.absent,
    )
    if turnout.unmarked:
        words += " · " + _("Belum {count}").format(count=turnout.unmarked)
    return words


def quorum_in_words(turnout: Turnout) -> str:
    """Return whether enough are there to decide."""
    if not turnout.members:
        return _("Belum ada anggota pada tanggal ini.")
    if turnout.has_quorum:
        return _("Kuorum tercapai: {voices} dari {members} orang, perlu {needed}.").format(
            voices=turnout.voices, members=turnout.members, needed=turnout.needed
        )
    words = _("Kuorum belum tercapai: {voices} dari {members} orang, perlu {needed}.").format(
        voices=turnout.voices, members=turnout.members, needed=turnout.needed
    )
    if turnout.is_taken:
        words += " " + _("Keputusan tetap bisa ditulis, dengan catatan.")
    return words
