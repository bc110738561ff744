from datetime import date

import pytest

from kube_desktop.books.cash.actions import cancel
from kube_desktop.books.grants.actions import cancel_grant
from kube_desktop.books.grants.completeness import (
    grants_state,
    has_grants,
    has_revolvings,
    revolvings_state,
)
from kube_desktop.books.grants.queries import (
    free_amount,
    grant_row,
    grants,
    overdue_revolvings,
    revolving_row,
    use_notes,
    waiting_grants,
)
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.rules import (
    Booked,
    GrantNotThereError,
    GrantWithoutValueError,
    MoreThanLeftError,
    Tag,
    UsedBeforeReceivedError,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import attach_to_record, cancel_record, reinstate_record
from kube_desktop.registers.completeness import Completeness
from kube_desktop.scoring.completeness import book_states
from tests.books.grants.conftest import MACHINES, PAPER, get, use
from tests.group_files import TODAY
from tests.money import pay

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def _sentences(book: GroupFile, month: Month = NOVEMBER) -> list[str]:
    return [lack.sentence for lack in book.read(grants_state, month, today=TODAY).lacks]


def test_what_was_used_for_what_and_what_is_left(aided: GroupFile) -> None:
    row = aided.read(grant_row, 1, TODAY)

    assert (row.used, row.left) == (8_333_333, 11_666_668)
    assert row.revolved == 1_000_000
    parts = [row.of(tag) for tag in Tag] + [row.revolved, row.left or 0]
    assert sum(parts) == row.grant.amount
    assert [row.tenths_of(part) for part in parts] == [300, 17, 50, 50, 583]


def test_a_day_knows_only_what_had_happened_by_then(aided: GroupFile) -> None:
    row = aided.read(grant_row, 1, date(2026, 9, 20))

    assert (row.used, row.revolved) == (7_000_000, 0)
    assert [each.record.id for each in aided.read(grants, date(2026, 10, 4))] == [1]
    assert [each.record.id for each in aided.read(grants, TODAY)] == [2, 1]


def test_aid_is_not_used_before_it_came_nor_beyond_what_is_left(melati: GroupFile) -> None:
    get(melati)
    get(melati, MACHINES, amount=None, held_as=None)

    with pytest.raises(UsedBeforeReceivedError, match="10/09/2026"):
        use(melati, on_day=date(2026, 9, 9))
    with pytest.raises(MoreThanLeftError, match=r"Rp20\.000\.001"):
        use(melati, amount=20_000_002)
    with pytest.raises(GrantWithoutValueError):
        use(melati, grant_id=2, on_day=TODAY)
    melati.act(cancel_grant, 2, today=TODAY, reason="tidak jadi")
    with pytest.raises(GrantNotThereError):
        use(melati, grant_id=2, on_day=TODAY)


def test_a_cancelled_use_counts_again_only_while_there_is_room(melati: GroupFile) -> None:
    get(melati)
    first = use(melati)
    melati.act(cancel_record, GRANT_USES, first, reason="salah")
    use(melati, amount=20_000_001)

    with pytest.raises(MoreThanLeftError):
        melati.act(reinstate_record, GRANT_USES, first, reason="benar", today=TODAY)


def test_the_uses_of_one_voucher_are_told_when_they_exceed_it(melati: GroupFile) -> None:
    get(melati)
    entry = pay(melati, 250_000, date(2026, 9, 12))
    assert melati.read(free_amount, entry) == 250_000

    first = use(melati, amount=150_000, voucher_id=entry)
    assert (melati.read(free_amount, entry), melati.read(free_amount, entry, first)) == (
        100_000,
        250_000,
    )
    assert melati.read(use_notes) == ()
    use(melati, amount=100_001, voucher_id=entry)

    (note,) = melati.read(use_notes)
    assert "Rp250.000, padahal penggunaan dengan bukti itu Rp250.001" in note.sentence


def test_a_use_whose_voucher_was_cancelled_is_told(melati: GroupFile) -> None:
    get(melati)
    entry = pay(melati, 250_000, date(2026, 9, 12))
    use(melati, amount=150_000, voucher_id=entry)

    melati.act(cancel, entry, on=TODAY, reason="salah")

    (note,) = melati.read(use_notes)
    assert "sudah dibatalkan" in note.sentence
    assert melati.read(free_amount, entry) == 0


def test_what_comes_back_is_counted_in_rupiah_or_in_animals(aided: GroupFile) -> None:
    money, goat = (aided.read(revolving_row, number, TODAY) for number in (1, 2))

    assert (money.returned, money.left, money.is_overdue(TODAY)) == (400_000, 600_000, True)
    assert (goat.returned, goat.left, goat.is_overdue(TODAY)) == (1, 1, False)
    assert [row.record.id for row in aided.read(overdue_revolvings, TODAY)] == [1]
    assert aided.read(overdue_revolvings, date(2026, 11, 1)) == ()


def test_use_is_due_after_three_months(aided: GroupFile) -> None:
    assert aided.read(waiting_grants, date(2026, 12, 11)) == ()
    assert [row.record.id for row in aided.read(waiting_grants, date(2026, 12, 12))] == [1]


def test_nobody_asks_about_the_use_of_goods_nor_of_money_of_before_the_program(
    aided: GroupFile,
) -> None:
    get(aided, booked=Booked.OPENING, received_on=date(2024, 5, 2))

    waiting = aided.read(waiting_grants, date(2027, 12, 31))
    assert [row.record.id for row in waiting] == [1]


def test_a_group_without_aid_owes_nothing(melati: GroupFile) -> None:
    assert not melati.read(has_grants, NOVEMBER)
    assert not melati.read(has_revolvings, NOVEMBER)


def test_a_group_owes_the_book_of_aid_from_the_month_of_the_first(aided: GroupFile) -> None:
    august, september = (
        {state.book for state in aided.read(book_states, Month(2026, number), today=TODAY)}
        for number in (8, 9)
    )
    november = {state.book for state in aided.read(book_states, NOVEMBER, today=TODAY)}

    assert september - august == {"grants"}
    assert november - september == {"revolvings"}


def test_aid_is_complete_with_its_decree_and_its_papers(aided: GroupFile) -> None:
    assert _sentences(aided) == [
        "Mesin jahit (2 buah), Kelurahan Oebufu: nomor SK belum diisi.",
        "Mesin jahit (2 buah), Kelurahan Oebufu: berita acara atau SK belum dilampirkan fotonya.",
    ]
    assert _sentences(aided, Month(2026, 9)) == []
    state = aided.read(grants_state, Month(2026, 9), today=TODAY)
    assert state.completeness is Completeness.COMPLETE


def test_papers_of_aid_can_follow(melati: GroupFile) -> None:
    get(melati)
    assert len(_sentences(melati)) == 1

    melati.act(attach_to_record, GRANTS, 1, (PAPER,))

    assert _sentences(melati) == []


def test_revolvings_lack_decisions_and_what_did_not_come_back(aided: GroupFile) -> None:
    lacks = aided.read(revolvings_state, NOVEMBER, today=TODAY).lacks

    assert [lack.sentence for lack in lacks] == [
        "KUBE Anggrek seharusnya mengembalikan Rp600.000 paling lambat 01/11/2026.",
        "Perguliran KUBE Anggrek, Rp1.000.000 belum punya keputusan rapat.",
        "Perguliran Kelompok Mawar, 1 ekor kambing betina belum punya keputusan rapat.",
    ]
    october = aided.read(revolvings_state, OCTOBER, today=TODAY).lacks
    assert len(october) == 2
