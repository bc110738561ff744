"""Aid of KUBE Melati: money from the office for two funds, sewing machines from the village."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kube_desktop.books.grants.actions import record_grant
from kube_desktop.books.grants.register import GRANT_USES, GRANTS
from kube_desktop.books.grants.revolving_actions import record_return, record_revolving
from kube_desktop.books.grants.revolving_register import RETURNS, REVOLVINGS
from kube_desktop.books.grants.revolving_rules import Recipient, Return, Revolving
from kube_desktop.books.grants.rules import (
    Booked,
    Condition,
    Form,
    Grant,
    GrantUse,
    HeldAs,
    Source,
    Tag,
    Through,
)
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance, record_opening
from kube_desktop.registers.actions import add_record
from kube_desktop.registers.queries import record
from tests.group_files import TODAY
from tests.people import enter, man, woman

PAPER = NewAttachment("sk.pdf", b"%PDF-1.4 sk")
MONEY = Grant(
    received_on=date(2026, 9, 10),
    source=Source.REGENCY,
    form=Form.MONEY,
    booked=Booked.HERE,
    giver="Dinas Sosial Kota Kupang",
    programme="Bantuan UEP 2026",
    amount=20_000_001,
    through=Through.BANK,
    decree_no="460/112/2026",
    decree_on=date(2026, 8, 20),
)
MACHINES = Grant(
    received_on=date(2026, 10, 5),
    source=Source.VILLAGE,
    form=Form.GOODS,
    booked=Booked.HERE,
    giver="Kelurahan Oebufu",
    what="Mesin jahit",
    quantity=2,
    unit="buah",
    amount=4_000_000,
    held_as=HeldAs.EQUIPMENT,
    condition=Condition.GOOD,
)
RICE = GrantUse(date(2026, 9, 12), 1, "Beras dan gula untuk warung", Tag.PRODUCTIVE, 6_000_000)
LENT = Revolving(
    on_day=date(2026, 10, 1),
    recipient=Recipient.GROUP,
    name="KUBE Anggrek",
    form=Form.MONEY,
    is_returning=True,
    address="RT 04, Oebufu",
    amount=1_000_000,
    through=Through.BANK,
    booked=Booked.HERE,
    due_on=date(2026, 11, 1),
)
GOAT = Revolving(
    on_day=date(2026, 10, 2),
    recipient=Recipient.EMBRYO,
    name="Kelompok Mawar",
    form=Form.GOODS,
    is_returning=True,
    what="kambing betina",
    quantity=1,
    unit="ekor",
    return_quantity=2,
    return_what="anak kambing",
    due_on=date(2027, 10, 1),
)


def get(book: GroupFile, grant: Grant = MONEY, *files: NewAttachment, **given: Any) -> int:  # noqa: ANN401 - as Grant takes them
    """Write aid down, with other fields where they are given."""
    return book.act(record_grant, replace(grant, **given), today=TODAY, files=files)


def use(book: GroupFile, **given: Any) -> int:  # noqa: ANN401 - as GrantUse takes them
    """Write down what aid was used for."""
    return book.act(add_record, GRANT_USES, replace(RICE, **given), today=TODAY)


def revolve(book: GroupFile, revolving: Revolving = LENT, **given: Any) -> int:  # noqa: ANN401 - as Revolving takes them
    """Write down what went on to others."""
    return book.act(record_revolving, replace(revolving, **given), today=TODAY)


def bring_back(book: GroupFile, revolving_id: int, **given: Any) -> int:  # noqa: ANN401 - as Return takes them
    """Write down what came back in November."""
    returned = Return(**{"on_day": date(2026, 11, 3), "revolving_id": revolving_id, **given})
    return book.act(record_return, returned, today=TODAY)


def grant_in(book: GroupFile, grant_id: int = 1) -> Grant:
    """Return aid as it stands in the book."""
    return book.read(record, GRANTS, grant_id).entry


def revolving_in(book: GroupFile, revolving_id: int = 1) -> Revolving:
    """Return a revolving as it stands in the book."""
    return book.read(record, REVOLVINGS, revolving_id).entry


def return_in(book: GroupFile, return_id: int = 1) -> Return:
    """Return what came back as it stands in the book."""
    return book.read(record, RETURNS, return_id).entry


def balance(book: GroupFile, account: int) -> int:
    """Return what stands on an account in all."""
    query = "SELECT coalesce(sum(amount), 0) FROM posting WHERE account_id = ?"
    return int(book.read(lambda reader: reader.value(query, (account,))))


def entries(book: GroupFile) -> int:
    """Return how many entries the journal has."""
    return int(book.read(lambda reader: reader.value("SELECT count(*) FROM entry")))


@pytest.fixture
def melati(book: GroupFile) -> GroupFile:
    """Two members, and five million in the box of UEP since January."""
    enter(book, woman("Maria Bili"))
    enter(book, man("Anton Nahak"))
    book.act(record_opening, OpeningBalance(Fund.UEP, date(2026, 1, 1), cash=5_000_000))
    return book


@pytest.fixture
def aided(melati: GroupFile) -> GroupFile:
    """Money (1) of which some was used, machines (2), and two revolvings with a return each."""
    get(melati, MONEY, PAPER)
    get(melati, MACHINES)
    use(melati)
    use(
        melati,
        on_day=date(2026, 9, 20),
        what="Sembako anggota",
        tag=Tag.HANDED_OUT,
        amount=1_000_000,
    )
    use(melati, on_day=date(2026, 9, 21), what="Makan bersama", tag=Tag.CONSUMPTIVE, amount=333_333)
    bring_back(melati, revolve(melati, grant_id=1), amount=400_000, through=Through.CASH)
    bring_back(melati, revolve(melati, GOAT), quantity=1, note="jantan")
    return melati
