"""The thresholds of an item as fields, with the words of what they are about."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.assessments.editing import Place, thresholds, with_thresholds
from kube_desktop.books.assessments.instrument import Condition, Instrument, Item, Sign
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.measures.catalogue import MEASURES
from kube_desktop.scoring.measuring import Unit
from ui.books.sharings.percent_edit import PercentEdit
from ui.records.editors import PassageEdit
from ui.scoring.edits import tell_edits
from ui.widgets.count_edit import CountEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import label
from ui.widgets.rupiah_edit import RupiahEdit

_MOST: Final = 9999

NumberField = CountEdit | PercentEdit | RupiahEdit


class ItemForm(QWidget):
    """Words and thresholds of one item.

    Attributes:
        numbers: the field of each threshold by its place; `parameters` by their names.

    Signals:
        submitted: Enter was pressed in a field.
        edited: somebody typed something.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, instrument: Instrument, item: Item, *, can_write: bool) -> None:
        super().__init__()
        self._item = item
        self.title, self.note = LineField(), LineField()
        self.title.is_required = True
        self.title.setText(item.title)
        self.note.setText(item.note)
        self._words: list[PassageEdit] = []
        self.numbers: dict[Place, NumberField] = {}
        self.parameters: dict[str, CountEdit] = {}
        self._forms: list[Form] = []
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(8)
        self.setLayout(self._room)
        self._add_title()
        self._add_rules(instrument)
        self._add_words(instrument)
        for form in self._forms:
            form.setEnabled(can_write)
            form.submitted.connect(self.submitted)
        tell_edits(self, self.edited)

    def is_ready(self) -> bool:
        """Whether every field can be used; the first problem is shown beside its field."""
        return all(form.is_ready() for form in self._forms)

    def changed_item(self) -> Item:
        """Return the item as it is written here."""
        values = {place: field.value() or 0 for place, field in self.numbers.items()}
        words = tuple(each.toPlainText().strip() for each in self._words)
        return replace(
            with_thresholds(self._item, values),
            title=self.title.text().strip(),
            note=self.note.text().strip(),
            descriptors=words if any(words) else (),
            parameters={name: field.value() or 0 for name, field in self.parameters.items()},
        )

    def _form(self) -> Form:
        form = Form()
        self._forms.append(form)
        self._room.addWidget(form)
        return form

    def _add_title(self) -> None:
        form = self._form()
        form.add("title", _("Yang dinilai"), self.title)

    def _add_words(self, instrument: Instrument) -> None:
        form = self._form()
        told = self._item.descriptors or ("",) * instrument.highest
        for place, (title, words) in enumerate(zip(instrument.levels, told, strict=True)):
            field = PassageEdit()
            field.setPlainText(words)
            self._words.append(field)
            heading = _("Uraian “{level}”").format(level=title)
            form.add(f"descriptor_{place}", heading, field)
        form.add("note", _("Catatan kantor"), self.note)

    def _add_rules(self, instrument: Instrument) -> None:
        measure = MEASURES.get(self._item.measure)
        if measure is None:
            words = _("Butir ini tidak diukur dari buku. Nilainya langsung dari penilai.")
            self._room.addWidget(label(words, "note", wrap=True))
            return
        self._room.addWidget(
            label(_("Bukti: {title}").format(title=_(measure.title)), "note", wrap=True)
        )
        if self._item.parameters:
            form = self._form()
            for name, value in self._item.parameters.items():
                field = CountEdit(_MOST)
                field.is_required = True
                field.set_value(value)
                self.parameters[name] = field
                form.add(name, _(measure.parameters[name]), field).title.setWordWrap(True)
        known = thresholds(self._item)
        for rule_place, rule in enumerate(self._item.rules):
            title = instrument.level_title(rule.level)
            for way_place, way in enumerate(rule.ways):
                words = _("{level} bila:") if way_place == 0 else _("atau {level} bila:")
                self._room.addWidget(label(words.format(level=title), "strong"))
                form = self._form()
                for place, condition in enumerate(way):
                    where = (rule_place, way_place, place)
                    self._add_number(form, where, condition, known[where])

    def _add_number(self, form: Form, where: Place, condition: Condition, value: int) -> None:
        figure = MEASURES[self._item.measure].figure(condition.figure)
        field: NumberField
        if figure.unit is Unit.TENTHS_PERCENT:
            field = PercentEdit()
        elif figure.unit is Unit.RUPIAH:
            field = RupiahEdit()
        else:
            field = CountEdit(_MOST)
            field.is_required = True
        field.set_value(value)
        self.numbers[where] = field
        is_least = condition.sign is Sign.AT_LEAST
        words = _("{figure}, paling sedikit") if is_least else _("{figure}, paling banyak")
        name = "_".join(str(each) for each in where)
        title = words.format(figure=_(figure.title))
        if figure.unit is Unit.TENTHS_PERCENT:
            title = f"{title} (%)"
        form.add(name, title, field).title.setWordWrap(True)
