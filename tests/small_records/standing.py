"""How the small group stands: its score, level, stages, families, papers, reports handed in.

For the file that is kept of this schema; the goldens of the small group know nothing of it.
"""

from kube_desktop.books.assessments.actions import conclude, decide_items
from kube_desktop.books.assessments.queries import assessment
from kube_desktop.books.assessments.rules import Assessment, Verdict
from kube_desktop.books.conditions.register import FAMILY_CONDITIONS
from kube_desktop.books.conditions.rules import AreaLevel, FamilyCondition, Occasion
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import Delivery, MonthName, ReportKind, Way
from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.rules import OfficialRecord
from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.books.stages.handovers import Handover
from kube_desktop.books.stages.levels import Level, LevelDecided
from kube_desktop.books.stages.register import STAGE_PERIODS, STAGES
from kube_desktop.books.stages.rules import Stage, StageActivity, StagePeriod
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.scoring.assessing import begin_assessment
from kube_desktop.scoring.deciding import decide_level
from kube_desktop.scoring.periods import period_to
from tests.group_files import TODAY
from tests.small_records.acting import MARIA, SCAN, act, add, day


def write_standing(book: GroupFile) -> None:
    """Write the records into the file of the small group, after all others."""
    answers = FamilyCondition(
        day("11-19"), MARIA, Occasion.YEARLY, toilet=True, water=False, health=AreaLevel.GOOD
    )
    add(book, FAMILY_CONDITIONS, answers, SCAN)
    paper = OfficialRecord(
        day("11-18"),
        "musyawarah anggota",
        "pembelian etalase",
        decisions="Membeli etalase\nHarga paling tinggi Rp500.000",
        signatories="Ketua: Maria Bili",
    )
    add(book, OFFICIAL_RECORDS, paper)
    report = Delivery(
        day("11-05"), ReportKind.MONTHLY, 2026, "Pendamping", Way.PRINT, MonthName.OCTOBER
    )
    add(book, DELIVERIES, report)
    grant = book.read(lambda reader: reader.value("SELECT min(id) FROM grant_received"))
    add(book, GRANT_ACCOUNTS, GrantAccount(TODAY, problems="Harga naik", grant_id=grant))
    _stages(book)
    _assess(book)


def _stages(book: GroupFile) -> None:
    add(book, STAGE_PERIODS, StagePeriod(Stage.PREPARATION, day("2024-03-01")))
    done = StageActivity(Stage.PREPARATION, "Pembentukan KUBE", done_from=day("2024-03-01"))
    add(book, STAGES, done)
    handed_over = Handover(
        TODAY, "Oebobo", "Yohana Tallo", "Pendamping", "Markus Bani", "Lurah", "Kelurahan Oebobo"
    )
    add(book, HANDOVERS, handed_over)
    level = LevelDecided(day("11-10"), Level.ADVANCED, "Dinas Sosial", "kunjungan 10 November")
    act(book, decide_level, level, today=TODAY)


def _assess(book: GroupFile) -> None:
    made = Assessment(TODAY, *period_to(TODAY), "Yohana Tallo", "Pendamping Sosial")
    number = act(book, begin_assessment, made, today=TODAY)
    rows = book.read(assessment, number).items
    verdicts = {
        row.proposed.item: Verdict(row.proposed.level or 2, "" if row.proposed.level else "dilihat")
        for row in rows
    }
    act(book, decide_items, number, verdicts)
    act(book, conclude, number, "Buku sudah rapi.", today=TODAY)
