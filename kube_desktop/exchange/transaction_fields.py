"""The columns of a table of transactions, described for its template."""

from typing import Final

from kube_desktop.foundation.i18n import N_
from kube_desktop.ledger.accounts import Fund
from kube_desktop.registers.choices import Choice
from kube_desktop.registers.fields import Field, FieldKind


class FundWord(Choice):
    """The funds by their codes."""

    BUSINESS = Fund.UEP.value, Fund.UEP.value
    LOANS = Fund.SP.value, Fund.SP.value
    SAVINGS = Fund.TAB.value, Fund.TAB.value
    SOLIDARITY = Fund.IKS.value, Fund.IKS.value


class PlaceWord(Choice):
    """Where the money moved."""

    CASH = "tunai", N_("tunai")
    BANK = "bank", N_("bank")


TRANSACTION_FIELDS: Final = (
    Field(
        name="on",
        key="tanggal",
        title=N_("Tanggal"),
        kind=FieldKind.DAY,
        is_required=True,
    ),
    Field(
        name="reference",
        key="no_bukti",
        title=N_("Nomor nota"),
        hint=N_("Contoh: Nota 77. Nomor bukti diberi program."),
    ),
    Field(
        name="fund",
        key="dana",
        title=N_("Dana"),
        kind=FieldKind.CHOICE,
        choices=FundWord,
        is_required=True,
    ),
    Field(
        name="kind",
        key="jenis",
        title=N_("Jenis"),
        hint=N_("Contoh: Penjualan. Kode atau nama dari daftar jenis."),
        is_required=True,
    ),
    Field(
        name="description",
        key="uraian",
        title=N_("Uraian"),
        hint=N_("Contoh: penjualan warung"),
        is_required=True,
    ),
    Field(
        name="member_id",
        key="anggota",
        title=N_("Nama anggota"),
        hint=N_("Contoh: 3, atau nama lengkapnya"),
    ),
    Field(name="received", key="masuk", title=N_("Uang masuk"), kind=FieldKind.MONEY),
    Field(name="paid", key="keluar", title=N_("Uang keluar"), kind=FieldKind.MONEY),
    Field(
        name="place",
        key="lewat",
        title=N_("Lewat tunai atau bank"),
        kind=FieldKind.CHOICE,
        choices=PlaceWord,
    ),
    Field(
        name="unit_id",
        key="unit",
        title=N_("Unit usaha"),
        hint=N_("Contoh: Warung. Nama dari daftar unit usaha."),
    ),
    Field(
        name="shift_id",
        key="giliran",
        title=N_("Petugas giliran"),
        hint=N_("Contoh: Giliran 1. Nama dari daftar giliran."),
    ),
)
