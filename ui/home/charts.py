"""The two charts of Beranda, in the colours of the window."""

from typing import Final

from PySide6.QtWidgets import QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.chart_svg import chart_svg
from kube_desktop.printing.model import Chart, ChartKind, Series
from kube_desktop.printing.shapes import ChartColours
from kube_desktop.reports.overview import Overview
from ui import theme
from ui.widgets.card_grid import CardGrid
from ui.widgets.chart_view import ChartView
from ui.widgets.parts import column, frame, label

_FUND_COLOURS: Final = {
    Fund.UEP: "accent",
    Fund.SP: "keluar",
    Fund.TAB: "masuk",
    Fund.IKS: "warning",
}


class Charts(QWidget):
    """Money in and out, and the balance of each fund, over twelve months."""

    def __init__(self) -> None:
        super().__init__()
        self._flows = ChartView(_("Grafik uang masuk dan keluar 12 bulan"))
        self._balances = ChartView(_("Grafik saldo tiap dana 12 bulan"))
        titles = (_("Uang masuk dan keluar, 12 bulan"), _("Saldo tiap dana, kas dan bank"))
        cards = []
        for title, chart in zip(titles, (self._flows, self._balances), strict=True):
            chart.setMinimumHeight(theme.scaled(200))
            card = frame("card")
            card.setLayout(column(label(title, "heading"), chart, spacing=6, margin=14))
            cards.append(card)
        self.setLayout(column(CardGrid(cards, 380)))

    def show_overview(self, view: Overview) -> None:
        """Show the twelve months of a view."""
        _show_flows(self._flows, view)
        _show_balances(self._balances, view)


def _show_flows(chart_view: ChartView, view: Overview) -> None:
    """Show money in and out by month."""
    chart = Chart(
        name="masuk_keluar",
        categories=tuple(_short(flow.month) for flow in view.flows),
        series=(
            Series(_("Masuk"), tuple(flow.received for flow in view.flows)),
            Series(_("Keluar"), tuple(flow.paid for flow in view.flows)),
        ),
    )
    last = view.flows[-1]
    words = _("{month}: masuk {received}, keluar {paid}").format(
        month=last.month.label,
        received=format_rupiah(last.received),
        paid=format_rupiah(last.paid),
    )
    _show(chart_view, chart, words, ("masuk", "keluar"))


def _show_balances(chart_view: ChartView, view: Overview) -> None:
    """Show what each fund had, cash and bank together, at the end of each month."""
    used = {fund: trend for fund, trend in view.fund_trends.items() if any(trend)}
    chart = Chart(
        name="saldo_dana",
        categories=tuple(_short(flow.month) for flow in view.flows),
        series=tuple(Series(fund.label, trend) for fund, trend in used.items()),
        kind=ChartKind.LINES,
    )
    amounts = [f"{fund.label} {format_rupiah(trend[-1])}" for fund, trend in used.items()]
    colours = tuple(_FUND_COLOURS[fund] for fund in used)
    _show(chart_view, chart, ", ".join(amounts), colours)


def _show(chart_view: ChartView, chart: Chart, words: str, colours: tuple[str, ...]) -> None:
    def draw(width: float, height: float) -> bytes:
        worn = theme.tokens()
        return chart_svg(
            chart,
            width=width,
            height=height,
            colours=ChartColours(
                ink=worn.ink,
                muted=worn.muted,
                hairline=worn.hairline,
                ground=worn.field,
                series=tuple(getattr(worn, name) for name in colours),
            ),
            text_size=theme.scaled(12),
        )

    chart_view.show_chart(draw, words)


def _short(month: Month) -> str:
    return month.short_label.split()[0]
