"""Where the columns of a table stand, by their headings."""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from kube_desktop.exchange.faults import Fault, SourceFaultyError
from kube_desktop.exchange.tables import SourceTable
from kube_desktop.foundation.i18n import _

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


def heading_key(heading: str) -> str:
    """Return a heading as it is compared: `L/P` is `l_p`, `Tgl. lahir` is `tgl_lahir`."""
    return _BETWEEN_WORDS.sub("_", heading.lower()).strip("_")


def find_columns(
    table: SourceTable,
    required: Sequence[str],
    optional: Sequence[str] = (),
    *,
    also_called: Mapping[str, str] = MappingProxyType({}),
    ignored: Collection[str] = (),
) -> dict[str, int]:
    """Return the place of every known heading; the order of the columns is free.

    Spaces and signs in a heading count as an underscore.

    Args:
        table: the table.
        required: headings that must be there.
        optional: headings that may be there.
        also_called: other words for a heading, as `heading_key` gives them.
        ignored: headings that are passed over.

    Raises:
        SourceFaultyError: a required column is missing, or one is unknown or stands there twice.
    """
    places: dict[str, int] = {}
    faults = []
    known = (*required, *optional)
    for place, written in enumerate(table.headings):
        heading = heading_key(written)
        heading = also_called.get(heading, heading)
        if heading in ignored:
            continue
        if heading in places:
            sentence = _("Kolom ini ada dua kali. Hapus salah satunya.")
        elif heading not in known:
            sentence = _("Kolom ini tidak dikenal. Kolom yang dikenal: {known}.").format(
                known=", ".join(known)
            )
        else:
            places[heading] = place
            continue
        faults.append(Fault(table.heading_row, written or f"#{place + 1}", sentence))
    faults += [
        Fault(table.heading_row, heading, _("Judul kolom ini tidak ada. Tambahkan di baris judul."))
        for heading in required
        if heading not in places
    ]
    if faults:
        raise SourceFaultyError(table.name, faults)
    return places
