"""The solidarity fund: are all dues accounted for, and is every help paid once?"""

from collections.abc import Iterator

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.books.iks.dues_queries import dues_matrix, member_dues
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.ledger.balances import net_changes, recorded_months
from kube_desktop.ledger.entries import OriginBook
from kube_desktop.registers.queries import records


def dues_are_what_came_in(reader: Reader) -> Iterator[Finding]:
    """All dues of members, and those of nobody, are what the month totals have."""
    recorded = recorded_months(reader)
    if recorded is None:
        return
    first, last = recorded
    account = AccountId.IKS_DUES.value
    came = -net_changes(reader, [account], first, last).get(account, 0)
    told = dues_matrix(reader, last.year, on=last.last).nobody
    for each in member_dues(reader, through=last, on=last.last):
        excess = each.payer.position.excess if each.payer.position else 0
        cells = sum(cell.paid for cell in each.account.cells)
        told += cells + each.account.unplaced - excess + each.before
    if told != came:
        sentence = _("Iuran semua anggota berjumlah {told}, padahal menurut jurnal {came}.")
        sentence = sentence.format(told=format_rupiah(told), came=format_rupiah(came))
        yield Finding(CheckName.IKS, "", sentence)


def helps_are_paid_once(reader: Reader) -> Iterator[Finding]:
    """Every help that stands was paid as it says, and none that was cancelled."""
    paid: dict[int, dict[int, Rupiah]] = {}
    for aid_id, account, amount in reader.rows(
        "SELECT e.origin_id, p.account_id, sum(p.amount) FROM entry e"
        " JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id"
        " WHERE e.origin_book = ? AND a.account_class NOT IN ('cash', 'bank')"
        " GROUP BY e.origin_id, p.account_id HAVING sum(p.amount) <> 0",
        (OriginBook.IKS_AIDS.value,),
    ):
        paid.setdefault(aid_id, {})[account] = amount
    for each in records(reader, IKS_AIDS, with_cancelled=True):
        aid = each.entry
        says = {} if each.is_cancelled else {aid.event.account.value: aid.amount}
        if says != paid.pop(each.id, {}):
            sentence = _("Santunan tanggal {day} tidak sama dengan catatannya di buku kas.")
            sentence = sentence.format(day=format_day(aid.on_day))
            yield Finding(CheckName.IKS, f"{IKS_AIDS.table} {each.id}", sentence)
    for aid_id in sorted(paid):
        sentence = _("Ada uang santunan di buku kas yang santunannya tidak tercatat.")
        yield Finding(CheckName.IKS, f"{IKS_AIDS.table} {aid_id}", sentence)
