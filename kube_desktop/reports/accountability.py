"""The accountability report for aid (*LPJ*), bound as a pack (domain.md 6.1, P39-P41)."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.queries import GrantRow, grant_row
from kube_desktop.books.grants.sheets import decree_words, giver_words, goods_words
from kube_desktop.books.paper import address_line, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    CellKind,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    SignatureBlock,
    Table,
)
from kube_desktop.reports.accountability_budget import Budget, budget_of
from kube_desktop.reports.accountability_letters import (
    NAME,
    accountable,
    approval,
    covering_letter,
    integrity_pact,
    responsibility,
    willingness,
)
from kube_desktop.reports.accountability_proofs import Proven, proof_table, proven_uses, scans
from kube_desktop.reports.accountability_tables import (
    BLANK_USES,
    compared_table,
    plan_table,
    uses_table,
)
from kube_desktop.reports.accountability_texts import account_texts, aid_words
from kube_desktop.reports.accountability_uses import CountedUses, counted_uses
from kube_desktop.reports.request import PackPlan, PlannedPart

_TITLE: Final = "LAPORAN PERTANGGUNGJAWABAN PENGGUNAAN BANTUAN"
_FRONT, _BODY, _ANNEX = "Bagian depan", "Isi laporan", "Lampiran"
_DOTS: Final = "................................................"
_LINE: Final = "." * 140
_NOT_COUNTED: Final = (
    "Penggunaan yang buktinya dibatalkan tidak dihitung sebagai realisasi. Laporan penggunaan"
    " bantuan masih memuatnya, jadi jumlah di sana lebih besar sebanyak itu."
)
_ROWS_TO_FILL_IN: Final = 6
_ROOM_FOR_A_PEN: Final = 9


def accountability(reader: Reader, grant_id: int) -> PackPlan:
    """Return the whole report for one aid, to the day of its account, else to today.

    Raises:
        RecordNotFoundError: no such aid.
    """
    account = account_texts(reader, grant_id, today())
    row = grant_row(reader, grant_id, account.on_day)
    grant, until = row.grant, f"Sampai tanggal {format_long_day(account.on_day)}"
    proven = proven_uses(reader, row)
    told = _Told(counted_uses(reader, row), account, until, proven)
    annex = [PlannedPart("Daftar bukti pengeluaran", told.proofs, _ANNEX)]
    if any(proof.pages for each in proven for proof in each.proofs):
        annex.append(PlannedPart("Bukti pengeluaran", told.scans, _ANNEX))
    annex += [
        PlannedPart(title, partial(build, grant=grant, account=account), _ANNEX)
        for title, build in (
            ("Pakta integritas", integrity_pact),
            ("Surat pernyataan tanggung jawab", responsibility),
            ("Surat pernyataan sanggup membuat LPJ", willingness),
        )
    ]
    letter = partial(covering_letter, grant=grant, account=account)
    parts = (
        PlannedPart("Surat pengantar", letter, _FRONT, has_letterhead=True),
        PlannedPart("Lembar pengesahan", partial(approval, grant=grant, account=account), _FRONT),
        PlannedPart("Bab I Pendahuluan", told.introduction, _BODY),
        PlannedPart("Bab II Pelaksanaan", told.realisation, _BODY),
        PlannedPart("Bab III Penutup", told.closing, _BODY),
        *annex,
    )
    return PackPlan(NAME, _TITLE, until, parts, facts=_cover_facts(reader, row))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the chapters of one report tell."""

    counted: CountedUses
    account: GrantAccount
    until: str
    proven: tuple[Proven, ...]

    def introduction(self, reader: Reader) -> Report:
        account = self.account
        told = _introduction(reader, self.counted.row, account.background, account.legal_basis)
        return self._chapter(reader, "BAB I PENDAHULUAN", told)

    def realisation(self, reader: Reader) -> Report:
        budget = budget_of(reader, self.counted.row, self.account.plan_id)
        told = _realisation(self.counted, budget, self.account.problems)
        return self._chapter(reader, "BAB II PELAKSANAAN", told)

    def closing(self, reader: Reader) -> Report:
        said = _lines(self.account.conclusion) or (_LINE,) * 3
        report = self._chapter(reader, "BAB III PENUTUP", (Prose("penutup", said),))
        on, place = self.account.on_day, signing_place(group_profile(reader))
        return replace(report, signatures=SignatureBlock(place, on, accountable(reader, on)))

    def proofs(self, reader: Reader) -> Report:
        return self._chapter(reader, "DAFTAR BUKTI PENGELUARAN", (proof_table(self.proven),))

    def scans(self, reader: Reader) -> Report:
        return self._chapter(reader, "BUKTI PENGELUARAN", tuple(scans(self.proven)))

    def _chapter(self, reader: Reader, title: str, sections: tuple[Section, ...]) -> Report:
        return official_print(
            reader, name=NAME, title=title, period=self.until, sections=sections, signed=False
        )


