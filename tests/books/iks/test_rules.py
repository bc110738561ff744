from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.iks.rules import (
    AfterYearlyInJanuaryError,
    Aid,
    AidEvent,
    Beneficiary,
    BeneficiaryMemberMissingError,
    BeneficiaryNoMemberError,
    BeneficiaryNotNamedError,
    EventAfterAidError,
    Exemption,
    ExemptionOrderError,
    NoAidError,
    PaidFrom,
    Tariff,
    TariffNotOnFirstError,
    TariffPeriod,
    TariffTwiceError,
    YearlyInJanuaryError,
    check_aid,
    check_exemption,
    check_tariff,
    check_tariff_among,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.errors import RuleError
from kube_desktop.ledger.accounts import Place, standard_kinds
from tests.group_files import TODAY

MONTHLY = Tariff(date(2026, 1, 1), TariffPeriod.MONTH, 1_000)
YEARLY = Tariff(date(2026, 1, 1), TariffPeriod.YEAR, 12_000)
SICK = Aid(date(2026, 10, 9), AidEvent.ILLNESS, "dirawat", Beneficiary.MEMBER, 100_000, member_id=1)
LONELY = Aid(
    date(2026, 10, 9), AidEvent.OTHER, "beras", Beneficiary.ELDERLY, 50_000, recipient="Oma Ina"
)


def test_a_tariff_begins_with_a_month_and_dues_of_a_year_with_the_year() -> None:
    check_tariff(MONTHLY, TODAY)
    check_tariff(YEARLY, TODAY)

    with pytest.raises(TariffNotOnFirstError, match="01/10/2026"):
        check_tariff(replace(MONTHLY, valid_from=date(2026, 10, 2)), TODAY)
    with pytest.raises(YearlyInJanuaryError, match="01/01/2026"):
        check_tariff(replace(YEARLY, valid_from=date(2026, 10, 1)), TODAY)


def test_two_tariffs_do_not_begin_at_once() -> None:
    with pytest.raises(TariffTwiceError, match="01/01/2026"):
        check_tariff_among(YEARLY, (MONTHLY,))


def test_months_are_not_asked_for_in_a_year_with_its_own_dues() -> None:
    in_june = replace(MONTHLY, valid_from=date(2026, 6, 1))
    check_tariff_among(replace(MONTHLY, valid_from=date(2027, 1, 1)), (YEARLY,))

    with pytest.raises(AfterYearlyInJanuaryError, match="Iuran tahun 2026 tahunan"):
        check_tariff_among(in_june, (YEARLY,))
    with pytest.raises(AfterYearlyInJanuaryError):
        check_tariff_among(YEARLY, (in_june,))


def test_an_exemption_holds_for_whole_months() -> None:
    free = Exemption(1, date(2026, 2, 20), "sakit", until_month=date(2026, 3, 1))

    check_exemption(free, TODAY)
    assert [free.covers(Month(2026, number)) for number in (1, 2, 3, 4)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert replace(free, until_month=None).covers(Month(2030, 1))


def test_an_exemption_does_not_end_before_it_begins() -> None:
    check_exemption(Exemption(1, date(2026, 2, 20), "sakit", date(2026, 2, 1)), TODAY)

    with pytest.raises(ExemptionOrderError, match="Februari 2026"):
        check_exemption(Exemption(1, date(2026, 2, 1), "sakit", date(2026, 1, 31)), TODAY)


@pytest.mark.parametrize("aid", [SICK, LONELY, replace(SICK, beneficiary=Beneficiary.FAMILY)])
def test_help_goes_to_a_member_to_a_family_or_to_somebody_outside(aid: Aid) -> None:
    check_aid(aid, TODAY)


@pytest.mark.parametrize(
    ("aid", "error", "field"),
    [
        (replace(SICK, amount=0), NoAidError, "amount"),
        (replace(SICK, member_id=None), BeneficiaryMemberMissingError, "member_id"),
        (replace(LONELY, member_id=1), BeneficiaryNoMemberError, "member_id"),
        (replace(LONELY, recipient=""), BeneficiaryNotNamedError, "recipient"),
        (replace(SICK, event_on=date(2026, 10, 10)), EventAfterAidError, "event_on"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    aid: Aid, error: type[RuleError], field: str
) -> None:
    with pytest.raises(error) as refused:
        check_aid(aid, TODAY)

    assert refused.value.field == field


def test_every_event_has_the_kind_and_account_of_its_name() -> None:
    kinds = {kind.code: kind for kind in standard_kinds()}

    for event in AidEvent:
        assert kinds[event.kind].account == event.account
    assert [each.place for each in PaidFrom] == list(Place)
