"""When the group's papers are complete: the needed ones are there, in force and scanned.

Source: our own criteria; the papers are those of S2:1030-1037 (domain.md 1.0, 1.12).
"""

from collections.abc import Sequence
from datetime import date

from kube_desktop.books.papers.queries import needed_papers, papers_known
from kube_desktop.books.papers.register import PAPERS
from kube_desktop.books.papers.rules import Paper
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register
from kube_desktop.registers.register import Record


def papers_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the group's papers are at the end of a month."""
    on = min(today, month.last)
    known = papers_known(reader, on)
    lacks = [*missing_papers(reader, on), *_endings(known, on)]
    return state_of_register(reader, PAPERS, month, lacks=lacks, today=today, rows=known)


def missing_papers(reader: Reader, on: date) -> tuple[Lack, ...]:
    """Return which needed papers are not there on a day, or are there without a scan."""
    lacks = []
    for kind, paper in needed_papers(reader, on).items():
        if paper is None:
            lacks.append(Lack(_("Belum ada: {paper}.").format(paper=kind.label), PAPERS.page))
        elif not paper.files:
            sentence = _("{paper} belum difoto. Lampirkan fotonya.").format(paper=kind.label)
            lacks.append(Lack(sentence, PAPERS.page, paper.id))
    return tuple(lacks)


def _endings(known: Sequence[Record[Paper]], on: date) -> list[Lack]:
    """One sentence for each paper near its end that no later one of its kind follows."""
    return [
        Lack(
            _("{title} hanya berlaku sampai {day}.").format(
                title=row.entry.title, day=format_day(row.entry.valid_until)
            ),
            PAPERS.page,
            row.id,
        )
        for row in known
        if row.entry.valid_until is not None
        and row.entry.ends_soon(on)
        and not _is_followed(row.entry, known)
    ]


def _is_followed(paper: Paper, known: Sequence[Record[Paper]]) -> bool:
    end = paper.valid_until or date.max
    return any(
        row.entry.kind is paper.kind and (row.entry.valid_until or date.max) > end for row in known
    )
