"""*Notulen rapat* described: meetings, and as their parts decisions and tasks (domain.md 1.4)."""

from datetime import date
from typing import Final

from kube_desktop.books.meetings.errors import (
    DecisionNotThereError,
    DecisionNumberTakenError,
    DoneBeforeMeetingError,
)
from kube_desktop.books.meetings.rules import (
    Decision,
    Meeting,
    MeetingKind,
    Task,
    Way,
    check_decision,
    check_meeting,
    check_task,
)
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

ATTENDANCE: Final = "attendance"
"""The name of the attendance list in the change log and among the books that changed."""
_MOST_PEOPLE: Final = 999


def _check_decision_among(reader: Reader, decision: Decision, record_id: int | None) -> None:
    taken = reader.value(
        "SELECT 1 FROM decision WHERE meeting_id = ? AND number = ? AND id IS NOT ?",
        (decision.meeting_id, decision.number, record_id),
    )
    if taken:
        raise DecisionNumberTakenError(number=decision.number)


def _check_task_among(reader: Reader, task: Task, _record_id: int | None) -> None:
    if task.decision_number is not None and not reader.value(
        "SELECT 1 FROM decision WHERE meeting_id = ? AND number = ?",
        (task.meeting_id, task.decision_number),
    ):
        raise DecisionNotThereError(number=task.decision_number)
    held = reader.value("SELECT on_day FROM meeting WHERE id = ?", (task.meeting_id,))
    days = filter(None, (task.due_on, task.done_on))
    if held is not None and any(day.isoformat() < held for day in days):
        raise DoneBeforeMeetingError(what=task.what, day=format_day(date.fromisoformat(held)))


def _is_ballot(decision: object) -> bool:
    return isinstance(decision, Decision) and decision.way is Way.BALLOT


def _is_done(task: object) -> bool:
    return isinstance(task, Task) and task.done_on is not None


MEETINGS: Final = Register(
    name="meetings",
    table="meeting",
    entry=Meeting,
    title=N_("Notulen rapat"),
    one=N_("rapat"),
    page="meetings",
    day="on_day",
    naming=lambda meeting: f"{meeting.kind.label} {format_day(meeting.on_day)}: {meeting.subject}",
    check=check_meeting,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal"),
            heading="Hari, tanggal",
            kind=FieldKind.DAY,
            has_weekday=True,
            width=22,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="kind",
            key="jenis_rapat",
            title=N_("Jenis rapat"),
            kind=FieldKind.CHOICE,
            choices=MeetingKind,
            width=24,
            list_width=16,
            is_required=True,
        ),
        Field(
            name="place",
            key="tempat",
            title=N_("Tempat"),
            hint=N_("Contoh: rumah ketua"),
            width=26,
            is_detail=True,
        ),
        Field(
            name="subject",
            key="pokok_bahasan",
            title=N_("Pokok bahasan"),
            hint=N_("Contoh: iuran, pinjaman baru, giliran warung"),
            width=44,
            list_width=0,
            is_required=True,
            span=2,
        ),
        Field(
            name="started_at",
            key="mulai",
            title=N_("Jam mulai"),
            hint=N_("Contoh: 10.00"),
            is_detail=True,
        ),
        Field(
            name="ended_at",
            key="selesai",
            title=N_("Jam selesai"),
            hint=N_("Contoh: 12.00"),
            is_detail=True,
        ),
        Field(
            name="chair_id",
            key="pimpinan_rapat",
            title=N_("Pimpinan rapat"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=26,
            is_detail=True,
        ),
        Field(
            name="taker_id",
            key="notulis",
            title=N_("Notulis"),
            kind=FieldKind.LINK,
            link=MEMBER,
            width=26,
            is_detail=True,
        ),
        Field(
            name="invited",
            key="diundang",
            title=N_("Jumlah diundang"),
            hint=N_("Kosong berarti semua anggota"),
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            is_extra=True,
        ),
        Field(
            name="agenda",
            key="susunan_acara",
            title=N_("Susunan acara"),
            hint=N_("Satu acara satu baris"),
            kind=FieldKind.PASSAGE,
            is_detail=True,
            span=2,
        ),
        Field(
            name="discussion",
            key="jalannya_rapat",
            title=N_("Jalannya rapat"),
            hint=N_("Siapa mengusulkan apa, dan apa tanggapannya"),
            kind=FieldKind.PASSAGE,
            is_detail=True,
            span=2,
        ),
        Field(
            name="conclusion",
            key="kesimpulan",
            title=N_("Kesimpulan"),
            kind=FieldKind.PASSAGE,
            width=48,
            is_detail=True,
            span=2,
        ),
        Field(
            name="no_decision",
            key="tidak_ada_keputusan",
            title=N_("Tidak ada keputusan"),
            kind=FieldKind.YES_NO,
            is_extra=True,
        ),
        Field(
            name="next_on",
            key="rapat_berikutnya",
            title=N_("Rapat berikutnya"),
            kind=FieldKind.DAY,
            width=22,
            is_detail=True,
            may_be_future=True,
        ),
    ),
)

