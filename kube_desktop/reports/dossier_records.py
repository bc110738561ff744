"""The parts of a dossier about people, meetings, goods, letters, plans and assessments."""

from collections.abc import Iterator

from kube_desktop.books.assessments.queries import assessments
from kube_desktop.books.conditions.impact_sheet import NAME as IMPACT
from kube_desktop.books.conditions.queries import records_of_family
from kube_desktop.books.conditions.sheets import NAME as FAMILY
from kube_desktop.books.meetings.queries import meetings_between
from kube_desktop.books.members.queries import members
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.sheets import OFFICIAL_RECORD
from kube_desktop.books.plans.budget_sheet import BUDGET
from kube_desktop.books.plans.queries import plans_of_year, works_of_year
from kube_desktop.books.sharings.agreement_sheet import AGREEMENT
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.stages.sheets import STAGE_SHEET
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.reports.dossier_life import Life
from kube_desktop.reports.request import PlannedPart
from kube_desktop.scoring.ladder_sheet import LADDER
from kube_desktop.scoring.sheets import ASSESSMENT

_PEOPLE = "Anggota dan pengurus"
_MEETINGS = "Rapat"
_BOOKS = "Buku kelompok"
_PLANS = "Rencana, mitra, dan kesepakatan"
_SCORING = "Penilaian dan tahap"
_FAMILIES = "Kondisi keluarga"


def people_parts(life: Life) -> Iterator[PlannedPart]:
    """Yield the registers of members and officers."""
    for name, title in (
        ("members", "Daftar anggota"),
        ("members-movement", "Mutasi anggota"),
        ("officers", "Susunan pengurus"),
        ("duties", "Uraian tugas"),
    ):
        yield PlannedPart(title, life.asks(name), _PEOPLE)


def record_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield every meeting with its minutes and its list of attendance, and the other books."""
    yield PlannedPart("Buku notulen", life.asks("meetings"), _MEETINGS)
    for row in meetings_between(reader, None, None):
        held = row.record.entry
        month, words = (
            Month.of(held.on_day),
            f"{held.kind.title_on_paper} {format_day(held.on_day)}",
        )
        minutes = life.asks_month("meeting-minutes", month, record_id=row.id)
        yield PlannedPart(f"Notulen {words}", minutes, _MEETINGS)
        attended = life.asks_month("attendance", month, record_id=row.id)
        yield PlannedPart(f"Daftar hadir {words}", attended, _MEETINGS)
    yield PlannedPart("Keputusan dan tugas rapat", life.asks("decisions"), _MEETINGS)
    for name, title in (
        ("guests", "Buku tamu"),
        ("inventory", "Buku inventaris"),
        ("inventory-checks", "Pemeriksaan dan perbaikan barang"),
        ("livestock-mutation", "Mutasi ternak"),
        ("incoming-letters", "Agenda surat masuk"),
        ("outgoing-letters", "Agenda surat keluar"),
        ("activities", "Buku kegiatan"),
        ("training-participants", "Pelatihan dan pesertanya"),
        ("papers", "Surat-surat kelompok"),
        ("deliveries", "Laporan terkirim"),
        ("official-records", "Daftar berita acara"),
    ):
        yield PlannedPart(title, life.asks(name), _BOOKS)
    for record in records(reader, OFFICIAL_RECORDS):
        title = f"Berita acara {format_day(record.entry.on_day)}: {record.entry.subject}"
        yield PlannedPart(title, life.asks(OFFICIAL_RECORD, record_id=record.id), _BOOKS)


def plan_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield plans by year, partners, and how the group agreed to share."""
    for year in life.years:
        if works_of_year(reader, year):
            yield PlannedPart(f"Program kerja {year}", life.asks_year("work-plan", year), _PLANS)
        if plans_of_year(reader, year):
            yield PlannedPart(f"Rencana usaha {year}", life.asks_year(BUDGET, year), _PLANS)
    yield PlannedPart("Daftar mitra", life.asks("partners"), _PLANS)
    for record in records(reader, SHARING_AGREEMENTS):
        title = f"Kesepakatan bagi hasil {format_day(record.entry.valid_from)}"
        yield PlannedPart(title, life.asks(AGREEMENT, record_id=record.id), _PLANS)


def scoring_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield every assessment, the checklist of the level, and the stages."""
    for row in reversed(assessments(reader)):
        title = f"Penilaian {format_day(row.assessment.on_day)}"
        yield PlannedPart(title, life.asks(ASSESSMENT, record_id=row.id), _SCORING)
    yield PlannedPart("Tingkat KUBE", life.asks(LADDER), _SCORING)
    yield PlannedPart("Tahap T0 sampai T3", life.asks(STAGE_SHEET), _SCORING)


def condition_parts(reader: Reader, life: Life) -> Iterator[PlannedPart]:
    """Yield the sheet of each family that was asked, and how all of them changed."""
    for family in members(reader, on=life.today):
        if records_of_family(reader, family.id):
            title = f"Kondisi keluarga {family.number} {family.name}"
            yield PlannedPart(title, life.asks(FAMILY, member_id=family.id), _FAMILIES)
    yield PlannedPart("Perubahan kondisi keluarga", life.asks(IMPACT), _FAMILIES)
