from datetime import date

from kube_desktop.books.guests.register import GUESTS
from kube_desktop.books.guests.rules import Visit, Visitor
from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.partners.register import PARTNERS
from kube_desktop.books.partners.rules import Partner, PartnerKind
from kube_desktop.books.stages.levels import Level, LevelDecided
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.printing.text import as_text
from kube_desktop.scoring.deciding import decide_level
from kube_desktop.scoring.ladder_sheet import blank_ladder_sheet, ladder_sheet
from tests.golden_files import Golden
from tests.group_files import TODAY
from tests.scoring.stage import add, people


def test_the_checklist_names_what_blocks_with_its_evidence(book: GroupFile, golden: Golden) -> None:
    for member, office in zip(people(book), Office, strict=False):
        book.act(appoint, Appointment(member, office, date(2026, 1, 1)), today=TODAY)
    add(book, PARTNERS, Partner("Toko Soe", PartnerKind.BUYER, is_outside=True))
    add(book, PARTNERS, Partner("Pasar Oebobo", PartnerKind.BUYER))
    add(book, PARTNERS, Partner("BRI Unit Oebobo", PartnerKind.BANK))
    add(book, GUESTS, Visit(date(2026, 10, 5), "Yohana Tallo", Visitor.FACILITATOR))
    book.act(decide_level, LevelDecided(TODAY, Level.GROWING, "Pendamping"), today=TODAY)

    golden.check("ladder.txt", as_text(book.read(ladder_sheet, TODAY)))


def test_below_the_ladder_that_is_said_and_what_blocks_its_first_level(book: GroupFile) -> None:
    text = as_text(book.read(ladder_sheet, TODAY))

    assert "belum sampai Tumbuh" in text
    assert "Yang menahan ke Tumbuh" in text
    assert "Belum ada yang ditetapkan." in text


def test_a_level_by_hand_stands_beside_what_the_checklist_says(book: GroupFile) -> None:
    decided = LevelDecided(date(2026, 3, 1), Level.ADVANCED, "Dinas Sosial", note="Memasok pasar")
    book.act(decide_level, decided, today=TODAY)

    text = as_text(book.read(ladder_sheet, TODAY))

    assert "Maju, sejak 1 Maret 2026, oleh Dinas Sosial" in text
    assert "Memasok pasar" in text
    assert "1 Maret 2026" not in as_text(book.read(ladder_sheet, date(2026, 2, 28)))


def test_the_blank_checklist_has_the_words_of_the_source(book: GroupFile, golden: Golden) -> None:
    golden.check("ladder-blank.txt", as_text(book.read(blank_ladder_sheet)))
