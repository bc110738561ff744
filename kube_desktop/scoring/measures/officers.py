"""Whether the group has its officers, and whether their duties are written (K1, K2)."""

from typing import Final

from kube_desktop.books.members.offices import Office
from kube_desktop.books.officers.completeness import PAGE
from kube_desktop.books.officers.duties import BOOK as DUTIES
from kube_desktop.books.officers.duties import DutyRow, duties_on, duties_written
from kube_desktop.books.officers.queries import TermRow, terms
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, tenths_of, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit

_OFFICES: Final = len(Office)


def _take_officers(basis: Basis) -> Measured:
    known = [term for term in terms(basis.reader) if term.started_on <= basis.last]
    held = [term for term in known if term.is_held_on(basis.last)]
    figures = {
        "offices": len({term.office for term in held}),
        "persons": len({term.member_id for term in held}),
        "with_paper": sum(bool(term.decree) for term in held),
        "expired": sum(_has_expired(term, basis) for term in held),
    }
    evidence = _(
        "{offices} dari {all} jabatan terisi oleh {persons} orang; {papers} dengan SK atau berita"
        " acara, {expired} lewat masa jabatannya"
    ).format(
        offices=figures["offices"],
        all=_OFFICES,
        persons=figures["persons"],
        papers=figures["with_paper"],
        expired=figures["expired"],
    )
    return Measured(
        figures,
        evidence,
        first_asking(
            Link(_("Pengurus"), PAGE),
            _officers_asking(held, basis),
            (Link(f"{term.office.label}: {term.name}", PAGE, term.id) for term in held),
        ),
        lacking="" if known else _("Catat dulu siapa ketua, sekretaris dan bendahara."),
    )


def _has_expired(term: TermRow, basis: Basis) -> bool:
    return term.planned_end is not None and term.planned_end < basis.last


def _officers_asking(held: list[TermRow], basis: Basis) -> list[Link]:
    offices = {term.office for term in held}
    asking = [
        Link(_("Belum ada {office}").format(office=office.label.lower()), PAGE)
        for office in Office
        if office not in offices
    ]
    for term in held:
        named = {"office": term.office.label, "name": term.name}
        if _has_expired(term, basis) and term.planned_end is not None:
            words = _("{office} {name}: masa jabatan habis {day}")
            asking.append(
                Link(words.format(**named, day=format_day(term.planned_end)), PAGE, term.id)
            )
        if not term.decree:
            words = _("{office} {name}: SK atau berita acara belum ditulis")
            asking.append(Link(words.format(**named), PAGE, term.id))
    return asking


def _take_duties(basis: Basis) -> Measured:
    valid = _valid_duties(basis)
    decided = [office for office, row in valid.items() if row.duty.decided]
    evidence = _(
        "Uraian tugas tertulis untuk {written} dari {all} jabatan, {decided} diputuskan rapat"
    ).format(written=len(valid), all=_OFFICES, decided=len(decided))
    written = duties_written(basis.reader, basis.first, basis.last)
    asking = [
        *(
            Link(_("{office}: uraian tugas belum ditulis").format(office=office.label), DUTIES)
            for office in Office
            if office not in valid
        ),
        *(
            Link(
                _("{office}: belum ditulis rapat yang memutuskan").format(office=office.label),
                DUTIES,
                row.id,
            )
            for office, row in valid.items()
            if not row.duty.decided
        ),
    ]
    return Measured(
        {
            "written": tenths_of(len(valid), _OFFICES),
            "decided": tenths_of(len(decided), _OFFICES),
        },
        evidence,
        first_asking(
            Link(_("Uraian tugas"), DUTIES),
            asking,
            (Link(office.label, DUTIES, row.id) for office, row in valid.items()),
        ),
        late=written_late(basis, written),
        counted=len(written),
    )


def _valid_duties(basis: Basis) -> dict[Office, DutyRow]:
    """Return what the three offices have to do on the last day."""
    valid = {row.duty.office: row for row in duties_on(basis.reader, basis.last)}
    return {office: valid[office.value] for office in Office if office.value in valid}


OFFICERS: Final = Measure(
    name="officers",
    title=N_("Daftar pengurus"),
    figures=(
        Figure(
            "offices",
            N_("Jabatan yang terisi (ketua, sekretaris, bendahara)"),
            N_("Pilih pengurus untuk {more} jabatan yang kosong, lalu catat."),
            PAGE,
            effort=Effort.ARRANGE,
        ),
        Figure(
            "persons",
            N_("Orang yang memegang jabatan"),
            N_("Bagi jabatan kepada {more} orang lagi: satu orang satu jabatan."),
            PAGE,
            effort=Effort.ARRANGE,
        ),
        Figure(
            "with_paper",
            N_("Jabatan dengan SK atau berita acara"),
            N_("Urus SK atau berita acara untuk {more} pengurus, lalu tulis nomornya."),
            PAGE,
            effort=Effort.ARRANGE,
        ),
        Figure(
            "expired",
            N_("Pengurus yang lewat masa jabatannya"),
            N_("Pilih atau tetapkan lagi {more} pengurus yang masa jabatannya habis, lalu catat."),
            PAGE,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take_officers,
    parameters={},
)

DUTIES_WRITTEN: Final = Measure(
    name="duties",
    title=N_("Uraian tugas"),
    figures=(
        Figure(
            "written",
            N_("Jabatan yang tugasnya tertulis"),
            N_("Bicarakan tugas setiap pengurus, lalu tulis uraiannya untuk semua jabatan."),
            DUTIES,
            Unit.TENTHS_PERCENT,
            Effort.ARRANGE,
        ),
        Figure(
            "decided",
            N_("Jabatan yang tugasnya diputuskan rapat"),
            N_("Putuskan pembagian tugas dalam rapat, lalu tulis rapatnya di uraian tugas."),
            DUTIES,
            Unit.TENTHS_PERCENT,
            Effort.ARRANGE,
        ),
    ),
    take=_take_duties,
    parameters={},
)

OFFICER_MEASURES: Final = (OFFICERS, DUTIES_WRITTEN)
