"""The monthly report to the facilitator: the twelve parts of domain.md 6.1, all from the books."""

from collections.abc import Iterator
from dataclasses import replace

from kube_desktop.books.loans.portfolio import portfolio
from kube_desktop.books.paper import address_line, official_print
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import movements
from kube_desktop.printing.model import CellKind, Fact, Facts, Report, Section
from kube_desktop.reports.group_month import state_day
from kube_desktop.reports.monthly_annex import balances_annex, kinds_annex, mended_annex
from kube_desktop.reports.monthly_life import activities_part, inventory_part, meetings_part
from kube_desktop.reports.monthly_money import (
    business_part,
    cash_part,
    loan_ages_part,
    loans_part,
    members_part,
    savings_part,
    solidarity_part,
)
from kube_desktop.reports.monthly_words import advice_part, plans_part, problems_part
from kube_desktop.reports.reported_time import before_the_books, check_month_can_be_told
from kube_desktop.reports.statements import income_table, position_table


def monthly_report(reader: Reader, month: Month) -> Report:
    """Return the monthly report, signed below its twelve parts; annexes stand behind.

    Raises:
        TimeBeforeGroupError, TimeToComeError: there is nothing to tell of the month.
    """
    check_month_can_be_told(reader, month)
    annexes = tuple(_annexes(reader, month))
    report = official_print(
        reader,
        name="monthly",
        title="LAPORAN BULANAN KUBE",
        period=month.label,
        sections=(*before_the_books(reader, month), *_parts(reader, month), *annexes),
    )
    return replace(report, annex=annexes[0].name)


def identity_facts(profile: GroupProfile) -> tuple[Fact, ...]:
    """Return who the group is, as every report to the office begins."""
    bank = " ".join(part for part in (profile.bank_name, profile.bank_account) if part)
    holder = f" a.n. {profile.bank_holder}" if bank and profile.bank_holder else ""
    return (
        Fact("nama", "Nama kelompok", profile.name),
        Fact("berdiri", "Berdiri", profile.founded_on, CellKind.DAY),
        Fact("alamat", "Alamat", address_line(profile)),
        Fact("jenis_usaha", "Jenis usaha", profile.lines_of_business),
        Fact("rekening", "Rekening", bank + holder),
        Fact("pendamping", "Pendamping", profile.facilitator),
    )


def _parts(reader: Reader, month: Month) -> Iterator[Section]:
    moved = movements(reader, month, month)
    known = portfolio(reader, state_day(month))
    yield Facts("identitas", identity_facts(group_profile(reader)), heading="1. Identitas KUBE")
    yield members_part(reader, month)
    yield cash_part(reader, month, moved)
    yield business_part(reader, month, moved)
    yield loans_part(reader, month, moved, known)
    if known.count:
        yield loan_ages_part(known)
    yield savings_part(reader, month)
    yield solidarity_part(reader, month, moved)
    yield from inventory_part(reader, month)
    yield meetings_part(reader, month)
    yield activities_part(reader, month)
    yield problems_part(reader, month)
    yield plans_part(reader, month)
    yield advice_part(reader, month)


def _annexes(reader: Reader, month: Month) -> Iterator[Section]:
    position = position_table(reader, month, heading="Lampiran 1. Posisi keuangan akhir bulan")
    yield replace(position, starts_page=True)
    yield income_table(reader, month, month, heading="Lampiran 2. Laba rugi bulan ini")
    yield kinds_annex(reader, month, "Lampiran 3. Uang masuk dan keluar menurut jenis")
    yield mended_annex(reader, month, "Lampiran 4. Perbaikan dan pembatalan bulan ini")
    yield balances_annex(
        reader, month, "Lampiran 5. Saldo kas dan bank tiap dana, enam bulan terakhir (Rp)"
    )
