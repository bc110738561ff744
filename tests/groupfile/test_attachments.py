import hashlib
from pathlib import Path

import pytest

from kube_desktop.groupfile.attached_files import attached_files, content_of
from kube_desktop.groupfile.attachments import LARGEST, NewAttachment, attach, media_type_of
from kube_desktop.groupfile.errors import AttachmentKindError, AttachmentTooLargeError
from kube_desktop.groupfile.group_file import GroupFile, open_group_file
from tests.group_files import TREASURER

JPEG = b"\xff\xd8\xff\xe0 a photo"
PNG = b"\x89PNG\r\n\x1a\n a picture"
PDF = b"%PDF-1.7 a scan"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(JPEG, "image/jpeg"), (PNG, "image/png"), (PDF, "application/pdf")],
)
def test_photos_and_scans_are_kept_as_they_are(
    group_path: Path, content: bytes, media_type: str
) -> None:
    with open_group_file(group_path) as book:
        book.recorder = TREASURER
        book.act(attach, "cash", 7, NewAttachment("nota toko.jpg", content))

    with open_group_file(group_path, read_only=True) as book:
        (kept,) = book.read(attached_files, "cash", 7)
        assert (kept.name, kept.media_type, kept.size) == (
            "nota toko.jpg",
            media_type,
            len(content),
        )
        assert book.read(content_of, kept.id) == content


def test_a_record_has_many_of_them_in_order(book: GroupFile) -> None:
    for name in ("depan.jpg", "belakang.jpg"):
        book.act(attach, "cash", 7, NewAttachment(name, JPEG))
    book.act(attach, "cash", 8, NewAttachment("lain.jpg", JPEG))

    assert [each.name for each in book.read(attached_files, "cash", 7)] == [
        "depan.jpg",
        "belakang.jpg",
    ]


def test_it_is_kept_with_who_when_and_its_hash(book: GroupFile) -> None:
    book.act(attach, "cash", 7, NewAttachment("nota.jpg", JPEG))

    assert book.read(lambda reader: reader.row("SELECT recorder, at, sha256 FROM attachment")) == (
        "Siti Aminah (Bendahara)",
        "2026-11-20T04:00:00Z",
        hashlib.sha256(JPEG).hexdigest(),
    )


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\xff\xd8", b"<html>", b"PK\x03\x04", b" %PDF-1.7", b"MZ program"]
)
def test_what_is_neither_photo_nor_pdf_is_refused_by_its_content(
    book: GroupFile, content: bytes
) -> None:
    with pytest.raises(AttachmentKindError, match=r"“nota\.jpg” bukan foto atau PDF"):
        book.act(attach, "cash", 7, NewAttachment("nota.jpg", content))

    assert book.read(attached_files, "cash", 7) == ()


def test_the_largest_that_fits_is_kept(book: GroupFile) -> None:
    content = JPEG + bytes(LARGEST - len(JPEG))

    book.act(attach, "cash", 7, NewAttachment("nota.jpg", content))

    assert book.read(attached_files, "cash", 7)[0].size == 10 * 1024 * 1024


def test_one_byte_more_is_refused_and_its_size_told_rounded_up(book: GroupFile) -> None:
    content = JPEG + bytes(LARGEST - len(JPEG) + 1)

    with pytest.raises(AttachmentTooLargeError, match=r"\(11 MB\).*paling besar 10 MB"):
        book.act(attach, "cash", 7, NewAttachment("nota.jpg", content))

    assert book.read(attached_files, "cash", 7) == ()


def test_the_name_says_nothing_about_the_kind() -> None:
    assert media_type_of(NewAttachment("nota.pdf", PNG)) == "image/png"
