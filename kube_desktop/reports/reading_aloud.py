"""*Teks untuk dibacakan*: the month in sentences, amounts in words, for those who listen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.paper import official_print
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month, format_long_day, format_weekday
from kube_desktop.foundation.money import Rupiah
from kube_desktop.foundation.words import in_figures_and_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Prose, Report
from kube_desktop.reports.group_month import (
    FundMonth,
    GroupMonth,
    MeetingsMonth,
    group_month,
)
from kube_desktop.reports.wall_summary import business_lines, dues_on_paper

READING_ALOUD: Final = "reading-aloud"


def reading_aloud(reader: Reader, month: Month) -> Report:
    """Return what is read in the meeting when a month is over."""
    told = group_month(reader, month)
    name = group_profile(reader).name
    report = official_print(
        reader,
        name=READING_ALOUD,
        title="UNTUK DIBACAKAN DALAM RAPAT",
        period=month.label,
        sections=(Prose("bacaan", tuple(spoken_paragraphs(told, name))),),
        signed=False,
    )
    return replace(report, is_large=True)


def spoken_paragraphs(told: GroupMonth, name: str) -> Iterator[str]:
    """Yield the month in paragraphs of short sentences; they name nobody."""
    yield (
        f"Bapak dan Ibu anggota {name}. Inilah keadaan kelompok kita pada"
        f" {format_long_day(told.month.last)}."
    )
    yield _members(told)
    for fund in told.funds:
        if fund != FundMonth(fund.fund, 0, 0, 0):
            yield _fund(fund)
    yield f"Seluruh uang kelompok, di kas dan di bank, {in_figures_and_words(told.money)}."
    for unit, result in business_lines(told.units):
        earned = "untung" if result >= 0 else "rugi"
        name = unit[:1].upper() + unit[1:]
        yield f"{name} bulan ini {earned} {in_figures_and_words(abs(result))}."
    yield from _members_money(told)
    yield _meetings(told.meetings)
    yield from _to_come(told)
    yield "Ada yang mau bertanya? Buku kelompok boleh dilihat oleh semua anggota."


def _members(told: GroupMonth) -> str:
    count = told.members
    words = f"Anggota kita {count.end} orang."
    if count.joined:
        words += f" Bulan ini masuk {count.joined} orang."
    if count.left:
        words += f" Bulan ini keluar {count.left} orang."
    return words


def _fund(fund: FundMonth) -> str:
    name = f"Dana {fund_on_paper(fund.fund)}."
    now = in_figures_and_words(fund.closing)
    if not (fund.received or fund.paid):
        return f"{name} Ada {now}. Bulan ini tidak ada uang masuk atau keluar."
    return (
        f"{name} Awal bulan {in_figures_and_words(fund.opening)}."
        f" Uang masuk {_or_nothing(fund.received)}. Uang keluar {_or_nothing(fund.paid)}."
        f" Sisa akhir bulan {now}."
    )


def _or_nothing(amount: Rupiah) -> str:
    return in_figures_and_words(amount) if amount else "tidak ada"


def _members_money(told: GroupMonth) -> Iterator[str]:
    loans, fund = told.loans, told.solidarity
    if told.savings:
        yield f"Tabungan semua anggota {in_figures_and_words(told.savings.closing)}."
    if loans.lent or loans.repaid:
        yield (
            f"Bulan ini dipinjamkan {_or_nothing(loans.lent)};"
            f" pokok yang kembali {_or_nothing(loans.repaid)}."
        )
    if loans.closing:
        yield f"Sisa semua pinjaman {in_figures_and_words(loans.closing)}."
    if loans.late:
        yield f"Angsuran yang terlambat, dari semua peminjam, {in_figures_and_words(loans.late)}."
    if fund.dues or fund.gifts:
        gifts = f" Sumbangan {in_figures_and_words(fund.gifts)}." if fund.gifts else ""
        yield f"Iuran IKS bulan ini {_or_nothing(fund.dues)}.{gifts}"
    if fund.aid or fund.welfare:
        yield (
            "Untuk santunan dan kegiatan sosial keluar"
            f" {in_figures_and_words(fund.aid + fund.welfare)}."
        )


def _meetings(meetings: MeetingsMonth) -> str:
    if not meetings.held:
        return "Bulan ini tidak ada rapat."
    turnout = meetings.turnout
    asked = turnout.members - turnout.unmarked
    words = f"Rapat bulan ini {meetings.held} kali."
    return f"{words} Hadir {turnout.present} dari {asked} undangan." if asked else words


def _to_come(told: GroupMonth) -> Iterator[str]:
    if told.meetings.next_on is not None:
        yield f"Rapat berikutnya {format_weekday(told.meetings.next_on)}."
    if told.tariff is not None:
        yield f"Iuran IKS {dues_on_paper(told.tariff)}. Mari kita bayar tepat waktu."
