"""What became of aid, and who outside the group gives (E1, E4)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from kube_desktop.books.cash.links import standing_vouchers
from kube_desktop.books.cash.vouchers import VoucherFound
from kube_desktop.books.grants.queries import GrantRow, grants
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.rules import Booked, Form, GrantUse, Tag
from kube_desktop.books.partners.queries import partners_known
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.ledger.accounts import AccountId
from kube_desktop.registers.register import Record
from kube_desktop.scoring.evidence import (
    first_asking,
    folded,
    percent,
    tenths_of,
    with_age,
    written_late,
)
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_GIVING: Final = frozenset({PartnerKind.BANK, PartnerKind.OFFICE, PartnerKind.COMPANY})


def _take_use(basis: Basis) -> Measured:
    money = [row for row in grants(basis.reader, basis.last) if _is_asked(row)]
    uses = [use for row in money for use in row.uses]
    vouchers = {use.entry.voucher_id for use in uses if use.entry.voucher_id is not None}
    standing = standing_vouchers(basis.reader, vouchers)
    proven = [
        use for use in uses if use.entry.tag is Tag.PRODUCTIVE and use.entry.voucher_id in standing
    ]
    received = sum((row.grant.amount or 0) - row.revolved for row in money)
    lent, payouts = _lent(basis, money)
    productive = min(received, _bought(proven, standing, payouts) + lent)
    share = tenths_of(productive, received)
    words = _(
        "{productive} dari {received} bantuan uang dipakai produktif dengan bukti ({share}),"
        " termasuk {lent} yang dipinjamkan"
    )
    left = [row for row in money if row.left]
    return Measured(
        {"productive": share},
        words.format(
            productive=format_rupiah(productive),
            received=format_rupiah(received),
            share=percent(share or 0),
            lent=format_rupiah(lent),
        ),
        first_asking(
            Link(_("Penggunaan bantuan"), GRANT_USES.page),
            [
                *(
                    _use_link(use, _("{day} {what}: bukti kas belum dipilih"))
                    for use in uses
                    if use.entry.voucher_id not in standing
                ),
                *(_left_link(row) for row in left),
            ],
            [_use_link(use) for use in proven],
        ),
        lacking=""
        if received
        else _("Belum ada bantuan uang tercatat. Bila kelompok pernah menerima, catat bantuannya."),
        late=written_late(basis, [(use.entry.on_day, use.recorded_at) for use in uses]),
        counted=len(uses),
    )


def _bought(
    proven: Sequence[Record[GrantUse]],
    standing: Mapping[int, VoucherFound],
    payouts: frozenset[int],
) -> Rupiah:
    """Return what was bought: no voucher proves more than was paid with it."""
    used: dict[int, Rupiah] = defaultdict(int)
    paid: dict[int, Rupiah] = {}
    for use in proven:
        voucher = standing[use.entry.voucher_id or 0]
        if voucher.entry_id not in payouts:
            used[voucher.entry_id] += use.entry.amount
            paid[voucher.entry_id] = voucher.amount
    return sum(min(amount, paid[entry_id]) for entry_id, amount in used.items())


def _lent(basis: Basis, money: Sequence[GrantRow]) -> tuple[Rupiah, frozenset[int]]:
    """Return how much of the aid for lending went out as loans, and the entries that did it.

    Such aid is there to be lent (M8), and the voucher of each loan is its proof.
    """
    to_lend = sum(row.grant.sp_amount or 0 for row in money)
    if not to_lend:
        return 0, frozenset()
    since = min(row.grant.received_on for row in money if row.grant.sp_amount)
    rows = basis.reader.rows(
        "SELECT e.id, p.amount FROM posting p CROSS JOIN entry e ON e.id = p.entry_id"
        " WHERE p.account_id = ? AND p.day BETWEEN ? AND ? AND e.type = 'payment'"
        " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id)",
        (AccountId.LOANS_OUT.value, since.isoformat(), basis.last.isoformat()),
    )
    return min(to_lend, sum(amount for _id, amount in rows)), frozenset(row[0] for row in rows)


def _is_asked(row: GrantRow) -> bool:
    """Goods are asked about in the inventory, and money of before the books was told elsewhere."""
    is_older = row.grant.booked is Booked.OPENING and not row.uses
    return row.grant.form is Form.MONEY and not is_older


def _use_link(use: Record[GrantUse], words: str = "{day} {what}") -> Link:
    told = words.format(day=format_day(use.entry.on_day), what=use.entry.what)
    return Link(told, GRANT_USES.page, use.id)


def _left_link(row: GrantRow) -> Link:
    words = _("{aid}: {left} belum ditulis dipakai untuk apa").format(
        aid=row.grant.words, left=format_rupiah(row.left or 0)
    )
    return Link(words, GRANTS.page, row.record.id)


def _take_sources(basis: Basis) -> Measured:
    partners = [
        row
        for row in partners_known(basis.reader, basis.last)
        if row.entry.kind in _GIVING and row.entry.has_agreement and row.entry.is_active(basis.last)
    ]
    given = [
        row for row in grants(basis.reader, basis.last) if basis.first <= row.grant.received_on
    ]
    public = {folded(row.entry.name): row.entry.is_government for row in partners}
    for row in given:
        public.setdefault(
            folded(row.grant.giver or row.grant.source.label), row.grant.is_government
        )
    private = sum(not is_government for is_government in public.values())
    words = _("{sources} sumber dari luar (mitra pemberi dan bantuan), {private} bukan pemerintah")
    written = [
        *((_since(row.entry), row.recorded_at) for row in partners),
        *((row.grant.received_on, row.record.recorded_at) for row in given),
    ]
    return Measured(
        {"sources": len(public), "not_government": private},
        with_age(basis, words.format(sources=len(public), private=private)),
        first_asking(
            Link(_("Daftar mitra"), PARTNERS.page),
            (),
            [
                *(Link(row.entry.name, PARTNERS.page, row.id) for row in partners),
                *(Link(row.grant.words, GRANTS.page, row.record.id) for row in given),
            ],
        ),
        late=written_late(basis, written),
        counted=len(written),
    )


def _since(partner: Partner) -> date | None:
    return partner.valid_from or partner.agreed_on


AID_USE: Final = Measure(
    name="aid_use",
    title=N_("Bantuan uang dan penggunaannya"),
    figures=(
        Figure(
            "productive",
            N_("Bantuan yang dipakai produktif dengan bukti"),
            N_(
                "Pakai sisa bantuan untuk usaha, dan pilih bukti kas setiap penggunaan, sampai"
                " {wanted} (sekarang {now})."
            ),
            GRANT_USES.page,
            Unit.TENTHS_PERCENT,
            Effort.ARRANGE,
        ),
    ),
    take=_take_use,
    parameters={},
)

SOURCES: Final = Measure(
    name="sources",
    title=N_("Daftar mitra dan bantuan yang diterima"),
    figures=(
        Figure(
            "sources",
            N_("Sumber dari luar (bank, dinas, perusahaan, pemberi bantuan)"),
            N_("Jalin kerja sama dengan {more} sumber lagi, seperti bank atau dinas, lalu catat."),
            PARTNERS.page,
        ),
        Figure(
            "not_government",
            N_("Sumber yang bukan pemerintah"),
            N_("Jalin kerja sama dengan {more} bank, koperasi atau perusahaan, lalu catat."),
            PARTNERS.page,
        ),
    ),
    take=_take_sources,
    parameters={},
)

AID_MEASURES: Final = (AID_USE, SOURCES)
