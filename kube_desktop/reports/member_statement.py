"""*Buku anggota saya*: all that concerns one member on one page, to take home.

It names nobody else, and no NIK: it lies on a table at home (domain.md 6.4).
"""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
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
from kube_desktop.reports.own_book import OwnBook, own_book
from kube_desktop.reports.own_words import own_sentences

MEMBER_STATEMENT: Final = "member-statement"
_LINES: Final = 4


def member_statement(reader: Reader, member_id: int, *, on: date) -> Report:
    """Return the page of one member, as it stands at the end of a day.

    Raises:
        MemberNotFoundError: no such member.
    """
    own = own_book(reader, member_id, on=on)
    sections: list[Section] = [_who(own), Prose("keadaan", own_sentences(own))]
    if own.loans:
        sections.append(_loans(own))
    if own.lines:
        sections.append(_savings(own))
    report = official_print(
        reader,
        name=MEMBER_STATEMENT,
        title="BUKU ANGGOTA",
        period=f"Keadaan tanggal {format_long_day(on)}",
        sections=sections,
        signed=False,
    )
    treasurer = officers_on(reader, today()).get(Office.TREASURER, "")
    people = (
        Signature("Dibuat oleh,", "Bendahara", treasurer),
        Signature("Dicocokkan oleh,", "Anggota", own.member.name),
    )
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, today(), people))


def _who(own: OwnBook) -> Facts:
    who = own.member
    since = format_long_day(who.joined_on)
    if who.left_on is not None and who.left_on <= own.on:
        since += f", keluar {format_long_day(who.left_on)}"
    offices = ", ".join(office.title_on_paper for office in who.offices)
    words = f"{who.name} ({offices})" if offices else who.name
    return Facts(
        "anggota",
        (
            Fact("nama", "Nama", words),
            Fact("keanggotaan", "Anggota", f"nomor {who.number}, sejak {since}"),
        ),
    )


def _savings(own: OwnBook) -> Table:
    return Table(
        "tabungan",
        (
            Column("tanggal", "Tanggal", CellKind.DAY, 11),
            Column("uraian", "Uraian", width=34),
            Column("setor", "Setor", CellKind.MONEY, 13),
            Column("ambil", "Ambil", CellKind.MONEY, 13),
            Column("saldo", "Saldo", CellKind.MONEY, 13),
        ),
        tuple(
            (
                line.day,
                line.description,
                line.deposited or None,
                line.withdrawn or None,
                line.balance,
            )
            for line in own.lines[-_LINES:]
        ),
        heading="Tabungan, catatan terakhir (Rp)",
    )


def _loans(own: OwnBook) -> Table:
    return Table(
        "pinjaman",
        (
            Column("nomor", "Nomor", width=13),
            Column("pokok", "Pinjaman", CellKind.MONEY, 12),
            Column("sisa", "Sisa pokok", CellKind.MONEY, 12),
            Column("terlambat", "Terlambat", CellKind.MONEY, 12),
            Column("denda", "Denda", CellKind.MONEY, 10),
            Column("berikutnya", "Angsuran", CellKind.MONEY, 11),
            Column("tanggal", "Jatuh tempo", CellKind.DAY, 12),
        ),
        tuple(
            (
                loan.row.number,
                loan.row.principal,
                loan.row.outstanding,
                loan.row.late or None,
                loan.owed.late_fee or None,
                loan.row.next_due or None,
                loan.row.next_due_on,
            )
            for loan in own.loans
        ),
        heading="Pinjaman (Rp)",
    )
