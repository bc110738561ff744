"""Berita acara: what was done or decided, taken over from a meeting or written anew."""

from datetime import date
from typing import Final

from kube_desktop.books.official_records.queries import told_by_meeting, usual_signatories
from kube_desktop.books.official_records.register import OFFICIAL_RECORDS
from kube_desktop.books.official_records.sheets import OFFICIAL_BOOK, OFFICIAL_RECORD
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import N_, _
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import button

_PAGE: Final = RecordPage(
    register=OFFICIAL_RECORDS,
    icon="scroll-text",
    empty_title=N_("Belum ada berita acara bulan ini"),
    empty_advice=N_(
        "Tulis berita acara untuk keputusan penting, pemeriksaan barang atau serah terima. Isi"
        " notulen rapat bisa diambil sekali tekan."
    ),
    new_title=N_("Berita acara baru"),
    saved=N_("Berita acara tercatat."),
    report=OFFICIAL_BOOK.name,
    also_hears=frozenset({"meetings", "decisions", "officers"}),
)
_ALWAYS_TAKEN: Final = "on_day"


class OfficialRecordsScreen(RecordScreen):
    """The group's official records.

    Attributes:
        take_over: fills the empty fields with what the minutes of the chosen meeting say.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)
        self.take_over = button(_("Ambil isi dari notulen rapat itu"), "download")
        self.take_over.clicked.connect(self._take_over)
        self.panel.add_part(self.take_over)
        self.panel.form.edited.connect(self._offer_minutes)
        self._offer_minutes()

    def defaults(self) -> dict[str, object]:
        """Begin with who usually signs."""
        return {"signatories": self.session.book.read(usual_signatories, today())}

    def show_record(self, record_id: int) -> None:
        """Show a record in full, and offer the paper itself before all."""
        super().show_record(record_id)
        paper = button(_("Cetak berita acara ini"), "printer")
        paper.clicked.connect(lambda: self._print_record(record_id))
        self.details.lead_with(paper)

    def _offer_minutes(self) -> None:
        chosen = self.panel.form.editors["meeting_id"].value()
        self.take_over.setVisible(isinstance(chosen, int))

    def _take_over(self) -> None:
        editors = self.panel.form.editors
        chosen = editors["meeting_id"].value()
        if not isinstance(chosen, int):
            return
        for name, told in self.session.book.read(told_by_meeting, chosen).items():
            if name == _ALWAYS_TAKEN or not editors[name].is_filled():
                editors[name].set_value(told)
        held = editors[_ALWAYS_TAKEN].value()
        if self.panel.record_id is None and isinstance(held, date):
            signatories = self.session.book.read(usual_signatories, held)
            editors["signatories"].set_value(signatories)
        self.panel.form.focus_first()

    def _print_record(self, record_id: int) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = self.session.month
        request = ReportRequest(OFFICIAL_RECORD, month, month, record_id=record_id)
        show_request(self.session, request, self)
