"""*Notulen* and *daftar hadir* to be filled in with a pen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.meetings.queries import expected_on
from kube_desktop.books.meetings.rules import MeetingKind
from kube_desktop.books.meetings.sheets import (
    ATTENDANCE,
    DECISION_COLUMNS,
    MINUTES,
    ROLL_COLUMNS,
    TASK_COLUMNS,
)
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Column,
    Fact,
    Facts,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)

_ROOM_FOR_A_PEN: Final = 10
_DAY: Final = "................................................"
_LINE: Final = "........................................................................"
_FOR_GUESTS: Final = 3


def blank_attendance(reader: Reader, *, on: date) -> Report:
    """Return the list of members of a day to be signed, with a few lines for others."""
    people = expected_on(reader, on, MeetingKind.MEMBERS)
    named = [
        (
            place,
            each.name,
            each.address,
            ", ".join(office.title_on_paper for office in each.offices) or "Anggota",
            *(None,) * 3,
        )
        for place, each in enumerate(people, 1)
    ]
    others = [(None,) * len(ROLL_COLUMNS)] * _FOR_GUESTS
    sections = (
        _heading("Jenis rapat", "Hari, tanggal", "Waktu", "Tempat"),
        Table("daftar_hadir", ROLL_COLUMNS, (*named, *others), row_height=_ROOM_FOR_A_PEN),
    )
    return _sheet(reader, ATTENDANCE, "DAFTAR HADIR RAPAT", sections)


def blank_minutes(reader: Reader) -> Report:
    """Return the form of the minutes, for those who write on paper first."""
    sections = (
        _heading(
            "Jenis rapat",
            "Hari, tanggal",
            "Waktu",
            "Tempat",
            "Pimpinan rapat",
            "Notulis",
            "Diundang",
            "Hadir",
            "Tidak hadir",
        ),
        _lines("susunan_acara", "Susunan acara", 5),
        _lines("jalannya_rapat", "Jalannya rapat", 10),
        Table(
            "keputusan",
            DECISION_COLUMNS,
            _numbered_rows(4, len(DECISION_COLUMNS)),
            heading="Keputusan",
            row_height=_ROOM_FOR_A_PEN + 3,
        ),
        Table(
            "tugas",
            TASK_COLUMNS,
            _numbered_rows(4, len(TASK_COLUMNS)),
            heading="Tugas",
            row_height=_ROOM_FOR_A_PEN + 3,
        ),
        _lines("kesimpulan", "Kesimpulan", 3),
        Facts("penutup", (Fact("rapat_berikutnya", "Rapat berikutnya", _DAY),)),
    )
    return _sheet(reader, MINUTES, "NOTULEN RAPAT", sections)


def _heading(*labels: str) -> Facts:
    facts = (
        Fact(label.lower().replace(",", "").replace(" ", "_"), label, _LINE) for label in labels
    )
    return Facts("rapat", tuple(facts))


def _lines(name: str, heading: str, count: int) -> Table:
    column = Column("tulisan", heading, width=1)
    return Table(name, (column,), ((None,),) * count, row_height=_ROOM_FOR_A_PEN - 1)


def _numbered_rows(count: int, width: int) -> tuple[tuple[int | None, ...], ...]:
    return tuple((place, *(None,) * (width - 1)) for place in range(1, count + 1))


def _sheet(reader: Reader, name: str, title: str, sections: Sequence[Section]) -> Report:
    report = official_print(
        reader, name=name, title=title, period="", sections=sections, signed=False
    )
    people = (
        Signature("Dibuat oleh,", "Notulis"),
        Signature("Disahkan oleh,", "Pimpinan rapat"),
    )
    place = signing_place(group_profile(reader))
    return replace(report, seal=None, signatures=SignatureBlock(place, None, people))
