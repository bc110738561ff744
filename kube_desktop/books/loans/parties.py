"""Who borrows and who lends, as the papers of a loan name them."""

from typing import Final

from kube_desktop.books.loans.applications import Loan, LoanState
from kube_desktop.books.loans.cards import LoanCard
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.queries import member
from kube_desktop.books.paper import address_line
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import Fact, Facts

DOTS: Final = "................................................"
SHORT_DOTS: Final = "........................"
LINE: Final = f"{DOTS}{DOTS[:40]}"
"""For the pen: words within a sentence, a number or a day, and a line of its own."""


def state_mark(card: LoanCard) -> str:
    """Return what stands beside the number of a loan that nobody should pay out; else nothing."""
    if card.cancel_reason:
        return f" (DIBATALKAN: {card.cancel_reason})"
    return {
        LoanState.APPLIED: " (BELUM DISETUJUI)",
        LoanState.REFUSED: " (DITOLAK)",
    }.get(card.state, "")


def borrower_facts(reader: Reader, loan: Loan, *, heading: str = "Peminjam") -> Facts:
    """Return who borrows, where they live, and whether they are a member."""
    if loan.member_id is None:
        name, address, phone, belongs = loan.borrower, loan.address, loan.phone, "Bukan anggota"
    else:
        row = member(reader, loan.member_id)
        name, address, phone = row.name, row.address, row.phone
        belongs = f"Anggota nomor {row.number}"
    facts = [Fact("nama", "Nama", name), Fact("keanggotaan", "Keanggotaan", belongs)]
    facts += [Fact("alamat", "Alamat", address or LINE), Fact("telepon", "Telepon", phone or LINE)]
    return Facts("peminjam", tuple(facts), heading=heading)


def blank_borrower(*, heading: str = "Peminjam") -> Facts:
    """Return the same with dots for the pen."""
    labels = (
        ("nama", "Nama"),
        ("keanggotaan", "Anggota nomor / bukan anggota"),
        ("alamat", "Alamat, telepon"),
    )
    return Facts("peminjam", tuple(Fact(key, label, LINE) for key, label in labels), heading)


def lender_facts(profile: GroupProfile, officers: dict[Office, str], *, heading: str = "") -> Facts:
    """Return the group, and who speaks for it."""
    people = (officers.get(office, DOTS) for office in (Office.CHAIR, Office.TREASURER))
    chair, treasurer = people
    return Facts(
        "kelompok",
        (
            Fact("kelompok", "Kelompok", profile.name),
            Fact("alamat", "Alamat", address_line(profile) or LINE),
            Fact("ketua", "Ketua", chair),
            Fact("bendahara", "Bendahara", treasurer),
        ),
        heading,
    )
