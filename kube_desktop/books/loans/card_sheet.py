"""*Kartu pinjaman*: what was agreed, what was paid, and what is still to be brought (1.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Final

from kube_desktop.books.loans.cards import CardLine, LineKind, LoanCard, PlanRow, loan_card
from kube_desktop.books.loans.covering import dues_paid_by, plans_of_card, schedule_on_paper
from kube_desktop.books.loans.late_fees import Due
from kube_desktop.books.loans.parties import LINE, SHORT_DOTS, state_mark
from kube_desktop.books.loans.terms_on_paper import charge_of_schedule, months_on_paper
from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.members.offices import Office
from kube_desktop.books.money_table import BALANCE, VOUCHER, money_column
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
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

NAME: Final = "loan-card"
_TITLE: Final = "KARTU PINJAMAN"
_COLUMNS: Final = (
    Column("ke", "Ke", width=6),
    Column("jatuh_tempo", "Jatuh tempo", CellKind.DAY, 12),
    Column("tgl_bayar", "Tgl bayar", CellKind.DAY, 12),
    VOUCHER,
    Column("uraian", "Uraian", width=34),
    money_column("pokok", "Pokok", 12),
    money_column("jasa", "Jasa", 11),
    money_column("denda", "Denda", 11),
    replace(BALANCE, key="sisa_pokok", heading="Sisa pokok (Rp)"),
    Column("paraf_bendahara", "Paraf bendahara", width=12),
    Column("paraf_anggota", "Paraf peminjam", width=12),
)
_SHORT: Final = {
    LineKind.PAID_OUT: "Cair",
    LineKind.FROM_PAPER: "Dari buku lama, sisa",
    LineKind.INSTALMENT: "Angsuran",
    LineKind.WRITTEN_OFF: "Dihapus buku",
    LineKind.RECOVERED: "Diterima kembali",
}
_NO_INITIALS: Final = (None, None)
_ROOM_FOR_INITIALS: Final = 8
_ROOM_FOR_A_PEN: Final = 10
_BLANK_ROWS: Final = 14


def loan_card_sheet(reader: Reader, loan_id: int, *, on: date) -> Report:
    """Return the card of a loan as it stood at the end of a day.

    Raises:
        LoanNotFoundError: no such loan.
    """
    card = loan_card(reader, loan_id, on)
    sections: list[Section] = [_head(reader, card), _table(card)]
    if notes := _notes(reader, card):
        sections.append(Prose("catatan", notes, "Catatan"))
    if card.plan is not None:
        sections.append(_standing(card))
    period = f"Keadaan tanggal {format_long_day(on)}{state_mark(card)}"
    return _print(reader, period, sections, card.borrower)


def blank_loan_card(reader: Reader) -> Report:
    """Return the card to be filled in with a pen."""
    labels = (
        ("no_pinjaman", "No pinjaman"),
        ("nama", "Nama peminjam (anggota / bukan)"),
        ("tgl_cair", "Tanggal cair"),
        ("pinjaman", "Pinjaman (Rp)"),
        ("jasa", "Jasa"),
        ("jangka", "Jangka waktu"),
        ("keputusan", "Keputusan rapat (nomor, tanggal)"),
        ("penjamin", "Penjamin"),
    )
    facts = Facts("pinjaman", tuple(Fact(key, label, LINE) for key, label in labels))
    rows = ((None,) * len(_COLUMNS),) * _BLANK_ROWS
    table = Table("kartu", _COLUMNS, rows, row_height=_ROOM_FOR_A_PEN)
    return _print(reader, f"Nomor {SHORT_DOTS}", (facts, table))


def _head(reader: Reader, card: LoanCard) -> Facts:
    loan, schedule = card.loan, schedule_on_paper(card)
    terms = schedule.terms
    belongs = "anggota" if card.row.is_member else "bukan anggota"
    facts = [
        Fact("no_pinjaman", "No pinjaman", loan.number),
        Fact("nama", "Nama peminjam", f"{card.borrower} ({belongs})"),
        Fact("keperluan", "Untuk", loan.purpose or "tidak disebut"),
        Fact("pinjaman", "Pinjaman", format_rupiah(loan.principal)),
        Fact("jasa", "Jasa", charge_of_schedule(schedule)),
        Fact("jangka", "Jangka waktu", months_on_paper(terms)),
    ]
    if card.row.paid_out_on:
        last = format_long_day(schedule.instalments[-1].due_on)
        days = f"{format_long_day(card.row.paid_out_on)}, jatuh tempo terakhir {last}"
        facts.append(Fact("tgl_cair", "Tanggal cair", days))
    decided = decisions_on_paper(reader, (loan.decision_id,)) if loan.decision_id else {}
    verdict = decided.get(loan.decision_id or 0, "tidak disebut")
    facts += [
        Fact("keputusan", "Keputusan rapat", verdict),
        Fact("penjamin", "Penjamin", loan.guarantor or "tidak ada"),
    ]
    return Facts("pinjaman", tuple(facts))


def _table(card: LoanCard) -> Table:
    paid = dues_paid_by(plans_of_card(card), card.lines)
    vouchers = {line.entry_id: str(line.voucher or "") for line in card.lines}
    lines: list[tuple[Cell, ...]] = [
        _paid(line, paid.get(line.entry_id, ()), vouchers) for line in card.lines
    ]
    lines += [_expected(row) for row in card.rows if row.left]
    total = (
        *(None, None, None, None, "Jumlah yang sudah dibayar"),
        sum(line.principal for line in card.lines),
        sum(line.charge for line in card.lines),
        sum(line.late_fee for line in card.lines),
        card.row.outstanding,
        *_NO_INITIALS,
    )
    return Table(
        "kartu",
        _COLUMNS,
        tuple(lines),
        total=total if lines else None,
        carried=("pokok", "jasa", "denda"),
        balances=("sisa_pokok",),
        when_empty="Uangnya belum cair.",
        row_height=_ROOM_FOR_INITIALS,
    )


def _paid(line: CardLine, dues: Sequence[Due], vouchers: Mapping[int, str]) -> tuple[Cell, ...]:
    return (
        _numbers(dues),
        dues[0].due_on if dues else None,
        line.day,
        vouchers[line.entry_id],
        _words(line, vouchers),
        line.principal or None,
        line.charge or None,
        line.late_fee or None,
        line.balance,
        *_NO_INITIALS,
    )


def _numbers(dues: Sequence[Due]) -> str | None:
    if not dues:
        return None
    first, last = _number(dues[0].number), _number(dues[-1].number)
    return first if first == last else f"{first}-{last}"


def _number(number: int) -> str:
    """Return how an instalment is called; the first row of a new schedule may be an old rest."""
    return str(number) if number else "lama"


def _words(line: CardLine, vouchers: Mapping[int, str]) -> str:
    """Return what a line was, with amounts that have no column and the reason of a mending."""
    if line.kind is LineKind.REVERSAL:
        what = f" ({format_rupiah(-amount)})" if (amount := _beside(line)) else ""
        return f"Batal {line.voucher_reversed or 'dari buku lama'}{what}: {line.reason}"
    words = _SHORT[line.kind]
    if amount := _beside(line):
        words = f"{words} {format_rupiah(amount)}"
    if line.corrects is not None:
        return f"{words}, pengganti {vouchers.get(line.corrects, '')}: {line.reason}"
    return f"{words}: {line.reason}" if line.reason else words


def _beside(line: CardLine) -> Rupiah:
    """What of a line has no column of its own."""
    return line.lent or line.written_off or line.recovered


def _expected(row: PlanRow) -> tuple[Cell, ...]:
    """Return an instalment that is still to be brought, with room for the pen."""
    words = f"Harus dibayar {format_rupiah(row.left)}"
    if row.paid_principal or row.paid_charge:
        words = f"Sisa angsuran, harus dibayar {format_rupiah(row.left)}"
    return (_number(row.number), row.due_on, None, None, words, *(None,) * 4, *_NO_INITIALS)


def _notes(reader: Reader, card: LoanCard) -> tuple[str, ...]:
    """Return what changed the schedule and which late fee was not asked for, by day."""
    notes: list[tuple[date, str]] = []
    for waiver in (*card.earlier_waivers, *card.waivers):
        amount = format_rupiah(waiver.amount)
        notes.append((waiver.on_day, f"denda {amount} dibebaskan: {waiver.reason}"))
    for plan in plans_of_card(card)[1:]:
        decided = decisions_on_paper(reader, (plan.decision_id,)) if plan.decision_id else {}
        why = [*filter(None, (plan.reason, decided.get(plan.decision_id or 0, "")))]
        words = plan.cause.title_on_paper.lower()
        notes.append((plan.on_day, f"{words}: {'; '.join(why)}" if why else f"{words}."))
    notes.sort(key=itemgetter(0))
    return tuple(f"{format_long_day(day)}, {words}" for day, words in notes)


def _standing(card: LoanCard) -> Facts:
    owed = card.owed
    parts = (("pokok", owed.principal), ("jasa", owed.charge), ("denda", owed.late_fee))
    split = ", ".join(f"{word} {format_rupiah(amount)}" for word, amount in parts if amount)
    words = f"{format_rupiah(owed.total)} ({split})" if split else "tidak ada"
    return Facts(
        "keadaan",
        (
            Fact("keadaan", "Keadaan", card.state.title_on_paper),
            Fact("harus_dibayar", "Sudah harus dibayar", words),
            Fact("melunasi", "Untuk melunasi hari itu", format_rupiah(card.settlement.total)),
        ),
    )


def _print(reader: Reader, period: str, sections: Sequence[Section], borrower: str = "") -> Report:
    report = official_print(
        reader,
        name=NAME,
        title=_TITLE,
        period=period,
        sections=sections,
        signed=False,
        landscape=True,
    )
    people = (
        Signature(
            "Dibuat oleh,", "Bendahara", officers_on(reader, today()).get(Office.TREASURER, "")
        ),
        Signature("Dicocokkan oleh,", "Peminjam", borrower),
    )
    place = signing_place(group_profile(reader))
    return replace(report, signatures=SignatureBlock(place, today(), people))
