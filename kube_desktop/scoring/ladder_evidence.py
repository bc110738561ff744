"""What the books show for each criterion of the ladder: figures, one line, where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.books.assessments.instrument import Figures
from kube_desktop.books.grants.queries import grants
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.meetings.register import MEETINGS
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.completeness import PAGE as OFFICERS_PAGE
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.papers.queries import papers_known
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import PaperKind
from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.books.profile.queries import founded_on
from kube_desktop.foundation.calendar import Month, format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.registers.register import Record
from kube_desktop.scoring.completeness import book_states
from kube_desktop.scoring.evidence import folded, percent, tenths_of
from kube_desktop.scoring.measures.gatherings import days_met
from kube_desktop.scoring.periods import period_to, year_before

COMPLETENESS_PAGE: Final = "completeness"
SETTINGS_PAGE: Final = "settings"
_MONTHS_LOOKED_AT: Final = 3
_MONTHS_OF_A_YEAR: Final = 12
_GIVE: Final = {PartnerKind.BANK, PartnerKind.OFFICE, PartnerKind.COMPANY}
_TELL_OF_A_COOPERATIVE: Final = {
    PaperKind.LICENCE,
    PaperKind.FOUNDING,
    PaperKind.DECREE,
    PaperKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the books show.

    Attributes:
        figures: by the names that the criteria use; None where the books do not tell.
        evidence: one line with the figures, in the language in use.
        page: where it stands; `wish`: what that page is asked to show.
    """

    figures: Figures
    evidence: str
    page: str
    wish: object = None


Look = Callable[[Reader, date, tuple[str, ...]], Seen]
"""Looks at the books on a day, for papers with certain words."""


