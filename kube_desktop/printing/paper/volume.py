"""What is drawn in one go: a report alone, or a pack with its cover, contents and parts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kube_desktop.printing.model import Pack, PaperSize, Part, Report
from kube_desktop.printing.paper.cover import CONTENTS, ContentsLine, lay_contents, lay_cover
from kube_desktop.printing.paper.flow import Flow, Frame
from kube_desktop.printing.paper.fonts import load_styles
from kube_desktop.printing.paper.layout import laid_out
from kube_desktop.printing.paper.seal_code import SealCode

_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Pages that follow each other and have one foot.

    Attributes:
        report: what stands at the foot.
        pack: the title of the pack that they are a part of, or nothing.
    """

    report: Report
    flow: Flow
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that a viewer's list of contents leads to.

    Attributes:
        page: counted from 1 through the whole pack.
        level: how deep it stands in the list, from 0.
        key: its name in the file.
    """

    title: str
    page: int
    top: float
    level: int
    key: str


@dataclass(frozen=True, slots=True)
class Volume:
    """Everything that one file holds, in its order."""

    runs: tuple[Run, ...]
    bookmarks: tuple[Bookmark, ...] = ()


def volume_of_report(report: Report, paper: PaperSize, code: SealCode | None) -> Volume:
    """Return the pages of a report that stands alone."""
    frame = Frame.of(paper, landscape=report.landscape)
    return Volume((Run(report, laid_out(report, frame, code)),))


def volume_of_pack(
    pack: Pack, paper: PaperSize, code: SealCode | None, hear: Callable[[int, int], None]
) -> Volume:
    """Return the pages of a pack, counted through; `hear` is called after each part."""
    front, upright = pack.front, Frame.of(paper, landscape=False)
    cover = Flow(upright, load_styles())
    lay_cover(cover, pack)
    parts: list[Run] = []
    for part in pack.parts:
        report = _in_pack(part.report, pack)
        frame = Frame.of(paper, landscape=report.landscape)
        flow = laid_out(report, frame, code, has_letterhead=part.has_letterhead)
        parts.append(Run(report, flow, pack.title))
        hear(0, len(cover.pages) + sum(len(run.flow.pages) for run in parts))
    contents = _contents(pack.parts, parts, upright, before=0)
    before = len(cover.pages) + len(contents.pages)
    contents = _contents(pack.parts, parts, upright, before=before)
    listed = replace(front, title=CONTENTS)
    first = Bookmark(CONTENTS, len(cover.pages) + 1, upright.top, 0, "daftar_isi")
    return Volume(
        (Run(front, cover), Run(listed, contents, pack.title), *parts),
        (first, *_bookmarks(pack.parts, parts, before)),
    )


def _in_pack(report: Report, pack: Pack) -> Report:
    """Return a part with the one state of the books for which the whole pack stands."""
    return replace(
        report,
        letterhead=pack.letterhead,
        printed_at=pack.printed_at,
        seal=pack.seal,
        is_sample=pack.is_sample,
        first_page=1,
    )


def _contents(parts: Sequence[Part], runs: Sequence[Run], upright: Frame, *, before: int) -> Flow:
    """Return the table of contents for parts that begin after so many pages."""
    lines = [
        ContentsLine(
            mark.title, mark.page, mark.key, is_chapter=is_chapter, is_inner=mark.level > 0
        )
        for mark, is_chapter in _starts(parts, runs, before)
    ]
    flow = Flow(upright, load_styles())
    lay_contents(flow, lines)
    return flow


def _starts(
    parts: Sequence[Part], runs: Sequence[Run], before: int
) -> Iterator[tuple[Bookmark, bool]]:
    """Yield where each chapter and each part begins, and whether it is a chapter."""
    page, chapter = before + 1, ""
    for place, (part, run) in enumerate(zip(parts, runs, strict=True), 1):
        top = run.flow.frame.top
        if part.chapter and part.chapter != chapter:
            yield Bookmark(part.chapter, page, top, 0, f"bab_{place}"), True
        chapter = part.chapter
        yield Bookmark(part.title, page, top, 1 if chapter else 0, f"bagian_{place}"), False
        page += len(run.flow.pages)


def _bookmarks(parts: Sequence[Part], runs: Sequence[Run], before: int) -> Iterator[Bookmark]:
    """Yield chapters and parts, and below a part its sections when it has several."""
    remaining = iter(runs)
    for start, is_chapter in _starts(parts, runs, before):
        yield start
        if is_chapter:
            continue
        flow = next(remaining).flow
        headings = [
            (number, piece)
            for number, pieces in enumerate(flow.pages)
            for piece in pieces
            if piece.heading
        ]
        if len(headings) >= _FEWEST_HEADINGS:
            for place, (number, piece) in enumerate(headings, 1):
                key = f"{start.key}_{place}"
                page = start.page + number
                yield Bookmark(piece.heading, page, piece.top, start.level + 1, key)
