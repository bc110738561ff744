"""The walk through the meetings, what they decided, and what the group owns."""

from typing import Final

from kube_desktop.books.inventory.register import GOODS
from kube_desktop.books.inventory.rules import GoodKind, Origin
from kube_desktop.books.meetings.register import MEETINGS, TASKS
from kube_desktop.foundation.calendar import Month
from kube_desktop.registers.queries import records
from tests.tour.records import fill
from tests.tour.stage import Stage
from ui.books.inventory.event_panel import CHECK
from ui.books.inventory.screen import InventoryScreen
from ui.books.meetings.screen import MeetingsScreen

_OCTOBER: Final = Month(2026, 10)
_PARTS: Final = ("rapat", "hadir", "notulen", "keputusan")


def go_through_the_meetings(stage: Stage) -> None:
    """Walk through the parts of a meeting, a new one, and the lists over all of them."""
    stage.go_to("meetings", _last_meeting(stage))
    screen = stage.screen(MeetingsScreen)
    for place, name in enumerate(_PARTS):
        screen.editor.tabs.setCurrentIndex(place)
        stage.shoot(f"rapat-{name}")
    stage.press("Batalkan…", screen)
    stage.shoot("rapat-batalkan")
    screen.reason.dismissed.emit()
    screen.begin_new()
    stage.shoot("rapat-baru")
    stage.press("Simpan rapat", screen)
    stage.shoot("rapat-ditolak")
    screen.editor.tabs.setCurrentIndex(1)
    stage.press("Semua hadir", screen)
    stage.shoot("rapat-semua-hadir")
    fill(screen.editor.facts, subject="Pembagian tugas warung", place="Rumah ketua")
    stage.press("Simpan rapat", screen)
    stage.shoot("rapat-tersimpan")
    stage.go_to("decisions")
    stage.shoot("keputusan")
    stage.go_to("meeting_tasks")
    stage.shoot("tugas")
    stage.go_to("meeting_tasks", stage.session.book.read(records, TASKS)[0].id)
    stage.shoot("tugas-hasil")


def go_through_the_goods(stage: Stage) -> None:
    """Walk through the inventory: what there is, what happened, what is bought."""
    stage.go_to("inventory")
    screen = stage.screen(InventoryScreen)
    stage.shoot("inventaris")
    goods = stage.session.book.read(records, GOODS)
    stage.go_to("inventory", next(one.id for one in goods if one.entry.kind is GoodKind.GOODS))
    stage.shoot("inventaris-barang")
    stage.press(CHECK.title, screen.details)
    stage.shoot("inventaris-cek")
    screen.events.dismissed.emit()
    stage.go_to("inventory", next(one.id for one in goods if one.entry.kind is GoodKind.LIVESTOCK))
    stage.shoot("inventaris-ternak")
    screen.begin_new()
    fill(screen.panel.form, name="Kursi plastik", origin=Origin.BOUGHT)
    stage.shoot("inventaris-beli")
    screen.panel.dismissed.emit()


def _last_meeting(stage: Stage) -> int:
    return stage.session.book.read(records, MEETINGS, last=_OCTOBER.last)[-1].id
