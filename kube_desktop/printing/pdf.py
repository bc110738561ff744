"""A report or a pack of them as PDF: the pages that are printed, previewed and signed."""

from collections.abc import Callable
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.printing.model import Document, Pack, PaperSize, Report
from kube_desktop.printing.paper.flow import Frame
from kube_desktop.printing.paper.fonts import Face, load_styles
from kube_desktop.printing.paper.furniture import Furniture
from kube_desktop.printing.paper.layout import is_slips
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.seal_code import SealCode, add_seal_code
from kube_desktop.printing.paper.volume import (
    Bookmark,
    Run,
    Volume,
    volume_of_pack,
    volume_of_report,
)

rl_config.useA85 = 0  # letters instead of bytes cost a quarter of the size and of the time


def write_pdf(
    document: Document,
    paper: PaperSize = PaperSize.F4,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return a print as PDF; the same print on the same paper gives the same bytes.

    `progress` hears the pages drawn so far and the pages in all; of a pack it first hears, after
    each part whose pages are found, that none of the pages so far is drawn. Whatever it raises
    ends the work, with nothing written.

    Raises:
        ValueError: a row is longer or shorter than its table has columns, or a chart's series
            does not match its categories.
    """
    hear = progress or _nobody
    front = document.front if isinstance(document, Pack) else document
    frame = Frame.of(paper, landscape=front.landscape)
    face = load_styles().body.face
    target = BytesIO()
    canvas = Canvas(
        target,
        (frame.page_width, frame.page_height),
        pageCompression=1,
        invariant=1,
        # The stub asks for a number; any other font would add Helvetica to the file.
        initialFontName=face.font.fontName,  # type: ignore[arg-type]
        lang="id-ID",
    )
    _describe(canvas, front, face)
    code = add_seal_code(canvas, front.seal.qr_text) if front.seal else None
    if isinstance(document, Pack):
        volume = volume_of_pack(document, paper, code, hear)
    else:
        volume = volume_of_report(document, paper, code)
    _draw(canvas, volume, code, hear)
    _list(canvas, volume, face)
    canvas.save()
    return target.getvalue()


def _describe(canvas: Canvas, report: Report, face: Face) -> None:
    """Fill in what a viewer shows as the properties of the file."""
    canvas.setTitle(face.drawable(f"{report.title} {report.period}".strip()))
    canvas.setAuthor(face.drawable(report.letterhead.group_name))
    canvas.setSubject(report.name)
    canvas.setCreator("KUBE Desktop")
    zone = f"{report.printed_at:%z}"
    made = f"D:{report.printed_at:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
    canvas.setDateFormatter(lambda *_fixed: made)


def _draw(
    canvas: Canvas, volume: Volume, code: SealCode | None, hear: Callable[[int, int], None]
) -> None:
    pen = Pen(canvas)
    marks: dict[int, list[Bookmark]] = {}
    for mark in volume.bookmarks:
        marks.setdefault(mark.page, []).append(mark)
    count = sum(len(run.flow.pages) for run in volume.runs)
    number = 0
    for run in volume.runs:
        frame = run.flow.frame
        furniture = Furniture(run.report, frame, run.flow.styles, code, run.pack)
        for place in range(len(run.flow.pages)):
            number += 1
            canvas.setPageSize((frame.page_width, frame.page_height))
            for mark in marks.get(number, ()):
                pen.mark(mark.key, mark.top)
            _draw_page(pen, run, place, furniture, (number, count))
            canvas.showPage()
            hear(number, count)


def _draw_page(
    pen: Pen, run: Run, place: int, furniture: Furniture, numbers: tuple[int, int]
) -> None:
    """Draw one page of a run, which is page `numbers[0]` of `numbers[1]`."""
    slips, is_bare = is_slips(run.report), place in run.flow.bare
    before = run.report.first_page - 1
    if not slips and not is_bare:
        furniture.draw_behind(pen)
    for piece in run.flow.pages[place]:
        piece.draw(pen, piece.top)
    if slips:
        furniture.draw_number(pen, *numbers)
    elif not is_bare:
        furniture.draw_foot(pen, before + numbers[0], before + numbers[1])
    pen.flush()


def _list(canvas: Canvas, volume: Volume, face: Face) -> None:
    """Give a viewer its list of contents, and show it."""
    for mark in volume.bookmarks:
        canvas.addOutlineEntry(face.drawable(mark.title), mark.key, mark.level, closed=mark.level)
    if volume.bookmarks:
        canvas.showOutline()


def _nobody(_done: int, _whole: int) -> None:
    """Listen to no progress."""
