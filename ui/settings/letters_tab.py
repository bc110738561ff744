"""How the group numbers its letters, with the number that the next letter would get."""

from datetime import date

from PySide6.QtWidgets import QWidget

from kube_desktop.books.letters.numbering import (
    Numbering,
    Restart,
    next_number,
    tidied_numbering,
)
from kube_desktop.books.letters.queries import (
    NUMBERING,
    known_numberings,
    numbering_on,
    numberings,
    used_numbers,
)
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from ui.books.letters.acts import choose_numbering
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, frame, label, row

_SINCE = "since"


class LettersTab(QWidget):
    """A new numbering holds from a day on; letters that have a number keep it.

    Attributes:
        form: pattern, code, when counting starts again, and from which day.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: Numbering | None = None
        self._pattern, self._code = LineField(), LineField()
        self._pattern.is_required = self._code.is_required = True
        self._restart = ChoiceEdit([(each, each.label) for each in Restart])
        self._since = DateEdit()
        self._since.is_required = True
        self.form = Form(columns=2)
        self.form.add("code", _("Kode kelompok"), self._code, hint=_("Contoh: KUBE-MELATI"))
        self.form.add("restart", _("Hitungan mulai lagi dari 001"), self._restart)
        self.form.add(
            "pattern",
            _("Pola nomor"),
            self._pattern,
            hint=_("Contoh: {no}/{kode}/{bulan romawi}/{tahun}"),
        )
        self.form.add(_SINCE, _("Berlaku untuk surat mulai tanggal"), self._since)
        self._example = label("", "strong", wrap=True)
        self._words = label(
            _(
                "Dalam pola, {no} diganti nomor urut, {kode} kode kelompok, {bulan romawi} bulan"
                " seperti XI, {bulan} bulan seperti 11, dan {tahun} tahun."
            ),
            "note",
            wrap=True,
        )
        self._history = label("", "note", wrap=True)
        save = button(_("Simpan"), "check", "primary", tip=_("Ctrl+Enter"))
        keys = QWidget()
        keys.setLayout(row(save, None))
        if session.is_read_only:
            keys.hide()
        panel = frame("panel")
        panel.setLayout(column(self._words, self.form, self._example, keys, spacing=10, margin=12))
        panel.setEnabled(not session.is_read_only)
        self.setLayout(column(panel, self._history, None, spacing=12))
        save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)
        self._restart.changed.connect(self._show_example)
        for field in (self._pattern, self._code, self._since):
            field.textChanged.connect(self._show_example)

    def reload(self) -> None:
        """Show the numbering of today, unless another one is being typed."""
        if self.is_changed():
            return
        book = self._session.book
        numbering = book.read(numbering_on, today())
        self._shown = numbering
        self._code.setText(numbering.code)
        self._pattern.setText(numbering.pattern)
        self._restart.set_value(numbering.restart)
        self._since.set_value(today())
        self.form.clear_problems()
        lines = [
            _("Mulai {day}: {pattern}, kode {code}, {restart}").format(
                day=format_day(each.valid_from),
                pattern=each.numbering.pattern,
                code=each.numbering.code,
                restart=each.numbering.restart.label,
            )
            for each in book.read(numberings)
        ]
        self._history.setText("\n".join(lines))
        self._show_example()

    def is_changed(self) -> bool:
        """Whether something was typed and not saved."""
        return self._shown is not None and self._typed() != self._shown

    def _typed(self) -> Numbering:
        restart = self._restart.value()
        assert isinstance(restart, Restart)  # noqa: S101 - one is always chosen
        return Numbering(self._code.text(), self._pattern.text(), restart)

    def _show_example(self, _value: object = None) -> None:
        try:
            numbering = tidied_numbering(self._typed())
        except RuleError as error:
            self._example.setText(str(error))
            return
        day = self._since.value()
        on = day if isinstance(day, date) else today()
        book = self._session.book
        used = book.read(used_numbers, *numbering.period_of(on))
        number = next_number(numbering, book.read(known_numberings), on, used)
        self._example.setText(_("Surat berikutnya: {number}").format(number=number))

    def _save(self) -> None:
        since = self._since.value()
        if self.form.is_ready() and isinstance(since, date):
            self._session.tasks.submit(
                choose_numbering,
                self._session.book,
                self._typed(),
                since,
                on_done=self._saved,
                on_error=self._refused,
            )

    def _saved(self, _nothing: object) -> None:
        self._shown = None
        self._session.messages.say(_("Pola nomor surat tersimpan."))
        self._session.tell_changed(frozenset({NUMBERING}))
        self.reload()

    def _refused(self, error: KubeError) -> None:
        self.form.show_error(error)
