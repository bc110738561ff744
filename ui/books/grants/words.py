"""Aid and revolvings in words for the screen."""

from kube_desktop.books.grants.completeness import overdue_sentence
from kube_desktop.books.grants.queries import GrantRow, RevolvingRow
from kube_desktop.books.grants.revolving_rules import Return, Revolving
from kube_desktop.books.grants.rules import Form
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_number, format_rupiah


def left_words(row: GrantRow) -> str:
    """Return how much of aid is left: `Sisa Rp5.000.000 dari Rp20.000.000`."""
    if row.grant.amount is None:
        return _("Nilainya belum diisi, jadi sisanya belum bisa dihitung.")
    return _("Sisa {left} dari {whole}").format(
        left=format_rupiah(row.left or 0), whole=format_rupiah(row.grant.amount)
    )


def part_words(row: GrantRow, title: str, amount: int) -> str:
    """Return a part of aid with its percentage: `Produktif Rp6.000.000 (30,0%)`."""
    words = f"{title} {format_rupiah(amount)}"
    tenths = row.tenths_of(amount)
    return words if tenths is None else f"{words} ({tenths // 10},{tenths % 10}%)"


def out_words(row: RevolvingRow) -> str:
    """Return what is still to come back: `Masih akan kembali Rp600.000, paling lambat …`."""
    revolving = row.revolving
    if not revolving.is_returning:
        return _("Tidak kembali")
    if row.left <= 0:
        return _("Sudah kembali semua")
    if row.is_overdue(today()):
        return f"! {overdue_sentence(row)}"
    left = counted_words(revolving, row.left)
    if revolving.due_on is None:
        return _("Masih akan kembali {left}").format(left=left)
    return _("Masih akan kembali {left}, paling lambat {day}").format(
        left=left, day=format_day(revolving.due_on)
    )


def state_words(row: RevolvingRow) -> str:
    """Return how a revolving stands in a word or two, with a sign for what is overdue."""
    if not row.revolving.is_returning:
        return _("Tidak kembali")
    if row.left <= 0:
        return _("Sudah kembali")
    return _("! Lewat waktu") if row.is_overdue(today()) else _("Berjalan")


def counted_words(revolving: Revolving, count: int) -> str:
    """Return so much of what comes back: `Rp400.000`, `1 anak kambing`."""
    if revolving.form is Form.MONEY:
        return format_rupiah(count)
    return f"{format_number(count)} {revolving.return_what or revolving.what}"


def return_words(revolving: Revolving, returned: Return) -> str:
    """Return what came back."""
    return counted_words(revolving, returned.amount or returned.quantity or 0)
