"""Where the group would stand today, clearly provisional, and the three easiest next steps."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.estimates import AspectEstimate, Estimate, NextStep
from kube_desktop.scoring.item_tables import sentence
from ui.home.places import ASSESSMENTS
from ui.scoring.aspect_card import bands_in_words
from ui.widgets.card_grid import CardGrid
from ui.widgets.link_line import link_line
from ui.widgets.parts import button, column, frame, label, row

_STEPS: Final = 3


class Standing(CardGrid):
    """Two cards: the aspects, and what to do next.

    Signals:
        page_asked: (key, wish) the page where something stands or is done.
    """

    page_asked = Signal(str, object)

    def __init__(self) -> None:
        self._aspects, self._steps = QVBoxLayout(), QVBoxLayout()
        for room in (self._aspects, self._steps):
            room.setContentsMargins(0, 0, 0, 0)
            room.setSpacing(6)
        look = button(_("Lihat buktinya"), "clipboard-check")
        advice = label(
            _("Perkiraan sementara dari isi buku. Yang menilai adalah pendamping."),
            "note",
            wrap=True,
        )
        super().__init__(
            (
                _titled(_("Kalau dinilai hari ini"), advice, self._aspects, row(look, None)),
                _titled(
                    _("Langkah termudah berikutnya"),
                    label(_("Lakukan dulu, lalu catat hari itu juga."), "note", wrap=True),
                    self._steps,
                ),
            ),
            380,
        )
        look.clicked.connect(partial(self.page_asked.emit, ASSESSMENTS, None))

    def show_estimate(self, known: Estimate) -> None:
        """Show the aspects and the first steps."""
        _refill(self._aspects, [_aspect_line(each) for each in known.aspects])
        steps = [self._step_line(step) for step in known.steps[:_STEPS]]
        done = label(_("Semua butir sudah di tingkat tertinggi. Pertahankan."), wrap=True)
        _refill(self._steps, steps or [done])

    def _step_line(self, step: NextStep) -> QWidget:
        todo = " ".join(sentence(lift.words) for lift in step.lifts)
        words = _("{todo} Supaya {item} bisa diusulkan.")
        if step.gain:
            words = _("{todo} Bisa menambah {gain} nilai: {item}.")
        name = f"{step.item.key} {step.item.title}"
        line = link_line("sprout", "accent", words.format(todo=todo, gain=step.gain, item=name))
        line.clicked.connect(partial(self.page_asked.emit, step.lifts[0].page, None))
        return line


def _aspect_line(each: AspectEstimate) -> QWidget:
    total = str(each.least) if each.least == each.most else f"{each.least}–{each.most}"
    most = each.aspect.bands[-1].last if each.aspect.bands else None
    of = _("dari {most}").format(most=most) if most else ""
    held = QWidget()
    line = row(
        label(each.aspect.title, wrap=True),
        label(total, "strong"),
        label(of, "note"),
        None,
        label(bands_in_words(each), "strong"),
        spacing=8,
    )
    held.setLayout(line)
    return held


def _titled(title: str, *content: QWidget | QLayout) -> QFrame:
    card = frame("card")
    card.setLayout(column(label(title, "heading"), *content, None, spacing=8, margin=14))
    return card


def _refill(room: QVBoxLayout, widgets: list[QWidget]) -> None:
    while (held := room.takeAt(0)) is not None:
        if (widget := held.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for widget in widgets:
        room.addWidget(widget)
