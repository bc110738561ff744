"""Putting somebody in office: who, which office, from when, and why the one before stops."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.rules import Appointment, appointment_warnings
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from ui.books.members.finding import member_edit
from ui.session import Session
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.parts import button, column, label, row
from ui.widgets.suggest_edit import SuggestEdit, Suggestion

_USUAL_REASONS: Final = (
    N_("Masa jabatan selesai"),
    N_("Mengundurkan diri"),
    N_("Diganti menurut keputusan rapat"),
    N_("Keluar dari kelompok"),
)


class AppointPanel(QWidget):
    """The fields of an appointment.

    Attributes:
        form: shows what was refused beside its field.

    Signals:
        decided: an `Appointment` is to be written.
    """

    decided = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_office: Mapping[Office, str] = {}
        self.office = ChoiceEdit([(office, office.label) for office in Office])
        self.member = member_edit(session, include_left=True)
        self.member.is_required = True
        self.started_on = DateEdit()
        self.started_on.is_required = True
        self.planned_end = DateEdit()
        self.decree = LineField()
        self.decree_on = DateEdit()
        self.ended_on = DateEdit()
        self.end_reason = reason_edit()
        self.end_reason.is_required = True
        self.former_reason = reason_edit()
        self._warning = label("", "concern", wrap=True)
        self.form = Form(2, column_width=180)
        self._add_rows()
        save = button(_("Angkat"), "check", "primary")
        title = label(_("Angkat pengurus"), "heading")
        self.setLayout(column(title, self.form, self._warning, row(save, None), None, spacing=12))
        save.clicked.connect(self._finish)
        self.form.submitted.connect(self._finish)
        self.office.changed.connect(self._show_former)
        self.ended_on.changed.connect(self._show_former)
        self.member.changed.connect(self._warn)
        self.show_blank(Office.CHAIR)

    def set_in_office(self, in_office: Mapping[Office, str]) -> None:
        """Say who holds which office now."""
        self._in_office = in_office
        self._show_former()

    def show_blank(self, office: Office) -> None:
        """Show empty fields for an office, from today on."""
        self.form.clear_problems()
        self.office.set_value(office)
        self.member.set_value(None)
        self.started_on.set_value(today())
        self.planned_end.set_value(None)
        self.decree.clear()
        self.decree_on.set_value(None)
        self.ended_on.set_value(None)
        self.end_reason.set_value(None)
        self.former_reason.set_value(None)
        self._show_former()

    def warning(self) -> str:
        """Return what is worth a second thought about the person and the office."""
        return self._warning.text()

    def is_changed(self) -> bool:
        """Tell whether somebody was named."""
        return bool(self.member.text().strip() or self.decree.text().strip())

    def _add_rows(self) -> None:
        self.form.add("office", _("Jabatan"), self.office, span=2)
        self.form.add("member_id", _("Nama anggota"), self.member, span=2)
        self.form.add("started_on", _("Tanggal diangkat"), self.started_on)
        hint = _("Boleh kosong")
        self.form.add("planned_end", _("Rencana akhir jabatan"), self.planned_end, hint=hint)
        hint = _("Contoh: SK Lurah No. 12/2026, atau berita acara rapat")
        self.form.add("decree", _("Dasar pengangkatan"), self.decree, hint=hint, span=2)
        self.form.add("decree_on", _("Tanggal surat"), self.decree_on, hint=_("Boleh kosong"))
        hint = _("Hanya untuk pengurus yang dulu")
        self.form.add("ended_on", _("Sudah berhenti tanggal"), self.ended_on, hint=hint)
        hint = _("Contoh: masa jabatan selesai")
        self.form.add("end_reason", _("Alasan berhenti"), self.end_reason, hint=hint, span=2)
        self.form.add("former_end_reason", "", self.former_reason, span=2)

    def _holder(self) -> str:
        office = self.office.value()
        return self._in_office.get(office, "") if isinstance(office, Office) else ""

    def _show_former(self) -> None:
        is_former = self.ended_on.value() is not None
        holder = "" if is_former else self._holder()
        self.form.show_row("end_reason", shown=is_former)
        self.form.show_row("former_end_reason", shown=bool(holder))
        if holder:
            title = _("Mengapa {name} berhenti").format(name=holder)
            self.form.row("former_end_reason").set_title(title)
            self.former_reason.setAccessibleName(title)
            hint = _("{name} berhenti pada hari pengganti diangkat.").format(name=holder)
            self.form.row("former_end_reason").set_hint(hint)
        self._warn()

    def _warn(self) -> None:
        office, name = self.office.value(), self.member.text().strip()
        found = (
            appointment_warnings(office, name, self._in_office)
            if isinstance(office, Office)
            and self.member.value() is not None
            and self.ended_on.value() is None
            else ()
        )
        self._warning.setText(" ".join(found))
        self._warning.setVisible(bool(found))

    def _finish(self) -> None:
        if not self.form.is_ready():
            return
        office, member_id = self.office.value(), self.member.value()
        started_on, ended_on = self.started_on.value(), self.ended_on.value()
        if isinstance(office, Office) and isinstance(member_id, int) and started_on is not None:
            self.decided.emit(
                Appointment(
                    member_id,
                    office,
                    started_on,
                    planned_end=self.planned_end.value(),
                    decree=self.decree.text(),
                    former_end_reason=self.former_reason.text() if self._holder() else "",
                    decree_on=self.decree_on.value(),
                    ended_on=ended_on,
                    end_reason=self.end_reason.text() if ended_on else "",
                )
            )


def reason_edit() -> SuggestEdit:
    """Return a field that proposes why officers usually stop."""

    def usual(text: str) -> Sequence[Suggestion]:
        known = [Suggestion(reason, _(reason)) for reason in _USUAL_REASONS]
        return [one for one in known if text.casefold() in one.text.casefold()]

    return SuggestEdit(usual)
