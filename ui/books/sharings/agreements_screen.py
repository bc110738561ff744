"""Kesepakatan bagi hasil: what the group agreed to set aside."""

from typing import Final

from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.i18n import N_
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session

_PAGE: Final = RecordPage(
    register=SHARING_AGREEMENTS,
    icon="scroll-text",
    empty_title=N_("Belum ada kesepakatan"),
    empty_advice=N_(
        "Tulis apa yang disepakati rapat: berapa persen hasil disisihkan, dan sisanya dibagi "
        "menurut apa."
    ),
    new_title=N_("Kesepakatan baru"),
    saved=N_("Kesepakatan tercatat."),
    report="sharing-agreement",
    also_hears=frozenset({"meetings", "units"}),
)


class AgreementsScreen(RecordScreen):
    """What was agreed, from which day on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)

    def defaults(self) -> dict[str, object]:
        """Most agreements are about a line of business."""
        return {"source": Source.BUSINESS}
