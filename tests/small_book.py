"""A small group for tests that read whole prints: three months with everything that happens in one.

Opening balances on 1 September 2026, September closed with a difference, October closed, reopened
for a mistake and closed again, November open. Written at fixed instants, so that it always has the
same seals.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from kube_desktop.books.cash.actions import (
    cancel,
    correct,
    draft_entry,
    kinds_by_code,
    record,
    transfer,
)
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.books.members.actions import add_member, leave
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import Leaving, MemberDetails, Sex
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.profile.actions import found_group
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Direction, Fund, Place
from kube_desktop.ledger.closing import (
    FundCount,
    MonthClosing,
    MonthReopening,
    close_month,
    reopen_month,
)
from kube_desktop.ledger.closings import expected_cash
from kube_desktop.ledger.entries import Draft, EntryType, Leg, Posted
from kube_desktop.ledger.journal import post
from kube_desktop.ledger.kinds import NewKind, add_kind
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from tests.group_files import PROFILE, TODAY, TREASURER

FOUNDED = date(2024, 3, 1)
BIG_RECEIPT = 7
"""The entry of the aid of six million, whose kuitansi needs a meterai."""

_ON_PAGES = (1209, 2101, 2102, 2103, 2201)

Act = Callable[..., Any]


def write_small_book(book: GroupFile) -> None:
    """Write the group into a new file."""
    book.recorder = TREASURER
    _acts_on(book, date(2026, 9, 1), found_group, replace(PROFILE, village_head="Markus Bani"))
    _people(book)
    _september(book)
    _october(book)
    _november(book)


def _acts_on(book: GroupFile, day: date, act: Act, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - as the act gives it
    with clock_set_to(datetime.combine(day, time(9, 30), UTC)):
        if act in {found_group, add_member, appoint, leave, close_month}:
            kwargs["today"] = day
        return book.act(act, *args, **kwargs)


def _people(book: GroupFile) -> None:
    start = date(2026, 9, 1)
    for details in (
        MemberDetails(
            "Maria Bili",
            Sex.FEMALE,
            FOUNDED,
            birth_date=date(1990, 10, 20),
            national_id="3273056010900009",
            address="Jl. Kenari 5",
            phone="0812-3456-7890",
            education="Tamat SLTP",
            occupation="Ibu rumah tangga",
            dependants=3,
            income_before=450_000,
        ),
        MemberDetails("Anton Nahak", Sex.MALE, FOUNDED, birth_date=date(1987, 11, 12)),
        MemberDetails("Siti Aminah", Sex.FEMALE, date(2024, 6, 1), address="Jl. Nangka 2"),
        MemberDetails("Rosa Tefa", Sex.FEMALE, FOUNDED),
    ):
        _acts_on(book, start, add_member, details)
    for member, office in enumerate(Office, start=1):
        _acts_on(
            book,
            start,
            appoint,
            Appointment(
                member,
                office,
                date(2026, 1, 1),
                planned_end=date(2028, 12, 31),
                decree="SK Lurah 03/2026",
            ),
        )


def _september(book: GroupFile) -> None:
    start = date(2026, 9, 1)
    for opening in (
        OpeningBalance(
            Fund.UEP,
            start,
            cash=350_000,
            bank=2_000_000,
            others={111: 500_000, 112: 1_200_000, 121: 200_000},
        ),
        OpeningBalance(Fund.SP, start, cash=1_000_000, others={211: 300_000}),
        OpeningBalance(Fund.TAB, start, cash=450_000),
        OpeningBalance(Fund.IKS, start, cash=125_000),
    ):
        _acts_on(book, start, record_opening, opening)
    _cash(book, "2026-09-02", 1101, 275_000, "Penjualan warung")
    _cash(
        book,
        "2026-09-03",
        1201,
        180_000,
        "Beli beras dan gula",
        party="Toko Makmur",
        reference="114",
    )
    _cash(book, "2026-09-04", 1103, 6_000_000, "Bantuan stimulan", party="Dinas Sosial")
    _cash(book, "2026-09-05", 1802, 5_500_000, "Setor uang ke BRI")
    _cash(book, "2026-09-07", 3101, 50_000, "Setoran tabungan", member_id=1)
    _cash(book, "2026-09-07", 3101, 30_000, "Setoran tabungan", member_id=4)
    _cash(book, "2026-09-09", 2201, 400_000, "Pinjaman modal jualan kue", member_id=2)
    _cash(book, "2026-09-10", 4101, 10_000, "Iuran IKS September", member_id=1)
    _acts_on(
        book,
        date(2026, 9, 12),
        transfer,
        Transfer(
            Fund.UEP,
            Place.CASH,
            Fund.IKS,
            Place.CASH,
            date(2026, 9, 12),
            75_000,
            "Sisihan untuk IKS",
        ),
    )
    wrong = _cash(book, "2026-09-14", 1204, 520_000, "Token listrik warung")
    _acts_on(
        book,
        date(2026, 9, 15),
        correct,
        wrong,
        CashEntry(Fund.UEP, 1204, date(2026, 9, 14), 52_000, "Token listrik warung"),
        on=date(2026, 9, 14),
        reason="salah ketik jumlah",
    )
    _close(book, "2026-09", "2026-09-30", short={Fund.SP: (500, "koin hilang")})


def _october(book: GroupFile) -> None:
    own = NewKind("Jual kue kering", Fund.UEP, Direction.IN, counts_as=1101)
    code = _acts_on(book, date(2026, 10, 1), add_kind, own).code
    _cash(book, "2026-10-02", code, 640_000, "Kue kering pesanan gereja", party="Bu Ina")
    _cash(book, "2026-10-03", 1107, 11_250, "Bunga rekening", place=Place.BANK)
    _cash(book, "2026-10-05", 2101, 100_000, "Angsuran ke-1", member_id=2)
    _cash(book, "2026-10-05", 2102, 4_000, "Jasa angsuran ke-1", member_id=2)
    _cash(book, "2026-10-06", 2103, 1_000, "Denda terlambat", member_id=2)
    # As a book that was taken over may say: more than Maria has told apart so far.
    _acts_on(
        book,
        date(2026, 10, 8),
        post,
        Draft(
            EntryType.PAYMENT,
            date(2026, 10, 8),
            "TAB",
            "Ambil tabungan untuk sekolah",
            (Leg(301, -60_000, 3201), Leg(321, 60_000, 3201)),
            member_id=1,
        ),
    )
    aid = CashEntry(
        Fund.IKS, 4201, date(2026, 10, 9), 100_000, "Santunan Bu Maria dirawat", member_id=1
    )
    _acts_on(book, aid.on, take_over, aid)
    _cash(
        book,
        "2026-10-10",
        1208,
        750_000,
        "Beli panci besar",
        party="Toko Jaya",
        photo=NewAttachment("nota panci.jpg", b"\xff\xd8\xff nota panci"),
    )
    twice = _cash(book, "2026-10-12", 1101, 90_000, "Penjualan warung")
    _cash(book, "2026-10-12", 1101, 90_000, "Penjualan warung")
    _acts_on(
        book, date(2026, 10, 13), cancel, twice, on=date(2026, 10, 13), reason="tercatat dua kali"
    )
    _close(book, "2026-10", "2026-10-31")
    _acts_on(
        book,
        date(2026, 11, 2),
        reopen_month,
        MonthReopening(Month(2026, 10), "Maria Bili", "Anton Nahak", "nota belanja tertinggal"),
    )
    _cash(book, "2026-10-30", 1201, 45_000, "Beli minyak goreng", party="Pasar Oebobo")
    _close(book, "2026-10", "2026-11-02")


def take_over(work: UnitOfWork, entry: CashEntry) -> Posted:
    """Write a line as an import of old books does, which asks for nothing."""
    return post(work, draft_entry(work, entry, kinds_by_code(work)))


def _november(book: GroupFile) -> None:
    _cash(book, "2026-11-03", 1209, 150_000, "Bagi hasil warung Oktober", member_id=1)
    _cash(book, "2026-11-04", 1101, 310_000, "Penjualan warung")
    _acts_on(
        book,
        date(2026, 11, 10),
        transfer,
        Transfer(
            Fund.UEP,
            Place.BANK,
            Fund.SP,
            Place.BANK,
            date(2026, 11, 10),
            1_000_000,
            "Tambah modal SP",
        ),
    )
    leaving = Leaving(4, date(2026, 11, 15), "pindah ke Soe")
    _acts_on(book, TODAY, leave, leaving)


def _cash(
    book: GroupFile,
    day: str,
    kind: int,
    amount: int,
    description: str,
    photo: NewAttachment | None = None,
    **given: Any,  # noqa: ANN401 - as CashEntry takes it
) -> int:
    on = date.fromisoformat(day)
    fund = tuple(Fund)[kind // 1000 - 1]
    entry = CashEntry(fund, kind, on, amount, description, **given)
    if kind in _ON_PAGES:
        return int(_acts_on(book, on, take_over, entry).entry_id)
    posted = _acts_on(book, on, record, entry, (photo,) if photo else ())
    return int(posted.entry_id)


def _close(
    book: GroupFile, month: str, day: str, *, short: dict[Fund, tuple[int, str]] | None = None
) -> None:
    on = date.fromisoformat(day)
    lacking = short or {}
    counts = []
    for fund in Fund:
        less, reason = lacking.get(fund, (0, ""))
        counts.append(FundCount(fund, in_pieces(book.read(expected_cash, fund, on) - less), reason))
    _acts_on(book, on, close_month, MonthClosing(Month.parse(month), on, tuple(counts)))


def in_pieces(amount: int) -> dict[int, int]:
    """Return the fewest notes and coins that make an amount of whole hundreds."""
    pieces = {}
    for value in (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100):
        pieces[value], amount = divmod(amount, value)
    assert amount == 0
    return {value: count for value, count in pieces.items() if count}
