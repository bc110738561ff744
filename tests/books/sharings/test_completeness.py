from kube_desktop.books.sharings.actions import cancel_sharing, share_result
from kube_desktop.books.sharings.completeness import with_sharings
from kube_desktop.books.sharings.rules import Source
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState
from tests.books.sharings.sharings import OCTOBER, PAYDAY, Warung, sharing
from tests.group_files import TODAY


def lacks(reader: Reader, month: Month, source: Source = Source.BUSINESS) -> list[str]:
    """Return what the sharings add to a cash book that lacks nothing."""
    state = BookState("cash_uep", "Kas UEP", "cash_uep", month, entries=1)
    return [lack.sentence for lack in with_sharings(state, reader, month, source=source).lacks]


def test_a_sharing_without_a_decision_is_told_in_the_month_it_was_paid(
    book: GroupFile, warung: Warung
) -> None:
    sharing_id = book.act(share_result, sharing(warung))
    paid_in = Month.of(PAYDAY)

    told = book.read(lacks, paid_in)
    elsewhere = [book.read(lacks, OCTOBER), book.read(lacks, paid_in, Source.SURPLUS)]
    book.act(cancel_sharing, sharing_id, on=TODAY, reason="Salah bulan")

    assert told == ["Pembagian hasil Oktober 2026 belum menyebut keputusan rapat."]
    assert elsewhere == [[], []]
    assert book.read(lacks, paid_in) == []
