"""How complete each required book is in a month: simple rules, judged by what is recorded."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closings import is_closed
from kube_desktop.reports.overview import payments_without_receipt


class Completeness(Enum):
    """How far a book is kept; the value is the word for it."""

    COMPLETE = N_("lengkap")
    LACKING = N_("kurang")
    EMPTY = N_("kosong")


@dataclass(frozen=True, slots=True)
class BookState:
    """One book in a month.

    Attributes:
        book: `members`, `officers`, or `cash` with its fund.
        remark: what is lacking, or what else there is to say, for a person.
    """

    book: str
    fund: Fund | None
    completeness: Completeness
    remark: str


def book_states(reader: Reader, month: Month, *, today: date) -> tuple[BookState, ...]:
    """Return the state of every book whose records the program keeps so far."""
    cash = (_cash_state(reader, fund, month) for fund in Fund)
    return (*cash, _members_state(reader, month), _officers_state(reader, min(month.last, today)))


def _cash_state(reader: Reader, fund: Fund, month: Month) -> BookState:
    """Lacking: a box below nothing, large payments without a receipt, people not named."""
    lines, unnamed = reader.row(
        "SELECT count(*), coalesce(sum(k.asks_member AND e.member_id IS NULL AND e.party = ''), 0)"
        " FROM posting p JOIN entry e ON e.id = p.entry_id LEFT JOIN kind k ON k.code = p.kind"
        " WHERE p.account_id IN (:cash, :bank) AND p.day BETWEEN :first AND :last"
        " AND e.type <> 'opening'",
        {
            "cash": fund_accounts(fund).cash,
            "bank": fund_accounts(fund).bank,
            "first": month.first.isoformat(),
            "last": month.last.isoformat(),
        },
    ) or (0, 0)
    lacking = []
    if balance_after(reader, fund_accounts(fund).cash, month.last) < 0:
        lacking.append(_("saldo kas kurang dari nol"))
    if unnamed:
        lacking.append(_("{count} catatan tanpa nama").format(count=unnamed))
    if missing := payments_without_receipt(reader, month, fund):
        lacking.append(_("{count} pengeluaran tanpa bukti").format(count=missing))
    if lacking:
        return BookState("cash", fund, Completeness.LACKING, ", ".join(lacking))
    if is_closed(reader, month):
        return BookState("cash", fund, Completeness.COMPLETE, _("sudah ditutup"))
    if not lines:
        return BookState("cash", fund, Completeness.EMPTY, _("belum ada catatan bulan ini"))
    return BookState("cash", fund, Completeness.COMPLETE, _("{count} catatan").format(count=lines))


def _members_state(reader: Reader, month: Month) -> BookState:
    """Lacking: a present member without NIK, birth date or address."""
    members, lacking = reader.row(
        "SELECT count(*), coalesce(sum(national_id = '' OR birth_date IS NULL OR address = ''), 0)"
        " FROM member WHERE joined_on <= :last AND (left_on IS NULL OR left_on > :last)",
        {"last": month.last.isoformat()},
    ) or (0, 0)
    if not members:
        return BookState("members", None, Completeness.EMPTY, _("belum ada anggota"))
    if lacking:
        words = _("{count} anggota belum lengkap datanya").format(count=lacking)
        return BookState("members", None, Completeness.LACKING, words)
    words = _("{count} anggota").format(count=members)
    return BookState("members", None, Completeness.COMPLETE, words)


def _officers_state(reader: Reader, day: date) -> BookState:
    held = officers_on(reader, day)
    vacant = [office.label for office in Office if office not in held]
    if not held:
        return BookState("officers", None, Completeness.EMPTY, _("belum ada pengurus"))
    if vacant:
        words = _("belum ada {offices}").format(offices=", ".join(vacant))
        return BookState("officers", None, Completeness.LACKING, words)
    return BookState("officers", None, Completeness.COMPLETE, _("ketua, sekretaris, bendahara"))
