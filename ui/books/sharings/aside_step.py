"""Second step: what is set aside first, by percentages; in red when that is nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.sharings.concerns import NOTHING_SET_ASIDE
from kube_desktop.books.sharings.division import Division
from kube_desktop.books.sharings.percents import WHOLE
from kube_desktop.books.sharings.rules import (
    SURPLUS_BASES,
    Agreement,
    Basis,
    Pot,
    Purse,
    Source,
)
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.books.sharings.percent_edit import PercentEdit
from ui.widgets.form import Form
from ui.widgets.parts import column, label


class AsideStep(QWidget):
    """A percentage for each purse, and of a SHU for each way of sharing it.

    Attributes:
        form: its fields, named as the purses.

    Signals:
        changed: another percentage.
    """

    changed = Signal()

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self._agreed = label("", "note", wrap=True)
        self.purses = {purse: PercentEdit() for purse in Purse}
        self.pots = {basis: PercentEdit() for basis in SURPLUS_BASES}
        self.form = Form(columns=4, column_width=170)
        for purse, field in self.purses.items():
            self.form.add(purse.value, _("{purse} (%)").format(purse=purse.label), field)
        self.shares = Form(columns=2, column_width=260)
        for basis, field in self.pots.items():
            self.shares.add(f"pot_{basis.value}", f"{basis.label} (%)", field)
        self._sum = label("", "strong", wrap=True, name="set_aside_sum")
        self._nothing = label(_(NOTHING_SET_ASIDE), "problem", wrap=True)
        self._too_much = label(
            _("Jumlah semua persen lebih dari 100%. Kurangi salah satunya."), "problem", wrap=True
        )
        split = label(_("Bagian anggota dari SHU"), "heading")
        self.setLayout(
            column(
                self._agreed,
                self.form,
                split,
                self.shares,
                self._sum,
                self._nothing,
                self._too_much,
                None,
                spacing=8,
            )
        )
        is_surplus = source is Source.SURPLUS
        if not is_surplus:
            split.hide()
            self.shares.hide()
        for field in (*self.purses.values(), *self.pots.values()):
            field.changed.connect(lambda _value: self.changed.emit())

    def start(self, agreement: Agreement | None) -> None:
        """Begin with what was agreed; without an agreement nothing is proposed."""
        aside: dict[Purse, int] = agreement.aside if agreement else {}
        shared: dict[Basis, int] = agreement.pots if agreement else {}
        for purse, field in self.purses.items():
            field.set_value(aside.get(purse, 0))
        for basis, field in self.pots.items():
            field.set_value(shared.get(basis, 0))
        self._agreed.setText(
            _("Menurut kesepakatan sejak {day}. Ubah bila rapat memutuskan lain.").format(
                day=format_long_day(agreement.valid_from)
            )
            if agreement
            else _("Belum ada kesepakatan yang dicatat. Tulis persen yang diputuskan rapat.")
        )

    def aside(self) -> tuple[tuple[Purse, int], ...]:
        """Return what is set aside, in tenths of a percent."""
        return tuple((purse, field.value()) for purse, field in self.purses.items())

    def surplus_pots(self) -> tuple[Pot, ...]:
        """Return how a SHU is shared."""
        return tuple(Pot(basis, field.value()) for basis, field in self.pots.items())

    def is_too_much(self) -> bool:
        """Whether it is more than everything."""
        pots = self.surplus_pots() if self._source is Source.SURPLUS else ()
        named = sum(tenths for _purse, tenths in self.aside())
        return named + sum(pot.tenths or 0 for pot in pots) > WHOLE

    def show_division(self, division: Division | None) -> None:
        """Say how much money each percentage is, and what is left to share."""
        self._too_much.setVisible(self.is_too_much())
        amounts = {each.purse: each.amount for each in division.aside} if division else {}
        for purse, field in self.purses.items():
            field.show_amount(amounts.get(purse))
        pots = {each.basis: each.amount for each in division.pots} if division else {}
        for basis, pot in self.pots.items():
            pot.show_amount(pots.get(basis))
        self._nothing.setVisible(division is not None and not division.aside)
        self._sum.setText(_told(division) if division else "")

    def is_ready(self) -> bool:
        """Whether every percentage can be read, and together they are not too much."""
        return self.form.is_ready() and self.shares.is_ready() and not self.is_too_much()


def _told(division: Division) -> str:
    words = _("Disisihkan {aside}, untuk anggota {shared}").format(
        aside=format_rupiah(sum(each.amount for each in division.aside)),
        shared=format_rupiah(sum(each.amount for each in division.pots)),
    )
    if division.undivided:
        rest = _("tidak dibagi {rest}").format(rest=format_rupiah(division.undivided))
        words = f"{words}, {rest}"
    return f"{words}."
