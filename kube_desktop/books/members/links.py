"""Members as other books point at them."""

import json
from collections.abc import Collection
from typing import Final

from kube_desktop.books.members.queries import find_members
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Link, Option

PAGE: Final = "members"


def _find(reader: Reader, text: str) -> tuple[Option, ...]:
    """Return the members whom a text may mean; who has left comes last."""
    return tuple(
        Option(each.id, each.name, _("nomor {number}").format(number=each.number))
        for each in find_members(reader, text, on=today())
    )


def member_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    """Return the names of members by id; who is not there is left out."""
    rows = reader.rows(
        "SELECT id, name FROM member WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return dict(rows)


MEMBER: Final = Link(PAGE, _find, member_names)
