"""Instrumen: which one is used, its thresholds and words, another one from a file."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from kube_desktop.books.assessments.editing import with_item
from kube_desktop.books.assessments.instrument import Instrument
from kube_desktop.books.assessments.instrument_text import instrument_text
from kube_desktop.books.assessments.queries import InstrumentRow, instruments
from kube_desktop.books.assessments.rules import BOOK
from kube_desktop.cli.output_files import write_over
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.reports.saving import ask_where
from ui.scoring import instrument_acts as acts
from ui.scoring.general_fields import GeneralForm
from ui.scoring.threshold_fields import ItemForm
from ui.screen import Screen
from ui.session import Session
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row
from ui.widgets.register_model import Kind, RegisterColumn, RegisterModel
from ui.widgets.register_view import RegisterView
from ui.widgets.scrolling import scrolling

_GENERAL: Final = ""
"""The key of the line over the items."""


class InstrumentScreen(Screen):
    """The instruments and the items of the chosen one on the left, one item on the right.

    What is changed becomes a new version; assessments keep the one that they used.

    Attributes:
        draft: the instrument with what was changed and not kept yet.
        items: the items of the chosen instrument; the first line holds what is general.
        reason: what was changed, asked when it is kept.
    """

    books: ClassVar[frozenset[str]] = frozenset({BOOK})
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: tuple[InstrumentRow, ...] = ()
        self._chosen: InstrumentRow | None = None
        self.draft: Instrument | None = None
        self._key = _GENERAL
        self._form: ItemForm | GeneralForm | None = None
        self.load = button(_("Ambil dari berkas …"), "folder-open")
        self.save_file = button(_("Simpan ke berkas …"), "file-down")
        self.use = button(_("Pakai instrumen ini"), "check", "primary")
        if session.is_read_only:
            self.load.hide()
        self.list_model: RegisterModel[InstrumentRow] = RegisterModel(
            (
                RegisterColumn(_("Instrumen"), lambda one: one.instrument.title, Kind.TEXT, 0),
                RegisterColumn(_("Versi"), lambda one: one.instrument.version, Kind.COUNT, 5),
                RegisterColumn(_("Dipakai"), _is_used, Kind.TEXT, 7),
            ),
            self,
        )
        self.list = RegisterView(self.list_model, name=_("Daftar instrumen"), has_search=False)
        self.list.setMaximumHeight(170)
        self.item_model: RegisterModel[tuple[str, str]] = RegisterModel(
            (RegisterColumn(_("Isi instrumen"), _item_words, Kind.TEXT, 0),), self
        )
        self.items = RegisterView(self.item_model, name=_("Isi instrumen"), has_search=False)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._advice = label("", "note", wrap=True)
        self.reason = LineField()
        self.reason.is_required = True
        self.keep_form = Form()
        hint = _("Contoh: ambang hadir dari Dinas Sosial, surat 12 Januari 2026")
        self.keep_form.add("reason", _("Apa yang diubah, dan mengapa"), self.reason, hint=hint)
        self._keep = button(_("Simpan sebagai versi baru"), "check", "primary")
        self._undo = button(_("Buang perubahan"), "undo-2")
        self._keeping = frame("panel")
        self._keeping.setLayout(
            column(self.keep_form, row(self._keep, self._undo, None), spacing=8, margin=12)
        )
        self._lay_out()
        self.load.clicked.connect(self._load)
        self.save_file.clicked.connect(self._save_file)
        self.use.clicked.connect(self._use)
        self._keep.clicked.connect(self._write)
        self.keep_form.submitted.connect(self._write)
        self._undo.clicked.connect(self.reload)
        self.list.row_chosen.connect(self._choose)
        self.items.row_chosen.connect(self._turn_to)

    def reload(self) -> None:
        """Read the instruments again; what was changed and not kept is given up."""
        self._rows = self.session.book.read(instruments)
        self.list_model.show_rows(list(self._rows))
        places = [place for place, one in enumerate(self._rows) if one.is_in_use]
        self.list.go_to(places[0] if places else 0)
        self._choose(self._rows[places[0] if places else 0])

    def has_unsaved(self) -> bool:
        """Whether something was changed that is not kept yet."""
        self._take_over()
        return self._chosen is not None and self.draft != self._chosen.instrument

    def _lay_out(self) -> None:
        left = column(self.list, self.items, spacing=8)
        left.setStretch(1, 1)
        side = frame("card")
        held = QWidget()
        held.setLayout(column(self._room, None))
        inside = column(self._advice, scrolling(column(held)), self._keeping, margin=12)
        inside.setStretch(1, 1)
        side.setLayout(inside)
        sides = row(left, side, spacing=12)
        sides.setStretch(0, 4)
        sides.setStretch(1, 5)
        head = row(label(_("Instrumen"), "title"), None, self.load, self.save_file, self.use)
        layout = column(head, sides, spacing=12, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _choose(self, chosen: InstrumentRow | None) -> None:
        if chosen is None:
            return
        self._chosen = chosen
        self.use.setVisible(not chosen.is_in_use and not self.session.is_read_only)
        self._form = None
        self._show_draft(chosen.instrument)

    def _show_draft(self, draft: Instrument) -> None:
        self.draft = draft
        self.keep_form.clear_problems()
        self.item_model.show_rows(
            [
                (_GENERAL, _("Umum dan tanda tangan")),
                *((each.key, each.title) for each in draft.items),
            ]
        )
        keys = [_GENERAL, *(each.key for each in draft.items)]
        self._key = self._key if self._key in keys else _GENERAL
        self.items.go_to(keys.index(self._key))
        self._show_form()
        self._show_state()

    def _turn_to(self, chosen: tuple[str, str] | None) -> None:
        if chosen is None or chosen[0] == self._key or self.draft is None:
            return
        self._take_over()
        self._key = chosen[0]
        self._show_form()
        self._show_state()

    def _show_form(self) -> None:
        if self.draft is None:
            return
        while (held := self._room.takeAt(0)) is not None:
            if (widget := held.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        can_write = not self.session.is_read_only
        if self._key == _GENERAL:
            self._form = GeneralForm(self.draft, can_write=can_write)
        else:
            item = self.draft.item(self._key)
            self._form = ItemForm(self.draft, item, can_write=can_write)
        self._form.submitted.connect(self._take_over)
        self._form.edited.connect(self._keeping.show)
        self._room.addWidget(self._form)

    def _take_over(self) -> None:
        """Let the draft say what the fields say, as far as they can be used."""
        if self._form is None or self.draft is None or not self._form.is_ready():
            return
        if isinstance(self._form, ItemForm):
            self.draft = with_item(self.draft, self._form.changed_item())
        else:
            self.draft = self._form.changed_instrument(self.draft)
        self._show_state()

    def _show_state(self) -> None:
        if self._chosen is None or self.draft is None:
            return
        is_changed = self.draft != self._chosen.instrument
        self._keeping.setVisible(is_changed and not self.session.is_read_only)
        words = _("{title}, versi {version}. Penilaian lama tetap memakai versinya sendiri.")
        if is_changed:
            words = _("{title}, versi {version}, dengan perubahan yang belum disimpan.")
        held = self._chosen.instrument
        self._advice.setText(words.format(title=held.title, version=held.version))

    def _write(self) -> None:
        self._take_over()
        is_ready = self._form is not None and self._form.is_ready()
        if self.draft is not None and is_ready and self.keep_form.is_ready():
            self.session.tasks.submit(
                acts.keep,
                self.session.book,
                self.draft,
                self.reason.text(),
                on_done=self._written,
                on_error=self.keep_form.show_error,
            )

    def _use(self) -> None:
        if self._chosen is not None:
            self.session.tasks.submit(
                acts.choose, self.session.book, self._chosen, on_done=self._written
            )

    def _written(self, _number: int) -> None:
        self.reason.clear()
        self.session.messages.say(_("Tersimpan. Penilaian berikutnya memakai instrumen ini."))
        self.session.tell_changed(frozenset({BOOK}))

    def _load(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Ambil instrumen"), "", _("Instrumen (*.json)")
        )
        if not name:
            return
        self.session.tasks.submit(acts.read, Path(name), on_done=self._loaded)

    def _loaded(self, instrument: Instrument) -> None:
        """Show what a file holds; it is kept when somebody says where it comes from."""
        self._chosen = InstrumentRow(None, instrument)
        self._form = None
        self._show_draft(instrument)
        self.use.hide()
        self._keeping.show()
        words = _("{title}: dari berkas, belum disimpan. Tulis dari mana asalnya, lalu simpan.")
        self._advice.setText(words.format(title=instrument.title))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_file(self) -> None:
        if self.draft is None:
            return
        self._take_over()
        name = f"{self.draft.key}-{self.draft.version}.json"
        path = ask_where(self, self.session.messages, name, ".json")
        if path is None:
            return
        try:
            write_over(path, instrument_text(self.draft).encode())
        except KubeError as error:
            self.session.messages.tell_problem(error)
        else:
            self.session.messages.say(_("Tersimpan: {name}").format(name=path.name))


def _is_used(one: InstrumentRow) -> str:
    return _("dipakai") if one.is_in_use else ""


def _item_words(item: tuple[str, str]) -> str:
    key, title = item
    return f"{key} {title}".strip()
