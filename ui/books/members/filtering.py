"""Which members the register shows."""

from enum import Enum

from kube_desktop.books.members.queries import MemberRow
from kube_desktop.books.members.rules import missing_data
from kube_desktop.foundation.i18n import _
from ui import theme
from ui.widgets.suggest_edit import PickEdit, Suggestion

_LEAST = 150
_WIDTH = 210


class Shown(Enum):
    """What the register shows; the words stand beside, because they follow the language."""

    PRESENT = "present"
    ALL = "all"
    LEFT = "left"
    POOR = "poor"
    NOT_POOR = "not_poor"
    POOR_UNSAID = "poor_unsaid"
    INCOMPLETE = "incomplete"


class MemberFilter(PickEdit):
    """Members of today, who has left, the poor, those whose data lack something."""

    def __init__(self) -> None:
        super().__init__(
            (
                Suggestion(Shown.PRESENT, _("Anggota sekarang")),
                Suggestion(Shown.ALL, _("Semua")),
                Suggestion(Shown.LEFT, _("Sudah keluar")),
                Suggestion(Shown.POOR, _("Keluarga miskin")),
                Suggestion(Shown.NOT_POOR, _("Bukan keluarga miskin")),
                Suggestion(Shown.POOR_UNSAID, _("Miskin belum diisi")),
                Suggestion(Shown.INCOMPLETE, _("Data belum lengkap")),
            )
        )
        self.setAccessibleName(_("Saring anggota"))
        self.setMinimumWidth(theme.scaled(_LEAST))
        self.setMaximumWidth(theme.scaled(_WIDTH))
        self.choose(Shown.PRESENT)

    def takes(self, member: MemberRow) -> bool:
        """Tell whether a member is shown; the words about data mean those who are members now."""
        wanted = self.value()
        if wanted is Shown.ALL:
            return True
        if wanted is Shown.LEFT or member.left_on is not None:
            return wanted is Shown.LEFT and member.left_on is not None
        if wanted is Shown.INCOMPLETE:
            return bool(missing_data(member.details))
        if wanted is Shown.POOR_UNSAID:
            return member.is_poor is None
        poor = {Shown.POOR: True, Shown.NOT_POOR: False}
        return wanted not in poor or member.is_poor is poor[wanted]
