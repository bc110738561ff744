"""Meetings with all that belongs to them, and activities."""

from kube_desktop.books.activities.actions import record_activity
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity, ActivityKind, Taking
from kube_desktop.books.meetings.actions import record_meeting
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.meetings.rules import Decision, Meeting, MeetingKind, Minutes, Task, Way
from kube_desktop.books.meetings.turnout import Mark, Presence
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.small_records.acting import (
    ANTON,
    MARIA,
    ROSA,
    SITI,
    act,
    day,
    entry_of,
    strike,
)

ANNUAL, OF_OCTOBER = 1, 3
"""Ids of the meeting that adopted the plans, and of the one with everything."""

PLANS_ADOPTED = 1
"""The id of its first decision."""

_CAME = Mark(Presence.PRESENT)


def write_meetings(book: GroupFile) -> None:
    """Write six meetings: one of every sort, one without quorum, one that was cancelled."""
    for minutes in (_annual(), _without_decision(), _of_october(), _evaluation()):
        act(book, record_meeting, minutes, today=TODAY)
    sparse = Meeting(day("11-13"), MeetingKind.BOARD, "Persiapan bazar")
    act(book, record_meeting, Minutes(sparse), today=TODAY)
    not_held = Meeting(day("10-28"), MeetingKind.MEMBERS, "Pembagian tugas bazar")
    strike(book, MEETINGS, not_held, "rapat batal karena hujan")


def write_activities(book: GroupFile) -> None:
    """Write seven activities, two of them paid for by vouchers."""
    aid = entry_of(book, "Santunan Bu Maria dirawat")
    repair = entry_of(book, "Perbaikan Tenda pesta 4 x 6")
    everybody = (MARIA, ANTON, SITI, ROSA)
    for activity, taking in (
        (_community("Kerja bakti selokan", 10), Taking(everybody)),
        (_illness(), Taking((ANTON, SITI), (aid,))),
        (_training(), Taking((MARIA, SITI))),
        (_fair(), Taking((MARIA, ANTON, SITI))),
        (_bare("11-07", ActivityKind.BUSINESS, "Belanja bersama ke pasar"), Taking()),
        (
            _bare("11-12", ActivityKind.MAINTENANCE, "Menjahit tenda yang sobek"),
            Taking((ANTON,), (repair,)),
        ),
    ):
        act(book, record_activity, activity, taking, today=TODAY)
    twice = _community("Kerja bakti di selokan")
    strike(book, ACTIVITIES, twice, "tercatat dua kali")


def _annual() -> Minutes:
    meeting = Meeting(
        day("01-10"),
        MeetingKind.ANNUAL,
        "Program kerja dan RAB 2026",
        started_at="09.00",
        ended_at="12.30",
        place="Balai RW 02",
        chair_id=MARIA,
        taker_id=ANTON,
        next_on=day("02-14"),
    )
    decisions = (
        (None, Decision(1, "Program kerja dan RAB 2026 disahkan")),
        (None, Decision(2, "Iuran IKS Rp10.000 sebulan mulai Januari", amount=10_000)),
    )
    return Minutes(meeting, dict.fromkeys((MARIA, ANTON, ROSA), _CAME) | {SITI: _CAME}, decisions)


def _without_decision() -> Minutes:
    meeting = Meeting(
        day("09-10"),
        MeetingKind.MEMBERS,
        "Laporan kas Agustus",
        chair_id=MARIA,
        taker_id=ANTON,
        no_decision=True,
    )
    excused = Mark(Presence.EXCUSED, note="ke kebun")
    return Minutes(meeting, {MARIA: _CAME, ANTON: _CAME, SITI: _CAME, ROSA: excused})


def _of_october() -> Minutes:
    meeting = Meeting(
        day("10-14"),
        MeetingKind.MEMBERS,
        "Santunan, giliran warung dan pinjaman baru",
        started_at="10.00",
        ended_at="12.15",
        place="Rumah Ibu Maria",
        chair_id=MARIA,
        taker_id=ANTON,
        invited=5,
        agenda="Pembukaan\nLaporan kas\nGiliran warung\nPenutup",
        discussion="Ibu Siti melaporkan kas September.\n"
        "Pak Anton mengusulkan warung dijaga bergilir supaya semua mendapat bagian.",
        conclusion="Giliran berlaku mulai 1 November dan dinilai sesudah tiga bulan.",
        next_on=day("11-11"),
    )
    marks = {
        MARIA: _CAME,
        ANTON: Mark(Presence.PRESENT, is_late=True),
        SITI: _CAME,
        ROSA: Mark(Presence.SICK, represented_by="Pak Yakob", note="demam"),
    }
    decisions = (
        (None, Decision(1, "Warung dijaga bergilir tiga hari", Way.BALLOT, 2, 1, 1)),
        (None, Decision(2, "Pinjaman Pak Anton Rp400.000 diteruskan", amount=400_000)),
    )
    tasks = (
        (None, Task("Menulis jadwal giliran di papan", 1, ANTON, due_on=day("10-21"))),
        (
            None,
            Task(
                "Menagih angsuran",
                2,
                SITI,
                due_on=day("11-05"),
                done_on=day("11-04"),
                result="angsuran kedua diterima",
            ),
        ),
        (None, Task("Meminta izin lapak", who="Pak Lurah")),
    )
    return Minutes(meeting, marks, decisions, tasks)


def _evaluation() -> Minutes:
    meeting = Meeting(
        day("11-11"),
        MeetingKind.EVALUATION,
        "Penilaian usaha warung",
        place="Warung",
        chair_id=MARIA,
        taker_id=SITI,
    )
    absent = Mark(Presence.ABSENT)
    decided = ((None, Decision(1, "Harga gula dinaikkan Rp500 sekilo", amount=500)),)
    return Minutes(meeting, {MARIA: _CAME, SITI: _CAME, ANTON: absent, ROSA: absent}, decided)


def _community(description: str, public_count: int | None = None) -> Activity:
    return Activity(
        day("09-20"), ActivityKind.COMMUNITY, description, place="RT 03", public_count=public_count
    )


def _bare(on: str, kind: ActivityKind, description: str) -> Activity:
    return Activity(day(on), kind, description)


def _illness() -> Activity:
    return Activity(
        day("10-09"),
        ActivityKind.SOCIAL,
        "Menjenguk Bu Maria di puskesmas",
        place="Puskesmas Oebobo",
        result="santunan diserahkan",
        responsible_id=ANTON,
    )


def _training() -> Activity:
    return Activity(
        day("10-10"),
        ActivityKind.TRAINING,
        "Pelatihan kemasan kue kering",
        until_day=day("10-11"),
        place="Dinas Koperasi",
        public_count=18,
        topic="Kemasan dan label",
        trainer="Dinas Koperasi Kota Kupang",
        paid_by_others=300_000,
        result="kue dijual dengan label",
        problem="plastik tebal sulit dicari",
        follow_up="cari pemasok plastik",
        follow_up_by=day("10-31"),
        done_on=day("10-28"),
        responsible_id=MARIA,
        improves_quality=True,
    )


def _fair() -> Activity:
    return Activity(
        day("11-04"),
        ActivityKind.PARTNERSHIP,
        "Menjual kue di bazar kelurahan",
        place="Lapangan Oebobo",
        other_group="KUBE Anggrek",
        public_count=40,
        result="kue habis terjual",
        problem="meja jualan kurang",
        follow_up="pinjam meja dari gereja",
        follow_up_by=day("11-15"),
        responsible_id=SITI,
    )
