"""Prints about members and officers."""

from typing import Final

from kube_desktop.books.members.card_sheet import member_cards
from kube_desktop.books.members.movement_sheet import members_movement
from kube_desktop.books.members.sheets import blank_register, member_register
from kube_desktop.books.members.statistics_sheet import member_statistics
from kube_desktop.books.officers.duty_sheet import blank_duties, duty_list
from kube_desktop.books.officers.sheets import blank_officers, officer_list
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_
from kube_desktop.reports.request import Period, ReportEntry, or_blank

_PEOPLE: Final = N_("Anggota dan pengurus")

PEOPLE_PRINTS: Final = (
    ReportEntry(
        "members",
        N_("Daftar anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: member_register(reader, on=request.state_on(today())),
            blank_register,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "members-movement",
        N_("Mutasi anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: members_movement(reader, request.first, request.last),
    ),
    ReportEntry(
        "member-statistics",
        N_("Statistik anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_statistics(reader, on=request.state_on(today())),
        takes_day=True,
    ),
    ReportEntry(
        "member-statistics-100",
        N_("Statistik anggota, persen digenapkan 100"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_statistics(
            reader, on=request.state_on(today()), forced=True
        ),
        takes_day=True,
    ),
    ReportEntry(
        "member-card",
        N_("Kartu anggota"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        lambda reader, request: member_cards(
            reader, on=request.state_on(today()), member_id=request.member_id
        ),
        takes_day=True,
        takes_member=True,
    ),
    ReportEntry(
        "officers",
        N_("Susunan pengurus"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: officer_list(reader, on=request.state_on(today())),
            blank_officers,
        ),
        takes_day=True,
        has_blank=True,
    ),
    ReportEntry(
        "duties",
        N_("Uraian tugas"),
        _PEOPLE,
        Period.MONTH_OR_YEAR,
        or_blank(
            lambda reader, request: duty_list(reader, on=request.state_on(today())),
            blank_duties,
        ),
        takes_day=True,
        has_blank=True,
    ),
)
