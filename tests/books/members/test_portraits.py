"""Papers about a member are kept; only the picture called *Pas foto* comes onto the card."""

from io import BytesIO

import pytest
from PIL import Image

from kube_desktop.books.members.card_sheet import member_cards
from kube_desktop.books.members.file_actions import (
    PortraitNotReadableError,
    attach_portrait,
    attach_to_member,
)
from kube_desktop.books.members.portraits import portrait
from kube_desktop.books.members.rules import MemberNotFoundError
from kube_desktop.groupfile.attached_files import attached_files
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.model import MemberCard
from tests.group_files import TODAY
from tests.people import enter, woman

TURNED = 274
RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def maria(book: GroupFile) -> int:
    """Maria Bili, a member."""
    return enter(book, woman("Maria Bili")).id


def picture(
    colour: tuple[int, int, int], *, size: tuple[int, int] = (400, 300), kind: str = "JPEG"
) -> bytes:
    """Return a picture of one colour."""
    made = BytesIO()
    Image.new("RGB", size, colour).save(made, kind)
    return made.getvalue()


def lying_upright() -> bytes:
    """Return what a phone saves: lying, with the word that it belongs upright."""
    made, whole = BytesIO(), Image.new("RGB", (800, 600), RED)
    whole.paste(BLUE, (400, 0, 800, 600))
    told = Image.Exif()
    told[TURNED] = 6
    whole.save(made, "JPEG", exif=told)
    return made.getvalue()


def _names(book: GroupFile, member_id: int) -> list[str]:
    return [file.name for file in book.read(attached_files, "members", member_id)]


def test_scans_are_kept_as_they_are(book: GroupFile, maria: int) -> None:
    scan = picture(RED)

    book.act(attach_to_member, maria, (NewAttachment("KTP Maria.jpg", scan),))

    (kept,) = book.read(attached_files, "members", maria)
    assert (kept.name, kept.size) == ("KTP Maria.jpg", len(scan))


def test_no_scan_comes_onto_the_card(book: GroupFile, maria: int) -> None:
    scans = ("foto KTP.jpg", "KK.png", "Foto surat pernyataan.jpg")

    book.act(attach_to_member, maria, tuple(NewAttachment(one, picture(RED)) for one in scans))

    (card,) = book.read(member_cards, on=TODAY, member_id=maria).sections
    assert isinstance(card, MemberCard)
    assert card.photo == b""


def test_the_latest_photo_comes_onto_the_card_upright_and_three_by_four(
    book: GroupFile, maria: int
) -> None:
    book.act(attach_portrait, maria, NewAttachment("lama.jpg", picture(RED)))
    book.act(attach_portrait, maria, NewAttachment("IMG-0003.jpeg", lying_upright()))

    (card,) = book.read(member_cards, on=TODAY, member_id=maria).sections
    assert isinstance(card, MemberCard)
    shown = Image.open(BytesIO(card.photo))
    above, below = shown.convert("RGB").getpixel((300, 50)), shown.getpixel((300, 750))
    assert shown.size == (600, 800)
    assert isinstance(above, tuple)
    assert isinstance(below, tuple)
    assert above[0] > above[2]
    assert below[2] > below[0]
    assert not shown.getexif()
    assert _names(book, maria) == ["Pas foto lama.jpg", "Pas foto IMG-0003.jpg"]


def test_a_photo_called_so_by_hand_counts_too(book: GroupFile, maria: int) -> None:
    by_hand = NewAttachment("pas foto Maria.png", picture(RED, kind="PNG"))

    book.act(attach_to_member, maria, (by_hand,))

    assert book.read(portrait, maria).startswith(b"\xff\xd8\xff")
    assert _names(book, maria) == ["pas foto Maria.jpg"]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"\xff\xd8\xff broken", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused_as_a_photo(
    book: GroupFile, maria: int, content: bytes
) -> None:
    with pytest.raises(PortraitNotReadableError, match="Pilih foto lain"):
        book.act(attach_portrait, maria, NewAttachment("foto.jpg", content))

    assert _names(book, maria) == []


def test_nothing_is_tied_to_nobody(book: GroupFile) -> None:
    with pytest.raises(MemberNotFoundError):
        book.act(attach_to_member, 7, (NewAttachment("KTP.jpg", picture(RED)),))

    assert _names(book, 7) == []