def _administration(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    """How many of the books of the last three ended months are complete, or *nihil*."""
    ended = Month.of(on) if Month.of(on).last == on else Month.of(on).previous()
    founded = Month.of(founded_on(reader))
    months = max(founded, ended.plus(1 - _MONTHS_LOOKED_AT)).through(ended)
    if not months:
        states = book_states(reader, Month.of(on), today=on)
        used = sum(bool(state.entries) for state in states)
        evidence = _("{count} buku sudah diisi; belum ada bulan yang selesai").format(count=used)
        return Seen({"books_used": used, "books_kept": None}, evidence, COMPLETENESS_PAGE)
    states = tuple(
        state for month in months for state in book_states(reader, month, today=on) if state.is_due
    )
    kept = sum(state.is_kept for state in states)
    share = tenths_of(kept, len(states))
    evidence = _("{kept} dari {all} buku bulanan lengkap atau nihil, {share} ({first} s.d. {last})")
    return Seen(
        {"books_used": len({state.book for state in states if state.entries}), "books_kept": share},
        evidence.format(
            kept=kept,
            all=len(states),
            share=percent(share or 0),
            first=months[0].short_label,
            last=months[-1].short_label,
        ),
        COMPLETENESS_PAGE,
    )


def _organisation(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    held = len(officers_on(reader, on))
    first, last = period_to(on)
    met = len(days_met(reader, first, last))
    return Seen(
        {"offices": held, "meetings": met},
        _("{held} dari {all} jabatan terisi, {met} rapat dalam setahun").format(
            held=held, all=len(Office), met=met
        ),
        OFFICERS_PAGE if held < len(Office) else MEETINGS.page,
    )


def _marketing(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    buyers = _active(reader, on, (PartnerKind.BUYER,))
    outside = [row for row in buyers if row.entry.is_outside]
    unsaid = [row for row in buyers if row.entry.is_outside is None]
    evidence = _("{outside} dari {all} pembeli di daftar mitra ada di luar desa/kelurahan").format(
        outside=len(outside), all=len(buyers)
    )
    if not buyers:
        evidence = _("Belum ada pembeli di daftar mitra")
    elif unsaid:
        evidence += _(", {count} belum ditulis di mana").format(count=len(unsaid))
    is_told = bool(outside) or not unsaid
    return Seen(
        {"outside_buyers": len(outside) if is_told else None},
        evidence,
        PARTNERS.page,
        unsaid[0].id if unsaid else None,
    )


def _assets(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    before = year_before(on)
    if founded_on(reader) > before:
        evidence = _("Kelompok belum setahun, jadi belum bisa dibandingkan")
        return Seen({"assets_growth": None}, evidence, GOODS.page)
    there = [row for row in inventory(reader, on) if row.state.quantity]
    unpriced = [row for row in there if row.worth is None]
    now, then = _worth(reader, on), _worth(reader, before)
    if now is None and then is None:
        evidence = _("Belum ada barang dengan harga di inventaris")
        wish = unpriced[0].id if unpriced else None
        return Seen({"assets_growth": None}, evidence, GOODS.page, wish)
    evidence = _("Nilai inventaris {now}, setahun sebelumnya {then}").format(
        now=format_rupiah(now or 0), then=format_rupiah(then or 0)
    )
    if unpriced:
        evidence += _(", {count} barang belum ada harganya").format(count=len(unpriced))
    return Seen({"assets_growth": (now or 0) - (then or 0)}, evidence, GOODS.page)


def _sources(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    """Who gives or lends: partners of such kinds that are active, and givers of aid so far."""
    named = {folded(row.entry.name): row.entry.is_government for row in _active(reader, on, _GIVE)}
    for row in grants(reader, on):
        named.setdefault(folded(row.grant.giver or row.grant.source), row.grant.is_government)
    others = sum(not is_government for is_government in named.values())
    return Seen(
        {"sources": len(named), "other_sources": others},
        _("{count} sumber tercatat (mitra dan pemberi bantuan), {others} bukan pemerintah").format(
            count=len(named), others=others
        )
        if named
        else _("Belum ada bank, dinas, perusahaan, atau pemberi bantuan yang tercatat"),
        PARTNERS.page,
    )


def _age(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    founded = founded_on(reader)
    months = (on.year - founded.year) * 12 + on.month - founded.month - (on.day < founded.day)
    years, rest = divmod(max(0, months), _MONTHS_OF_A_YEAR)
    return Seen(
        {"age_months": months},
        _("Berdiri {day}: {years} tahun {months} bulan").format(
            day=format_long_day(founded), years=years, months=rest
        ),
        SETTINGS_PAGE,
    )


def _bank(reader: Reader, on: date, _words: tuple[str, ...]) -> Seen:
    banks = len(_active(reader, on, (PartnerKind.BANK,)))
    papers = sum(
        row.entry.kind is PaperKind.ACCOUNT and row.entry.holds(on)
        for row in papers_known(reader, on)
    )
    first, last = period_to(on)
    accounts = [fund_accounts(fund).bank for fund in Fund]
    marks = ",".join("?" * len(accounts))
    moved = int(
        reader.value(
            "SELECT count(DISTINCT substr(day, 1, 7)) FROM posting"  # noqa: S608 - marks only
            f" WHERE account_id IN ({marks}) AND day BETWEEN ? AND ?",
            (*accounts, first.isoformat(), last.isoformat()),
        )
    )
    return Seen(
        {
            "bank_partners": banks,
            "account_papers": papers,
            "bank_months": min(moved, _MONTHS_OF_A_YEAR),
        },
        _(
            "{banks} bank atau koperasi di daftar mitra; {papers} surat rekening;"
            " rekening dipakai dalam {moved} bulan setahun ini"
        ).format(banks=banks, papers=papers, moved=min(moved, _MONTHS_OF_A_YEAR)),
        PARTNERS.page,
    )


def _cooperative(reader: Reader, on: date, words: tuple[str, ...]) -> Seen:
    """Papers that found or license a cooperative or a micro-finance institution of the group."""
    found = [
        row
        for row in papers_known(reader, on)
        if row.entry.kind in _TELL_OF_A_COOPERATIVE
        and row.entry.holds(on)
        and any(word in row.entry.title.casefold() for word in words)
    ]
    evidence = _("Belum ada akta atau surat LKM atau koperasi di dokumen kelompok")
    if found:
        evidence = _("Ada: {papers}").format(papers=PAPERS.naming(found[0].entry))
    return Seen({"cooperatives": len(found)}, evidence, PAPERS.page, found[0].id if found else None)


def _active(reader: Reader, on: date, kinds: Iterable[PartnerKind]) -> list[Record[Partner]]:
    wanted = set(kinds)
    return [
        row
        for row in partners_known(reader, on)
        if row.entry.kind in wanted and row.entry.is_active(on)
    ]


def _worth(reader: Reader, on: date) -> int | None:
    """Return what all goods with a price are worth on a day; None when none has one."""
    known = [row.worth for row in inventory(reader, on) if row.worth is not None]
    return sum(known) if known else None


LOOKS: Final[dict[str, Look]] = {
    "administration": _administration,
    "organisation": _organisation,
    "marketing": _marketing,
    "assets": _assets,
    "sources": _sources,
    "age": _age,
    "bank": _bank,
    "cooperative": _cooperative,
}
"""By the key of the criterion."""
