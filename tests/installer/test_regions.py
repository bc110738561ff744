import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from installer.regions import PackageError, main, packed_text, read_package, tidy

ROWS = {"provinces": 1, "regencies": 1, "districts": 2, "villages": 3}
PACKAGE: Mapping[str, str] = {
    "package.json": '{"name": "idn-area-data", "version": "4.0.1"}',
    "data/LICENSE.md": "# Open Database License (ODbL)\n",
    "data/provinces.csv": "code,name\n53,Nusa Tenggara Timur\n",
    "data/regencies.csv": "code,province_code,name\n53.71,53,Kota Kupang\n",
    "data/districts.csv": ("code,regency_code,name\n53.71.04,53.71,Oebobo\n53.71.01,53.71,Alak\n"),
    "data/villages.csv": (
        "code,district_code,name\n"
        "53.71.04.1009,53.71.04,Oebufu\n"
        "53.71.04.1001,53.71.04,Oebobo\n"
        "53.71.01.2001,53.71.01,Naioni\n"
    ),
}


def write_package(folder: Path) -> Path:
    for name, text in PACKAGE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_places_stand_under_what_they_lie_in_by_name() -> None:
    text = packed_text(PACKAGE, rows=ROWS)

    assert text == (
        "\n1Nusa Tenggara Timur\n2Kota Kupang\n3Alak\n4Naioni\n3Oebobo\n5Oebobo\n5Oebufu\n"
    )


def test_folder_and_tarball_hold_the_same(tmp_path: Path) -> None:
    folder = write_package(tmp_path / "package")
    tarball = tmp_path / "idn-area-data-4.0.1.tgz"
    with tarfile.open(tarball, "w:gz") as archive:
        archive.add(folder, "package")

    assert read_package(folder) == read_package(tarball) == PACKAGE


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("package.json", '{"version": "3.1.2"}', "Version 4.0.1 is needed, this is 3.1.2"),
        ("data/provinces.csv", "code,name\n", "provinces: 1 rows expected, 0 found"),
        ("data/regencies.csv", "code,name\n99.01,Antah Berantah\n", "6 places lie nowhere"),
        ("data/regencies.csv", "code,name\n53.71,Kota Kupañg\n", "beyond ASCII"),
    ],
)
def test_another_package_is_refused(name: str, text: str, told: str) -> None:
    with pytest.raises(PackageError, match=told):
        packed_text({**PACKAGE, name: text}, rows=ROWS)


def test_what_is_no_such_package_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.tgz"
    other.write_bytes(b"nothing")

    assert main([str(tmp_path)]) == main([str(other)]) == main([str(tmp_path / "none.tgz")]) == 1
    assert main([]) == 2
    assert "Not the package idn-area-data" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("Kota Kupang", "Kota Kupang"),
        ("Pangkajene dan Kepulauan", "Pangkajene dan Kepulauan"),
        ("Pulo Lon / Pulo Dayah", "Pulo Lon/Pulo Dayah"),
        ("Bandar Pulau II", "Bandar Pulau II"),
        ("2 x 11 Kayu Tanam", "2 x 11 Kayu Tanam"),
        ('Ra"as', "Ra'as"),
        ("Bu Nuapu’u", "Bu Nuapu'u"),
        ("Air Sialang  Hilir.", "Air Sialang Hilir"),
        ("Teuw*", "Teuw"),
        ("Timang gajah", "Timang Gajah"),
        ("PulauTujuh", "Pulau Tujuh"),
        ("SoE", "SoE"),
        ("UPT. Prode SP.I", "UPT. Prode SP.I"),
        ("Pulau-pulau Babar Timur", "Pulau-pulau Babar Timur"),
    ],
)
def test_slips_in_names_are_mended_and_nothing_else(given: str, printed: str) -> None:
    assert tidy(given) == printed
