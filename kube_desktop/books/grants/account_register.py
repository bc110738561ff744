"""The texts of an accountability report described, as a part of the aid they speak of."""

from typing import Final

from kube_desktop.books.grants.account import (
    AccountOfCancelledError,
    AccountThereError,
    AccountTooEarlyError,
    GrantAccount,
)
from kube_desktop.books.grants.account_links import LETTER, PLAN
from kube_desktop.books.grants.register import GRANTS
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.queries import record, records
from kube_desktop.registers.register import Record, Register


def _check_among(reader: Reader, account: GrantAccount, record_id: int | None) -> None:
    received = record(reader, GRANTS, account.grant_id)
    if received.is_cancelled:
        raise AccountOfCancelledError
    if account.on_day < received.entry.received_on:
        raise AccountTooEarlyError(day=format_day(received.entry.received_on))
    other = reader.value(
        "SELECT 1 FROM grant_account WHERE grant_id = ? AND cancelled_at IS NULL AND id IS NOT ?",
        (account.grant_id, record_id),
    )
    if other:
        raise AccountThereError


GRANT_ACCOUNTS: Final = Register(
    name="grant_accounts",
    table="grant_account",
    entry=GrantAccount,
    title=N_("LPJ bantuan"),
    one=N_("LPJ"),
    page=GRANTS.page,
    day="on_day",
    parent="grant_id",
    naming=lambda account: _("LPJ {day}").format(day=format_day(account.on_day)),
    check_among=_check_among,
    fields=(
        Field(
            name="on_day",
            key="tanggal",
            title=N_("Tanggal LPJ"),
            kind=FieldKind.DAY,
            is_required=True,
        ),
        Field(
            name="addressee",
            key="kepada",
            title=N_("Kepada"),
            hint=N_("Contoh: Kepala Dinas Sosial"),
        ),
        Field(
            name="plan_id",
            key="rencana_usaha",
            title=N_("Rencana usaha (RAB) bantuan ini"),
            kind=FieldKind.LINK,
            link=PLAN,
        ),
        Field(
            name="letter_id",
            key="surat_pengantar",
            title=N_("Surat pengantar, bila sudah dicatat"),
            kind=FieldKind.LINK,
            link=LETTER,
        ),
        Field(
            name="background",
            key="latar_belakang",
            title=N_("Latar belakang"),
            kind=FieldKind.PASSAGE,
            span=2,
        ),
        Field(
            name="legal_basis",
            key="dasar_hukum",
            title=N_("Dasar hukum, satu baris satu"),
            kind=FieldKind.PASSAGE,
            span=2,
        ),
        Field(
            name="problems",
            key="kendala",
            title=N_("Kendala"),
            kind=FieldKind.PASSAGE,
            span=2,
        ),
        Field(
            name="conclusion",
            key="penutup",
            title=N_("Penutup"),
            kind=FieldKind.PASSAGE,
            span=2,
        ),
    ),
)


def account_of(reader: Reader, grant_id: int) -> Record[GrantAccount] | None:
    """Return the account of an aid that counts, None where none is written."""
    return next(iter(records(reader, GRANT_ACCOUNTS, parent=grant_id)), None)
