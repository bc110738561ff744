"""One item of an assessment: the evidence, the way to the records, and the decision."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kube_desktop.books.assessments.instrument import Instrument, Item
from kube_desktop.books.assessments.queries import ItemRow
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.item_tables import evidence_text, sentence
from kube_desktop.scoring.measuring import Link
from ui import theme
from ui.scoring.level_form import LevelForm
from ui.widgets.link_line import link_line
from ui.widgets.parts import column, label, restyle
from ui.widgets.scrolling import scrolling

_LEAST_HEIGHT: Final = 220
"""Room for the levels, the reason and a line of the evidence."""


class ItemPanel(QFrame):
    """What the books say about the chosen item, what the assessor says, and the way to the records.

    Attributes:
        level_form: where the level is given; None while nothing can be decided.

    Signals:
        decided: (key of the item, `Verdict`) the assessor gives it a level.
        link_chosen: the `Link` that was pressed.
    """

    decided = Signal(str, object)
    link_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "card")
        self._key = ""
        self.level_form: LevelForm | None = None
        self._instrument: Instrument | None = None
        self._title = label("", "heading", wrap=True)
        self._said: list[QWidget] = []
        self._evidence, self._decision_room, self._more = _room(), _room(), _room()
        self._decision = label("", "strong", wrap=True)
        self._decision_room.addWidget(self._decision)
        said = column(self._evidence, self._decision_room, self._more, None, spacing=8)
        area = scrolling(said)
        area.setMinimumHeight(theme.scaled(_LEAST_HEIGHT))
        layout = column(self._title, area, spacing=8, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_item(
        self,
        item: Item,
        shown: ItemRow,
        instrument: Instrument,
        links: Sequence[Link],
        *,
        can_decide: bool,
    ) -> None:
        """Show an item with what was proposed and decided."""
        self._key = item.key
        self._title.setText(f"{item.key} {item.title}")
        for widget in self._said:
            widget.hide()
            widget.deleteLater()
        evidence = [*_sentences(shown, instrument)]
        more = [*_descriptors(item, instrument), *map(self._link, links)]
        self._said = [*evidence, *more]
        for room, widgets in ((self._evidence, evidence), (self._more, more)):
            for widget in widgets:
                room.addWidget(widget)
        self._decision.setText(_decision_in_words(shown, instrument))
        self._decision.setVisible(shown.verdict is not None and not can_decide)
        self._offer_levels(instrument, can_decide=can_decide)
        if self.level_form is not None:
            self.level_form.show_row(shown)

    def focus_levels(self) -> None:
        """Put the cursor where the level is given."""
        if self.level_form is not None:
            self.level_form.setFocus()

    def show_error(self, error: KubeError) -> None:
        """Tell what was refused beside its field."""
        if self.level_form is not None:
            self.level_form.form.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether a reason was typed that is not kept yet."""
        return self.level_form is not None and self.level_form.has_unsaved()

    def _link(self, link: Link) -> QWidget:
        line = link_line("file-text", "muted", link.words)
        line.clicked.connect(partial(self.link_chosen.emit, link))
        return line

    def _offer_levels(self, instrument: Instrument, *, can_decide: bool) -> None:
        """Make the form anew where the instrument has other levels."""
        if self.level_form is not None and (not can_decide or self._instrument != instrument):
            self.level_form.hide()
            self.level_form.deleteLater()
            self.level_form = None
        if can_decide and self.level_form is None:
            self._instrument = instrument
            self.level_form = LevelForm(instrument)
            self.level_form.given.connect(self._give)
            self._decision_room.addWidget(self.level_form)

    def _give(self, verdict: object) -> None:
        self.decided.emit(self._key, verdict)


def _room() -> QVBoxLayout:
    room = QVBoxLayout()
    room.setContentsMargins(0, 0, 0, 0)
    room.setSpacing(6)
    return room


def _sentences(shown: ItemRow, instrument: Instrument) -> Iterator[QLabel]:
    proposed = shown.proposed
    words = _("Belum bisa diusulkan")
    if proposed.level is not None:
        words = _("Usulan: {title} ({level})").format(
            title=instrument.level_title(proposed.level), level=proposed.level
        )
    yield label(words, "strong", wrap=True)
    if said := evidence_text(proposed):
        yield label(said, wrap=True)
    if proposed.lifts and proposed.level is not None:
        lifts = " ".join(sentence(lift) for lift in proposed.lifts)
        yield label(_("Supaya naik: {lifts}").format(lifts=lifts), wrap=True)


def _descriptors(item: Item, instrument: Instrument) -> Iterator[QLabel]:
    for title, told in zip(instrument.levels, item.descriptors, strict=False):
        if told:
            words = _("Menurut studi, {title}: “{told}”").format(title=title, told=told)
            yield label(words, "note", wrap=True)


def _decision_in_words(shown: ItemRow, instrument: Instrument) -> str:
    verdict = shown.verdict
    if verdict is None:
        return ""
    title = instrument.level_title(verdict.level)
    words = _("Nilai: {title} ({level}).").format(title=title, level=verdict.level)
    return f"{words} {verdict.reason}".strip()
