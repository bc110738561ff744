import subprocess
import sys

import pytest

from ui.qt_application import make_application

FIRST_PAINT = """
import sys
from pathlib import Path
from ui.qt_application import make_application, wear
from ui.main_window import MainWindow
from ui.preferences import Preferences

app = make_application()
preferences = Preferences(Path(sys.argv[1]))
wear(app, preferences.choices)
window = MainWindow(preferences)
window.show()
app.processEvents()
print("\\n".join(sys.modules))
"""


@pytest.fixture(scope="module")
def modules_at_first_paint(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return what a fresh process has imported when the start page stands on the screen."""
    shown = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path_factory.mktemp("settings"))],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(shown.stdout.split())


@pytest.mark.parametrize(
    "heavy",
    [
        "alembic",
        "babel",
        "openpyxl",
        "pypdfium2",
        "reportlab",
        "sqlalchemy",
        "sqlite3",
        "xlsxwriter",
        "PySide6.QtNetwork",
        "PySide6.QtPrintSupport",
    ],
)
def test_nothing_heavy_is_imported_before_the_first_paint(
    modules_at_first_paint: set[str], heavy: str
) -> None:
    assert "ui.start.page" in modules_at_first_paint
    assert heavy not in modules_at_first_paint


def test_there_is_one_application_in_a_process() -> None:
    assert make_application() is make_application()
