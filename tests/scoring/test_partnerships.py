from datetime import date, timedelta
from typing import Any

import pytest

from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import cancel_record
from kube_desktop.scoring.measuring import Measured
from tests.group_files import TODAY
from tests.scoring.stage import LAST, add, level_of, propose_for

WRITTEN, VERBAL, NONE = Agreement.WRITTEN, Agreement.VERBAL, Agreement.NONE


def _agree(
    book: GroupFile,
    agreement: Agreement = WRITTEN,
    kind: PartnerKind = PartnerKind.SUPPLIER,
    **given: Any,  # noqa: ANN401 - as Partner takes them
) -> int:
    return add(book, PARTNERS, Partner("Toko Makmur", kind, agreement=agreement, **given))


def _measured(book: GroupFile) -> Measured:
    measured = propose_for(book, "E10").measured
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("written", "verbal", "level"),
    [(0, 0, 1), (0, 1, 2), (0, 3, 2), (1, 1, 2), (2, 0, 3), (3, 1, 3)],
)
def test_agreements_make_the_level(book: GroupFile, written: int, verbal: int, level: int) -> None:
    for agreement in [WRITTEN] * written + [VERBAL] * verbal:
        _agree(book, agreement)

    assert level_of(book, "E10") == level


def test_offices_ended_coming_and_cancelled_agreements_do_not_count(book: GroupFile) -> None:
    _agree(book, kind=PartnerKind.OFFICE)
    _agree(book, valid_until=LAST - timedelta(days=1))
    _agree(book, valid_from=LAST + timedelta(days=1))
    _agree(book, NONE)
    book.act(cancel_record, PARTNERS, _agree(book), reason="Tidak jadi")

    assert _measured(book).figures == {"agreements": 0, "written": 0}


def test_an_agreement_holds_on_its_last_day(book: GroupFile) -> None:
    _agree(book, valid_until=LAST)

    assert _measured(book).figures == {"agreements": 1, "written": 1}


def test_an_agreement_without_its_photo_asks_for_it_first(book: GroupFile) -> None:
    _agree(book, VERBAL)
    written = _agree(book)

    link = _measured(book).links[1]

    assert (link.page, link.wish) == ("partners", written)
    assert link.words == "Toko Makmur: perjanjian belum dilampirkan fotonya"


def test_an_agreement_written_down_long_after_is_late(book: GroupFile) -> None:
    _agree(book, agreed_on=TODAY - timedelta(days=32))
    _agree(book, VERBAL, valid_from=date(2024, 4, 1))

    measured = _measured(book)

    assert (measured.late, measured.counted) == (1, 2)
