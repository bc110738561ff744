"""The pages of one print: head, sections and signatures, put below each other."""

from typing import TypeGuard

from kube_desktop.printing.model import (
    Chart,
    Facts,
    Kuitansi,
    Prose,
    Report,
    Scan,
    Section,
    Slip,
    Table,
)
from kube_desktop.printing.paper.flow import MM, Flow, Frame
from kube_desktop.printing.paper.fonts import load_styles
from kube_desktop.printing.paper.kuitansi import lay_kuitansi
from kube_desktop.printing.paper.leaves import lay_leaf
from kube_desktop.printing.paper.letterhead import lay_letterhead, lay_title
from kube_desktop.printing.paper.member_card import lay_member_card
from kube_desktop.printing.paper.passages import lay_facts, lay_prose
from kube_desktop.printing.paper.pictures import lay_chart
from kube_desktop.printing.paper.scans import lay_scan
from kube_desktop.printing.paper.seal_code import SealCode
from kube_desktop.printing.paper.signatures import GAP, SignaturesPiece, lay_signatures
from kube_desktop.printing.paper.tables import lay_table

_BETWEEN_SECTIONS = 6 * MM
_LARGE = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1)
_LARGE_OVER_PAGES = 1.4


def laid_out(
    report: Report, frame: Frame, code: SealCode | None, *, has_letterhead: bool = True
) -> Flow:
    """Return the pages; in large type as large as one page allows, else large over several.

    Raises:
        ValueError: a row is longer or shorter than its table has columns, or a chart's series
            does not match its categories.
    """
    sizes = (*_LARGE, _LARGE_OVER_PAGES) if report.is_large else (1.0,)
    for times in sizes:
        flow = Flow(frame, load_styles(times))
        _lay_out(flow, report, code, has_letterhead=has_letterhead)
        if len(flow.pages) == 1:
            break
    return flow


def is_slips(report: Report) -> bool:
    """Slips carry head, seal and CONTOH themselves, because each is cut off."""
    return bool(report.sections) and all(isinstance(each, Slip) for each in report.sections)


def _lay_out(flow: Flow, report: Report, code: SealCode | None, *, has_letterhead: bool) -> None:
    if not is_slips(report):
        _lay_head(flow, report, has_letterhead=has_letterhead)
    signatures = _signatures(flow, report)
    for place, section in enumerate(report.sections):
        if signatures and section.name == report.annex:
            lay_signatures(flow, signatures)
            signatures = None
        if section.starts_page:
            flow.turn_page()
        if place and not isinstance(section, Slip):
            flow.skip(_BETWEEN_SECTIONS)
        if isinstance(section, Slip):
            _lay_slip(flow, section, report, code)
        elif signatures and _closes(section, report, place):
            lay_table(flow, section, tail=signatures.height + GAP)
        else:
            _lay_section(flow, section)
    if signatures:
        lay_signatures(flow, signatures)


def _lay_head(flow: Flow, report: Report, *, has_letterhead: bool) -> None:
    if has_letterhead:
        lay_letterhead(flow, report.letterhead)
    lay_title(flow, report.title, report.period)


def _signatures(flow: Flow, report: Report) -> SignaturesPiece | None:
    if report.signatures and report.signatures.people:
        return SignaturesPiece(report.signatures, flow.frame, flow.styles)
    return None


def _closes(section: Section, report: Report, place: int) -> TypeGuard[Table]:
    """Whether a section is a table right above the signatures."""
    is_table = isinstance(section, Table) and not section.is_leaf
    following = report.sections[place + 1 : place + 2]
    return is_table and all(each.name == report.annex for each in following)


def _lay_slip(flow: Flow, slip: Slip, report: Report, code: SealCode | None) -> None:
    if isinstance(slip, Kuitansi):
        lay_kuitansi(flow, slip, report, code)
    else:
        lay_member_card(flow, slip, report)


def _lay_section(flow: Flow, section: Section) -> None:
    match section:
        case Table(is_leaf=True):
            lay_leaf(flow, section)
        case Table():
            lay_table(flow, section)
        case Facts():
            lay_facts(flow, section)
        case Prose():
            lay_prose(flow, section)
        case Chart():
            lay_chart(flow, section)
        case Scan():
            lay_scan(flow, section)
