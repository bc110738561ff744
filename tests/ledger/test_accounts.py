"""The chart that every group starts from is data; here it is proved to be whole."""

from collections import Counter

import pytest

from kube_desktop.ledger.accounts import (
    AccountClass,
    AccountId,
    Direction,
    Fund,
    FundNotKnownError,
    KindRole,
    Place,
    banking_kind,
    fund_accounts,
    fund_of_account,
    interfund_kind,
    parse_fund,
    place_account,
    standard_accounts,
    standard_kinds,
)

_ACCOUNTS = {account.id: account for account in standard_accounts()}
_KINDS = {kind.code: kind for kind in standard_kinds()}


def test_accounts_and_kinds_are_numbered_once_and_in_order() -> None:
    ids = [account.id for account in standard_accounts()]
    codes = [kind.code for kind in standard_kinds()]

    assert ids == sorted(set(ids))
    assert codes == sorted(set(codes))


def test_the_number_of_an_account_tells_its_fund() -> None:
    assert all(fund_of_account(account.id) is account.fund for account in standard_accounts())


@pytest.mark.parametrize("fund", Fund)
def test_every_fund_has_the_accounts_that_the_program_posts_to(fund: Fund) -> None:
    accounts = fund_accounts(fund)

    classes = [
        _ACCOUNTS[each].account_class
        for each in (accounts.cash, accounts.bank, accounts.interfund, accounts.opening)
    ]
    assert classes[:3] == [AccountClass.CASH, AccountClass.BANK, AccountClass.INTERFUND]
    assert classes[3] in {AccountClass.CAPITAL, AccountClass.LIABILITY, AccountClass.RESTRICTED}
    assert place_account(fund, Place.CASH) == accounts.cash
    assert place_account(fund, Place.BANK) == accounts.bank


@pytest.mark.parametrize("fund", Fund)
def test_every_fund_has_the_kinds_that_the_program_writes(fund: Fund) -> None:
    for direction in Direction:
        banking = _KINDS[banking_kind(fund, direction)]
        interfund = _KINDS[interfund_kind(fund, direction)]

        assert (banking.role, banking.fund, banking.direction) == (
            KindRole.BANKING,
            fund,
            direction,
        )
        assert banking.account == fund_accounts(fund).bank
        assert (interfund.role, interfund.fund, interfund.direction) == (
            KindRole.INTERFUND,
            fund,
            direction,
        )
        assert interfund.account == fund_accounts(fund).interfund


def test_a_kind_stands_against_an_account_of_its_fund_that_is_no_money() -> None:
    for kind in standard_kinds():
        account = _ACCOUNTS[kind.account]

        assert account.fund is kind.fund
        if kind.role is KindRole.ENTRY:
            assert account.account_class not in {AccountClass.CASH, AccountClass.BANK}


def test_income_comes_in_and_expense_goes_out() -> None:
    for kind in standard_kinds():
        account_class = _ACCOUNTS[kind.account].account_class

        if account_class is AccountClass.INCOME:
            assert kind.direction is Direction.IN
        if account_class in {AccountClass.EXPENSE, AccountClass.DISTRIBUTION}:
            assert kind.direction is Direction.OUT


def test_the_code_of_a_kind_tells_fund_and_direction() -> None:
    for kind in standard_kinds():
        assert kind.code // 1000 == kind.fund.number
        if kind.role is KindRole.ENTRY:
            assert kind.code // 100 % 10 == (1 if kind.direction is Direction.IN else 2)


def test_a_fund_has_no_two_kinds_of_one_name() -> None:
    names = Counter((kind.fund, kind.name.lower()) for kind in standard_kinds())

    assert [key for key, times in names.items() if times > 1] == []


def test_every_kind_that_people_choose_has_an_example() -> None:
    lacking = [
        kind.code
        for kind in standard_kinds()
        if kind.role is not KindRole.INTERFUND and not kind.example
    ]

    assert lacking == []


def test_no_account_is_out_of_reach() -> None:
    reached = {kind.account for kind in standard_kinds()}
    own = {
        each
        for fund in Fund
        for each in (
            fund_accounts(fund).cash,
            fund_accounts(fund).bank,
            fund_accounts(fund).interfund,
            fund_accounts(fund).opening,
        )
    }
    only_at_first = {111, 221}  # stock and a fund's debts: entered with the opening balance
    # What was set aside, written off and credited: other books write it, without any cash.
    without_cash = {AccountId.GROUP_RESERVE, AccountId.WRITTEN_OFF, AccountId.SAVINGS_PROFIT}

    assert set(_ACCOUNTS) == reached | own | only_at_first | without_cash


def test_accounts_that_reports_name_are_what_they_are_called() -> None:
    names = {each.name: _ACCOUNTS[each].name for each in AccountId}

    assert names["SALES"] == "Penjualan"
    assert names["LOANS_OUT"] == "Pinjaman di tangan peminjam"
    assert names["MEMBER_SAVINGS"] == "Tabungan anggota"
    assert names["AID_DEATH"] == "Santunan kematian"
    assert names["PROFIT_SHARED"] == "Bagi hasil kepada anggota"


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("UEP", Fund.UEP),
        (" uep ", Fund.UEP),
        ("usaha", Fund.UEP),
        ("SP", Fund.SP),
        ("Simpan  Pinjam", Fund.SP),
        ("simpan-pinjam", Fund.SP),
        ("Tabungan", Fund.TAB),
        ("tab", Fund.TAB),
        ("UKS", Fund.IKS),
        ("iks", Fund.IKS),
    ],
)
def test_funds_are_read_as_people_write_them(text: str, fund: Fund) -> None:
    assert parse_fund(text) is fund


@pytest.mark.parametrize("text", ["", "kas", "UEP SP", "1", "UEPP"])
def test_what_is_no_fund_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(FundNotKnownError) as refused:
        parse_fund(text)

    assert f"Dana “{text}” tidak dikenal" in str(refused.value)


@pytest.mark.parametrize("fund", Fund)
def test_the_name_of_a_fund_is_read_back(fund: Fund) -> None:
    assert parse_fund(fund.label) is fund
    assert parse_fund(fund.value) is fund
