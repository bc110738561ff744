"""Papers of KUBE Melati, to be written about."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import NEEDED, Paper, PaperKind
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import add_record
from tests.group_files import TODAY

SCAN = NewAttachment("sk.jpg", b"\xff\xd8\xff a scan")
DECREE = Paper(
    PaperKind.DECREE,
    "SK Lurah tentang KUBE Melati",
    date(2024, 3, 1),
    number="12/SK/KEL-OBB/III/2024",
    issuer="Lurah Oebobo",
    kept_at="map merah, rumah sekretaris",
)


def keep(
    book: GroupFile,
    *,
    files: tuple[NewAttachment, ...] = (SCAN,),
    **given: Any,  # noqa: ANN401 - as Paper takes them
) -> int:
    """Write a paper down, scanned unless told otherwise."""
    return book.act(add_record, PAPERS, replace(DECREE, **given), today=TODAY, files=files)


@pytest.fixture
def documented(book: GroupFile) -> GroupFile:
    """The four papers that every group shall have, each with a scan (1 to 4)."""
    for kind in NEEDED:
        keep(book, kind=kind, title=kind.title_on_paper)
    return book