DECISIONS: Final = Register(
    name="decisions",
    table="decision",
    entry=Decision,
    title=N_("Keputusan rapat"),
    one=N_("keputusan"),
    page="decisions",
    parent="meeting_id",
    naming=lambda decision: f"{decision.number}. {decision.text}",
    check=check_decision,
    check_among=_check_decision_among,
    fields=(
        Field(
            name="number",
            key="no_keputusan",
            title=N_("Nomor"),
            heading="No",
            kind=FieldKind.COUNT,
            width=8,
            is_required=True,
        ),
        Field(
            name="text",
            key="keputusan",
            title=N_("Isi keputusan"),
            heading="Keputusan",
            hint=N_("Contoh: iuran IKS Rp5.000 sebulan mulai Januari"),
            kind=FieldKind.PASSAGE,
            width=90,
            is_required=True,
            span=2,
        ),
        Field(
            name="way",
            key="cara",
            title=N_("Cara memutuskan"),
            kind=FieldKind.CHOICE,
            choices=Way,
            width=26,
            is_required=True,
        ),
        Field(
            name="votes_for",
            key="setuju",
            title=N_("Setuju"),
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            width=14,
            is_detail=True,
            applies=_is_ballot,
        ),
        Field(
            name="votes_against",
            key="tidak_setuju",
            title=N_("Tidak setuju"),
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            width=14,
        ),
        Field(
            name="votes_abstain",
            key="abstain",
            title=N_("Abstain"),
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            width=14,
        ),
        Field(
            name="amount",
            key="jumlah_uang",
            title=N_("Jumlah uang, bila ada"),
            heading="Jumlah uang",
            kind=FieldKind.MONEY,
            width=24,
        ),
    ),
)

TASKS: Final = Register(
    name="meeting_tasks",
    table="meeting_task",
    entry=Task,
    title=N_("Tugas rapat"),
    one=N_("tugas"),
    page="meeting_tasks",
    parent="meeting_id",
    naming=lambda task: task.what,
    check=check_task,
    check_among=_check_task_among,
    fields=(
        Field(
            name="what",
            key="tugas",
            title=N_("Isi tugas"),
            heading="Tugas",
            hint=N_("Contoh: membeli rak warung"),
            width=60,
            is_required=True,
            span=2,
        ),
        Field(
            name="decision_number",
            key="no_keputusan",
            title=N_("Menurut keputusan nomor"),
            heading="Keputusan no",
            kind=FieldKind.COUNT,
            largest=_MOST_PEOPLE,
            width=16,
        ),
        Field(
            name="member_id",
            key="anggota",
            title=N_("Yang mengerjakan"),
            heading="Anggota",
            kind=FieldKind.LINK,
            link=MEMBER,
            width=28,
        ),
        Field(
            name="who",
            key="orang_lain",
            title=N_("Bukan anggota? Tulis namanya"),
            heading="Orang lain",
            hint=N_("Contoh: Pak Lurah"),
            width=24,
        ),
        Field(
            name="due_on",
            key="batas_waktu",
            title=N_("Batas waktu"),
            kind=FieldKind.DAY,
            width=20,
            is_detail=True,
            may_be_future=True,
        ),
        Field(
            name="done_on",
            key="tgl_selesai",
            title=N_("Selesai tanggal"),
            heading="Selesai",
            kind=FieldKind.DAY,
            width=20,
        ),
        Field(
            name="result",
            key="hasil",
            title=N_("Hasilnya"),
            heading="Hasil",
            width=40,
            is_detail=True,
            applies=_is_done,
            span=2,
        ),
    ),
)
