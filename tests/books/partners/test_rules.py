from dataclasses import replace
from datetime import date, timedelta

import pytest

from kube_desktop.books.partners.rules import (
    ENDS_SOON,
    Agreement,
    AgreementMissingError,
    EndedBeforeBeginningError,
    Standing,
    check_partner,
)
from tests.books.partners.conftest import OFFICE, SHOP
from tests.group_files import TODAY

END = date(2027, 1, 31)


def test_an_agreement_cannot_end_before_it_began() -> None:
    with pytest.raises(EndedBeforeBeginningError, match="05/01/2026"):
        check_partner(replace(SHOP, valid_until=date(2026, 1, 4)), TODAY)


def test_an_agreement_without_a_first_day_cannot_end_before_it_was_signed() -> None:
    with pytest.raises(EndedBeforeBeginningError):
        check_partner(replace(SHOP, valid_from=None, valid_until=date(2026, 1, 4)), TODAY)


@pytest.mark.parametrize("agreement", [Agreement.VERBAL, Agreement.NONE])
def test_only_a_written_agreement_has_a_number(agreement: Agreement) -> None:
    with pytest.raises(AgreementMissingError):
        check_partner(replace(SHOP, agreement=agreement), TODAY)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2026, 1, 4), Standing.COMING),
        (date(2026, 1, 5), Standing.ACTIVE),
        (END - ENDS_SOON - timedelta(1), Standing.ACTIVE),
        (END - ENDS_SOON, Standing.ENDING),
        (END, Standing.ENDING),
        (END + timedelta(1), Standing.ENDED),
    ],
)
def test_a_partnership_stands_as_its_days_say(day: date, standing: Standing) -> None:
    assert SHOP.standing(day) is standing


def test_a_partnership_counts_until_its_last_day() -> None:
    assert SHOP.is_active(END)
    assert not SHOP.is_active(END + timedelta(1))


def test_a_partnership_without_an_end_goes_on() -> None:
    assert OFFICE.is_active(date(2040, 1, 1))
