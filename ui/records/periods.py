"""How much of a book its list shows."""

from enum import Enum

from kube_desktop.foundation.i18n import _
from ui.widgets.choice_edit import ChoiceEdit


class Period(Enum):
    """How much of the book is shown."""

    MONTH = "month"
    YEAR = "year"
    ALL = "all"


def period_choice() -> ChoiceEdit:
    """Return the choice between them."""
    made = ChoiceEdit(
        [
            (Period.MONTH, _("Bulan ini")),
            (Period.YEAR, _("Setahun")),
            (Period.ALL, _("Semua")),
        ]
    )
    made.setAccessibleName(_("Waktu yang ditampilkan"))
    return made
