"""*Aturan pinjaman* and *pinjaman* described (domain.md 1.8, M3-M7)."""

from typing import Final

from kube_desktop.books.loans.among import (
    check_loan_among,
    check_loan_leaving,
    check_rules_among,
    check_rules_leaving,
    give_loan_number,
)
from kube_desktop.books.loans.applications import Loan, Verdict, check_loan
from kube_desktop.books.loans.loan_rules import (
    MOST_DAYS,
    LateFee,
    LoanRules,
    PaymentOrder,
    Rounding,
    check_rules,
)
from kube_desktop.books.loans.payments import SettlementCharge
from kube_desktop.books.loans.rates import RatePer
from kube_desktop.books.loans.terms import LONGEST_TERM, Frequency, Method
from kube_desktop.books.meetings.links import DECISION
from kube_desktop.books.members.links import MEMBER
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.register import Register

PAGE: Final = "loans"
_MOST_GRACE: Final = 999


def _has_fee(rules: object) -> bool:
    return isinstance(rules, LoanRules) and rules.late_fee is not LateFee.NONE


def _is_decided(loan: object) -> bool:
    return isinstance(loan, Loan) and loan.verdict is not Verdict.NONE


def _is_strangers(loan: object) -> bool:
    return isinstance(loan, Loan) and loan.member_id is None


def _has_charge(loan: object) -> bool:
    return isinstance(loan, Loan | LoanRules) and loan.method is not Method.FREE


def _terms() -> tuple[Field, ...]:
    """Return how the charge is counted and when it is paid: of rules and of loans alike."""
    return (
        Field(
            name="method",
            key="cara",
            title=N_("Cara menghitung jasa"),
            kind=FieldKind.CHOICE,
            choices=Method,
            is_required=True,
        ),
        Field(
            name="rate",
            key="jasa",
            title=N_("Jasa (persen)"),
            hint=N_("Contoh: 1,5%"),
            applies=_has_charge,
        ),
        Field(
            name="rate_per",
            key="jasa_untuk",
            title=N_("Jasa itu untuk"),
            kind=FieldKind.CHOICE,
            choices=RatePer,
            is_required=True,
        ),
        Field(
            name="frequency",
            key="angsuran",
            title=N_("Diangsur"),
            kind=FieldKind.CHOICE,
            choices=Frequency,
            is_required=True,
        ),
        Field(
            name="unit",
            key="pembulatan",
            title=N_("Pembulatan"),
            kind=FieldKind.CHOICE,
            choices=Rounding,
            is_required=True,
            is_extra=True,
        ),
        Field(
            name="grace",
            key="masa_tenggang",
            title=N_("Angsuran pertama tanpa pokok (kali)"),
            hint=N_("Kosong: tidak ada"),
            kind=FieldKind.COUNT,
            largest=_MOST_GRACE,
            is_extra=True,
        ),
    )


