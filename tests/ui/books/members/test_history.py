from datetime import UTC, datetime

import pytest

from kube_desktop.groupfile.change_history import ChangeRow
from ui.books.members.history import change_in_words

AT = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "old", "new", "words"),
    [
        ("name", "Maria", "Marya", "Nama lengkap dari “Maria” menjadi “Marya”."),
        ("birth_date", "", "1990-10-20", "Tanggal lahir dari kosong menjadi 20/10/1990."),
        ("is_poor", "True", "False", "Keluarga miskin dari ya menjadi tidak."),
        (
            "income_before",
            "650000",
            "",
            "Penghasilan sebulan sebelum masuk dari Rp650.000 menjadi kosong.",
        ),
    ],
)
def test_a_change_is_told_in_words(field: str, old: str, new: str, words: str) -> None:
    change = ChangeRow(AT, "Siti (Bendahara)", field, old, new, "")

    assert change_in_words(change) == f"20/11/2026, Siti (Bendahara): {words}"


def test_a_reason_is_told_unless_it_is_the_new_value() -> None:
    left = ChangeRow(AT, "Siti", "left_reason", "", "Pindah", "Pindah")
    undone = ChangeRow(AT, "Siti", "left_reason", "Pindah", "", "Salah orang")

    assert "Alasan: " not in change_in_words(left)
    assert change_in_words(undone).endswith("Alasan: Salah orang")
