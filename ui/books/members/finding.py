"""Finding people from anywhere: a field that names a member, and people for Ctrl+K."""

from collections.abc import Iterable, Sequence
from functools import partial

from kube_desktop.books.members.queries import find_members
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from ui.commands import Command, Provider
from ui.session import Session
from ui.widgets.suggest_edit import SuggestEdit, Suggestion


def member_edit(session: Session, *, include_left: bool = False) -> SuggestEdit:
    """Return a field whose value is the id of a member; name or number finds them."""

    def lookup(text: str) -> Sequence[Suggestion]:
        found = session.book.read(find_members, text, on=today(), include_left=include_left)
        return [
            Suggestion(each.id, each.name, _("nomor {number}").format(number=each.number))
            for each in found
        ]

    field = SuggestEdit(lookup, must_choose=True)
    field.setPlaceholderText(_("Ketik nama atau nomor anggota"))
    return field


def people_commands(session: Session) -> Provider:
    """Return what finds members, also those who left, for the command palette."""

    def find(text: str) -> Iterable[Command]:
        if not text:
            return []
        return [
            Command(
                each.name,
                partial(session.ask_page, "members", each.id),
                _("Anggota nomor {number}").format(number=each.number),
            )
            for each in session.book.read(find_members, text)
        ]

    return find
