"""The letters around an accountability report: covering letter, approval, three statements."""

from dataclasses import replace
from datetime import date
from typing import Final

from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_links import letter_number
from kube_desktop.books.grants.rules import Grant
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.holders import officers_on
from kube_desktop.books.paper import address_line, official_print, signing_place
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import (
    Fact,
    Facts,
    Prose,
    Report,
    Section,
    Signature,
    SignatureBlock,
)
from kube_desktop.reports.accountability_texts import aid_words

NAME: Final = "lpj"
_DOTS: Final = "................................"
_MAKER: Final = "Yang membuat pernyataan,"
_STAMPED: Final = "Ketua, di atas meterai Rp10.000"
_PACT: Final = (
    "Tidak melakukan korupsi, kolusi dan nepotisme dalam menerima dan memakai bantuan ini.",
    "Memakai bantuan ini hanya untuk keperluan yang direncanakan dan diputuskan bersama.",
    "Mencatat setiap penggunaan dengan benar dan menyimpan buktinya.",
    "Terbuka kepada semua anggota, dan bersedia diperiksa oleh pihak yang berwenang.",
    "Bila melanggar hal-hal di atas, bersedia menerima sanksi sesuai peraturan yang berlaku.",
)
_RESPONSIBLE: Final = (
    "Bertanggung jawab penuh atas penggunaan bantuan itu, secara formal maupun material.",
    "Semua penggunaan yang dilaporkan benar, dan buktinya disimpan oleh kelompok.",
    (
        "Bila di kemudian hari ada penggunaan yang tidak sesuai, bersedia mengembalikannya dan"
        " menerima sanksi sesuai peraturan yang berlaku."
    ),
)
_WILLING: Final = (
    "Sanggup membuat laporan pertanggungjawaban penggunaan bantuan itu dengan lengkap dan benar.",
    "Sanggup menyerahkannya kepada pemberi bantuan pada waktu yang ditentukan.",
    "Sanggup melengkapi laporan itu bila diminta.",
)


def covering_letter(reader: Reader, grant: Grant, account: GrantAccount) -> Report:
    """Return the letter that goes along; its number is that of the book of letters, else dots."""
    number = letter_number(reader, account.letter_id)
    sections = (
        Facts(
            "kepala_surat",
            (
                Fact("nomor", "Nomor", number or _DOTS),
                Fact("lampiran", "Lampiran", "Satu berkas"),
                Fact("perihal", "Perihal", "Laporan pertanggungjawaban penggunaan bantuan"),
            ),
        ),
        Prose("kepada", ("Kepada Yth.", account.addressee or _DOTS, "di tempat")),
        Prose(
            "isi_surat",
            (
                "Dengan hormat,",
                (
                    f"Bersama surat ini kami, {group_profile(reader).name}, menyampaikan laporan"
                    f" pertanggungjawaban penggunaan {aid_words(grant)}, yang kami terima tanggal"
                    f" {format_long_day(grant.received_on)}. Laporan ini memuat penggunaan sampai"
                    f" tanggal {format_long_day(account.on_day)} beserta bukti-buktinya."
                ),
                (
                    "Demikian laporan ini kami sampaikan. Atas perhatian Bapak/Ibu kami ucapkan"
                    " terima kasih."
                ),
            ),
        ),
    )
    return _paper(reader, "SURAT PENGANTAR", sections, _by(reader, account.on_day, "Hormat kami,"))


def approval(reader: Reader, grant: Grant, account: GrantAccount) -> Report:
    """Return the sheet by which those who answer for the report approve it (P41)."""
    words = (
        (
            f"Laporan pertanggungjawaban penggunaan {aid_words(grant)} oleh"
            f" {group_profile(reader).name} sampai tanggal {format_long_day(account.on_day)}"
            " telah diperiksa dan disahkan."
        ),
    )
    profile = group_profile(reader)
    people = (
        *accountable(reader, account.on_day),
        Signature("Menyetujui,", "Pendamping Sosial", profile.facilitator),
        Signature("Mengetahui,", "Lurah/Kepala Desa", profile.village_head),
    )
    block = SignatureBlock(signing_place(profile), account.on_day, people)
    return _paper(reader, "LEMBAR PENGESAHAN", (Prose("pengesahan", words),), block)


def integrity_pact(reader: Reader, grant: Grant, account: GrantAccount) -> Report:
    """Return the pact of integrity."""
    lead = f"Sehubungan dengan {aid_words(grant)}, menyatakan dengan sebenarnya:"
    return _statement(reader, account.on_day, "PAKTA INTEGRITAS", lead, _PACT)


def responsibility(reader: Reader, grant: Grant, account: GrantAccount) -> Report:
    """Return the statement of responsibility."""
    lead = f"Sebagai penerima {aid_words(grant)}, menyatakan dengan sebenarnya:"
    title = "SURAT PERNYATAAN TANGGUNG JAWAB"
    return _statement(reader, account.on_day, title, lead, _RESPONSIBLE)


def willingness(reader: Reader, grant: Grant, account: GrantAccount) -> Report:
    """Return the statement that the group will account for the aid."""
    lead = f"Sebagai penerima {aid_words(grant)}, menyatakan dengan sebenarnya:"
    title = "SURAT PERNYATAAN SANGGUP MEMBUAT LPJ"
    return _statement(reader, account.on_day, title, lead, _WILLING)


def accountable(reader: Reader, on: date) -> tuple[Signature, Signature]:
    """Return the two officers who answer for a report of money."""
    held = officers_on(reader, on)
    return (
        Signature("Dibuat oleh,", "Bendahara", held.get(Office.TREASURER, "")),
        Signature("Diketahui,", "Ketua", held.get(Office.CHAIR, "")),
    )


def _statement(reader: Reader, on: date, title: str, lead: str, points: tuple[str, ...]) -> Report:
    profile = group_profile(reader)
    chair = officers_on(reader, on).get(Office.CHAIR, "")
    sections = (
        Prose("pembuka", ("Saya yang bertanda tangan di bawah ini:",)),
        Facts(
            "orang",
            (
                Fact("nama", "Nama", chair or _DOTS),
                Fact("jabatan", "Jabatan", "Ketua"),
                Fact("kelompok", "Kelompok", profile.name),
                Fact("alamat", "Alamat kelompok", address_line(profile) or _DOTS),
            ),
        ),
        Prose(
            "pernyataan",
            (lead, *(f"{place}. {point}" for place, point in enumerate(points, 1))),
        ),
        Prose("penutup", ("Pernyataan ini dibuat dengan sebenarnya dan tanpa paksaan.",)),
    )
    signer = Signature(_MAKER, _STAMPED, chair)
    return _paper(reader, title, sections, SignatureBlock(signing_place(profile), on, (signer,)))


def _by(reader: Reader, on: date, role: str) -> SignatureBlock:
    chair = officers_on(reader, on).get(Office.CHAIR, "")
    place = signing_place(group_profile(reader))
    return SignatureBlock(place, on, (Signature(role, "Ketua", chair),))


def _paper(
    reader: Reader, title: str, sections: tuple[Section, ...], signatures: SignatureBlock
) -> Report:
    report = official_print(
        reader, name=NAME, title=title, period="", sections=sections, signed=False
    )
    return replace(report, signatures=signatures)
