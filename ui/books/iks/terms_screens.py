"""Tarif, bebas iuran, posisi awal: what dues are reckoned from."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from kube_desktop.books.iks.dues_queries import tariffs
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_POSITIONS, IKS_TARIFFS
from kube_desktop.books.iks.rules import USUAL_TARIFF, TariffPeriod
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.register import Record
from ui.records.form import RecordForm
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.date_edit import DateEdit

_TARIFFS: Final = RecordPage(
    register=IKS_TARIFFS,
    icon="calculator",
    empty_title=N_("Tarif iuran belum ditetapkan"),
    empty_advice=N_(
        "Tulis besarnya iuran menurut keputusan rapat dan bulan mulainya, misalnya Rp1.000"
        " sebulan. Bila tarif berubah, tulis tarif baru; yang lama tetap berlaku sampai bulan itu."
    ),
    new_title=N_("Tarif baru"),
    saved=N_("Tarif tercatat."),
    table=None,
    also_hears=frozenset({"meetings"}),
)
_EXEMPTIONS: Final = RecordPage(
    register=IKS_EXEMPTIONS,
    icon="circle-check",
    empty_title=N_("Tidak ada anggota yang bebas iuran"),
    empty_advice=N_(
        "Tulis anggota yang dibebaskan, dari bulan apa sampai bulan apa, dan sebabnya."
    ),
    new_title=N_("Pembebasan baru"),
    saved=N_("Pembebasan tercatat."),
    table=None,
    also_hears=frozenset({"members", "meetings"}),
)
_POSITIONS: Final = RecordPage(
    register=IKS_POSITIONS,
    icon="book-open",
    empty_title=N_("Belum ada posisi awal"),
    empty_advice=N_(
        "Bila pindah dari buku lama, tulis setiap anggota sudah lunas sampai bulan apa. Bisa juga"
        " dimasukkan sekaligus dari Excel."
    ),
    new_title=N_("Posisi awal anggota"),
    saved=N_("Posisi awal tercatat."),
    table="iks",
    also_hears=frozenset({"members"}),
)


class TariffsScreen(RecordScreen):
    """What members owe, and since when."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _TARIFFS)

    def reload(self) -> None:
        """Read the tariffs again; they begin in any month."""
        super().reload()
        _ask_no_month(self.panel.form, "valid_from")

    def defaults(self) -> dict[str, object]:
        """Propose what groups of the studies ask for, from the first of this month."""
        first: dict[str, object] = {"valid_from": Month.of(today()).first}
        if self.session.book.read(tariffs):
            return first | {"period": TariffPeriod.MONTH}
        return first | {"period": TariffPeriod.MONTH, "amount": USUAL_TARIFF}


class ExemptionsScreen(RecordScreen):
    """Who owes nothing, and for how long."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _EXEMPTIONS)

    def reload(self) -> None:
        """Read the exemptions again; they begin in any month."""
        super().reload()
        _ask_no_month(self.panel.form, "from_month")

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Narrow the list to those that hold today."""
        return {
            _("Berlaku sekarang"): lambda row: (
                not row.is_cancelled and row.entry.covers(Month.of(today()))
            )
        }


class PositionsScreen(RecordScreen):
    """How far everybody had paid in the paper book."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _POSITIONS)


def _ask_no_month(form: RecordForm, name: str) -> None:
    """Take any day in a field without asking whether it is meant."""
    widget = form.editors[name].widget
    if isinstance(widget, DateEdit):
        widget.set_month(None)
