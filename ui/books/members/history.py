"""What was changed about a member, a term of office or written duties, in words."""

from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.change_history import ChangeRow
from ui.records.history import change_sentence, from_to

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


def change_in_words(change: ChangeRow) -> str:
    """Return who changed what, when, from what to what, and why."""
    field = change.field
    told = from_to(_(_WORDS[field]), _value(field, change.old), _value(field, change.new))
    return change_sentence(change, told)


def _value(field: str, text: str) -> str:
    if not text:
        return _("kosong")
    if field == "is_poor":
        return _(_POOR[text])
    if field in _DAYS:
        return format_day(date.fromisoformat(text))
    return format_rupiah(int(text)) if field == "income_before" else f"“{text}”"
