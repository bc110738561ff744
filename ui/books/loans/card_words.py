"""What stands on the card of a loan: its sentences, and the columns of its two tables."""

from collections.abc import Sequence

from kube_desktop.books.loans.applications import LoanState
from kube_desktop.books.loans.cards import CardLine, DueState, LineKind, LoanCard, PlanRow
from kube_desktop.books.loans.schedule import Schedule
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number, format_rupiah
from ui.books.loans.words import parts_words, rupiah
from ui.widgets.register_model import Kind, RegisterColumn


def about_words(card: LoanCard) -> str:
    """Return whose it is, for what, and since when, in one line."""
    loan, row = card.loan, card.row
    said = [_("Anggota") if row.is_member else _("Bukan anggota")]
    if loan.purpose:
        said.append(loan.purpose)
    if loan.guarantor:
        said.append(_("penjamin {name}").format(name=loan.guarantor))
    if loan.is_from_paper:
        said.append(_("dari buku lama"))
    else:
        said.append(_("diajukan {day}").format(day=format_day(loan.applied_on)))
    if row.paid_out_on is not None:
        said.append(_("cair {day}").format(day=format_day(row.paid_out_on)))
    if card.waivers:
        waived = sum(each.amount for each in card.waivers)
        said.append(_("denda {amount} dihapus").format(amount=format_rupiah(waived)))
    if loan.despite_rules:
        said.append(_("rapat menyetujui penyimpangan dari aturan"))
    return " · ".join(said)


def standing_words(card: LoanCard) -> str:
    """Return how the loan stands today, in one sentence."""
    if card.state is LoanState.RUNNING:
        return _owed_words(card)
    if card.state is LoanState.CANCELLED:
        return _("Dibatalkan: {reason}.").format(reason=card.cancel_reason.rstrip("."))
    if card.state is LoanState.SETTLED and card.row.last_paid_on is not None:
        return _("Lunas sejak {day}.").format(day=format_long_day(card.row.last_paid_on))
    words = {
        LoanState.APPLIED: _("Menunggu keputusan rapat."),
        LoanState.GRANTED: _("Disetujui; uangnya belum cair."),
        LoanState.REFUSED: _("Ditolak."),
        LoanState.SETTLED: _("Lunas."),
        LoanState.WRITTEN_OFF: _("Dihapus buku; uangnya tidak lagi diharapkan."),
    }[card.state]
    return f"{words} {card.loan.verdict_note}".strip()


def as_rows(shown: LoanCard | Schedule) -> Sequence[PlanRow]:
    """Return the rows of a plan; of a schedule that may come, rows on which nothing was paid."""
    if isinstance(shown, LoanCard):
        if shown.plan is not None:
            return shown.rows
        return as_rows(shown.schedule)
    return [
        PlanRow(
            each.number,
            each.due_on,
            each.principal,
            each.charge,
            each.balance,
            0,
            0,
            None,
            DueState.COMING,
        )
        for each in shown.instalments
    ]


def columns_of_plan() -> tuple[RegisterColumn[PlanRow], ...]:
    """Return the columns of what is due."""
    return (
        RegisterColumn(_("Ke-"), lambda each: each.number or "–", Kind.COUNT, 3),
        RegisterColumn(_("Jatuh tempo"), lambda each: each.due_on, Kind.DAY, 11),
        RegisterColumn(_("Angsuran"), lambda each: each.amount, Kind.MONEY, 9),
        RegisterColumn(_("Keadaan"), _due_words, Kind.TEXT, 0),
        RegisterColumn(_("Sisa pokok"), lambda each: each.balance, Kind.MONEY, 9, is_spare=True),
        RegisterColumn(_("Pokok"), lambda each: each.principal, Kind.MONEY, 12, is_spare=True),
        RegisterColumn(_("Jasa"), lambda each: each.charge, Kind.MONEY, 8, is_spare=True),
    )


def columns_of_lines() -> tuple[RegisterColumn[CardLine], ...]:
    """Return the columns of the money that moved."""
    return (
        RegisterColumn(_("Tgl"), lambda line: line.day, Kind.DAY, 10),
        RegisterColumn(_("Uraian"), _line_words, Kind.TEXT, 0),
        RegisterColumn(_("Pokok"), lambda line: line.principal, Kind.MONEY_IN, 8),
        RegisterColumn(_("Jasa"), lambda line: line.charge, Kind.MONEY_IN, 7),
        RegisterColumn(_("Denda"), lambda line: line.late_fee, Kind.MONEY_IN, 6),
        RegisterColumn(_("Sisa"), lambda line: line.balance, Kind.MONEY, 8),
        RegisterColumn(
            _("No. bukti"), lambda line: line.voucher or "", Kind.MUTED, 13, is_spare=True
        ),
    )


def look_of_row(each: PlanRow) -> str:
    """Return how a row of the plan looks, besides what its words say."""
    if each.state is DueState.PAID:
        return "muted"
    return "problem" if each.state is DueState.LATE else ""


def look_of_line(line: CardLine) -> str:
    """Return how a line looks, besides what its words say."""
    return "" if line.is_standing else "muted"


def _owed_words(card: LoanCard) -> str:
    row = card.row
    if card.owed.total:
        return _("Hari ini harus dibayar {amount}: {parts}.").format(
            amount=format_rupiah(card.owed.total), parts=parts_words(card.owed)
        )
    if row.next_due_on is not None:
        return _("Lancar. Berikutnya {amount} pada {day}.").format(
            amount=format_rupiah(row.next_due), day=format_long_day(row.next_due_on)
        )
    return _("Masih harus dibayar {amount}.").format(amount=rupiah(row.outstanding))


def _due_words(each: PlanRow) -> str:
    if each.state is DueState.PAID:
        if each.paid_on is None or not each.amount:
            return _("Dibayar")
        return _("Dibayar {day}").format(day=format_day(each.paid_on))
    is_begun = each.left < each.amount
    left = format_number(each.left)
    if each.state is DueState.LATE:
        return _("! Kurang {amount}").format(amount=left)
    if each.state is DueState.TODAY:
        return _("Hari ini, {amount}").format(amount=left)
    return _("Kurang {amount}").format(amount=left) if is_begun else ""


def _line_words(line: CardLine) -> str:
    """Return what a line is, whether it still counts, and why not."""
    if line.kind is LineKind.REVERSAL:
        return _("Pembatalan: {reason}").format(reason=line.reason)
    amount = format_number(abs(line.lent or line.written_off or line.recovered))
    words = {
        LineKind.PAID_OUT: _("Cair {amount}"),
        LineKind.FROM_PAPER: _("Dari buku lama {amount}"),
        LineKind.INSTALMENT: _("Angsuran"),
        LineKind.WRITTEN_OFF: _("Dihapus buku {amount}"),
        LineKind.RECOVERED: _("Penerimaan kembali {amount}"),
    }[line.kind].format(amount=amount)
    if line.reversed_by is not None:
        return _("{description} (dibatalkan)").format(description=words)
    if line.corrects is not None:
        return _("{description} (perbaikan: {reason})").format(
            description=words, reason=line.reason
        )
    return words
