"""The charts of Beranda, in the colours of the window."""

from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund
from kube_desktop.printing.chart_svg import chart_svg
from kube_desktop.printing.model import Chart, ChartKind, Series
from kube_desktop.printing.shapes import ChartColours
from kube_desktop.reports.members_money import MembersMoney
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
    """Money in and out, balances, savings and loans over twelve months, and loans by age."""

    def __init__(self) -> None:
        super().__init__()
        self._flows = ChartView(_("Grafik uang masuk dan keluar 12 bulan"))
        self._balances = ChartView(_("Grafik saldo tiap dana 12 bulan"))
        self._savings = ChartView(_("Grafik tabungan dan pinjaman 12 bulan"))
        self._arrears = ChartView(_("Grafik pinjaman menurut lamanya terlambat"))
        titled = (
            (_("Uang masuk dan keluar, 12 bulan"), self._flows),
            (_("Saldo tiap dana, kas dan bank"), self._balances),
            (_("Tabungan dan pinjaman, akhir bulan"), self._savings),
            (_("Pinjaman sekarang, lancar dan terlambat"), self._arrears),
        )
        cards = [_card(title, chart) for title, chart in titled]
        self._money = CardGrid(cards[:2], 380)
        self._members = CardGrid(cards[2:], 380)
        self.setLayout(column(self._money, self._members, spacing=12))

    def show_overview(self, view: Overview) -> None:
        """Show the twelve months of a view."""
        _show_flows(self._flows, view)
        _show_balances(self._balances, view)
        known = view.members_money
        self._members.setVisible(any(known.savings) or any(known.loans))
        _show_savings(self._savings, view)
        _show_arrears(self._arrears, known)


def _card(title: str, chart: ChartView) -> QFrame:
    chart.setMinimumHeight(theme.scaled(200))
    card = frame("card")
    card.setLayout(column(label(title, "heading"), chart, spacing=6, margin=14))
    return card


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


def _show_savings(chart_view: ChartView, view: Overview) -> None:
    """Show what savers have and what borrowers owe at the end of each month."""
    known = view.members_money
    chart = Chart(
        name="tabungan_pinjaman",
        categories=tuple(_short(flow.month) for flow in view.flows),
        series=(Series(_("Tabungan"), known.savings), Series(_("Pinjaman"), known.loans)),
        kind=ChartKind.LINES,
    )
    words = _("Tabungan {savings}, pinjaman {loans}").format(
        savings=format_rupiah(known.savings[-1]), loans=format_rupiah(known.loans[-1])
    )
    _show(chart_view, chart, words, ("masuk", "keluar"))


def _show_arrears(chart_view: ChartView, known: MembersMoney) -> None:
    """Show how much of the loans that run is late, and how late."""
    classes = [(one.age_class.label, one.outstanding) for one in known.classes]
    chart = Chart(
        name="umur_pinjaman",
        categories=tuple(name for name, _amount in classes) or (_("Tidak ada pinjaman"),),
        series=(Series(_("Sisa pokok"), tuple(amount for _name, amount in classes) or (0,)),),
    )
    words = ", ".join(f"{name} {format_rupiah(amount)}" for name, amount in classes)
    _show(chart_view, chart, words or _("Tidak ada pinjaman"), ("warning",))


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