LOAN_RULES: Final = Register(
    name="loan_rules",
    table="loan_rule",
    entry=LoanRules,
    title=N_("Aturan pinjaman"),
    one=N_("aturan pinjaman"),
    page="loan_rules",
    day="valid_from",
    is_standing=True,
    naming=lambda rules: format_day(rules.valid_from),
    check=check_rules,
    check_among=check_rules_among,
    check_leaving=check_rules_leaving,
    fields=(
        Field(
            name="valid_from",
            key="berlaku_mulai",
            title=N_("Berlaku mulai"),
            kind=FieldKind.DAY,
            list_width=12,
            is_required=True,
            may_be_future=True,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            kind=FieldKind.LINK,
            link=DECISION,
            list_width=0,
            is_detail=True,
        ),
        Field(
            name="max_principal",
            key="pinjaman_paling_besar",
            title=N_("Pinjaman paling besar"),
            heading=N_("Paling besar"),
            hint=N_("Kosong: tidak dibatasi"),
            kind=FieldKind.MONEY,
            list_width=14,
        ),
        Field(
            name="max_months",
            key="paling_lama_bulan",
            title=N_("Paling lama (bulan)"),
            heading=N_("Bulan"),
            hint=N_("Kosong: tidak dibatasi"),
            kind=FieldKind.COUNT,
            largest=LONGEST_TERM,
            list_width=10,
        ),
        Field(
            name="others_may_borrow",
            key="bukan_anggota_boleh",
            title=N_("Bukan anggota boleh meminjam?"),
            kind=FieldKind.YES_NO,
        ),
        Field(
            name="max_principal_others",
            key="paling_besar_bukan_anggota",
            title=N_("Paling besar bagi bukan anggota"),
            hint=N_("Kosong: sama dengan anggota"),
            kind=FieldKind.MONEY,
        ),
        Field(
            name="one_at_a_time",
            key="satu_pinjaman_dulu",
            title=N_("Lunas dulu baru pinjam lagi?"),
            kind=FieldKind.YES_NO,
        ),
        *_terms(),
        Field(
            name="payment_order",
            key="urutan_bayar",
            title=N_("Urutan pembayaran"),
            kind=FieldKind.CHOICE,
            choices=PaymentOrder,
            is_required=True,
            is_extra=True,
        ),
        Field(
            name="late_fee",
            key="denda",
            title=N_("Denda terlambat"),
            kind=FieldKind.CHOICE,
            choices=LateFee,
            is_required=True,
        ),
        Field(
            name="late_fee_amount",
            key="besar_denda",
            title=N_("Besar denda"),
            kind=FieldKind.MONEY,
            applies=_has_fee,
        ),
        Field(
            name="patience",
            key="denda_setelah_hari",
            title=N_("Denda setelah terlambat (hari)"),
            hint=N_("Kosong: sejak hari pertama"),
            kind=FieldKind.COUNT,
            largest=MOST_DAYS,
            is_extra=True,
        ),
        Field(
            name="settlement",
            key="jasa_bila_lunas_awal",
            title=N_("Jasa bila dilunasi lebih awal"),
            kind=FieldKind.CHOICE,
            choices=SettlementCharge,
            is_required=True,
            is_extra=True,
        ),
        Field(
            name="watch_days",
            key="perhatian_sampai_hari",
            title=N_("Perhatian: terlambat sampai (hari)"),
            hint=N_("Kosong: 30 hari"),
            kind=FieldKind.COUNT,
            largest=MOST_DAYS,
            is_extra=True,
        ),
        Field(
            name="doubtful_days",
            key="kurang_lancar_sampai_hari",
            title=N_("Kurang lancar: terlambat sampai (hari)"),
            hint=N_("Kosong: 90 hari"),
            kind=FieldKind.COUNT,
            largest=MOST_DAYS,
            is_extra=True,
        ),
        Field(
            name="risk_days",
            key="berisiko_setelah_hari",
            title=N_("Berisiko: terlambat lebih dari (hari)"),
            hint=N_("Kosong: 30 hari"),
            kind=FieldKind.COUNT,
            largest=MOST_DAYS,
            is_extra=True,
        ),
        Field(
            name="conditions",
            key="syarat_lain",
            title=N_("Syarat lain bagi peminjam"),
            hint=N_("Contoh: ada penjamin; dua kali rapat berturut-turut hadir"),
            kind=FieldKind.PASSAGE,
            is_detail=True,
            span=2,
        ),
    ),
)

