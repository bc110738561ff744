"""Everything that can come in as a table, by the name that the command line uses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.iks.register import IKS_AIDS
from kube_desktop.books.loans.register import LOANS
from kube_desktop.books.plans.register import BUSINESS_PLANS
from kube_desktop.books.registers import REGISTERS
from kube_desktop.exchange.business_plans import PLANNED_LINES
from kube_desktop.exchange.grants import AID, REVOLVED
from kube_desktop.exchange.iks import AIDS, POSITIONS
from kube_desktop.exchange.letters import Way, import_letters, letter_fields, needed_in_some
from kube_desktop.exchange.loans import LOAN_FIELDS, NEEDED_IN_SOME, import_loans
from kube_desktop.exchange.members import MEMBERS
from kube_desktop.exchange.officers import OFFICERS
from kube_desktop.exchange.records import RecordImport, Target, import_into, target_of
from kube_desktop.exchange.savings import SAVINGS_FIELDS, import_savings
from kube_desktop.exchange.transaction_fields import TRANSACTION_FIELDS
from kube_desktop.exchange.transactions import ImportResult, import_transactions
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.fields import Field
from kube_desktop.registers.register import Register

_WITH_PARTS: Final = {BUSINESS_PLANS.name: PLANNED_LINES}
"""Books whose parts come in with them, a row for each part."""

_WITH_MONEY: Final = {GRANTS.name: AID, REVOLVINGS.name: REVOLVED, IKS_AIDS.name: AIDS}
"""Books whose records write entries into the journal."""

_LETTERS: Final = {Way.IN: "incoming_letters", Way.OUT: "outgoing_letters"}


class TableKindNotKnownError(RuleError):
    """Nothing of that name comes in as a table."""

    message = N_("“{name}” tidak bisa dimasukkan dari tabel. Pilih {known}.")
    field = "kind"


@dataclass(frozen=True, slots=True)
class TableKind:
    """One kind of table.

    Attributes:
        name: on the command line.
        title: what it holds; marked with `N_`.
        fields: its columns.
        needed_in_some: the columns that only some rows must fill, and when; marked with `N_`.
        take: (book, source, today, dry_run) takes a table over, or tries it.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    take: Callable[[GroupFile, Path, date, bool], RecordImport | ImportResult]
    needed_in_some: Mapping[str, str] = field(default_factory=dict)


def table_kinds() -> tuple[TableKind, ...]:
    """Return every kind: people and money, each book of records, and both books of letters."""
    return _KINDS


def find_table_kind(name: str) -> TableKind:
    """Return the kind of that name.

    Raises:
        TableKindNotKnownError: none.
    """
    for kind in _KINDS:
        if kind.name == name:
            return kind
    raise TableKindNotKnownError(name=name, known=", ".join(each.name for each in _KINDS))


def _into(target: Target) -> Callable[[GroupFile, Path, date, bool], RecordImport]:
    return lambda book, source, today, dry_run: import_into(
        book, target, source, today=today, dry_run=dry_run
    )


def _letters(found: dict[str, Register[Any]]) -> tuple[TableKind, ...]:
    if not found.keys() >= set(_LETTERS.values()):
        return ()
    books = {way: found[name] for way, name in _LETTERS.items()}
    return (
        TableKind(
            "letters",
            N_("Surat masuk dan surat keluar"),
            letter_fields(books),
            lambda book, source, today, dry_run: import_letters(
                book, books, source, today=today, dry_run=dry_run
            ),
            needed_in_some(books),
        ),
    )


def _kinds() -> tuple[TableKind, ...]:
    whole = {
        register.name: register
        for register in REGISTERS
        if not register.parent and register is not LOANS
    }
    targets = {name: target_of(register) for name, register in whole.items()}
    targets |= _WITH_PARTS | _WITH_MONEY
    return (
        TableKind("members", N_("Anggota"), MEMBERS.fields, _into(MEMBERS)),
        TableKind("officers", N_("Pengurus"), OFFICERS.fields, _into(OFFICERS)),
        TableKind(
            "transactions",
            N_("Uang masuk dan uang keluar"),
            TRANSACTION_FIELDS,
            lambda book, source, _today, dry_run: import_transactions(
                book, source, dry_run=dry_run
            ),
            dict.fromkeys(("masuk", "keluar"), N_("isi masuk atau keluar")),
        ),
        TableKind(
            "savings",
            N_("Tabungan dari buku lama"),
            SAVINGS_FIELDS,
            lambda book, source, today, dry_run: import_savings(
                book, source, today=today, dry_run=dry_run
            ),
        ),
        TableKind(
            LOANS.name,
            N_("Pinjaman dari buku lama"),
            LOAN_FIELDS,
            lambda book, source, today, dry_run: import_loans(
                book, source, today=today, dry_run=dry_run
            ),
            NEEDED_IN_SOME,
        ),
        TableKind("iks", N_("Posisi awal iuran IKS"), POSITIONS.fields, _into(POSITIONS)),
        *(
            TableKind(name, whole[name].title, target.fields, _into(target))
            for name, target in targets.items()
        ),
        *_letters(whole),
    )


_KINDS: Final = _kinds()
