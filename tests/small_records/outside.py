"""Who came, who wrote, who works with the group, and the papers it has."""

from dataclasses import replace

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.letters.register import INCOMING_LETTERS, OUTGOING_LETTERS
from kube_desktop.books.letters.rules import IncomingLetter, OutgoingLetter
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import Paper, PaperKind
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Agreement, Partner, PartnerKind
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.actions import declare_nihil
from tests.group_files import TODAY
from tests.small_records.acting import SCAN, act, add, day, strike

FACILITATORS_VISIT = Visit(
    day("10-06"),
    "Yohana Tallo",
    Visitor.FACILITATOR,
    institution="Dinas Sosial Kota Kupang",
    position="pendamping sosial",
    purpose="memeriksa buku kas September",
    impression="buku sudah lebih rapi daripada tahun lalu",
    advice="nota belanja supaya difoto",
    follow_up="nota difoto mulai Oktober",
    done_on=day("10-10"),
)


def write_guests(book: GroupFile) -> None:
    """Write six visits: advice followed, advice that waits, a neighbour, one written twice."""
    for visit in (
        Visit(day("09-08"), "Markus Bani", Visitor.VILLAGE, "Kelurahan Oebobo", "lurah"),
        FACILITATORS_VISIT,
        replace(
            FACILITATORS_VISIT,
            on_day=day("10-12"),
            purpose="melihat warung",
            impression="",
            advice="papan nama kelompok supaya dipasang",
            follow_up="",
            done_on=None,
        ),
        Visit(day("11-03"), "Ina", Visitor.NEIGHBOUR),
        Visit(day("11-18"), "Agus Riwu", Visitor.OFFICE, "Dinas Koperasi Kota Kupang"),
    ):
        add(book, GUESTS, visit)
    strike(book, GUESTS, FACILITATORS_VISIT, "tercatat dua kali")


def write_letters(book: GroupFile) -> None:
    """Write letters answered, overdue, waiting, settled by word and cancelled, and our own."""
    invitation = IncomingLetter(
        day("10-05"),
        "Dinas Koperasi Kota Kupang",
        "Undangan pelatihan kemasan",
        letter_on=day("10-01"),
        letter_no="005/214/DISKOP/2026",
        summary="dua orang dari setiap kelompok, 10 dan 11 Oktober",
        enclosures="1 lembar jadwal",
        needs_answer=True,
        answer_by=day("10-09"),
        disposition="Ketua menunjuk peserta",
    )
    answered = add(book, INCOMING_LETTERS, invitation, SCAN)
    for letter in (
        IncomingLetter(
            day("10-19"),
            "Kelurahan Oebobo",
            "Permintaan data anggota",
            letter_no="470/88/KEL-OBB/2026",
            needs_answer=True,
            answer_by=day("10-30"),
        ),
        IncomingLetter(day("11-10"), "BPS Kota Kupang", "Pemberitahuan pendataan usaha"),
        IncomingLetter(
            day("11-12"),
            "KUBE Anggrek",
            "Ajakan arisan",
            needs_answer=True,
            settled_on=day("11-13"),
        ),
        IncomingLetter(day("11-16"), "BRI Unit Oebobo", "Pembaruan data", needs_answer=True),
    ):
        add(book, INCOMING_LETTERS, letter)
    wrong = IncomingLetter(day("11-10"), "BPS Kota Kupang", "Pendataan usaha")
    strike(book, INCOMING_LETTERS, wrong, "surat yang sama")
    answer = OutgoingLetter(
        day("10-08"),
        "Dinas Koperasi Kota Kupang",
        "Nama peserta pelatihan",
        sent_on=day("10-09"),
        address="Jl. Palapa 10, Kupang",
        summary="Maria Bili dan Siti Aminah",
        enclosures="2 lembar fotokopi KTP",
        carbon_copy="Lurah Oebobo",
        answers_id=answered,
    )
    add(book, OUTGOING_LETTERS, answer, SCAN)
    add(book, OUTGOING_LETTERS, OutgoingLetter(day("11-02"), "Lurah Oebobo", "Permohonan lapak"))
    old = OutgoingLetter(day("11-17"), "Toko Makmur", "Pesanan beras", number="12/MELATI/2026")
    add(book, OUTGOING_LETTERS, old)
    strike(
        book,
        OUTGOING_LETTERS,
        OutgoingLetter(day("11-18"), "Toko Jaya", "Pesanan panci"),
        "dipesan lewat telepon",
    )
    act(book, declare_nihil, OUTGOING_LETTERS, Month(2026, 9), today=TODAY)


def write_partners(book: GroupFile) -> None:
    """Write partners: in force, by word, near its end, ended, hardly known, cancelled."""
    buyer = Partner(
        "Toko Roti Kupang Indah",
        PartnerKind.BUYER,
        contact="Ibu Lusi, 0812-1111-2222",
        address="Jl. Sudirman 12",
        purpose="membeli kue kering setiap minggu",
        agreement=Agreement.WRITTEN,
        agreement_no="03/KI/2026",
        agreed_on=day("02-01"),
        valid_from=day("02-01"),
        valid_until=day("2027-01-31"),
        outcome="pesanan tetap 20 toples sebulan",
        last_contact_on=day("11-10"),
    )
    for partner in (
        buyer,
        Partner("Dinas Sosial Kota Kupang", PartnerKind.OFFICE, purpose="bantuan stimulan"),
        replace(
            buyer,
            name="Toko Makmur",
            kind=PartnerKind.SUPPLIER,
            agreement=Agreement.VERBAL,
            agreement_no="",
            agreed_on=None,
            valid_until=day("12-31"),
            purpose="beras dibayar sesudah laku",
            outcome="",
        ),
        replace(buyer, name="Kantin SMPN 3", valid_until=day("06-30"), agreement_no="01/K/2025"),
    ):
        add(book, PARTNERS, partner)
    strike(book, PARTNERS, Partner("Toko Lama", PartnerKind.BUYER), "tidak pernah jadi mitra")


def write_papers(book: GroupFile) -> None:
    """Write papers: scanned, not scanned, near its end, cancelled; loan rules are missing."""
    add(
        book,
        PAPERS,
        Paper(
            PaperKind.DECREE,
            "SK Lurah tentang KUBE Melati",
            day("2024-03-01"),
            "12/SK/KEL-OBB/III/2024",
            "Lurah Oebobo",
            kept_at="map merah, rumah sekretaris",
        ),
        SCAN,
    )
    add(book, PAPERS, Paper(PaperKind.RULES, "Aturan kelompok", day("2024-04-12")))
    sharing = Paper(
        PaperKind.SHARING,
        "Kesepakatan bagi hasil warung",
        day("2025-12-20"),
        valid_until=day("12-31"),
        note="diperbarui setiap tahun",
    )
    add(book, PAPERS, sharing, SCAN)
    wrong = Paper(PaperKind.LICENCE, "NIB warung", day("05-05"))
    strike(book, PAPERS, wrong, "NIB milik pribadi Bu Maria")
