"""*Berita acara* on paper, with the day in words as the convention is (domain.md 6.2, P42)."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.meetings.links import meeting_names
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.rules import OfficialRecord, lines_of
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.register_sheets import BookForm
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.words import day_in_words, ordinal_in_words, terbilang
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    CellKind,
    Column,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.registers.queries import record

OFFICIAL_RECORD: Final = "official-record"
OFFICIAL_BOOK: Final = BookForm(
    OFFICIAL_RECORDS, name="official-records", title="DAFTAR BERITA ACARA"
)
_TITLE: Final = "BERITA ACARA"
_CLOSING: Final = (
    "Demikian berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya."
)
_DOTS: Final = "...................."
_LINE: Final = "." * 140
_MOST_LINES: Final = 4
_PARTIES: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("nama", "Nama", width=60),
    Column("jabatan", "Jabatan atau pihak", width=60),
)
_PARTIES_TO_FILL_IN: Final = 3
_ROOM_FOR_A_PEN: Final = 8
_PLACES_TO_SIGN: Final = ("Pemimpin acara,", "Sekretaris,", "Saksi,", "Mengetahui,")


def official_record(reader: Reader, record_id: int) -> Report:
    """Return one record, to be signed by those whom it names.

    Raises:
        RecordNotFoundError: no such record.
    """
    kept = record(reader, OFFICIAL_RECORDS, record_id)
    entry = kept.entry
    sections: list[Section] = [Prose("pembuka", (_opening(entry),))]
    if people := lines_of(entry.participants):
        sections.append(Prose("peserta", _listed(people), "Peserta"))
    if entry.considered:
        sections.append(Prose("dibahas", lines_of(entry.considered), "Yang dibahas atau diperiksa"))
    if entry.decided:
        said = ("Setelah dilakukan pembahasan, diputuskan:", *_counted(entry.decided))
        sections.append(Prose("keputusan", said))
    if entry.meeting_id is not None:
        named = meeting_names(reader, (entry.meeting_id,))[entry.meeting_id]
        sections.append(Prose("rapat", (f"Notulen dan daftar hadir: {named}.",)))
    sections.append(Prose("penutup", (_CLOSING,)))
    number = f"Nomor: {entry.number}" if entry.number else ""
    struck = f"DIBATALKAN: {kept.cancel_reason}" if kept.is_cancelled else ""
    report = _sheet(
        reader,
        title=f"{_TITLE} {entry.subject}",
        period=" · ".join(filter(None, (number, struck))),
        sections=sections,
    )
    people_signing = tuple(_signature(office, name) for office, name in entry.signers)
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, entry.on_day, people_signing))


def blank_official_record(reader: Reader) -> Report:
    """Return the empty form, to be filled in with a pen."""
    opening = (
        f"Pada hari ini {_DOTS} tanggal {_DOTS} bulan {_DOTS} tahun {_DOTS}{_DOTS}, pukul {_DOTS},"
        f" bertempat di {_DOTS}{_DOTS}, telah diadakan {_DOTS}{_DOTS} tentang"
        f" {_DOTS}{_DOTS}{_DOTS}, yang dihadiri {_DOTS} orang dan dipimpin oleh {_DOTS}{_DOTS}."
    )
    decided = _counted((_LINE,) * 3)
    sections: list[Section] = [
        Prose("pembuka", (opening,)),
        Table(
            "peserta",
            _PARTIES,
            ((None,) * len(_PARTIES),) * _PARTIES_TO_FILL_IN,
            heading="Peserta atau pihak",
            row_height=_ROOM_FOR_A_PEN,
        ),
        Prose("dibahas", (_LINE,) * 3, "Yang dibahas atau diperiksa"),
        Prose("keputusan", ("Setelah dilakukan pembahasan, diputuskan:", *decided)),
        Prose("penutup", (_CLOSING,)),
    ]
    report = _sheet(reader, title=_TITLE, period=f"Nomor: {_DOTS}{_DOTS}", sections=sections)
    people = tuple(Signature(role, "") for role in _PLACES_TO_SIGN)
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, None, people), seal=None)


def _opening(entry: OfficialRecord) -> str:
    """Return the sentence with which every such paper begins: when, where, what, who."""
    when = f"{day_in_words(entry.on_day)} ({format_day(entry.on_day)})"
    time = f", pukul {entry.started_at}" if entry.started_at else ""
    place = f", bertempat di {entry.place}" if entry.place else ""
    who = []
    if entry.attended:
        who.append(f"dihadiri {entry.attended} ({terbilang(entry.attended)}) orang")
    if entry.chaired_by:
        who.append(f"dipimpin oleh {entry.chaired_by}")
    led = f", yang {' dan '.join(who)}" if who else ""
    what = f"{_uncapital(entry.occasion)} tentang {entry.subject}"
    return f"Pada hari ini {when}{time}{place}, telah diadakan {what}{led}."


def _uncapital(words: str) -> str:
    """Return words as they go on in a sentence; an abbreviation stays (*RAT*)."""
    return words if words[1:2].isupper() else f"{words[0].lower()}{words[1:]}"


def _counted(decisions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{ordinal_in_words(place)}: {each}" for place, each in enumerate(decisions, 1))


def _listed(people: tuple[str, ...]) -> tuple[str, ...]:
    """Return a few parties one below the other, many people in one paragraph."""
    lines = tuple(f"{place}. {line}" for place, line in enumerate(people, 1))
    return lines if len(lines) <= _MOST_LINES else (", ".join(people) + ".",)


def _signature(office: str, name: str) -> Signature:
    """Return a place to sign; `Mengetahui, Pendamping Sosial` stands in two lines."""
    role, _comma, title = (part.strip() for part in office.partition(","))
    return Signature(f"{role},", title, name)


def _sheet(reader: Reader, *, title: str, period: str, sections: list[Section]) -> Report:
    return official_print(
        reader, name=OFFICIAL_RECORD, title=title, period=period, sections=sections, signed=False
    )
