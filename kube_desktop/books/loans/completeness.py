"""When the cards of loans are complete: each loan rests on a decision, and every loan has a card.

Source: domain.md 2.1, K5 (decisions behind loans) and M7 (written conditions); our own criteria.
"""

from dataclasses import replace
from typing import Final

from kube_desktop.books.loans.portfolio import untold_loans
from kube_desktop.books.loans.queries import rules_on
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack

_PAGE: Final = "loans"


def with_cards(state: BookState, reader: Reader, month: Month) -> BookState:
    """Return the state of the cash book of loans with what its cards lack in a month."""
    lacks = [*_undecided(reader, month), *_without_rules(reader, month)]
    untold = untold_loans(reader, month.last)
    if untold > 0:
        sentence = _("Pinjaman {amount} belum punya kartu. Rincikan per peminjam.")
        lacks.append(Lack(sentence.format(amount=format_rupiah(untold)), _PAGE))
    return replace(state, lacks=(*state.lacks, *lacks))


def _undecided(reader: Reader, month: Month) -> list[Lack]:
    rows = _paid_out(reader, month)
    return [
        Lack(
            _("Pinjaman {number} cair tanpa menyebut keputusan rapat.").format(number=number),
            _PAGE,
            loan_id,
        )
        for loan_id, number, decision_id in rows
        if decision_id is None
    ]


def _without_rules(reader: Reader, month: Month) -> list[Lack]:
    if not _paid_out(reader, month):
        return []
    rules = rules_on(reader, month.last)
    if rules.are_usual:
        return [Lack(_("Aturan pinjaman kelompok belum ditulis."), LOAN_RULES.page)]
    if rules.decision_id is None:
        sentence = _("Keputusan rapat tentang aturan pinjaman belum disebut.")
        return [Lack(sentence, LOAN_RULES.page)]
    return []


def _paid_out(reader: Reader, month: Month) -> list[tuple[int, str, int | None]]:
    """Return the loans that were paid out in a month and still are."""
    return reader.rows(
        "SELECT l.id, l.number, l.decision_id FROM loan_plan p JOIN loan l ON l.id = p.loan_id"
        " WHERE p.cause = 'paid_out' AND p.on_day BETWEEN ? AND ? AND p.cancelled_at IS NULL"
        " AND l.cancelled_at IS NULL ORDER BY l.number",
        (month.first.isoformat(), month.last.isoformat()),
    )
