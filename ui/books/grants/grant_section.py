"""What became of an aid, in its details: what is left, what it was used for, and what to do."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kube_desktop.books.grants.queries import GrantRow
from kube_desktop.books.grants.rules import GrantUse, Tag
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.registers.register import Record
from ui.books.grants.words import left_words, part_words
from ui.widgets.parts import button, column, icon_button, label, line, row


class GrantSection(QWidget):
    """Sums by tag, then use by use, each of which can be opened.

    Signals:
        use_asked: a use shall be written down.
        revolving_asked: a revolving shall be written down.
        use_chosen: the id of a use that shall be shown.
        account_asked: the texts of its accountability report shall be written or mended.
        print_asked: the name of a print of this aid.
    """

    use_asked = Signal()
    revolving_asked = Signal()
    use_chosen = Signal(int)
    account_asked = Signal()
    print_asked = Signal(str)

    def __init__(self, shown: GrantRow, *, can_write: bool) -> None:
        super().__init__()
        layout = column(label(left_words(shown), "heading", wrap=True), spacing=6)
        self.setLayout(layout)
        self._say_parts(layout, shown)
        if shown.is_waiting(today()):
            words = _("Sudah lebih dari tiga bulan. Tulis sisanya dipakai untuk apa.")
            layout.addWidget(label(words, "concern", wrap=True))
        if can_write and shown.grant.amount:
            use = button(_("Penggunaan"), "plus", tip=_("Catat penggunaan bantuan ini"))
            use.clicked.connect(self.use_asked)
            pass_on = button(_("Gulirkan"), "repeat", tip=_("Gulirkan sebagian kepada yang lain"))
            pass_on.clicked.connect(self.revolving_asked)
            layout.addLayout(row(use, pass_on, None))
        report = button(_("Laporan"), "printer", "quiet", tip=_("Laporan penggunaan"))
        report.clicked.connect(partial(self.print_asked.emit, "grant-use"))
        handover = button(_("Cetak berita acara"), "printer", "quiet")
        handover.clicked.connect(partial(self.print_asked.emit, "grant-handover"))
        layout.addLayout(row(report, handover, None))
        lpj = button(_("Cetak LPJ"), "printer", tip=_("Laporan pertanggungjawaban dengan buktinya"))
        lpj.clicked.connect(partial(self.print_asked.emit, "lpj"))
        write = button(_("Isi LPJ"), "pencil", tip=_("Tulis kata-kata laporan pertanggungjawaban"))
        write.clicked.connect(self.account_asked)
        write.setVisible(can_write)
        layout.addLayout(row(lpj, write, None))
        layout.addWidget(line())
        layout.addWidget(label(_("Dipakai untuk"), "strong"))
        if not shown.uses:
            layout.addWidget(label(_("Belum ada yang ditulis."), "note", wrap=True))
        for use_of in reversed(shown.uses):
            layout.addWidget(self._use(use_of))

    def _say_parts(self, layout: QVBoxLayout, shown: GrantRow) -> None:
        parts = [(tag.label, shown.of(tag)) for tag in Tag]
        parts.append((_("Digulirkan"), shown.revolved))
        for title, amount in parts:
            if amount:
                layout.addWidget(label(part_words(shown, title, amount), wrap=True))

    def _use(self, use: Record[GrantUse]) -> QWidget:
        entry = use.entry
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(f"{format_day(entry.on_day)} · {entry.tag.label}", "label"))
        told = f"{entry.what}: {format_rupiah(entry.amount)}"
        words.addWidget(label(told, wrap=True))
        follow = icon_button("arrow-up-right", _("Buka {what}").format(what=entry.what))
        follow.clicked.connect(partial(self.use_chosen.emit, use.id))
        held = QWidget()
        layout = row(words, follow, spacing=2)
        layout.setStretch(0, 1)
        layout.setAlignment(follow, Qt.AlignmentFlag.AlignTop)
        held.setLayout(layout)
        return held
