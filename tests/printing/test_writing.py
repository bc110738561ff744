import json
import subprocess
import sys

import pytest

from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from tests.printing.samples import monthly


@pytest.mark.parametrize(
    ("form", "beginning"),
    [
        (ReportFormat.PDF, b"%PDF"),
        (ReportFormat.XLSX, b"PK"),
        (ReportFormat.CSV, "\ufeff2. Kas per dana".encode()),
        (ReportFormat.JSON, b'{\n  "report": "monthly"'),
        (ReportFormat.TEXT, b"KUBE MELATI\n"),
    ],
)
def test_every_form_comes_through_the_one_door(form: ReportFormat, beginning: bytes) -> None:
    assert write_report(monthly(), form, PaperSize.A4).startswith(beginning)


def test_json_keeps_letters_as_they_are_written() -> None:
    written = write_report(monthly(title="Laporan “Bulanan”"), ReportFormat.JSON).decode()

    assert json.loads(written)["title"] == "Laporan “Bulanan”"
    assert "“Bulanan”" in written


def test_a_format_names_its_files_suffix() -> None:
    assert [form.suffix for form in ReportFormat] == [".pdf", ".xlsx", ".csv", ".json", ".txt"]


@pytest.mark.parametrize(
    "module", ["model", "writing", "text", "values", "delimited", "charts", "chart_svg"]
)
def test_what_needs_no_pdf_or_excel_does_not_load_their_engines(module: str) -> None:
    program = (
        f"import sys, kube_desktop.printing.{module};"
        "print([m for m in ('reportlab', 'xlsxwriter', 'openpyxl', 'pypdfium2', 'PIL')"
        " if m in sys.modules])"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"
