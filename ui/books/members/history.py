"""What was changed about somebody, in words."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.change_history import ChangeRow
from ui.widgets.parts import column, label

_WORDS: Final = {
    "name": N_("Nama lengkap"),
    "sex": N_("Laki-laki / perempuan"),
    "joined_on": N_("Tanggal masuk kelompok"),
    "birth_date": N_("Tanggal lahir"),
    "national_id": N_("NIK"),
    "address": N_("Alamat"),
    "phone": N_("Nomor HP"),
    "education": N_("Pendidikan terakhir"),
    "occupation": N_("Pekerjaan"),
    "dependants": N_("Jumlah tanggungan"),
    "income_before": N_("Penghasilan sebulan sebelum masuk"),
    "family_card_no": N_("Nomor KK"),
    "welfare_id": N_("ID DTKS"),
    "is_poor": N_("Keluarga miskin"),
    "left_on": N_("Tanggal keluar"),
    "left_reason": N_("Alasan keluar"),
    "ended_on": N_("Tanggal berhenti"),
    "end_reason": N_("Alasan berhenti"),
    "started_on": N_("Tanggal diangkat"),
    "planned_end": N_("Rencana akhir jabatan"),
    "decree": N_("Dasar pengangkatan"),
    "decree_on": N_("Tanggal surat"),
    "duties": N_("Uraian tugas"),
    "office": N_("Jabatan"),
    "valid_from": N_("Berlaku mulai"),
    "decided": N_("Diputuskan di"),
}
_DAYS: Final = {
    "joined_on", "birth_date", "left_on", "ended_on", "started_on", "planned_end", "decree_on",
    "valid_from",
}  # fmt: skip
_POOR: Final = {"True": N_("ya"), "False": N_("tidak")}


class ChangeHistory(QFrame):
    """The changes of one record, latest first; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QLabel] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        self.setLayout(column(label(_("Riwayat perubahan"), "strong"), self._room, spacing=6))
        self.hide()

    def show_changes(self, changes: Sequence[ChangeRow]) -> None:
        """Show the changes of another record."""
        for shown in self._lines:
            self._room.removeWidget(shown)
            shown.deleteLater()
        self._lines = [label(change_in_words(change), "note", wrap=True) for change in changes]
        for line in self._lines:
            self._room.addWidget(line)
        self.setVisible(bool(changes))

    def text(self) -> str:
        """Return what can be read."""
        return "\n".join(line.text() for line in self._lines)


def change_in_words(change: ChangeRow) -> str:
    """Return who changed what, when, from what to what, and why."""
    words = _("{day}, {recorder}: {field} dari {old} menjadi {new}.").format(
        day=format_day(change.at.astimezone().date()),
        recorder=change.recorder,
        field=_(_WORDS[change.field]),
        old=_value(change.field, change.old),
        new=_value(change.field, change.new),
    )
    if not change.reason or change.reason == change.new:
        return words
    return words + " " + _("Alasan: {reason}").format(reason=change.reason)


def _value(field: str, text: str) -> str:
    if not text:
        return _("kosong")
    if field == "is_poor":
        return _(_POOR[text])
    if field in _DAYS:
        return format_day(date.fromisoformat(text))
    return format_rupiah(int(text)) if field == "income_before" else f"“{text}”"
