"""Whether meetings decide about money: loans, sharings and help (K5)."""

from typing import Final

from kube_desktop.books.meetings.queries import decided_with_quorum
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.scoring.evidence import first_asking, tenths_of, written_late
from kube_desktop.scoring.measuring import Basis, Effort, Figure, Link, Measure, Measured, Unit
from kube_desktop.scoring.queries import Matter, matters_to_decide

_PAGE: Final = "decisions"


def _take(basis: Basis) -> Measured:
    matters = matters_to_decide(basis.reader, basis.first, basis.last)
    named = {each.decision_id for each in matters if each.decision_id is not None}
    able = decided_with_quorum(basis.reader, named, by=basis.last)
    decided = [each for each in matters if each.decision_id in able]
    undecided = [each for each in matters if each.decision_id is None]
    without_quorum = len(matters) - len(decided) - len(undecided)
    evidence = _(
        "{decided} dari {count} pinjaman, pembagian dan santunan diputuskan rapat yang kuorum"
    ).format(decided=len(decided), count=len(matters))
    if len(decided) < len(matters):
        evidence = _(
            "{evidence}; {undecided} tanpa keputusan, {short} rapatnya tidak kuorum"
        ).format(evidence=evidence, undecided=len(undecided), short=without_quorum)
    return Measured(
        {"decided": tenths_of(len(decided), len(matters))},
        evidence if matters else _("Tidak ada pinjaman, pembagian atau santunan di periode ini"),
        first_asking(
            Link(_("Keputusan rapat"), _PAGE),
            (_asking(each) for each in matters if each not in decided),
            (Link(_words(each), each.page, each.id) for each in decided),
        ),
        lacking=""
        if matters
        else _(
            "Tidak ada pinjaman, pembagian hasil atau santunan di periode ini. Bila ada, catat"
            " bersama keputusan rapatnya."
        ),
        late=written_late(basis, ((each.day, each.recorded_at) for each in matters)),
        counted=len(matters),
    )


def _asking(matter: Matter) -> Link:
    sentence = (
        _("{what}: keputusan rapat belum disebut")
        if matter.decision_id is None
        else _("{what}: rapatnya tidak kuorum atau sesudah periode, atau keputusannya dibatalkan")
    )
    return Link(sentence.format(what=_words(matter)), matter.page, matter.id)


def _words(matter: Matter) -> str:
    day = format_day(matter.day)
    match matter.page:
        case "loans":
            return _("Pinjaman {number}, cair {day}").format(number=matter.number, day=day)
        case "sharings":
            return _("Pembagian hasil {day}").format(day=day)
    return _("Santunan {day}").format(day=day)


DECISIONS: Final = Measure(
    name="decisions",
    title=N_("Keputusan rapat di balik pinjaman, pembagian dan santunan"),
    figures=(
        Figure(
            "decided",
            N_("Pinjaman, pembagian dan santunan yang diputuskan rapat"),
            N_(
                "Putuskan pinjaman, pembagian dan santunan dalam rapat yang kuorum, dan sebut"
                " keputusannya, sampai {wanted}."
            ),
            _PAGE,
            Unit.TENTHS_PERCENT,
            Effort.KEEP_UP,
        ),
    ),
    take=_take,
    parameters={},
)
