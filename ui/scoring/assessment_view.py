"""One assessment, open or finished, or the estimate of today: aspects, items, the chosen item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.assessments.instrument import Instrument, Item
from kube_desktop.books.assessments.queries import ItemRow
from kube_desktop.books.assessments.rules import AspectResult
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.estimates import AspectEstimate
from kube_desktop.scoring.measuring import Link
from ui import theme
from ui.scoring.aspect_card import AspectCard
from ui.scoring.item_panel import ItemPanel
from ui.widgets.card_grid import CardGrid
from ui.widgets.parts import column, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView

_CLOSE_BELOW = 820


@dataclass(frozen=True, slots=True)
class Shown:
    """What the view shows.

    Attributes:
        aspects: what each aspect comes to, decided or estimated.
        links: for each item the way to its records.
        can_decide: the assessor may give levels.
    """

    instrument: Instrument
    aspects: Sequence[AspectResult | AspectEstimate]
    rows: Mapping[str, ItemRow]
    links: Mapping[str, Sequence[Link]]
    can_decide: bool


class AssessmentView(QWidget):
    """The aspects on top, the items of the chosen one on the left, one item on the right.

    Attributes:
        view: the items of the chosen aspect; `panel`: the chosen item.
        cards: one for each aspect.

    Signals:
        decided: (key of the item, `Verdict`) the assessor gives it a level.
        link_chosen: the `Link` that was pressed.
    """

    decided = Signal(str, object)
    link_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._aspect = 0
        self._item = ""
        self.cards: tuple[AspectCard, ...] = ()
        self._grid: CardGrid | None = None
        self.model: RegisterModel[Item] = RegisterModel(self._columns(), self)
        self.model.look_of_row = self._look
        self.view = RegisterView(self.model, name=_("Butir penilaian"), has_search=False)
        self.panel = ItemPanel()
        sides = row(self.view, self.panel, spacing=12)
        sides.setStretch(0, 5)
        sides.setStretch(1, 6)
        self._layout = column(sides, spacing=12)
        self._layout.setStretch(0, 1)
        self.setLayout(self._layout)
        self.view.row_chosen.connect(self._choose)
        self.panel.decided.connect(self.decided)
        self.panel.link_chosen.connect(self.link_chosen)

    def show_state(self, shown: Shown) -> None:
        """Show an assessment; the item in hand stays in hand."""
        self._shown = shown
        self._show_cards(shown)
        self._show_items()

    def show_error(self, error: KubeError) -> None:
        """Tell what was refused beside its field."""
        self.panel.show_error(error)

    def has_unsaved(self) -> bool:
        """Whether a reason was typed that is not kept yet."""
        return self.panel.has_unsaved()

    def go_to_item(self, key: str) -> None:
        """Put the cursor on an item, whichever aspect it is of."""
        if self._shown is None:
            return
        for place, aspect in enumerate(self._shown.instrument.aspects):
            if any(item.key == key for item in aspect.items):
                self._aspect, self._item = place, key
                self._show_items()

    def go_on(self) -> None:
        """Go to where the first item without a level gets it, from the one in hand on."""
        if self._shown is None:
            return
        keys = [item.key for item in self._shown.instrument.items]
        start = keys.index(self._item) if self._item in keys else 0
        for key in (*keys[start:], *keys[:start]):
            if self._shown.rows[key].verdict is None:
                self.go_to_item(key)
                self.panel.focus_levels()
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the notes of the cards out where there is little room."""
        super().resizeEvent(event)
        is_close = event.size().width() < theme.scaled(_CLOSE_BELOW)
        for card in self.cards:
            card.set_close(close=is_close)

    def _show_cards(self, shown: Shown) -> None:
        if len(self.cards) != len(shown.aspects):
            if self._grid is not None:
                self._layout.removeWidget(self._grid)
                self._grid.hide()
                self._grid.deleteLater()
            self.cards = tuple(AspectCard() for _each in shown.aspects)
            for place, card in enumerate(self.cards):
                card.clicked.connect(lambda _checked=False, place=place: self._turn_to(place))
            self._grid = CardGrid(self.cards, 180)
            self._layout.insertWidget(0, self._grid)
            self._aspect = min(self._aspect, len(self.cards) - 1)
        for card, aspect in zip(self.cards, shown.aspects, strict=True):
            if isinstance(aspect, AspectResult):
                card.show_result(aspect, highest=shown.instrument.highest)
            else:
                card.show_estimate(aspect)

    def _turn_to(self, place: int) -> None:
        self._aspect, self._item = place, ""
        self._show_items()

    def _show_items(self) -> None:
        if self._shown is None:
            return
        for place, card in enumerate(self.cards):
            card.setChecked(place == self._aspect)
        items = self._shown.instrument.aspects[self._aspect].items
        key = self._item
        self.model.show_rows(list(items))
        places = [place for place, item in enumerate(items) if item.key == key]
        self.view.go_to(places[0] if places else 0)
        self._choose(items[places[0] if places else 0])

    def _choose(self, item: Item | None) -> None:
        if item is None or self._shown is None:
            return
        self._item = item.key
        shown = self._shown
        self.panel.show_item(
            item,
            shown.rows[item.key],
            shown.instrument,
            shown.links.get(item.key, ()),
            can_decide=shown.can_decide,
        )

    def _columns(self) -> tuple[RegisterColumn[Item], ...]:
        return (
            RegisterColumn(
                _("Yang dinilai"), lambda item: f"{item.key} {item.title}", Kind.TEXT, 0
            ),
            RegisterColumn(_("Nilainya"), self._level, Kind.TEXT, 9),
        )

    def _level(self, item: Item) -> str:
        """Say the level that was decided, and the proposed one where it is another."""
        if self._shown is None:
            return ""
        shown = self._shown.rows[item.key]
        proposed = shown.proposed.level
        if shown.verdict is None:
            return "–" if proposed is None else _("usul {level}").format(level=proposed)
        if shown.is_overridden and proposed is not None:
            words = _("{level} (usul {proposed})")
            return words.format(level=shown.verdict.level, proposed=proposed)
        return str(shown.verdict.level)

    def _look(self, item: Item) -> str:
        if self._shown is None:
            return ""
        shown = self._shown.rows[item.key]
        return "warning" if shown.is_overridden else ""
