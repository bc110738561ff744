"""*Surat kesepakatan bagi hasil*: what the group agreed, which every member signs (M13)."""

from typing import Final

from kube_desktop.books.meetings.links import decisions_on_paper
from kube_desktop.books.members.queries import members
from kube_desktop.books.paper import official_print
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.sharings.links import unit_names
from kube_desktop.books.sharings.percents import percent_words
from kube_desktop.books.sharings.register import SHARING_AGREEMENTS
from kube_desktop.books.sharings.rules import Agreement, Basis, Purse, Source
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import in_indonesian
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import CellKind, Column, Fact, Facts, Prose, Report, Table
from kube_desktop.registers.queries import record, records

AGREEMENT: Final = "sharing-agreement"
_TITLE: Final = "SURAT KESEPAKATAN BAGI HASIL"
_DOTS: Final = "............"
_LONG_DOTS: Final = "........................................"
_SIGNERS: Final = (
    Column("no", "No", CellKind.COUNT, 6),
    Column("nama", "Nama anggota", width=50),
    Column("tanda_tangan", "Tanda tangan", width=40),
)
_ROOM_TO_SIGN: Final = 9
_ALWAYS: Final = (
    "Hasil dihitung dari buku kas: pendapatan dikurangi beban.",
    "Setiap pembagian ditulis dalam daftar yang ditandatangani setiap penerima.",
    "Kesepakatan ini hanya diubah dengan keputusan rapat anggota.",
)


def agreement_sheet(reader: Reader, *, record_id: int | None = None) -> Report:
    """Return one agreement as a letter, else the latest that counts.

    Raises:
        RecordNotFoundError: no such agreement.
    """
    if record_id is None:
        standing = records(reader, SHARING_AGREEMENTS, last=today())
        if not standing:
            return blank_agreement(reader)
        kept = max(standing, key=lambda each: (each.entry.valid_from, each.id))
    else:
        kept = record(reader, SHARING_AGREEMENTS, record_id)
    with in_indonesian():
        agreement = kept.entry
        facts = _facts(reader, agreement, kept.cancel_reason)
        paragraphs = [*_points(agreement), *_ALWAYS]
        if agreement.note:
            paragraphs.append(f"Hal lain: {agreement.note}.")
        return _letter(reader, facts, paragraphs)


def blank_agreement(reader: Reader) -> Report:
    """Return the letter with room for a pen."""
    facts = Facts(
        "kesepakatan",
        (
            Fact("untuk", "Untuk usaha", _LONG_DOTS),
            Fact("berlaku_sejak", "Berlaku sejak", _LONG_DOTS),
            Fact("keputusan", "Diputuskan dalam rapat", _LONG_DOTS),
        ),
    )
    parts = ", ".join(f"{purse.title_on_paper} {_DOTS}%" for purse in Purse)
    points = (
        f"Sebelum dibagi, hasil disisihkan lebih dulu untuk: {parts}.",
        f"Sisanya dibagi kepada anggota; cara membagi: {_LONG_DOTS}.",
    )
    return _letter(reader, facts, [*points, *_ALWAYS, f"Hal lain: {_LONG_DOTS}{_LONG_DOTS}"])


def _facts(reader: Reader, agreement: Agreement, cancel_reason: str) -> Facts:
    unit_id, decision_id = agreement.unit_id, agreement.decision_id
    units = unit_names(reader, {unit_id}) if unit_id is not None else {}
    decisions = decisions_on_paper(reader, {decision_id}) if decision_id is not None else {}
    every = "Semua usaha" if agreement.source is Source.BUSINESS else "Simpan pinjam (SHU tahunan)"
    facts = [
        Fact("untuk", "Untuk usaha", next(iter(units.values()), every)),
        Fact("berlaku_sejak", "Berlaku sejak", format_long_day(agreement.valid_from)),
        Fact("keputusan", "Diputuskan dalam", next(iter(decisions.values()), _LONG_DOTS)),
    ]
    if cancel_reason:
        facts.append(Fact("dibatalkan", "DIBATALKAN", cancel_reason))
    return Facts("kesepakatan", tuple(facts))


def _points(agreement: Agreement) -> tuple[str, ...]:
    aside = [
        f"{purse.label} {percent_words(tenths)}"
        for purse, tenths in agreement.aside.items()
        if tenths
    ]
    first = (
        f"Sebelum dibagi, hasil disisihkan lebih dulu untuk: {', '.join(aside)}."
        if aside
        else "Tidak ada bagian hasil yang disisihkan (0%)."
    )
    if agreement.source is Source.BUSINESS:
        how = (agreement.basis or Basis.EQUAL).label.lower()
        return (first, f"Sisanya dibagi kepada anggota; cara membagi: {how}.")
    pots = [
        f"{basis.label[0].lower()}{basis.label[1:]} {percent_words(tenths)}"
        for basis, tenths in agreement.pots.items()
        if tenths
    ]
    return (first, f"SHU dibagi kepada anggota sebagai: {', '.join(pots) or _LONG_DOTS}.")


def _letter(reader: Reader, facts: Facts, paragraphs: list[str]) -> Report:
    people = members(reader, on=today(), include_left=False)
    opening = Prose(
        "pembuka",
        (f"Kami, para anggota {group_profile(reader).name}, dengan musyawarah bersepakat:",),
    )
    points = Prose("isi", tuple(f"{number}. {text}" for number, text in enumerate(paragraphs, 1)))
    signers = Table(
        "penanda_tangan",
        _SIGNERS,
        tuple((number, each.name, None) for number, each in enumerate(people, 1)),
        heading="Anggota yang bersepakat",
        when_empty="Belum ada anggota.",
        row_height=_ROOM_TO_SIGN,
    )
    return official_print(
        reader,
        name=AGREEMENT,
        title=_TITLE,
        period="",
        sections=(opening, facts, points, signers),
    )