def blank_accountability(reader: Reader) -> Report:
    """Return the core of the report as an empty form: what was planned, spent and hindered."""
    facts = tuple(
        Fact(key, label, _DOTS)
        for key, label in (
            ("bantuan", "Bantuan"),
            ("dari", "Dari"),
            ("sk", "SK (nomor, tanggal)"),
            ("tgl_terima", "Diterima tanggal"),
            ("nilai", "Nilai (Rp)"),
        )
    )
    rows = ((None,) * len(BLANK_USES),) * _ROWS_TO_FILL_IN
    sections: tuple[Section, ...] = (
        Facts("bantuan", facts),
        Table(
            "realisasi",
            BLANK_USES,
            rows,
            heading="Rencana dan realisasi",
            total=("", "Jumlah", None, None, None, None),
            row_height=_ROOM_FOR_A_PEN,
        ),
        Prose("kendala", (_LINE,) * 2, "Kendala"),
    )
    report = official_print(
        reader, name=NAME, title=_TITLE, period=f"Sampai tanggal {_DOTS}", sections=sections
    )
    return replace(report, seal=None)


def _cover_facts(reader: Reader, row: GrantRow) -> tuple[Fact, ...]:
    grant, profile = row.grant, group_profile(reader)
    facts = [
        Fact("bantuan", "Bantuan", grant.programme or goods_words(grant)),
        Fact("dari", "Dari", giver_words(grant)),
        Fact("sk", "SK", decree_words(grant) or "-"),
        Fact("tgl_terima", "Diterima tanggal", format_long_day(grant.received_on)),
        Fact("nilai", "Nilai", grant.amount, CellKind.MONEY),
        Fact("alamat", "Alamat kelompok", address_line(profile)),
        Fact("pendamping", "Pendamping Sosial", profile.facilitator or "-"),
    ]
    if row.record.is_cancelled:
        facts.append(Fact("dibatalkan", "DIBATALKAN", row.record.cancel_reason))
    return tuple(facts)


def _introduction(
    reader: Reader, row: GrantRow, background: str, legal_basis: str
) -> tuple[Section, ...]:
    laws = tuple(f"{place}. {line}" for place, line in enumerate(_lines(legal_basis), 1))
    purpose = (
        f"Laporan ini mempertanggungjawabkan penggunaan {aid_words(row.grant)}.",
        (
            "Tujuannya supaya pemberi bantuan, pendamping dan semua anggota mengetahui untuk apa"
            " bantuan dipakai, berapa sisanya, dan apa kendalanya."
        ),
    )
    name = group_profile(reader).name
    since = format_long_day(row.grant.received_on)
    scope = (
        f"Laporan ini memuat rencana dan penggunaan bantuan oleh {name} sejak diterima tanggal"
        f" {since}, kendalanya, dan bukti pengeluarannya."
    )
    return (
        Prose("latar_belakang", _lines(background) or (_LINE,) * 3, "A. Latar belakang"),
        Prose("dasar_hukum", laws or (_LINE,) * 3, "B. Dasar hukum"),
        Prose("maksud", purpose, "C. Maksud dan tujuan"),
        Prose("ruang_lingkup", (scope,), "D. Ruang lingkup"),
    )


def _realisation(counted: CountedUses, budget: Budget, problems: str) -> tuple[Section, ...]:
    row, without_proof = counted.row, counted.cancelled_amount
    cancelled = Fact("bukti_dibatalkan", "Bukti dibatalkan", without_proof, CellKind.MONEY)
    sums = Facts(
        "ringkasan",
        (
            Fact("nilai", "Nilai bantuan", row.grant.amount, CellKind.MONEY),
            Fact("dipakai", "Dipakai", row.used, CellKind.MONEY),
            Fact("sisa", "Sisa", row.left, CellKind.MONEY),
            *((cancelled,) if counted.cancelled else ()),
        ),
        heading="C. Dana yang diterima, dipakai dan tersisa",
    )
    hindered = _lines(problems) or ("Tidak ada kendala yang dicatat.",)
    return (
        plan_table(budget),
        compared_table(budget),
        sums,
        *((Prose("tidak_dihitung", (_NOT_COUNTED,)),) if counted.cancelled else ()),
        uses_table(counted),
        Prose("kendala", hindered, "E. Kendala"),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in text.splitlines())))
