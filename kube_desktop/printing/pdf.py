"""A report as PDF: the pages that are printed, previewed and signed."""

from collections.abc import Callable
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kube_desktop.printing.model import (
    Chart,
    Facts,
    Kuitansi,
    PaperSize,
    Prose,
    Report,
    Slip,
    Table,
)
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import Face, load_styles
from kube_desktop.printing.paper.furniture import Furniture
from kube_desktop.printing.paper.kuitansi import lay_kuitansi
from kube_desktop.printing.paper.leaves import lay_leaf
from kube_desktop.printing.paper.letterhead import lay_letterhead, lay_title
from kube_desktop.printing.paper.member_card import lay_member_card
from kube_desktop.printing.paper.passages import lay_facts, lay_prose
from kube_desktop.printing.paper.pen import Pen
from kube_desktop.printing.paper.pictures import lay_chart
from kube_desktop.printing.paper.seal_code import SealCode, add_seal_code
from kube_desktop.printing.paper.signatures import GAP, SignaturesPiece, lay_signatures
from kube_desktop.printing.paper.tables import lay_table

_BETWEEN_SECTIONS = 6 * MM
_LARGE = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1)
_LARGE_OVER_PAGES = 1.4
rl_config.useA85 = 0  # letters instead of bytes cost a quarter of the size and of the time


def write_pdf(
    report: Report,
    paper: PaperSize = PaperSize.F4,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return the report as PDF; the same report on the same paper gives the same bytes.

    `progress` hears the pages drawn so far and the pages in all; whatever it raises ends the
    work, with nothing written.

    Raises:
        ValueError: a row is longer or shorter than its table has columns, or a chart's series
            does not match its categories.
    """
    frame = Frame.of(paper, landscape=report.landscape)
    styles = load_styles()
    target = BytesIO()
    canvas = Canvas(
        target,
        (frame.page_width, frame.page_height),
        pageCompression=1,
        invariant=1,
        # The stub asks for a number; any other font would add Helvetica to the file.
        initialFontName=styles.body.face.font.fontName,  # type: ignore[arg-type]
        lang="id-ID",
    )
    _describe(canvas, report, styles.body.face)
    code = add_seal_code(canvas, report.seal.qr_text) if report.seal else None
    flow = _laid_out(report, frame, code)
    _draw(canvas, flow, report, code, progress or _nobody)
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


def _laid_out(report: Report, frame: Frame, code: SealCode | None) -> Flow:
    """Return the pages; in large type as large as one page allows, else large over several."""
    sizes = (*_LARGE, _LARGE_OVER_PAGES) if report.is_large else (1.0,)
    for times in sizes:
        flow = Flow(frame, load_styles(times))
        _lay_out(flow, report, code)
        if len(flow.pages) == 1:
            break
    return flow


def _lay_out(flow: Flow, report: Report, code: SealCode | None) -> None:
    if not _is_slips(report):
        lay_letterhead(flow, report.letterhead)
        lay_title(flow, report.title, report.period)
    signatures = None
    if report.signatures and report.signatures.people:
        signatures = SignaturesPiece(report.signatures, flow.frame, flow.styles)
    for place, section in enumerate(report.sections):
        if section.starts_page:
            flow.turn_page()
        if place and not isinstance(section, Slip):
            flow.skip(_BETWEEN_SECTIONS)
        if isinstance(section, Slip):
            _lay_slip(flow, section, report, code)
        elif isinstance(section, Table) and section.is_leaf:
            lay_leaf(flow, section)
        elif isinstance(section, Table) and signatures and section is report.sections[-1]:
            lay_table(flow, section, tail=signatures.height + GAP)
        else:
            _lay_section(flow, section)
    if signatures:
        lay_signatures(flow, signatures)


def _lay_slip(flow: Flow, slip: Slip, report: Report, code: SealCode | None) -> None:
    if isinstance(slip, Kuitansi):
        lay_kuitansi(flow, slip, report, code)
    else:
        lay_member_card(flow, slip, report)


def _lay_section(flow: Flow, section: Table | Facts | Prose | Chart) -> None:
    match section:
        case Table():
            lay_table(flow, section)
        case Facts():
            lay_facts(flow, section)
        case Prose():
            lay_prose(flow, section)
        case Chart():
            lay_chart(flow, section)


def _draw(
    canvas: Canvas,
    flow: Flow,
    report: Report,
    code: SealCode | None,
    progress: Callable[[int, int], None],
) -> None:
    pen = Pen(canvas)
    furniture = Furniture(report, flow.frame, flow.styles, code)
    count = len(flow.pages)
    for number, pieces in enumerate(flow.pages, start=1):
        is_bare = number - 1 in flow.bare
        before = report.first_page - 1
        if not _is_slips(report) and not is_bare:
            furniture.draw_behind(pen)
        for piece in pieces:
            piece.draw(pen, piece.top)
        if _is_slips(report):
            furniture.draw_number(pen, number, count)
        elif not is_bare:
            furniture.draw_foot(pen, before + number, before + count)
        pen.flush()
        canvas.showPage()
        progress(number, count)


def _is_slips(report: Report) -> bool:
    """Slips carry head, seal and CONTOH themselves, because each is cut off."""
    return bool(report.sections) and all(isinstance(each, Slip) for each in report.sections)


def _nobody(_done: int, _whole: int) -> None:
    """Listen to no progress."""
