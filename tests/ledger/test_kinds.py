import pytest

from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, KindRole, standard_kinds
from kube_desktop.ledger.kinds import (
    KindAccountError,
    KindNameNotUsableError,
    KindNameTakenError,
    KindNotKnownError,
    KindsFullError,
    NewKind,
    add_kind,
    all_kinds,
    find_kind,
)

AT_FIRST = tuple(kind for kind in standard_kinds() if not kind.starts_off)
CAKES = NewKind("Jual kue kering", Fund.UEP, Direction.IN, counts_as=1101)


def test_a_new_group_has_the_standard_kinds(book: GroupFile) -> None:
    assert book.read(all_kinds) == AT_FIRST


def test_an_own_kind_gets_the_next_free_code_and_counts_as_another(book: GroupFile) -> None:
    cakes = book.act(add_kind, CAKES)
    rent = book.act(add_kind, NewKind("Sewa kursi", Fund.UEP, Direction.IN, counts_as=1102))
    gas = book.act(add_kind, NewKind("Gas LPG", Fund.UEP, Direction.OUT, counts_as=1201))
    dues = book.act(add_kind, NewKind("Iuran susulan", Fund.IKS, Direction.IN, counts_as=4101))

    assert [kind.code for kind in (cakes, rent, gas, dues)] == [1150, 1151, 1250, 4150]
    assert [kind.account for kind in (cakes, rent, gas, dues)] == [141, 142, 151, 431]
    assert [kind.asks_member for kind in (cakes, dues)] == [False, True]
    assert all(kind.is_own and kind.role is KindRole.ENTRY for kind in (cakes, rent, gas, dues))
    assert set(book.read(all_kinds)) == {*AT_FIRST, cakes, rent, gas, dues}


def test_a_kind_counts_as_an_own_kind_too(book: GroupFile) -> None:
    cakes = book.act(add_kind, CAKES)

    more = book.act(add_kind, NewKind("Kue basah", Fund.UEP, Direction.IN, counts_as=cakes.code))

    assert (more.code, more.account) == (1151, 141)


def test_spaces_in_a_name_are_tidied(book: GroupFile) -> None:
    kind = book.act(add_kind, NewKind("  Jual   kue ", Fund.UEP, Direction.IN, counts_as=1101))

    assert kind.name == "Jual kue"


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "1101", " 77 "])
def test_a_name_that_is_none_is_refused(book: GroupFile, name: str) -> None:
    with pytest.raises(KindNameNotUsableError, match="1 sampai 40"):
        book.act(add_kind, NewKind(name, Fund.UEP, Direction.IN, counts_as=1101))

    assert book.read(all_kinds) == AT_FIRST


@pytest.mark.parametrize("name", ["Penjualan", "PENJUALAN", " penjualan "])
def test_a_name_that_the_fund_has_is_refused(book: GroupFile, name: str) -> None:
    with pytest.raises(KindNameTakenError, match="Dana UEP sudah punya"):
        book.act(add_kind, NewKind(name, Fund.UEP, Direction.OUT, counts_as=1201))


def test_another_fund_may_use_the_name(book: GroupFile) -> None:
    kind = book.act(add_kind, NewKind("Penjualan", Fund.IKS, Direction.IN, counts_as=4102))

    assert kind.fund is Fund.IKS


@pytest.mark.parametrize("counts_as", [1201, 2107, 1801, 1901, 9999, 0])
def test_it_counts_as_a_kind_of_its_fund_and_direction_only(
    book: GroupFile, counts_as: int
) -> None:
    with pytest.raises(KindAccountError, match="dihitung sebagai"):
        book.act(add_kind, NewKind("Jual kue", Fund.UEP, Direction.IN, counts_as=counts_as))


def test_fifty_own_kinds_fit_in_one_direction_of_a_fund(book: GroupFile) -> None:
    for number in range(50):
        book.act(add_kind, NewKind(f"Jualan {number}", Fund.UEP, Direction.IN, counts_as=1101))

    with pytest.raises(KindsFullError, match="50 jenis"):
        book.act(add_kind, NewKind("Jualan lagi", Fund.UEP, Direction.IN, counts_as=1101))
    other = book.act(add_kind, NewKind("Beli lagi", Fund.UEP, Direction.OUT, counts_as=1201))

    assert other.code == 1250
    assert max(kind.code for kind in book.read(all_kinds) if kind.code < 1200) == 1199


@pytest.mark.parametrize(
    ("fund", "text", "code"),
    [
        (Fund.UEP, "1101", 1101),
        (Fund.UEP, "penjualan", 1101),
        (Fund.UEP, "  PENJUALAN ", 1101),
        (Fund.UEP, "listrik,  air, pulsa", 1204),
        (Fund.SP, "Bunga bank", 2106),
        (Fund.IKS, "bunga bank", 4103),
    ],
)
def test_a_kind_is_found_by_code_or_name_within_its_fund(fund: Fund, text: str, code: int) -> None:
    assert find_kind(standard_kinds(), fund, text).code == code


@pytest.mark.parametrize(
    ("fund", "text"),
    [(Fund.SP, "1101"), (Fund.SP, "Penjualan"), (Fund.UEP, "jual"), (Fund.UEP, "")],
)
def test_a_kind_of_another_fund_or_half_a_name_is_not_found(fund: Fund, text: str) -> None:
    with pytest.raises(KindNotKnownError, match="tidak ada di dana"):
        find_kind(standard_kinds(), fund, text)
