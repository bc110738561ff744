"""When a fund's cash book is complete and detailed (domain.md 1.7: number, kind, unit, person)."""

from datetime import date
from typing import Final

from kube_desktop.books.cash.receipts import payments_without_receipt
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closings import is_closed
from kube_desktop.registers.completeness import BookState, EmptyField, Lack

CASH_TITLES: Final = {
    Fund.UEP: N_("Kas UEP"),
    Fund.SP: N_("Kas Simpan Pinjam"),
    Fund.TAB: N_("Kas Tabungan"),
    Fund.IKS: N_("Kas IKS"),
}


def cash_state(reader: Reader, fund: Fund, month: Month) -> BookState:
    """Return how complete and detailed a fund's book of a month is.

    Lacking: a box below nothing, a large payment without a receipt. A month that was closed
    without entries is empty as everybody agreed.
    """
    lines, named, asked, with_unit, unit_asked = _counts(reader, fund, month.first, month.last)
    page = f"cash_{fund.lower()}"
    empty = (
        EmptyField(N_("Nama orang"), asked - named, 0),
        EmptyField(N_("Unit usaha"), unit_asked - with_unit, 0),
    )
    return BookState(
        book=page,
        title=CASH_TITLES[fund],
        page=page,
        month=month,
        entries=lines,
        is_nihil=not lines and is_closed(reader, month),
        lacks=tuple(_lacks(reader, fund, month, page)),
        filled=2 * lines + named + with_unit,
        expected=2 * lines + asked + unit_asked,
        empty_fields=tuple(each for each in empty if each.count),
    )


def cash_detail(reader: Reader, fund: Fund, first: date, last: date) -> tuple[int, int]:
    """Return how many fields of a fund's lines are filled, and how many should be."""
    lines, named, asked, with_unit, unit_asked = _counts(reader, fund, first, last)
    return 2 * lines + named + with_unit, 2 * lines + asked + unit_asked


def _lacks(reader: Reader, fund: Fund, month: Month, page: str) -> list[Lack]:
    lacks = []
    if balance_after(reader, fund_accounts(fund).cash, month.last) < 0:
        lacks.append(
            Lack(_("Saldo {book} kurang dari nol.").format(book=_(CASH_TITLES[fund])), page)
        )
    if missing := payments_without_receipt(reader, month, fund):
        sentence = _("{count} pengeluaran belum ada foto notanya.").format(count=missing)
        lacks.append(Lack(sentence, page))
    return lacks


def _counts(reader: Reader, fund: Fund, first: date, last: date) -> tuple[int, int, int, int, int]:
    """Lines; those that name somebody, of those whose kind asks for it; the same for the unit.

    What was reversed, and the reversal, are asked for nothing; what another book wrote belongs to
    the unit of its record.
    """
    asks_unit = fund is Fund.UEP and reader.value("SELECT 1 FROM business_unit LIMIT 1") is not None
    found = reader.row(
        "SELECT count(*),"
        " coalesce(sum(counts AND asks AND named), 0), coalesce(sum(counts AND asks), 0),"
        " coalesce(sum(counts AND unit AND ours AND :asks_unit), 0),"
        " coalesce(sum(counts AND ours AND :asks_unit), 0)"
        " FROM (SELECT coalesce(k.asks_member, 0) AS asks,"
        " e.member_id IS NOT NULL OR e.party <> '' AS named, e.unit_id IS NOT NULL AS unit,"
        " e.origin_book IS NULL AS ours,"
        " e.type IN ('receipt', 'payment')"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) AS counts"
        " FROM posting p JOIN entry e ON e.id = p.entry_id LEFT JOIN kind k ON k.code = p.kind"
        " WHERE p.account_id IN (:cash, :bank) AND p.day BETWEEN :first AND :last"
        " AND e.type <> 'opening')",
        {
            "asks_unit": asks_unit,
            "cash": fund_accounts(fund).cash,
            "bank": fund_accounts(fund).bank,
            "first": first.isoformat(),
            "last": last.isoformat(),
        },
    )
    return found or (0, 0, 0, 0, 0)
