"""What an accountability report says in words: as the group wrote it, else as the books tell it."""

from collections.abc import Iterator
from datetime import date

from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import ActivityKind
from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import account_of
from kube_desktop.books.grants.queries import GrantRow, grant_row
from kube_desktop.books.grants.rules import Form, Grant
from kube_desktop.books.grants.sheets import decree_words, giver_words, goods_words
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import PaperKind
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import in_figures_and_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.queries import records
from kube_desktop.reports.accountability_uses import counted_uses

_OF_BUSINESS = frozenset({ActivityKind.BUSINESS, ActivityKind.TRAINING, ActivityKind.MAINTENANCE})


def account_texts(reader: Reader, grant_id: int, today: date) -> GrantAccount:
    """Return the account of an aid: as it was written, else as the books propose it.

    Raises:
        RecordNotFoundError: no such aid.
    """
    kept = account_of(reader, grant_id)
    return kept.entry if kept is not None else proposed_account(reader, grant_id, today)


def proposed_account(reader: Reader, grant_id: int, today: date) -> GrantAccount:
    """Return what the books say for an account; what they do not know stays empty.

    Raises:
        RecordNotFoundError: no such aid.
    """
    row = counted_uses(reader, grant_row(reader, grant_id, today)).row
    with in_indonesian():
        return GrantAccount(
            on_day=today,
            addressee=row.grant.giver or row.grant.source.title_on_paper,
            background="\n".join(_background(reader, row.grant)),
            legal_basis="\n".join(_legal_basis(reader, row.grant)),
            problems="\n".join(_problems(reader, row, today)),
            conclusion="\n".join(_conclusion(row, today)),
            grant_id=grant_id,
        )


def aid_words(grant: Grant) -> str:
    """Return what aid it is: `Bantuan usaha KUBE dari Dinas Sosial senilai Rp20.000.000 (…)`."""
    named = grant.programme or f"bantuan {_uncapital(goods_words(grant))}"
    worth = (
        f"senilai {in_figures_and_words(grant.amount)}"
        if grant.amount
        else "yang nilainya belum diketahui"
    )
    return f"{named} dari {giver_words(grant)} {worth}"


def _background(reader: Reader, grant: Grant) -> Iterator[str]:
    profile = group_profile(reader)
    business = (
        f" dengan usaha {_uncapital(profile.lines_of_business)}"
        if profile.lines_of_business
        else ""
    )
    founded = format_long_day(profile.founded_on)
    yield f"{profile.name} berdiri sejak {founded}{business}."
    came = f" berupa {_uncapital(goods_words(grant))}" if grant.programme else ""
    yield (
        f"Pada tanggal {format_long_day(grant.received_on)} kelompok menerima"
        f" {aid_words(grant)}{came}."
    )
    if grant.form is Form.MONEY and grant.sp_amount and grant.uep_amount:
        yield (
            f"Bantuan itu dibagi {format_rupiah(grant.uep_amount)} untuk usaha bersama (UEP) dan"
            f" {format_rupiah(grant.sp_amount)} untuk simpan pinjam."
        )


def _legal_basis(reader: Reader, grant: Grant) -> Iterator[str]:
    if decree := decree_words(grant):
        yield f"Surat keputusan pemberian bantuan: {decree}."
    for paper in records(reader, PAPERS):
        if paper.entry.kind is PaperKind.DECREE:
            said = (paper.entry.title, paper.entry.number)
            yield f"{', '.join(filter(None, said))}."


def _problems(reader: Reader, row: GrantRow, today: date) -> Iterator[str]:
    for each in records(reader, ACTIVITIES, first=row.grant.received_on, last=today):
        activity = each.entry
        if activity.problem and activity.kind in _OF_BUSINESS:
            done = f" Tindak lanjut: {activity.follow_up}." if activity.follow_up else ""
            problem = activity.problem.rstrip(".")
            yield f"{format_day(activity.on_day)}, {activity.description}: {problem}.{done}"


def _conclusion(row: GrantRow, today: date) -> Iterator[str]:
    until = f"Sampai tanggal {format_long_day(today)}"
    if not row.used:
        yield f"{until} belum ada penggunaan bantuan yang dicatat."
    elif row.left is None:
        yield f"{until} bantuan dipakai sebesar {format_rupiah(row.used)}."
    else:
        yield (
            f"{until} bantuan dipakai sebesar {format_rupiah(row.used)} dari"
            f" {format_rupiah(row.grant.amount or 0)}, sisanya {format_rupiah(row.left)}."
        )
    giver = row.grant.giver or row.grant.source.title_on_paper
    yield f"Kami mengucapkan terima kasih kepada {giver}."


def _uncapital(words: str) -> str:
    return words if words[1:2].isupper() else f"{words[0].lower()}{words[1:]}"
