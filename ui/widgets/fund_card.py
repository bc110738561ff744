"""The money of one fund: a big figure, what it is, and how it went."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_number, format_rupiah
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, restyle, row
from ui.widgets.sparkline import Sparkline


class FundCard(CardButton):
    """A card to press that opens the fund's book."""

    def __init__(self, title: str, icon: str = "", parent: QWidget | None = None) -> None:
        self._title = title
        self._amount = label("–", "figure")
        self._amount.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note = label("", "note", wrap=True)
        self._trend = Sparkline(_("Perjalanan {title}").format(title=title))
        head = [label(title, "label")]
        if icon:
            picture = QLabel()
            put_icon(picture, icon, "muted", 18)
            head.insert(0, picture)
        content = column(row(*head, None, spacing=6), self._amount, self._note, self._trend, None)
        content.setSpacing(2)
        content.setContentsMargins(14, 10, 14, 8)
        super().__init__(title, content, parent)

    def show_amount(self, amount: Rupiah | None, note: str = "", trend: Sequence[int] = ()) -> None:
        """Show an amount (a dash for None), a few words about it, and how it went."""
        self._amount.setText("–" if amount is None else format_number(amount).replace("-", "−"))
        restyle(self._amount, "figure_problem" if amount is not None and amount < 0 else "figure")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._trend.show_values(trend)
        self._trend.setVisible(len(trend) > 1)
        spoken = [self._title, "" if amount is None else format_rupiah(amount), note]
        self.setAccessibleName(", ".join(part for part in spoken if part))

    def amount_text(self) -> str:
        """Return the big figure as it is shown."""
        return self._amount.text()
