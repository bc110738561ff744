from dataclasses import replace
from datetime import date

import pytest

from kube_desktop.books.profile.actions import BOOK, change_profile
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import (
    FoundedInFutureError,
    GroupNameMissingError,
    LogoNotUsableError,
)
from kube_desktop.groupfile.change_history import changes_of
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.kinds import all_kinds
from tests.group_files import PROFILE, TODAY

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def test_a_founded_group_has_its_profile_and_the_standard_kinds(book: GroupFile) -> None:
    assert book.read(group_profile) == PROFILE
    assert book.read(all_kinds)


def test_a_change_is_written_with_tidy_spaces_and_noted(book: GroupFile) -> None:
    book.act(change_profile, replace(PROFILE, address=" Jl.  Kenari 7 ", logo=PNG), today=TODAY)

    assert book.read(group_profile) == replace(PROFILE, address="Jl. Kenari 7", logo=PNG)
    noted = {row.field: (row.old, row.new) for row in book.read(changes_of, BOOK, 1)}
    assert noted == {"address": ("Jl. Kenari 5", "Jl. Kenari 7"), "logo": ("", "28 bita")}


def test_a_practice_copy_stays_one(book: GroupFile) -> None:
    book.act(change_profile, replace(PROFILE, is_sample=True), today=TODAY)

    assert not book.read(group_profile).is_sample


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_group_needs_a_name_of_reasonable_length(book: GroupFile, name: str) -> None:
    with pytest.raises(GroupNameMissingError):
        book.act(change_profile, replace(PROFILE, name=name), today=TODAY)

    assert book.read(group_profile) == PROFILE


def test_a_group_is_not_founded_tomorrow(book: GroupFile) -> None:
    with pytest.raises(FoundedInFutureError, match="21 November 2026"):
        book.act(change_profile, replace(PROFILE, founded_on=date(2026, 11, 21)), today=TODAY)


@pytest.mark.parametrize("logo", [b"", b"GIF89a", PNG + b"\0" * 2 * 1024 * 1024])
def test_a_logo_is_a_small_picture(book: GroupFile, logo: bytes) -> None:
    with pytest.raises(LogoNotUsableError):
        book.act(change_profile, replace(PROFILE, logo=logo), today=TODAY)
