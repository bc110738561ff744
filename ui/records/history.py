"""What was changed about an entry of a book, in words."""

from datetime import datetime
from typing import Any, Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.change_history import ChangeRow
from kube_desktop.registers.register import Register
from kube_desktop.registers.words import kept_in_words

_OTHER_WORDS: Final = {
    "cancel_reason": N_("Dibatalkan karena"),
    "members": N_("Peserta"),
    "vouchers": N_("Bukti kas"),
}


def change_in_words(register: Register[Any], change: ChangeRow) -> str:
    """Return who changed what, when, from what to what, and why."""
    words = _("{day}, {recorder}: {field} dari {old} menjadi {new}.").format(
        day=format_day(change.at.astimezone().date()),
        recorder=change.recorder,
        field=_title(register, change.field),
        old=_value(register, change.field, change.old),
        new=_value(register, change.field, change.new),
    )
    if not change.reason or change.reason == change.new:
        return words
    return words + " " + _("Alasan: {reason}").format(reason=change.reason)


def instant_in_words(at: str) -> str:
    """Return an instant of the books (UTC) as the clock on the wall showed it."""
    local = datetime.fromisoformat(at).astimezone()
    return _("{day} pukul {time}").format(day=format_day(local.date()), time=f"{local:%H.%M}")


def _title(register: Register[Any], name: str) -> str:
    known = {field.name: field.title for field in register.fields}
    return _(known.get(name) or _OTHER_WORDS.get(name, name))


def _value(register: Register[Any], name: str, kept: str) -> str:
    if not kept:
        return _("kosong")
    fields = {field.name: field for field in register.fields}
    words = kept_in_words(fields[name], kept, {}) if name in fields else kept
    return f"“{words}”"
