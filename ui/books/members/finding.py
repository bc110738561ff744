"""A field that names a member."""

from collections.abc import Sequence

from kube_desktop.books.members.queries import find_members
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
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
