"""*Berita acara pelimpahan*: the group goes over to the local government (S3:748-753, T3).

The day stands in words, as such papers have it (domain.md 6.2). What the group has on that day is
read from its books; whom the guidance passes to is what people wrote.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.cash.sheets import fund_on_paper
from kube_desktop.books.inventory.queries import inventory
from kube_desktop.books.loans.portfolio import portfolio
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import members
from kube_desktop.books.members.rules import Sex
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import for_the_pen, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.books.savings.queries import SAVINGS_ACCOUNTS
from kube_desktop.books.stages.handovers import Handover
from kube_desktop.books.stages.queries import handover, level_on
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import day_in_words, in_figures_and_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import Fund, fund_accounts
from kube_desktop.ledger.balances import balance_after
from kube_desktop.ledger.closings import closed_through
from kube_desktop.printing.model import (
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.reports.kept_books import BOOKS, KeptBook, kept_books

HANDOVER: Final = "handover"
_TITLE: Final = "BERITA ACARA PELIMPAHAN"
_FUNDS: Final = (
    Column("dana", "Dana", width=40),
    Column("kas", "Uang kas", CellKind.MONEY, 30),
    Column("bank", "Di bank", CellKind.MONEY, 30),
    Column("jumlah", "Jumlah", CellKind.MONEY, 30),
)
_BOOKS: Final = (
    Column("no", "No", CellKind.COUNT, 8),
    Column("buku", "Buku", width=70),
    Column("catatan", "Jumlah catatan", CellKind.COUNT, 22),
    Column("dari", "Dari", CellKind.DAY, 24),
    Column("sampai", "Sampai", CellKind.DAY, 24),
    Column("diserahkan", "Diserahkan (V)", width=24),
)
_CLOSING: Final = (
    "Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap secukupnya untuk digunakan"
    " sebagaimana mestinya."
)
_ROOM_FOR_A_PEN: Final = 8
_DOTS: Final = "...................."
_LINE: Final = "........................................................"
_FACTS: Final = (
    ("anggota", "Anggota"),
    ("pengurus", "Pengurus"),
    ("tingkat", "Tingkat KUBE"),
    ("barang", "Barang inventaris"),
    ("pinjaman", "Pinjaman yang berjalan"),
    ("tabungan", "Tabungan anggota (utang kelompok kepada anggota)"),
    ("tutup_buku", "Tutup buku terakhir"),
)


def handover_record(reader: Reader, on: date) -> Report:
    """Return the record of the handover that was written down.

    Before there is one, that of a day, with room for the parties to be filled in by hand.
    """
    kept = handover(reader)
    entry = kept.entry if kept else None
    day = entry.on_day if entry else on
    profile = group_profile(reader)
    sections: list[Section] = [
        Prose("pembuka", (_opening(day, entry.place if entry else _LINE),)),
        *_parties(entry),
        _agreed(profile.name),
        Facts("keadaan", _state(reader, day), heading="Keadaan kelompok"),
        _funds(reader, day),
        _books(kept_books(reader, day)),
        *_remarks(entry),
        Prose("penutup", (_CLOSING,)),
    ]
    number = entry.number if entry else ""
    report = _sheet(reader, f"Nomor: {number or _LINE}", sections)
    return replace(report, signatures=_signatures(reader, profile, day, entry))


def blank_handover_record(reader: Reader) -> Report:
    """Return the empty form, to be filled in with a pen."""
    opening = (
        f"Pada hari ini {_DOTS} tanggal {_DOTS} bulan {_DOTS} tahun {_DOTS}{_DOTS}, bertempat di"
        f" {_LINE}, kami yang bertanda tangan di bawah ini:"
    )
    profile = group_profile(reader)
    empty = (None,) * (len(_FUNDS) - 1)
    sections: list[Section] = [
        Prose("pembuka", (opening,)),
        *_parties(None),
        _agreed(profile.name),
        Facts(
            "keadaan",
            tuple(Fact(key, label, _LINE) for key, label in _FACTS),
            heading="Keadaan kelompok",
        ),
        Table(
            "dana",
            _FUNDS,
            (*((fund_on_paper(fund), *empty) for fund in Fund), ("Jumlah", *empty)),
            heading="Uang kelompok",
            row_height=_ROOM_FOR_A_PEN,
        ),
        _books(tuple(KeptBook(each.title, None, None, None) for each in BOOKS), _ROOM_FOR_A_PEN),
        Prose("penutup", (_CLOSING,)),
    ]
    report = _sheet(reader, f"Nomor: {_LINE}", sections)
    return for_the_pen(replace(report, signatures=_signatures(reader, profile, None, None)))


def _opening(day: date, place: str) -> str:
    return (
        f"Pada hari ini {day_in_words(day)} ({format_day(day)}), bertempat di {place}, kami yang"
        " bertanda tangan di bawah ini:"
    )


def _parties(entry: Handover | None) -> tuple[Facts, Facts]:
    first = (
        Fact("nama", "Nama", entry.giver if entry else _LINE),
        Fact("jabatan", "Jabatan", entry.giver_office if entry else _LINE),
    )
    second = (
        Fact("nama", "Nama", entry.receiver if entry else _LINE),
        Fact("jabatan", "Jabatan", entry.receiver_office if entry else _LINE),
        Fact("instansi", "Instansi", entry.institution if entry else _LINE),
    )
    return (
        Facts("pihak_pertama", first, heading="PIHAK PERTAMA"),
        Facts("pihak_kedua", second, heading="PIHAK KEDUA"),
    )


def _agreed(name: str) -> Prose:
    words = (
        f"PIHAK PERTAMA melimpahkan pembinaan {name} kepada PIHAK KEDUA, dan PIHAK KEDUA"
        " menerimanya. Keadaan kelompok pada hari ini menurut buku-bukunya adalah sebagai berikut."
    )
    return Prose("pelimpahan", (words,))


def _state(reader: Reader, day: date) -> tuple[Fact, ...]:
    known = members(reader, on=day, include_left=False)
    women = sum(each.sex is Sex.FEMALE for each in known)
    officers = officers_on(reader, day)
    level = level_on(reader, day)
    closed = closed_through(reader)
    values = (
        f"{len(known)} orang ({women} perempuan, {len(known) - women} laki-laki)",
        "; ".join(f"{office.title_on_paper}: {name}" for office, name in officers.items()),
        level.entry.level.title_on_paper if level else "belum ditetapkan",
        _goods(reader, day),
        _loans(reader, day),
        in_figures_and_words(
            -sum(balance_after(reader, account, day) for account in SAVINGS_ACCOUNTS)
        ),
        closed.label if closed else "belum pernah",
    )
    return tuple(
        Fact(key, label, value or "belum ada")
        for (key, label), value in zip(_FACTS, values, strict=True)
    )


def _goods(reader: Reader, day: date) -> str:
    there = [row for row in inventory(reader, day) if row.state.quantity]
    worth = sum(row.worth or 0 for row in there)
    unpriced = sum(row.worth is None for row in there)
    words = f"{len(there)} macam, nilai {in_figures_and_words(worth)}"
    damaged = sum(row.state.damaged > 0 for row in there)
    if damaged:
        words += f"; {damaged} macam ada yang rusak"
    return words + (f"; {unpriced} macam belum ada harganya" if unpriced else "")


def _loans(reader: Reader, day: date) -> str:
    running = portfolio(reader, day)
    words = f"{running.count} pinjaman, sisa pokok {in_figures_and_words(running.outstanding)}"
    if running.late:
        words += f"; terlambat {format_rupiah(running.late)}"
    if running.untold:
        words += f"; pokok yang belum dirinci {format_rupiah(running.untold)}"
    return words


def _funds(reader: Reader, day: date) -> Table:
    held = [
        tuple(balance_after(reader, account, day) for account in (accounts.cash, accounts.bank))
        for accounts in map(fund_accounts, Fund)
    ]
    return Table(
        "dana",
        _FUNDS,
        tuple(
            (fund_on_paper(fund), cash, bank, cash + bank)
            for fund, (cash, bank) in zip(Fund, held, strict=True)
        ),
        heading="Uang kelompok",
        total=(
            "Jumlah",
            sum(cash for cash, _bank in held),
            sum(bank for _cash, bank in held),
            sum(cash + bank for cash, bank in held),
        ),
    )


def _books(kept: Sequence[KeptBook], row_height: int = 0) -> Table:
    rows = tuple(
        (place, each.title, each.count, each.first, each.last, None)
        for place, each in enumerate(kept, 1)
    )
    return Table("buku", _BOOKS, rows, heading="Buku yang diserahkan", row_height=row_height)


def _remarks(entry: Handover | None) -> tuple[Prose, ...]:
    return (Prose("keterangan", (entry.note,), "Keterangan"),) if entry and entry.note else ()


def _signatures(
    reader: Reader, profile: GroupProfile, day: date | None, entry: Handover | None
) -> SignatureBlock:
    people = [
        Signature(
            "PIHAK PERTAMA,", entry.giver_office if entry else "", entry.giver if entry else ""
        ),
        Signature(
            "PIHAK KEDUA,", entry.receiver_office if entry else "", entry.receiver if entry else ""
        ),
    ]
    chair = officers_on(reader, day).get(Office.CHAIR, "") if day else ""
    if entry is None or entry.giver != chair:
        people.append(Signature("Mengetahui,", f"Ketua {profile.name}", chair))
    if profile.village_head:
        people.append(Signature("Mengetahui,", "Lurah/Kepala Desa", profile.village_head))
    return SignatureBlock(signing_place(profile), day, tuple(people))


def _sheet(reader: Reader, period: str, sections: Sequence[Section]) -> Report:
    return official_print(
        reader, name=HANDOVER, title=_TITLE, period=period, sections=sections, signed=False
    )
