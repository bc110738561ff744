"""The photo of a member among the papers about them: the picture called *Pas foto*.

By its name, because the other pictures are scans of identity cards, which no print may show.
"""

from typing import Final

from kube_desktop.books.members.queries import BOOK
from kube_desktop.groupfile.attached_files import attached_files, content_of
from kube_desktop.groupfile.reading import Reader

PORTRAIT: Final = "Pas foto"
"""What the name of such a picture begins with, in whatever capitals."""


def is_portrait(name: str, media_type: str) -> bool:
    """Tell whether a file is the photo of a member."""
    return name.casefold().startswith(PORTRAIT.casefold()) and media_type.startswith("image/")


def portrait(reader: Reader, member_id: int) -> bytes:
    """Return the photo of a member, the one that came last; nothing where there is none."""
    found = [
        file
        for file in attached_files(reader, BOOK, member_id)
        if is_portrait(file.name, file.media_type)
    ]
    return content_of(reader, found[-1].id) if found else b""