LOANS: Final = Register(
    name="loans",
    table="loan",
    entry=Loan,
    title=N_("Pinjaman"),
    one=N_("pinjaman"),
    page=PAGE,
    day="applied_on",
    naming=lambda loan: f"{loan.number} {loan.borrower or loan.purpose}".strip(),
    fill_in=give_loan_number,
    check=check_loan,
    check_among=check_loan_among,
    check_leaving=check_loan_leaving,
    fields=(
        Field(
            name="number",
            key="no_pinjaman",
            title=N_("Nomor pinjaman"),
            hint=N_("Kosongkan: diberi program"),
            list_width=12,
            is_extra=True,
        ),
        Field(
            name="applied_on",
            key="tanggal",
            title=N_("Tanggal permohonan"),
            kind=FieldKind.DAY,
            list_width=10,
            is_required=True,
        ),
        Field(
            name="member_id",
            key="anggota",
            title=N_("Peminjam (anggota)"),
            hint=N_("Kosongkan bila bukan anggota"),
            kind=FieldKind.LINK,
            link=MEMBER,
            list_width=20,
        ),
        Field(
            name="borrower",
            key="nama_bukan_anggota",
            title=N_("Nama peminjam bukan anggota"),
            list_width=20,
            applies=_is_strangers,
        ),
        Field(
            name="address",
            key="alamat",
            title=N_("Alamat"),
            applies=_is_strangers,
            is_detail=True,
            is_personal=True,
        ),
        Field(
            name="phone",
            key="telepon",
            title=N_("Nomor telepon"),
            applies=_is_strangers,
            is_detail=True,
            is_personal=True,
        ),
        Field(
            name="purpose",
            key="tujuan",
            title=N_("Untuk apa"),
            hint=N_("Contoh: modal jualan kue"),
            list_width=0,
            is_detail=True,
            span=2,
        ),
        Field(
            name="principal",
            key="besar_pinjaman",
            title=N_("Besar pinjaman"),
            kind=FieldKind.MONEY,
            list_width=14,
            is_required=True,
        ),
        Field(
            name="months",
            key="jangka_bulan",
            title=N_("Jangka (bulan)"),
            kind=FieldKind.COUNT,
            largest=LONGEST_TERM,
            is_required=True,
        ),
        *_terms(),
        Field(
            name="grace_is_charged",
            key="tenggang_membayar_jasa",
            title=N_("Selama itu membayar jasa?"),
            kind=FieldKind.YES_NO,
            is_extra=True,
        ),
        Field(
            name="instalment",
            key="angsuran_ditetapkan",
            title=N_("Angsuran yang ditetapkan"),
            hint=N_("Hanya untuk anuitas; kosong: dihitung"),
            kind=FieldKind.MONEY,
            is_extra=True,
        ),
        Field(
            name="first_due",
            key="jatuh_tempo_pertama",
            title=N_("Jatuh tempo pertama"),
            hint=N_("Kosong: satu masa sesudah cair"),
            kind=FieldKind.DAY,
            may_be_future=True,
            is_extra=True,
        ),
        Field(
            name="guarantor",
            key="penjamin",
            title=N_("Penjamin"),
            is_detail=True,
        ),
        Field(
            name="note",
            key="catatan",
            title=N_("Catatan"),
            kind=FieldKind.PASSAGE,
            is_extra=True,
            span=2,
        ),
        Field(
            name="verdict",
            key="putusan",
            title=N_("Putusan"),
            kind=FieldKind.CHOICE,
            choices=Verdict,
            list_width=12,
            is_required=True,
            is_extra=True,
        ),
        Field(
            name="decided_on",
            key="tanggal_putusan",
            title=N_("Tanggal putusan"),
            kind=FieldKind.DAY,
            applies=_is_decided,
            is_extra=True,
        ),
        Field(
            name="decision_id",
            key="keputusan",
            title=N_("Keputusan rapat"),
            kind=FieldKind.LINK,
            link=DECISION,
            applies=_is_decided,
            is_extra=True,
        ),
        Field(
            name="verdict_note",
            key="catatan_putusan",
            title=N_("Catatan putusan"),
            applies=_is_decided,
            is_extra=True,
            span=2,
        ),
        Field(
            name="despite_rules",
            key="menyimpang_dari_aturan",
            title=N_("Rapat menyetujui penyimpangan dari aturan?"),
            kind=FieldKind.YES_NO,
            applies=_is_decided,
            is_extra=True,
        ),
        Field(
            name="is_from_paper",
            key="dari_buku_lama",
            title=N_("Dari buku lama?"),
            kind=FieldKind.YES_NO,
            is_extra=True,
        ),
    ),
)
