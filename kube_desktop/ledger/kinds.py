"""The chart of kinds (*jenis*) of a group: reading it and adding to it."""

from dataclasses import dataclass

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.reading import Reader
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import (
    Direction,
    Fund,
    Kind,
    KindRole,
    fund_of_account,
    standard_accounts,
    standard_kinds,
)

_FIRST_OWN = 50
_LAST_OWN = 99
_LONGEST_NAME = 40


class KindNotKnownError(RuleError):
    """No kind of that name or code in the fund."""

    message = N_("Jenis “{text}” tidak ada di dana {fund}.")
    field = "kind"


class KindNameTakenError(RuleError):
    """The fund has a kind of that name."""

    message = N_("Dana {fund} sudah punya jenis “{name}”.")
    field = "name"


class KindNameNotUsableError(RuleError):
    """A name that is empty, too long for a column, or reads as a code."""

    message = N_("Nama jenis harus berisi 1 sampai 40 huruf.")
    field = "name"


class KindsFullError(RuleError):
    """All fifty codes are in use."""

    message = N_("Dana {fund} sudah punya 50 jenis tambahan. Pakai salah satunya.")
    field = "name"


class KindAccountError(RuleError):
    """The new kind counts as a kind that is not of its fund and direction."""

    message = N_("Pilih “dihitung sebagai” dari jenis dana {fund} yang searah.")
    field = "counts_as"


@dataclass(frozen=True, slots=True)
class NewKind:
    """A kind that a group adds.

    Attributes:
        counts_as: code of the standard kind with which it is added up in the statements.
    """

    name: str
    fund: Fund
    direction: Direction
    counts_as: int


def all_kinds(reader: Reader) -> tuple[Kind, ...]:
    """Return every kind in use, in order of code; retired ones are left out."""
    rows = reader.rows(
        "SELECT code, name, fund, direction, account_id, asks_member, example, is_own FROM kind"
        " WHERE NOT is_retired ORDER BY code"
    )
    return tuple(
        Kind(code, name, Fund(fund), Direction(way), account, bool(asks), example, bool(own))
        for code, name, fund, way, account, asks, example, own in rows
    )


def find_kind(kinds: tuple[Kind, ...], fund: Fund, text: str) -> Kind:
    """Return the kind of a fund that `text` names, by code or by name.

    Raises:
        KindNotKnownError: none.
    """
    wanted = " ".join(text.lower().split())
    for kind in kinds:
        if kind.fund is fund and wanted in (str(kind.code), kind.name.lower()):
            return kind
    raise KindNotKnownError(text=text.strip(), fund=fund.label)


def add_kind(work: UnitOfWork, new: NewKind) -> Kind:
    """Add a kind of the group's own to the chart and return it with its code.

    Raises:
        KindNameNotUsableError, KindNameTakenError, KindAccountError, KindsFullError.
    """
    from sqlalchemy import insert  # reading the chart must not load SQLAlchemy

    from kube_desktop.ledger.tables import KindRecord

    name = " ".join(new.name.split())
    kinds = all_kinds(work.reader)
    if not 1 <= len(name) <= _LONGEST_NAME or name.isdigit():
        raise KindNameNotUsableError
    if any(kind.fund is new.fund and kind.name.lower() == name.lower() for kind in kinds):
        raise KindNameTakenError(fund=new.fund.label, name=name)
    model = next((kind for kind in kinds if kind.code == new.counts_as), None)
    if (
        model is None
        or model.role is not KindRole.ENTRY
        or (model.fund, model.direction) != (new.fund, new.direction)
    ):
        raise KindAccountError(fund=new.fund.label)
    code = _free_code(work.reader, new)
    kind = Kind(
        code, name, new.fund, new.direction, model.account, model.asks_member, "", is_own=True
    )
    work.execute(insert(KindRecord), {**_columns(kind), "is_retired": False})
    work.touched.add("kinds")
    return kind


def install_standard_chart(work: UnitOfWork) -> None:
    """Write the standard accounts and kinds into a new group file."""
    from sqlalchemy import insert  # reading the chart must not load SQLAlchemy

    from kube_desktop.ledger.tables import Account, KindRecord

    work.execute(
        insert(Account),
        [
            {
                "id": account.id,
                "fund": account.fund.value,
                "account_class": account.account_class.value,
                "name": account.name,
            }
            for account in standard_accounts()
        ],
    )
    work.execute(
        insert(KindRecord),
        [{**_columns(kind), "is_retired": kind.starts_off} for kind in standard_kinds()],
    )


def _columns(kind: Kind) -> dict[str, object]:
    assert fund_of_account(kind.account) is kind.fund  # noqa: S101 - the chart is our own data
    return {
        "code": kind.code,
        "name": kind.name,
        "fund": kind.fund.value,
        "direction": kind.direction.value,
        "account_id": kind.account,
        "asks_member": kind.asks_member,
        "example": kind.example,
        "is_own": kind.is_own,
    }


def _free_code(reader: Reader, new: NewKind) -> int:
    base = new.fund.number * 1000 + (100 if new.direction is Direction.IN else 200)
    last = reader.value(
        "SELECT max(code) FROM kind WHERE code BETWEEN ? AND ?",
        (base + _FIRST_OWN, base + _LAST_OWN),
    )
    if last == base + _LAST_OWN:
        raise KindsFullError(fund=new.fund.label)
    return int(last) + 1 if last else base + _FIRST_OWN
