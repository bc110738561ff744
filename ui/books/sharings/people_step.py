"""Third step: everybody's share with its working, and where it goes."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.sharings.bases import SavingsCounted
from kube_desktop.books.sharings.division import Division, Shares, share_out, working
from kube_desktop.books.sharings.repaying import OwedLoan
from kube_desktop.books.sharings.rules import (
    BUSINESS_BASES,
    Basis,
    Destination,
    Sharer,
    Sharing,
    Source,
)
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from ui.books.sharings.sharer_row import SharerRow
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import button, column, label, line, row

_SHORT: Final = {
    Basis.EQUAL: N_("Sama rata"),
    Basis.SHIFTS: N_("Giliran"),
    Basis.DAYS: N_("Hari kerja"),
    Basis.CAPITAL: N_("Modal"),
    Basis.PRODUCTION: N_("Produksi"),
}


class PeopleStep(QWidget):
    """A row for each member, sums that must meet, and what the group should hear.

    Signals:
        asked: another basis: the numbers are others.
        changed: a number, or where a share goes.
    """

    asked = Signal()
    changed = Signal()

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self.rows: tuple[SharerRow, ...] = ()
        if source is Source.BUSINESS:
            self.basis = ChoiceEdit([(basis, _(_SHORT[basis])) for basis in BUSINESS_BASES])
            self.basis.setAccessibleName(_("Dibagi menurut"))
        else:
            self.basis = ChoiceEdit([(each, each.label) for each in SavingsCounted])
            self.basis.setAccessibleName(_("Tabungan dihitung dari"))
        words = _("Dibagi menurut") if source is Source.BUSINESS else _("Tabungan dihitung dari")
        self.pay_all = button(_("Semua dibayar"), "banknote")
        self.save_all = button(_("Semua masuk tabungan"), "piggy-bank")
        self._advice = label("", "note", wrap=True)
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(0)
        self._sum = label("", "strong", wrap=True, name="shares_sum")
        self._concerns = label("", "problem", wrap=True, name="sharing_concerns")
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.setLayout(
            column(
                label(words, "label"),
                row(self.basis, None),
                self._advice,
                self._people,
                line(),
                self._sum,
                self._concerns,
                self.problem,
                row(self.pay_all, self.save_all, None),
                None,
                spacing=8,
            )
        )
        self.basis.changed.connect(lambda _value: self.asked.emit())
        self.pay_all.clicked.connect(lambda: self._send_all(Destination.PAID))
        self.save_all.clicked.connect(lambda: self._send_all(Destination.SAVINGS))

    def start(self, basis: Basis | None) -> None:
        """Begin with the basis that was agreed."""
        if self._source is Source.BUSINESS:
            self.basis.set_value(basis if basis in BUSINESS_BASES else Basis.EQUAL)
        else:
            self.basis.set_value(SavingsCounted.AVERAGE)

    def chosen(self) -> Basis:
        """Return the basis of a business result."""
        chosen = self.basis.value()
        return chosen if isinstance(chosen, Basis) else Basis.EQUAL

    def counted(self) -> SavingsCounted:
        """Return which savings count in a SHU."""
        chosen = self.basis.value()
        return chosen if isinstance(chosen, SavingsCounted) else SavingsCounted.AVERAGE

    def show_people(
        self,
        people: Sequence[MemberRow],
        weights: Mapping[int, tuple[int, ...]],
        owed: Mapping[int, OwedLoan],
    ) -> None:
        """Show the members with the numbers that the books know of them."""
        for each in self.rows:
            self._people.removeWidget(each)
            each.hide()
            each.deleteLater()
        basis = self.chosen() if self._source is Source.BUSINESS else None
        unknown = (0,) if basis is not None else (0, 0)
        self.rows = tuple(
            SharerRow(
                each.id,
                each.name,
                basis=basis,
                weights=weights.get(each.id, unknown),
                owed=owed[each.id].owed if each.id in owed else 0,
            )
            for each in people
        )
        for each in self.rows:
            self._people.addWidget(each)
            each.changed.connect(self.changed)
        widest = max((each.destination.sizeHint().width() for each in self.rows), default=0)
        for each in self.rows:
            each.line_up(widest)
        self._advice.setText(_advice(basis))

    def sharers(self) -> tuple[Sharer, ...]:
        """Return everybody who has a number."""
        return tuple(each.sharer() for each in self.rows if any(each.weights()))

    def show_division(self, division: Division, sharing: Sharing, concerns: Sequence[str]) -> None:
        """Say everybody's share and its working; the sums must meet."""
        shared: list[Shares] = []
        wholes: list[int] = []
        for place, pot in enumerate(division.pots):
            weights = [each.weights()[place] for each in self.rows]
            wholes.append(sum(weights))
            shared.append(share_out(pot.amount, weights, coin=sharing.coin))
        for number, each in enumerate(self.rows):
            weights_of = each.weights()
            told = [
                working(
                    pot.basis,
                    weights_of[place],
                    wholes[place],
                    pot=division.pots[place].amount,
                    amount=shared[place].amounts[number],
                )
                for place, pot in enumerate(sharing.pots)
                if weights_of[place]
            ]
            each.show_share(sum(one.amounts[number] for one in shared), "\n".join(told))
        self._sum.setText(_summed(division, shared))
        self._concerns.setText("\n".join(concerns))
        self._concerns.setVisible(bool(concerns))
        self.problem.hide()

    def show_problem(self, text: str) -> None:
        """Say why it was not saved."""
        self.problem.setText(text)
        self.problem.show()

    def _send_all(self, destination: Destination) -> None:
        for each in self.rows:
            each.destination.set_value(destination)


def _summed(division: Division, shared: Sequence[Shares]) -> str:
    aside = sum(each.amount for each in division.aside)
    given = sum(sum(each.amounts) for each in shared)
    left_over = sum(each.left_over for each in shared)
    parts = [
        _("Disisihkan {amount}").format(amount=format_rupiah(aside)),
        _("anggota {amount}").format(amount=format_rupiah(given)),
        _("sisa pembulatan {amount}").format(amount=format_rupiah(left_over)),
    ]
    if division.undivided:
        parts.append(_("tidak dibagi {amount}").format(amount=format_rupiah(division.undivided)))
    whole = aside + given + left_over + division.undivided
    return f"{' + '.join(parts)} = {format_rupiah(whole)}"


def _advice(basis: Basis | None) -> str:
    match basis:
        case Basis.EQUAL:
            return _("Centang siapa yang ikut; setiap orang mendapat satu bagian yang sama.")
        case Basis.SHIFTS:
            return _("Angka diambil dari giliran yang sudah ditandai dijalankan; boleh diubah.")
        case Basis.DAYS:
            return _("Tulis berapa hari setiap orang bekerja.")
        case Basis.CAPITAL:
            return _("Tulis berapa modal yang disetor setiap orang.")
        case Basis.PRODUCTION:
            return _("Tulis berapa hasil setiap orang, misalnya kilogram atau bungkus.")
    return _("Angka diambil dari buku tabungan dan pinjaman yang cair tahun itu.")
