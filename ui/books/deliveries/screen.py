"""Laporan terkirim: which report was handed in, when, to whom, with the receipt's scan."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.books.deliveries.queries import not_handed_in
from kube_desktop.books.deliveries.register import DELIVERIES
from kube_desktop.books.deliveries.rules import MonthName, ReportKind, Way
from kube_desktop.books.deliveries.sheets import DELIVERY_BOOK
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from ui.books.deliveries.wishes import HandIn
from ui.records.listing import Line
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=DELIVERIES,
    icon="file-check",
    empty_title=N_("Belum ada laporan yang dicatat terkirim"),
    empty_advice=N_(
        "Setiap laporan bulanan atau tahunan diserahkan, tulis di sini kepada siapa dan kapan."
        " Lampirkan foto tanda terimanya."
    ),
    new_title=N_("Laporan diserahkan"),
    saved=N_("Laporan terkirim tercatat."),
    report=DELIVERY_BOOK.name,
    also_hears=frozenset({"ledger"}),
)


class DeliveriesScreen(RecordScreen):
    """The log of reports handed in."""

    def __init__(self, session: Session) -> None:
        self._asked: HandIn | None = None
        super().__init__(session, _PAGE)
        self.panel.form.edited.connect(self._ask_only_what_fits)
        self._ask_only_what_fits()

    def reload(self) -> None:
        """Read the log again, and say which reports are overdue."""
        super().reload()
        overdue = self.session.book.read(not_handed_in, today())
        words = _("Belum diserahkan: {months}.")
        named = ", ".join(month.label for month in overdue)
        self.panel.set_advice(words.format(months=named) if overdue else "")

    def take(self, wish: object) -> None:
        """Begin with the report that another page names, or do what every such page does."""
        if isinstance(wish, HandIn):
            self._asked = wish
            self.begin_new()
            self._asked = None
        else:
            super().take(wish)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Call each report by its name, and say which came late."""
        return (
            RegisterColumn(_("Diserahkan"), lambda line: line.record.entry.on_day, Kind.DAY, 10),
            RegisterColumn(_("Laporan"), _name, width=0),
            RegisterColumn(_("Kepada"), lambda line: line.record.entry.addressee, width=18),
            RegisterColumn(
                _("Cara"),
                lambda line: line.record.entry.way.label,
                Kind.TEXT,
                15,
                True,  # noqa: FBT003 - a spare column
            ),
            RegisterColumn(
                _("Yang menerima"),
                lambda line: line.record.entry.received_by,
                width=16,
                is_spare=True,
            ),
            RegisterColumn(_("Tepat waktu"), _in_time, width=11),
        )

    def defaults(self) -> dict[str, object]:
        """Begin with the report that comes next: the longest overdue, else of last month."""
        usual = {"report": ReportKind.MONTHLY, "way": Way.PRINT, "on_day": today()}
        asked = self._asked
        if asked is not None and asked.month is None:
            return {**usual, "report": ReportKind.ANNUAL, "year": asked.year}
        month = self._next() if asked is None or asked.month is None else asked.month
        return {**usual, "month": MonthName.of(month), "year": month.year}

    def _next(self) -> Month:
        overdue = self.session.book.read(not_handed_in, today())
        return overdue[0] if overdue else Month.of(today()).previous()

    def _ask_only_what_fits(self) -> None:
        report = self.panel.form.editors["report"].value()
        self._ask("month", is_asked=report is ReportKind.MONTHLY)
        self._ask("what", is_asked=report in {ReportKind.LPJ, ReportKind.OTHER})

    def _ask(self, name: str, *, is_asked: bool) -> None:
        """Show a field where it has a meaning; what is out of sight is empty."""
        editor = self.panel.form.editors[name]
        if not is_asked and editor.is_filled():
            editor.set_value(None)
        self.panel.form.show_row(name, shown=is_asked)


def _name(line: Line) -> str:
    name = str(line.record.entry.title)
    return _("{what} (dibatalkan)").format(what=name) if line.record.is_cancelled else name


def _in_time(line: Line) -> str:
    delivery = line.record.entry
    if delivery.told is None:
        return ""
    return _("Terlambat") if delivery.is_late else _("Ya")
