import subprocess
import sys

HEAVY = ("sqlalchemy", "reportlab", "alembic", "pypdfium2", "xlsxwriter", "openpyxl")


def test_beranda_loads_neither_database_layer_nor_pdf_engine() -> None:
    code = f"import sys, ui.home.screen, ui.home.charts; print(set({HEAVY}) & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
