from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kube_desktop.foundation.clock import clock_set_to
from tests.cli.conftest import Ended

Kube = Callable[..., Ended]
FLAT = ("--principal", "600000", "--months", "3", "--method", "flat", "--rate", "1")


@pytest.fixture(autouse=True)
def _a_known_day() -> Iterator[None]:
    with clock_set_to(datetime(2026, 11, 20, 3, tzinfo=UTC)):
        yield


def _column(instalments: list[dict[str, Any]], key: str) -> list[Any]:
    return [each[key] for each in instalments]


def test_a_schedule_is_a_sentence_and_a_table(kube: Kube) -> None:
    ended = kube("schedule", "--principal", "500rb", "--months", 3, "--method", "free")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        (
            "Pinjam Rp500.000, 3 kali angsuran setiap bulan Rp166.667 (terakhir Rp166.666),"
            " tanpa jasa. Jumlah yang dikembalikan Rp500.000."
        ),
        "",
        "Ke-  Jatuh tempo    Pokok  Jasa  Angsuran  Sisa pokok",
        "  1   20/12/2026  166.667     0   166.667     333.333",
        "  2   20/01/2027  166.667     0   166.667     166.666",
        "  3   20/02/2027  166.666     0   166.666           0",
        "          Jumlah  500.000     0   500.000",
    ]


def test_json_has_amounts_as_integers_and_days_as_iso(kube: Kube) -> None:
    ended = kube("schedule", *FLAT, "--paid-out", "2026-10-31", "--format", "json")

    assert ended.json == {
        "principal": 600_000,
        "months": 3,
        "method": "flat",
        "rate": "1",
        "rate_per": "month",
        "frequency": "monthly",
        "rounding": 1,
        "grace": 0,
        "paid_out": "2026-10-31",
        "explanation": "Pinjam Rp600.000, 3 kali angsuran setiap bulan Rp206.000,"
        " sudah termasuk jasa Rp18.000. Jumlah yang dikembalikan Rp618.000.",
        "instalments": [
            {
                "number": number,
                "due_on": due_on,
                "principal": 200_000,
                "charge": 6_000,
                "total": 206_000,
                "balance": balance,
            }
            for number, due_on, balance in (
                (1, "2026-11-30", 400_000),
                (2, "2026-12-30", 200_000),
                (3, "2027-01-30", 0),
            )
        ],
        "totals": {"principal": 600_000, "charge": 18_000, "total": 618_000},
    }


def test_charges_are_rounded_to_the_unit(kube: Kube) -> None:
    ended = kube(
        "schedule", "--principal", "10.000.000", "--months", 24, "--method", "menurun",
        "--rate", "2%", "--rounding", "100", "--paid-out", "2 Juni 2014", "--format", "json",
    )  # fmt: skip

    rows = ended.json["instalments"]
    assert _column(rows, "principal") == [416_700] * 23 + [415_900]
    assert _column(rows, "charge")[:3] == [200_000, 191_700, 183_300]
    assert rows[-1]["due_on"] == "2016-06-02"


def test_due_dates_count_from_the_first_one_and_paying_out_lies_before(kube: Kube) -> None:
    ended = kube("schedule", *FLAT, "--first-due", "2023-01-31", "--format", "json")

    assert _column(ended.json["instalments"], "due_on") == [
        "2023-01-31",
        "2023-02-28",
        "2023-03-31",
    ]
    assert ended.json["paid_out"] == "2022-12-31"


@pytest.mark.parametrize(
    ("options", "charges"),
    [
        (("--method", "annuity", "--rate", "24 setahun"), [12_000, 8_079, 4_079]),
        (("--method", "annuity", "--rate", "24", "--rate-per", "year"), [12_000, 8_079, 4_079]),
        (("--method", "anuitas", "--rate", "1", "--instalment", "300rb"), [6_000, 3_060, 91]),
        (("--method", "harian", "--rate", "3"), [18_000, 12_400, 6_200]),
        (("--method", "daily", "--rate", "0,1", "--rate-days", "1"), [18_000, 12_400, 6_200]),
        (("--method", "flat", "--rate", "1", "--frequency", "end"), [18_000]),
        (("--method", "declining", "--rate", "1", "--grace", "1"), [6_000, 6_000, 3_000]),
        (("--method", "flat", "--rate", "1", "--grace", "1", "--grace-free"), [0, 6_000, 6_000]),
        (("--method", "interest_free"), [0, 0, 0]),
    ],
)
def test_every_way_of_paying_back_can_be_asked_for(
    kube: Kube, options: tuple[str, ...], charges: list[int]
) -> None:
    ended = kube("schedule", "--principal", 600_000, "--months", 3, *options, "--format", "json")

    assert ended.code == 0
    assert _column(ended.json["instalments"], "charge") == charges


def test_weeks_are_counted_too(kube: Kube) -> None:
    ended = kube("schedule", *FLAT, "--frequency", "mingguan", "--format", "json")

    assert len(ended.json["instalments"]) == 13
    assert ended.json["frequency"] == "weekly"


def test_nothing_is_written_anywhere(
    kube: Kube, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    kube("schedule", *FLAT)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "Belum lengkap: --principal, --months, --method harus ditulis"),
        ((*FLAT[:-2],), "--rate harus ditulis untuk --method flat"),
        ((*FLAT, "--principal", "nol"), "--principal: “nol” bukan jumlah uang"),
        ((*FLAT, "--principal", "0"), "Besar pinjaman harus lebih dari nol"),
        ((*FLAT, "--months", "-3"), "--months: “-3” bukan bilangan bulat"),
        ((*FLAT, "--months", "2.5"), "“2.5” bukan bilangan bulat"),
        ((*FLAT, "--months", "0"), "Jangka pinjaman 1 sampai 360 bulan, bukan 0."),
        ((*FLAT, "--method", "bunga"), "“bunga” tidak dikenal. Pilih free, flat, declining"),
        ((*FLAT, "--method", "free"), "Pinjaman tanpa jasa tidak memakai persen jasa"),
        ((*FLAT, "--rate", "-1"), "“-1” bukan jasa"),
        ((*FLAT, "--rate", "101"), "Jasa paling besar 100%, bukan 101%."),
        ((*FLAT, "--rate", "12 setahun", "--rate-per", "month"), "Tulis salah satu saja"),
        ((*FLAT, "--rate-days", "0"), "1 sampai 366 hari, bukan 0"),
        ((*FLAT, "--rate-days", "7"), "hanya dipakai cara menurun menurut hari"),
        ((*FLAT, "--rounding", "250"), "Pembulatan 250 tidak ada"),
        ((*FLAT, "--rounding", "1000", "--principal", "1000"), "tidak bisa dibagi 3 kali"),
        ((*FLAT, "--frequency", "kadang"), "Pilih monthly, fortnightly, weekly, end"),
        ((*FLAT, "--grace", "3"), "Masa tenggang 0 sampai 2 kali angsuran, bukan 3."),
        ((*FLAT, "--instalment", "250rb"), "hanya untuk cara anuitas"),
        ((*FLAT, "--first-due", "2023-02-30"), "bukan tanggal"),
        (
            (*FLAT, "--paid-out", "2026-11-20", "--first-due", "2026-11-20"),
            "Jatuh tempo pertama (20/11/2026) harus sesudah tanggal cair (20/11/2026).",
        ),
        ((*FLAT, "--format", "pdf"), "--format tidak mengenal “pdf”"),
    ],
)
def test_a_refusal_is_one_sentence(kube: Kube, options: tuple[str, ...], words: str) -> None:
    ended = kube("schedule", *options)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1
