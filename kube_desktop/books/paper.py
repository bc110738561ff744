"""What every print of the books has in common: letterhead, signatures, and the seal."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import now, today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.record_seals import record_head
from kube_desktop.ledger.seal import head
from kube_desktop.printing.model import (
    Letterhead,
    Report,
    SealMark,
    Section,
    Signature,
    SignatureBlock,
)

_BLANK_PLACE: Final = "........................"
_SIGNS_IN_QR: Final = 32
"""How much of the records' seal the QR code says: enough for nobody to find another content with
the same, and few enough to keep its squares large."""


def official_print(
    reader: Reader,
    *,
    name: str,
    title: str,
    period: str,
    sections: Sequence[Section],
    signed: bool = True,
    landscape: bool = False,
) -> Report:
    """Return a print of the books with the group's letterhead, signatures and seal.

    Signed, as money reports are: made by the treasurer, known by the chair, checked by the
    facilitator, and by the village head when the profile names one (domain.md 6.1).
    """
    profile = group_profile(reader)
    return Report(
        name=name,
        title=title,
        period=period,
        letterhead=letterhead(profile),
        sections=tuple(sections),
        printed_at=now(),
        signatures=signatures(reader, profile) if signed else None,
        seal=seal_mark(reader, profile),
        is_sample=profile.is_sample,
        landscape=landscape,
    )


def for_the_pen(report: Report) -> Report:
    """Return an empty form without the state of the books; its day is written with the rest."""
    signed = report.signatures and replace(report.signatures, on=None)
    return replace(report, seal=None, signatures=signed)


def letterhead(profile: GroupProfile) -> Letterhead:
    """Return the head of the paper."""
    business = profile.lines_of_business
    lines = (address_line(profile), f"Jenis usaha: {business}" if business else "")
    return Letterhead(profile.name, tuple(filter(None, lines)), profile.logo)


def address_line(profile: GroupProfile) -> str:
    """Return where the group is, in one line; a village and a sub-district often share a name."""
    return ", ".join(
        f"{label} {value}" if label else value
        for label, value in (
            ("", profile.address),
            ("Desa/Kel.", profile.village),
            ("Kec.", profile.subdistrict),
            ("", profile.regency),
            ("", profile.province),
        )
        if value
    )


def signatures(reader: Reader, profile: GroupProfile) -> SignatureBlock:
    """Return who signs a money report today."""
    officers = officers_on(reader, today())
    people = [
        Signature("Dibuat oleh,", "Bendahara", officers.get(Office.TREASURER, "")),
        Signature("Diketahui,", "Ketua", officers.get(Office.CHAIR, "")),
        Signature("Diperiksa,", "Pendamping Sosial", profile.facilitator),
    ]
    if profile.village_head:
        people.append(Signature("Mengetahui,", "Lurah/Kepala Desa", profile.village_head))
    return SignatureBlock(signing_place(profile), today(), tuple(people))


def register_signatures(reader: Reader) -> SignatureBlock:
    """Return who signs a register today: the secretary keeps it, the chair knows it."""
    officers = officers_on(reader, today())
    people = (
        Signature("Dibuat oleh,", "Sekretaris", officers.get(Office.SECRETARY, "")),
        Signature("Diketahui,", "Ketua", officers.get(Office.CHAIR, "")),
    )
    return SignatureBlock(signing_place(group_profile(reader)), today(), people)


def signing_place(profile: GroupProfile) -> str:
    """Return the place that stands before the date of a group's print."""
    return place_of_signing(profile.regency or profile.subdistrict or profile.village)


def place_of_signing(place: str) -> str:
    """Return a regency without its word of office, dots for the pen when there is none."""
    for word in ("Kabupaten ", "Kab. ", "Kota "):
        place = place.removeprefix(word)
    return place or _BLANK_PLACE


def seal_mark(reader: Reader, profile: GroupProfile) -> SealMark:
    """Return the state of the books as it is printed: of the journal, of the records, as QR text.

    The signed paper is the outside anchor of both chains of seals: who writes the records anew,
    seals and all, cannot change what the paper says of them.
    """
    state, records = head(reader), record_head(reader)
    lines = (
        "KUBE Desktop",
        profile.name,
        f"Edisi {state.edition}",
        state.code,
        state.seal,
        f"Catatan {records.edition}",
        records.code,
        records.seal[:_SIGNS_IN_QR],
    )
    return SealMark(
        state.edition, state.code, records.edition, records.code, qr_text="\n".join(lines)
    )


def period_of(first: Month, last: Month) -> str:
    """Return a time in words: `Oktober 2026`, `Tahun 2026`, `Januari 2026 s.d. Maret 2026`."""
    if first == last:
        return first.label
    if first.year == last.year and (first.number, last.number) == (1, 12):
        return f"Tahun {first.year}"
    return f"{first.label} s.d. {last.label}"
