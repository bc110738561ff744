"""Kegiatan: what the group did, who took part, what it cost, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kube_desktop.books.activities.queries import (
    ActivityRow,
    activity_row,
    activity_rows,
)
from kube_desktop.books.activities.register import ACTIVITIES
from kube_desktop.books.activities.rules import Activity
from kube_desktop.books.cash.links import VOUCHER
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.registers.register import Record
from ui.books.activities.acts import add_with, change_with
from ui.books.activities.panel import ActivityPanel
from ui.records.acts import CorrectingAct, RecordAct
from ui.records.listing import Line
from ui.records.page import RecordPage
from ui.records.screen import RecordScreen
from ui.session import Session
from ui.widgets.parts import button, column, label
from ui.widgets.register_model import Kind, RegisterColumn

_PAGE: Final = RecordPage(
    register=ACTIVITIES,
    icon="calendar-days",
    empty_title=N_("Belum ada kegiatan bulan ini"),
    empty_advice=N_(
        "Tulis setiap kegiatan: usaha, sosial, kerja bakti, pelatihan. Foto boleh dilampirkan."
    ),
    new_title=N_("Kegiatan baru"),
    saved=N_("Kegiatan tercatat."),
    report="activities",
    also_hears=frozenset({"cash", "members"}),
)


@dataclass(frozen=True, slots=True)
class ActivityLine(Line):
    """A line of the list, with what the book of activities counts."""

    row: ActivityRow


class ActivitiesScreen(RecordScreen):
    """The book of activities.

    Attributes:
        panel: with the ticks and the vouchers.
    """

    panel: ActivityPanel

    def __init__(self, session: Session) -> None:
        super().__init__(session, _PAGE)

    def make_panel(self) -> ActivityPanel:
        """Return the panel that also asks who took part and which vouchers paid."""
        return ActivityPanel(self.session, self.page)

    def columns(self) -> Sequence[RegisterColumn[Line]]:
        """Show also how many took part and what it cost."""
        *fields, files = super().columns()
        return (
            *fields,
            RegisterColumn(_("Peserta"), _people, Kind.COUNT, 8),
            RegisterColumn(_("Biaya (Rp)"), _cost, Kind.MONEY, 11),
            files,
        )

    def lines(self, shown: Sequence[Record[Any]]) -> Sequence[Line]:
        """Return the lines with what is counted."""
        rows = self.session.book.read(activity_rows, shown)
        return [
            ActivityLine(line.record, line.names, row)
            for line, row in zip(super().lines(shown), rows, strict=True)
        ]

    def filters(self) -> Mapping[str, Callable[[Record[Any]], bool]]:
        """Offer the activities whose follow-up is not done."""
        return {_("Tindak lanjut belum selesai"): _is_open}

    def adding(self) -> RecordAct:
        """Write the participants and vouchers with the activity."""
        return add_with(self.panel.taking())

    def changing(self) -> CorrectingAct:
        """Correct the participants and vouchers with the activity."""
        return change_with(self.panel.taking())

    def sections(self, record: Record[Any]) -> Sequence[QWidget]:
        """Tell who took part, and what it cost by which vouchers."""
        row = self.session.book.read(activity_row, record)
        held = QWidget()
        names = ", ".join(row.members.values()) or _("Belum ada.")
        title = _("Anggota yang ikut ({count})").format(count=len(row.members))
        layout = column(label(title, "label"), label(names, wrap=True), spacing=4)
        layout.addWidget(_cost_words(row))
        for voucher in row.vouchers:
            words = f"{voucher.voucher} · {format_rupiah(voucher.amount)}"
            link = button(words, "arrow-up-right", "link", tip=voucher.description)
            link.clicked.connect(partial(self.session.ask_page, VOUCHER.page, voucher.entry_id))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        held.setLayout(layout)
        return (held,)


def _is_open(record: Record[Activity]) -> bool:
    activity = record.entry
    return bool(activity.follow_up) and activity.done_on is None and not record.is_cancelled


def _people(line: Line) -> int | None:
    return line.row.people or None if isinstance(line, ActivityLine) else None


def _cost(line: Line) -> int | None:
    return line.row.cost or None if isinstance(line, ActivityLine) else None


def _cost_words(row: ActivityRow) -> QLabel:
    if not row.cost:
        return label(_("Tanpa biaya"), "note")
    return label(_("Biaya {amount}").format(amount=format_rupiah(row.cost)), "label")
