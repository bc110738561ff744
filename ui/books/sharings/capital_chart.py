"""Own capital over the years: what setting aside makes grow."""

from PySide6.QtWidgets import QFrame

from kube_desktop.books.sharings.queries import OWN_CAPITAL
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.balances import monthly_closings
from kube_desktop.printing.chart_svg import chart_svg
from kube_desktop.printing.model import Chart, Series
from kube_desktop.printing.shapes import ChartColours
from ui import theme
from ui.session import Session
from ui.widgets.chart_view import ChartView
from ui.widgets.parts import column, label, restyle

_YEARS = 5


class CapitalChart(QFrame):
    """Bars for the ends of the last years."""

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "card")
        self._chart = ChartView(_("Modal sendiri kelompok"))
        advice = label(
            _("Modal usaha sendiri, kas kelompok, dan modal sendiri simpan pinjam."),
            "note",
            wrap=True,
        )
        heading = label(_("Modal sendiri kelompok"), "heading", wrap=True)
        layout = column(heading, advice, self._chart, margin=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_capital(self, session: Session) -> None:
        """Show the ends of the years up to the month in hand."""
        year = session.month.year
        years = tuple(range(year - _YEARS + 1, year + 1))
        amounts = session.book.read(_at_year_ends, years, session.month)
        chart = Chart(
            "modal_sendiri",
            tuple(str(each) for each in years),
            (Series(_("Modal sendiri"), amounts),),
        )

        def draw(width: float, height: float) -> bytes:
            worn = theme.tokens()
            colours = ChartColours(
                ink=worn.ink,
                muted=worn.muted,
                hairline=worn.hairline,
                ground=worn.field,
                series=(worn.accent,),
            )
            return chart_svg(
                chart, width=width, height=height, colours=colours, text_size=theme.scaled(12)
            )

        told = zip(years, amounts, strict=True)
        words = ", ".join(f"{each}: {format_rupiah(amount)}" for each, amount in told)
        self._chart.show_chart(draw, words)


def _at_year_ends(reader: Reader, years: tuple[int, ...], last: Month) -> tuple[int, ...]:
    ends = (min(Month(year, 12), last) for year in years)
    return tuple(-monthly_closings(reader, OWN_CAPITAL, end, 1)[0] for end in ends)
