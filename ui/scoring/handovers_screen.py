"""Pelimpahan: who hands the group over to whom; its record is printed from the books of the day."""

from typing import Final

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.stages.handover_register import HANDOVERS
from kube_desktop.foundation.i18n import N_, _
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session

_PAGE: Final = RecordPage(
    register=HANDOVERS,
    icon="handshake",
    empty_title=N_("Kelompok belum dilimpahkan"),
    empty_advice=N_(
        "Di akhir tahap T3 pembinaan kelompok dilimpahkan ke pemerintah daerah. Tulis di bawah"
        " siapa yang melimpahkan dan siapa yang menerima, lalu cetak berita acaranya."
    ),
    new_title=N_("Tulis pelimpahan"),
    saved=N_("Pelimpahan tercatat."),
    report="handover",
    table=None,
)


class HandoversScreen(RecordScreen):
    """The handover, with its papers."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)
        self.panel.set_advice(
            _("Uang, barang, pinjaman dan buku di berita acara diambil dari pembukuan hari itu.")
        )

    def defaults(self) -> dict[str, object]:
        """Propose the facilitator as the one who hands over."""
        facilitator = self.session.book.read(group_profile).facilitator
        office = _("Pendamping Sosial") if facilitator else ""
        return {"giver": facilitator, "giver_office": office}
