"""*Berita acara penerimaan bantuan*: who handed what over to whom, in what condition (our form)."""

from dataclasses import replace
from typing import Final

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import Form, Grant
from kube_desktop.books.grants.sheets import decree_words, giver_words, goods_words
from kube_desktop.books.members.links import member_names
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.foundation.words import day_in_words, rupiah_in_words
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Cell,
    CellKind,
    Column,
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
    Table,
)
from kube_desktop.registers.queries import record

HANDOVER: Final = "grant-handover"
_TITLE: Final = "BERITA ACARA PENERIMAAN BANTUAN"
_LINE: Final = "................................................"
_ITEMS: Final = (
    Column("no", "No", CellKind.COUNT, 7),
    Column("berupa", "Berupa", width=56),
    Column("banyaknya", "Banyaknya", CellKind.COUNT, 18),
    Column("satuan", "Satuan", width=18),
    Column("nilai", "Nilai (Rp)", CellKind.MONEY, 28),
    Column("keadaan", "Keadaan waktu diterima", width=36),
)
_ROWS_TO_FILL_IN: Final = 5
_ROOM_FOR_A_PEN: Final = 11


def grant_handover(reader: Reader, grant_id: int) -> Report:
    """Return the record of one handing over, to be signed by both sides.

    Raises:
        RecordNotFoundError: no such aid.
    """
    kept = record(reader, GRANTS, grant_id)
    grant = kept.entry
    opening = (
        f"Pada hari {day_in_words(grant.received_on)} telah diserahterimakan bantuan "
        f"dari {grant.giver or giver_words(grant)} kepada {group_profile(reader).name}."
    )
    facts = [
        Fact("program", "Program", grant.programme or "-"),
        Fact("sk", "SK (nomor, tanggal)", decree_words(grant) or "-"),
    ]
    if grant.note:
        facts.append(Fact("keterangan", "Keterangan", grant.note))
    if kept.is_cancelled:
        facts.append(Fact("dibatalkan", "DIBATALKAN", kept.cancel_reason))
    sections: list[Section] = [
        Prose("pembuka", (opening,)),
        Facts("bantuan", tuple(facts)),
        Table("barang", _ITEMS, (_item(grant),), heading="Yang diterima"),
        Prose("terbilang", _worth(grant)),
    ]
    names = member_names(reader, () if grant.receiver_id is None else (grant.receiver_id,))
    receiver = next(iter(names.values()), "")
    report = _sheet(reader, f"Tanggal {format_long_day(grant.received_on)}", sections)
    return replace(report, signatures=_signatures(reader, grant, receiver))


def blank_handover(reader: Reader) -> Report:
    """Return the empty form, to be filled in with a pen while aid is handed over."""
    opening = (
        f"Pada hari ini ............ tanggal {_LINE} telah diserahterimakan bantuan kepada "
        f"{group_profile(reader).name}."
    )
    sections: list[Section] = [
        Prose("pembuka", (opening,)),
        Facts(
            "bantuan",
            tuple(
                Fact(key, label, _LINE)
                for key, label in (
                    ("dari", "Dari"),
                    ("program", "Program"),
                    ("sk", "SK (nomor, tanggal)"),
                )
            ),
        ),
        Table(
            "barang",
            _ITEMS,
            ((None,) * len(_ITEMS),) * _ROWS_TO_FILL_IN,
            heading="Yang diterima",
            row_height=_ROOM_FOR_A_PEN,
        ),
        Facts("terbilang", (Fact("terbilang", "Nilainya dengan huruf", _LINE),)),
    ]
    report = _sheet(reader, f"Nomor {_LINE}", sections)
    return replace(report, signatures=_signatures(reader, None, ""), seal=None)


def _item(grant: Grant) -> tuple[Cell, ...]:
    if grant.form is Form.MONEY:
        return (1, goods_words(grant), None, None, grant.amount, None)
    condition = grant.condition.title_on_paper if grant.condition else None
    return (1, grant.what, grant.quantity, grant.unit, grant.amount, condition)


def _worth(grant: Grant) -> tuple[str, ...]:
    if not grant.amount:
        return ("Nilainya belum diketahui.",)
    worth = f"Nilainya {format_rupiah(grant.amount)} ({rupiah_in_words(grant.amount)})."
    if grant.form is Form.GOODS:
        return (worth,)
    shares = (
        f"Dibagi: {format_rupiah(grant.uep_amount or 0)} untuk usaha bersama (UEP), "
        f"{format_rupiah(grant.sp_amount or 0)} untuk simpan pinjam."
    )
    return (worth, shares)


def _signatures(reader: Reader, grant: Grant | None, receiver: str) -> SignatureBlock:
    profile = group_profile(reader)
    people = [Signature("Yang menyerahkan,", "Pemberi bantuan", grant.handed_by if grant else "")]
    if grant is None:
        people.append(Signature("Yang menerima,", "Ketua"))
    elif receiver:
        people.append(Signature("Yang menerima,", "Penerima", receiver))
    else:
        chair = officers_on(reader, grant.received_on).get(Office.CHAIR, "")
        people.append(Signature("Yang menerima,", "Ketua", chair))
    people.append(Signature("Mengetahui,", "Pendamping Sosial", profile.facilitator))
    if profile.village_head:
        people.append(Signature("Mengetahui,", "Lurah/Kepala Desa", profile.village_head))
    on = grant.received_on if grant else None
    return SignatureBlock(signing_place(profile), on, tuple(people))


def _sheet(reader: Reader, period: str, sections: list[Section]) -> Report:
    return official_print(
        reader, name=HANDOVER, title=_TITLE, period=period, sections=sections, signed=False
    )
