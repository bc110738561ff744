import json
from datetime import date

import pytest

from kube_desktop.printing.values import report_values
from tests.printing.samples import FUNDS, IDENTITY, cash_table, monthly, report, slip


def test_amounts_are_integers_and_days_are_iso_under_the_keys_of_their_columns() -> None:
    values = report_values(report(cash_table(2)))

    assert json.loads(json.dumps(values)) == {
        "report": "cash-book",
        "title": "Buku Kas UEP",
        "period": "Oktober 2026",
        "edition": 214,
        "seal": "K7QF-2M9D",
        "records": 57,
        "records_seal": "R3TN-6LXA",
        "sections": {
            "lines": {
                "rows": [
                    {
                        "no": 1,
                        "tanggal": "2026-10-02",
                        "no_bukti": "M-0001",
                        "uraian": (
                            "Beli beras 25 kg dan minyak goreng untuk persediaan warung kelompok"
                        ),
                        "masuk": 1000,
                        "keluar": None,
                        "saldo": 1000,
                    },
                    {
                        "no": 2,
                        "tanggal": "2026-10-03",
                        "no_bukti": "K-0002",
                        "uraian": "Setoran dari penjualan kue di pasar Oeba",
                        "masuk": None,
                        "keluar": 800,
                        "saldo": 200,
                    },
                ],
                "total": {
                    "no": None,
                    "tanggal": None,
                    "no_bukti": None,
                    "uraian": "Jumlah",
                    "masuk": 1000,
                    "keluar": 800,
                    "saldo": 200,
                },
            }
        },
    }


def test_labelled_values_are_an_object_and_every_section_is_there() -> None:
    values = report_values(monthly())

    sections = values["sections"]
    assert isinstance(sections, dict)
    assert list(sections) == ["identity", "funds", "cash", "savings", "arrears", "notes"]
    assert sections["identity"] == {
        fact.key: fact.value.isoformat() if isinstance(fact.value, date) else fact.value
        for fact in IDENTITY.items
    }
    assert sections["arrears"] == {"rows": [], "total": None}


def test_rows_that_are_no_plain_lines_are_named() -> None:
    values = report_values(report(FUNDS))

    assert isinstance(values["sections"], dict)
    funds = values["sections"]["funds"]
    assert isinstance(funds, dict)
    assert funds["styles"] == {"0": "heading", "5": "subtotal", "6": "heading", "8": "note"}


def test_a_print_without_a_seal_says_so() -> None:
    values = report_values(report(cash_table(1), seal=None))

    named = ("edition", "seal", "records", "records_seal")
    assert [values[name] for name in named] == [None] * 4


def test_a_slip_gives_its_amount_and_its_words() -> None:
    values = report_values(report(slip()))

    assert isinstance(values["sections"], dict)
    given = values["sections"]["slip_001"]
    assert isinstance(given, dict)
    assert given["amount"] == 375_000
    assert given["in_words"] == "Tiga ratus tujuh puluh lima ribu rupiah"


def test_two_sections_of_one_name_are_a_fault() -> None:
    with pytest.raises(ValueError, match="share a name"):
        report_values(report(FUNDS, FUNDS))
