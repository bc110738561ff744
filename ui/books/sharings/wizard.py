"""A new sharing in three steps: what, set aside first, everybody's share."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from kube_desktop.books.sharings.bases import known_weights
from kube_desktop.books.sharings.concerns import Remains, concerns, remains_of
from kube_desktop.books.sharings.division import Division, divide
from kube_desktop.books.sharings.queries import agreement_on, sharers_of
from kube_desktop.books.sharings.repaying import owed_by_members
from kube_desktop.books.sharings.results import result_of
from kube_desktop.books.sharings.rules import Pot, Purse, Sharing, Source
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_, _
from ui.books.sharings import acts
from ui.books.sharings.aside_step import AsideStep
from ui.books.sharings.people_step import PeopleStep
from ui.books.sharings.what_step import What, WhatStep
from ui.session import Session
from ui.widgets.parts import button, column, label, restyle, row

_STEPS: Final = (N_("1 Apa yang dibagi"), N_("2 Disisihkan dulu"), N_("3 Bagian anggota"))


class SharingWizard(QFrame):
    """Collects a sharing and hands it over; it stays until the book has agreed.

    Attributes:
        what, aside, people: the three steps.
        go_on: to the next step, at the last one *Simpan dan bayar*.

    Signals:
        saved: the number of the sharing that was written.
        left: nothing shall be written.
    """

    saved = Signal(int)
    left = Signal()

    def __init__(self, session: Session, source: Source) -> None:
        super().__init__()
        restyle(self, "panel")
        self._session, self._source = session, source
        self._remains = Remains(0, 0)
        self._asked: tuple[object, ...] = ()
        self._is_saving = False
        self.what = WhatStep(session, source)
        self.aside = AsideStep(source)
        self.people = PeopleStep(source)
        self._marks = tuple(label(_(words), "note") for words in _STEPS)
        self._step = 0
        self._steps = (self.what, self.aside, self.people)
        self._back = button(_("Kembali"), "chevron-left")
        self.go_on = button(_("Lanjut"), "chevron-right", "primary")
        leave = button(_("Batal"), "x")
        layout = column(
            row(*self._marks, None, spacing=16),
            *self._steps,
            None,
            row(self._back, self.go_on, None, leave),
            spacing=12,
            margin=12,
        )
        self.setLayout(layout)
        self._back.clicked.connect(self._go_back)
        self.go_on.clicked.connect(self._go_on)
        leave.clicked.connect(self.left)
        self.what.asked.connect(self._read_result)
        for form in (self.what.form, self.what.rest, self.aside.form, self.aside.shares):
            form.submitted.connect(self._go_on)
        self.aside.changed.connect(self._show_division)
        self.people.asked.connect(self._read_people)
        self.people.changed.connect(self._show_shares)

    def start(self) -> None:
        """Begin a new sharing."""
        self._asked = ()
        self.what.start()
        self._read_result()
        self._go_to(0)

    def step(self) -> int:
        """Return the step in hand: 0, 1 or 2."""
        return self._step

    def sharing(self) -> Sharing | None:
        """Return what is to be written; None while a day or an amount is missing."""
        what = self.what.value()
        if what.amount is None or what.on is None:
            return None
        return Sharing(
            source=self._source,
            first=what.first,
            last=what.last,
            on=what.on,
            amount=what.amount,
            aside=self.aside.aside(),
            pots=self._pots(),
            sharers=self.people.sharers(),
            unit_id=what.unit_id,
            place=what.place,
            decision_id=what.decision_id,
            note=what.note,
            coin=what.coin,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _pots(self) -> tuple[Pot, ...]:
        if self._source is Source.SURPLUS:
            return self.aside.surplus_pots()
        return (Pot(self.people.chosen()),)

    def _division(self) -> Division | None:
        sharing = self.sharing()
        if sharing is None or self.aside.is_too_much():
            return None
        return divide(sharing.amount, sharing.aside, sharing.pots, coin=sharing.coin)

    def _read_result(self) -> None:
        what = self.what.value()
        if what.first > what.last:
            self.what.last.set_month(what.first)
            what = self.what.value()
        book = self._session.book
        probe = self._probe(what)
        try:
            self._remains = book.read(remains_of, probe)
        except KubeError as error:
            self.what.show_error(error)
            return
        result = book.read(result_of, self._source, what.unit_id, what.first, what.last)
        self.what.show_result(result, self._remains)

    def _probe(self, what: What) -> Sharing:
        """Return a sharing that only says of which result."""
        on = what.on or what.last.last
        return Sharing(self._source, what.first, what.last, on, 1, (), (), (), unit_id=what.unit_id)

    def _read_agreed(self) -> None:
        """Propose what was agreed, once for the months and the line of business in hand."""
        what = self.what.value()
        asked = (what.unit_id, what.first, what.last)
        if asked == self._asked:
            return
        self._asked = asked
        agreement = self._session.book.read(
            agreement_on, self._source, what.unit_id, what.last.last
        )
        self.aside.start(agreement)
        self.people.start(agreement.basis if agreement else None)
        self._read_people()

    def _read_people(self) -> None:
        what = self.what.value()
        book = self._session.book
        people = book.read(sharers_of, what.first, what.last)
        known = [
            book.read(
                known_weights,
                pot.basis,
                unit_id=what.unit_id,
                first=what.first,
                last=what.last,
                counted=self.people.counted(),
            )
            for pot in self._pots()
        ]
        weights = {each.id: tuple(one.get(each.id, 0) for one in known) for each in people}
        if self._source is Source.SURPLUS:
            people = tuple(each for each in people if any(weights[each.id]))
        owed = book.read(owed_by_members, what.on or what.last.last)
        self.people.show_people(people, weights, owed)
        self._show_shares()

    def _show_division(self) -> None:
        self.aside.show_division(self._division())

    def _show_shares(self) -> None:
        sharing, division = self.sharing(), self._division()
        if sharing is not None and division is not None:
            told = self._session.book.read(concerns, sharing, division, self._remains)
            self.people.show_division(division, sharing, told)

    def _go_to(self, step: int) -> None:
        self._step = step
        for place, (shown, mark) in enumerate(zip(self._steps, self._marks, strict=True)):
            shown.setVisible(place == step)
            restyle(mark, "heading" if place == step else "note")
        self._back.setVisible(step > 0)
        is_last = step == len(_STEPS) - 1
        self.go_on.setText(_("Simpan dan bayar") if is_last else _("Lanjut"))

    def _go_back(self) -> None:
        self._go_to(self.step() - 1)

    def _go_on(self) -> None:
        step = self.step()
        if step == 0 and self.what.is_ready():
            self._read_agreed()
            self._show_division()
            self._go_to(1)
            self.aside.purses[Purse.GROUP_CASH].setFocus()
        elif step == 1 and self.aside.is_ready():
            self._show_shares()
            self._go_to(2)
        elif step == len(_STEPS) - 1:
            self._save()

    def _save(self) -> None:
        sharing = self.sharing()
        if sharing is None or self._is_saving:
            return
        self._is_saving = True
        self._session.tasks.submit(
            acts.share,
            self._session.book,
            sharing,
            on_done=self._done,
            on_error=self._refused,
            busy_text=_("Menyimpan pembagian …"),
        )

    def _done(self, sharing_id: int) -> None:
        self._is_saving = False
        self.saved.emit(sharing_id)

    def _refused(self, error: KubeError) -> None:
        self._is_saving = False
        self.people.show_problem(str(error))
