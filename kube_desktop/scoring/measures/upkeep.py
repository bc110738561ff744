"""Whether tools and furniture are looked after (K7); livestock is no equipment."""

from typing import Final

from kube_desktop.books.inventory.queries import GoodRow, inventory
from kube_desktop.books.inventory.register import EVENTS, GOODS
from kube_desktop.books.inventory.rules import GoodKind
from kube_desktop.books.inventory.states import Standing
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, tenths_of
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit
from kube_desktop.scoring.queries import records_late

_HALF: Final = 2


def _take(basis: Basis) -> Measured:
    there = [
        row
        for row in inventory(basis.reader, basis.last)
        if row.state.quantity and row.good.kind is GoodKind.GOODS
    ]
    known = [row for row in there if row.standing is not Standing.UNKNOWN]
    good, pieces = sum(row.state.good for row in known), _pieces(known)
    neglected = [row for row in known if row.state.damaged and not row.state.to_do]
    evidence = _(
        "{good} dari {pieces} barang baik; {neglected} barang rusak belum ada tindak lanjutnya"
    ).format(good=good, pieces=pieces, neglected=len(neglected))
    unknown = _pieces(there) - pieces
    if unknown:
        evidence = _("{evidence}; {unknown} belum dicatat keadaannya").format(
            evidence=evidence, unknown=unknown
        )
    late, counted = records_late(
        basis.reader, EVENTS, basis.first, basis.last, patience=basis.late_after_days
    )
    return Measured(
        {"good": tenths_of(good, pieces), "without_follow_up": len(neglected)},
        evidence if there else _("Tidak ada barang di inventaris"),
        first_asking(
            Link(_("Inventaris"), GOODS.page),
            (
                *(_link(row, _("{good}: rusak, belum ada tindak lanjut")) for row in neglected),
                *(_asking(row) for row in there if row not in neglected and _asks(row)),
            ),
            (_link(row, _("{good}: baik")) for row in there if row.standing is Standing.GOOD),
        ),
        lacking=_lacking(there, known),
        late=late,
        counted=counted,
    )


def _lacking(there: list[GoodRow], known: list[GoodRow]) -> str:
    """Where the condition of more than half of the pieces is not known, nobody can tell."""
    if not there:
        return _("Catat alat dan barang kelompok beserta keadaannya di inventaris.")
    if _pieces(known) * _HALF < _pieces(there):
        return _("Periksa barang kelompok, lalu catat keadaannya (B, RR, RB).")
    return ""


def _pieces(rows: list[GoodRow]) -> int:
    return sum(row.state.quantity for row in rows)


def _asks(row: GoodRow) -> bool:
    return row.standing is Standing.UNKNOWN or bool(row.state.damaged)


def _asking(row: GoodRow) -> Link:
    if row.standing is Standing.UNKNOWN:
        return _link(row, _("{good}: keadaan belum dicatat"))
    return _link(row, _("{good}: rusak, sedang ditindaklanjuti"))


def _link(row: GoodRow, words: str) -> Link:
    return Link(words.format(good=row.good.words), GOODS.page, row.id)


UPKEEP: Final = Measure(
    name="upkeep",
    title=N_("Inventaris"),
    figures=(
        Figure(
            "good",
            N_("Barang dalam keadaan baik, menurut jumlah"),
            N_("Perbaiki atau ganti barang yang rusak sampai {wanted} baik, lalu catat."),
            GOODS.page,
            Unit.TENTHS_PERCENT,
            Effort.DO,
        ),
        Figure(
            "without_follow_up",
            N_("Barang rusak tanpa tindak lanjut"),
            N_("Sepakati apa yang dilakukan dengan {more} barang rusak, lalu tulis."),
            GOODS.page,
            effort=Effort.ARRANGE,
        ),
    ),
    take=_take,
    parameters={},
)
