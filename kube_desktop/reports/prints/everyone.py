"""Prints for everybody: on the wall, read aloud, and each member's own."""

from typing import Final

from kube_desktop.books.members.sheets import POSTED, member_register
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Report
from kube_desktop.reports.member_statement import MEMBER_STATEMENT, member_statement
from kube_desktop.reports.reading_aloud import READING_ALOUD, reading_aloud
from kube_desktop.reports.request import (
    MemberNeededError,
    Period,
    ReportEntry,
    ReportRequest,
)
from kube_desktop.reports.wall_summary import WALL_SUMMARY, wall_summary

_EVERYONE: Final = N_("Untuk semua anggota")


def _statement(reader: Reader, request: ReportRequest) -> Report:
    if request.member_id is None:
        raise MemberNeededError
    return member_statement(reader, request.member_id, on=request.state_on(today()))


EVERYONE_PRINTS: Final = (
    ReportEntry(
        WALL_SUMMARY,
        N_("Ringkasan untuk papan"),
        _EVERYONE,
        Period.MONTH,
        lambda reader, request: wall_summary(reader, request.last),
    ),
    ReportEntry(
        READING_ALOUD,
        N_("Teks untuk dibacakan"),
        _EVERYONE,
        Period.MONTH,
        lambda reader, request: reading_aloud(reader, request.last),
    ),
    ReportEntry(
        POSTED,
        N_("Nama anggota untuk papan"),
        _EVERYONE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_register(
            reader, on=request.state_on(today()), is_masked=True
        ),
        takes_day=True,
    ),
    ReportEntry(
        MEMBER_STATEMENT,
        N_("Buku anggota satu orang"),
        _EVERYONE,
        Period.MONTH_OR_YEAR,
        _statement,
        takes_day=True,
        takes_member=True,
        needs_member=True,
    ),
)
