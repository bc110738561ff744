"""What was changed about an entry of a book, in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.change_history import ChangeRow, changes_of
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.registers.register import Register
from kube_desktop.registers.words import kept_in_words

_OTHER_WORDS: Final = {"members": N_("Peserta"), "vouchers": N_("Bukti kas")}

_Names: TypeAlias = Mapping[str, Mapping[int, str]]


def changes_in_words(
    reader: Reader, register: Register[Any], record_id: int, parts: Sequence[Register[Any]] = ()
) -> tuple[str, ...]:
    """Return a sentence for each change of a record: who, when, what, from what to what, why.

    Those of its parts follow, of each in the order in which they stand in the book.
    """
    told = list(_sentences(reader, register, record_id))
    for part in parts:
        for each in records(reader, part, parent=record_id, with_cancelled=True):
            told += _sentences(reader, part, each.id, part.naming(each.entry))
    return tuple(told)


def change_sentence(change: ChangeRow, what: str) -> str:
    """Return who changed something and when, `what` they changed, and why unless `what` says so."""
    words = _("{day}, {recorder}: {what}.").format(
        day=format_day(change.at.astimezone().date()), recorder=change.recorder, what=what
    )
    if not change.reason or f"“{change.reason}”" in what:
        return words
    return words + " " + _("Alasan: {reason}").format(reason=change.reason)


def from_to(field: str, old: str, new: str) -> str:
    """Return what became of a field, in words."""
    return _("{field} dari {old} menjadi {new}").format(field=field, old=old, new=new)


def instant_in_words(at: str) -> str:
    """Return an instant of the books (UTC) as the clock on the wall showed it."""
    local = datetime.fromisoformat(at).astimezone()
    return _("{day} pukul {time}").format(day=format_day(local.date()), time=f"{local:%H.%M}")


def _sentences(
    reader: Reader, register: Register[Any], record_id: int, part: str = ""
) -> Iterator[str]:
    """Yield the sentences of one record, latest change first; `part` says which one it is."""
    changes = changes_of(reader, register.name, record_id)
    names = _names_in(reader, register, changes)
    for change in changes:
        yield change_sentence(change, _happening(register, change, names, part))


def _happening(register: Register[Any], change: ChangeRow, names: _Names, part: str) -> str:
    if change.field == "cancel_reason":
        what = _("dibatalkan") if change.new else _("dipakai lagi")
        return f"“{part}” {what}" if part else what
    field = _title(register, change.field)
    return from_to(
        _("{field} “{part}”").format(field=field, part=part) if part else field,
        _value(register, change.field, change.old, names),
        _value(register, change.field, change.new, names),
    )


def _names_in(reader: Reader, register: Register[Any], changes: Sequence[ChangeRow]) -> _Names:
    """Return the words for all that the changed fields pointed and point at."""
    names = {}
    for field in register.fields:
        if field.link is not None:
            told = [one for one in changes if one.field == field.name]
            ids = {int(kept) for one in told for kept in (one.old, one.new) if kept}
            names[field.name] = field.link.names(reader, ids)
    return names


def _title(register: Register[Any], name: str) -> str:
    known = {field.name: field.title for field in register.fields}
    return _(known.get(name) or _OTHER_WORDS.get(name, name))


def _value(register: Register[Any], name: str, kept: str, names: _Names) -> str:
    if not kept:
        return _("kosong")
    fields = {field.name: field for field in register.fields}
    is_field = name in fields
    words = kept_in_words(fields[name], kept, names.get(name, {})) if is_field else kept
    return f"“{words}”"
