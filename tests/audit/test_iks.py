"""Dues and help, tampered with behind the program's back."""

from datetime import date

from kube_desktop.audit.iks_checks import dues_are_what_came_in, helps_are_paid_once
from kube_desktop.books.iks.aid_actions import cancel_aid, pay_aid
from kube_desktop.books.iks.register import IKS_POSITIONS
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary, StartingPosition
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.actions import add_record
from tests.audit.tampering import tamper
from tests.books.iks.conftest import Payers
from tests.group_files import TODAY

SICK = Aid(date(2026, 10, 9), AidEvent.ILLNESS, "dirawat", Beneficiary.MEMBER, 100_000, member_id=1)


def _sentences(reader: Reader) -> list[str]:
    found = (*dues_are_what_came_in(reader), *helps_are_paid_once(reader))
    return [finding.sentence for finding in found]


def _tampered(book: GroupFile, *statements: str) -> list[str]:
    """Return what is found after somebody wrote into the file with its guards off."""
    path = book.path
    book.close()
    tamper(path, *statements)
    with open_group_file(path) as opened:
        return opened.read(_sentences)


def _write(book: GroupFile) -> None:
    payers = Payers(book)
    payers.asks()
    payers.bring(payers.maria, 2_500, date(2026, 9, 5))
    payers.bring(payers.anton, 4_000, date(2026, 10, 5))
    payers.bring(None, 3_000, date(2026, 10, 5), "Bu Ina")
    position = StartingPosition(payers.maria, date(2026, 9, 1), 500, date(2026, 10, 1))
    book.act(add_record, IKS_POSITIONS, position, today=TODAY)
    book.act(pay_aid, SICK, today=TODAY)
    wrong = book.act(pay_aid, SICK, today=TODAY)
    book.act(cancel_aid, wrong, today=TODAY, reason="dua kali")


def test_what_the_program_wrote_is_sound(book: GroupFile) -> None:
    _write(book)

    assert book.read(_sentences) == []


def test_dues_that_the_journal_does_not_have_are_found(book: GroupFile) -> None:
    _write(book)

    found = _tampered(
        book,
        "UPDATE posting SET amount = amount - 1000 WHERE account_id = 431 AND entry_id = 2",
    )

    assert found == ["Iuran semua anggota berjumlah Rp10.500, padahal menurut jurnal Rp9.500."]


def test_a_help_that_says_another_amount_is_found(book: GroupFile) -> None:
    _write(book)

    found = _tampered(book, "UPDATE iks_aid SET amount = 50000 WHERE id = 1")

    assert found == ["Santunan tanggal 09/10/2026 tidak sama dengan catatannya di buku kas."]


def test_a_help_that_came_back_or_is_gone_is_found(book: GroupFile) -> None:
    _write(book)

    found = _tampered(
        book,
        "UPDATE iks_aid SET cancelled_at = NULL, cancel_reason = '' WHERE id = 2",
        "DELETE FROM iks_aid WHERE id = 1",
    )

    assert found == [
        "Santunan tanggal 09/10/2026 tidak sama dengan catatannya di buku kas.",
        "Ada uang santunan di buku kas yang santunannya tidak tercatat.",
    ]
