"""Tables for tests, as people keep them."""

import csv
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from kube_desktop.exchange.transactions import COLUMNS

SALE = {
    "tanggal": "03/11/2026",
    "no_bukti": "N-1",
    "dana": "UEP",
    "jenis": "Penjualan",
    "uraian": "Penjualan warung",
    "anggota": "",
    "masuk": "150.000",
    "keluar": "",
}
PURCHASE = {
    "tanggal": "2026-11-04",
    "no_bukti": "Nota 77",
    "dana": "uep",
    "jenis": "1201",
    "uraian": "Beli gula",
    "anggota": "",
    "masuk": "",
    "keluar": "90rb",
}
OUT_OF_UEP = {
    **PURCHASE,
    "no_bukti": "PB 1",
    "jenis": "Pindahan ke dana lain",
    "uraian": "Penyisihan untuk IKS",
    "keluar": "75.000",
}
INTO_IKS = {
    **SALE,
    "tanggal": "2026-11-04",
    "no_bukti": "",
    "dana": "IKS",
    "jenis": "4901",
    "uraian": "Dari kas usaha",
    "masuk": "75.000",
}


def write_csv(
    path: Path, *rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, delimiter: str = ","
) -> Path:
    """Write rows as CSV and return the path."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(columns)
        writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return path


def write_xlsx(path: Path, *rows: tuple[Any, ...]) -> Path:
    """Write rows of native values as a workbook and return the path."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path
