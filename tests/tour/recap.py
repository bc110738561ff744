"""The walk of a facilitator who compares five groups, from the start page and back."""

import tempfile
from pathlib import Path

from tests.recap.groups import make_five
from tests.tour.stage import Stage
from ui.recap.screen import RecapScreen


def compare_groups(stage: Stage) -> None:
    """Walk through the recap of five groups and of a file that is none."""
    with tempfile.TemporaryDirectory(prefix="kube-rekap-") as folder:
        paths = make_five(Path(folder))
        letter = Path(folder) / "surat.kube"
        letter.write_text("Dengan hormat")
        stage.press("Rekap beberapa kelompok")
        stage.shoot("rekap-kosong")
        (screen,) = stage.window.findChildren(RecapScreen)
        screen.files.add([letter, *paths])
        stage.shoot("rekap-dicentang")
        stage.press("Buat rekap")
        stage.rest()
        stage.shoot("rekap")
        screen.toggle_help()
        stage.shoot("rekap-bantuan")
        stage.press("Kembali")
        stage.rest()
