"""`kube-desktop score`: what the books propose for each item, and what was decided last."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from kube_desktop.books.assessments.queries import AssessmentRow, latest_assessment
from kube_desktop.books.assessments.rules import (
    AspectResult,
    AssessedBeforeFoundingError,
    AssessedInFutureError,
    Verdict,
)
from kube_desktop.books.profile.queries import founded_on
from kube_desktop.cli import values
from kube_desktop.cli.console import ExitCode, say, say_columns, say_json
from kube_desktop.cli.output_files import write_beside, write_over
from kube_desktop.cli.parsing import Parser
from kube_desktop.foundation.calendar import format_day, format_long_day
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.groupfile.reading import Reader
from kube_desktop.printing.model import PaperSize
from kube_desktop.printing.writing import ReportFormat, write_report
from kube_desktop.scoring.assessing import laid_down
from kube_desktop.scoring.estimate_sheet import ESTIMATE, estimate_sheet
from kube_desktop.scoring.estimates import AspectEstimate, Estimate, estimate_on
from kube_desktop.scoring.item_tables import evidence_text

_PAPERS: Final = (ReportFormat.PDF, ReportFormat.XLSX)


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.inputs.add_argument("file", type=Path, metavar="FILE.kube", help=_("berkas kelompok"))
    parser.choices.add_argument(
        "--date",
        type=values.day,
        metavar="YYYY-MM-DD",
        help=_("hari terakhir dari dua belas bulan yang dilihat; bawaan: hari ini"),
    )
    parser.choices.add_argument(
        "--format",
        choices=("text", "json", *(form.value for form in _PAPERS)),
        default="text",
        help=_("bentuk; bawaan: text"),
    )
    parser.choices.add_argument(
        "--paper",
        choices=[size.name.lower() for size in PaperSize],
        default="f4",
        help=_("kertas untuk pdf dan xlsx; bawaan: f4"),
    )
    parser.choices.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help=_("tulis pdf atau xlsx ke sini; bawaan: di samping berkas kelompok"),
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Show the proposals of a day; the group file is only read."""
    day: date = arguments.date or today()
    with open_group_file(arguments.file, read_only=True) as book:
        book.read(_check, day)
        if arguments.format in {form.value for form in _PAPERS}:
            report = book.read(estimate_sheet, on=day)
            form = ReportFormat(arguments.format)
            content = write_report(report, form, PaperSize[arguments.paper.upper()])
            name = f"{arguments.file.stem} {ESTIMATE} {day}{form.suffix}"
            if arguments.output is not None:
                write_over(arguments.output, content)
            written = arguments.output or write_beside(arguments.file, name, content)
            say(str(written))
            return ExitCode.DONE
        known, latest = book.read(_known, day)
    if arguments.format == "json":
        say_json(_values(arguments.file, day, known, latest))
    else:
        _tell(known, latest)
    return ExitCode.DONE


def _check(reader: Reader, day: date) -> None:
    """Refuse a day on which there was no group, or that nobody knows yet."""
    founded = founded_on(reader)
    if day < founded:
        raise AssessedBeforeFoundingError(founded=format_day(founded))
    if day > today():
        raise AssessedInFutureError


def _known(reader: Reader, day: date) -> tuple[Estimate, AssessmentRow | None]:
    known = estimate_on(reader, day)
    latest = latest_assessment(reader, day)
    is_same = latest is not None and latest.instrument.key == known.instrument.key
    return known, latest if is_same else None


def _verdicts(latest: AssessmentRow | None) -> Mapping[str, Verdict]:
    rows = latest.items if latest else ()
    return {row.proposed.item: row.verdict for row in rows if row.verdict is not None}


def _tell(known: Estimate, latest: AssessmentRow | None) -> None:
    say(f"{known.instrument.title}, {format_long_day(known.first)} - {format_long_day(known.last)}")
    if latest is not None:
        words = _("Penilaian terakhir: {day}, oleh {assessor}")
        made = latest.assessment
        say(words.format(day=format_long_day(made.on_day), assessor=made.assessor))
    verdicts = _verdicts(latest)
    laid = {each.item: each for each in laid_down(known.proposals)}
    for estimate in known.aspects:
        say("")
        say(f"{_(estimate.aspect.title)}: {range_in_words(estimate)}")
        rows = [(_("Butir"), _("Usulan"), _("Nilai"), _("Bukti"))]
        for item in estimate.aspect.items:
            proposed, verdict = laid[item.key], verdicts.get(item.key)
            rows.append(
                (
                    f"{item.key} {item.title}",
                    "-" if proposed.level is None else str(proposed.level),
                    str(verdict.level) if verdict else "-",
                    evidence_text(proposed),
                )
            )
        say_columns(rows)


def range_in_words(estimate: AspectEstimate) -> str:
    """Return what an aspect would come to, with the bands that it may lie in."""
    bands = _(" atau ").join(band.title for band in estimate.bands)
    if estimate.least == estimate.most:
        return f"{estimate.least} ({bands})" if bands else str(estimate.least)
    words = _("{least} sampai {most}, {unknown} butir belum bisa diusulkan")
    told = words.format(least=estimate.least, most=estimate.most, unknown=estimate.unknown)
    return f"{told} ({bands})" if bands else told


def _values(
    path: Path, day: date, known: Estimate, latest: AssessmentRow | None
) -> dict[str, object]:
    verdicts = _verdicts(latest)
    levels = {key: verdict.level for key, verdict in verdicts.items()}
    decided = {each.aspect.key: each for each in latest.results} if latest else {}
    laid = {each.item: each for each in laid_down(known.proposals)}
    return {
        "file": str(path),
        "date": str(day),
        "first": str(known.first),
        "last": str(known.last),
        "instrument": {
            "key": known.instrument.key,
            "version": known.instrument.version,
            "title": known.instrument.title,
        },
        "assessment": None
        if latest is None
        else {
            "id": latest.id,
            "date": str(latest.assessment.on_day),
            "assessor": latest.assessment.assessor,
            "version": latest.instrument.version,
        },
        "aspects": [
            {
                "aspect": estimate.aspect.key,
                "title": estimate.aspect.title,
                "least": estimate.least,
                "most": estimate.most,
                "bands": [band.title for band in estimate.bands],
                **_decided(decided.get(estimate.aspect.key)),
                "items": [
                    {
                        "item": item.key,
                        "title": item.title,
                        "proposed": laid[item.key].level,
                        "evidence": laid[item.key].evidence,
                        "why_not": laid[item.key].why_not,
                        "figures": laid[item.key].figures,
                        "late": laid[item.key].late,
                        "counted": laid[item.key].counted,
                        "raise": list(laid[item.key].lifts),
                        "level": levels.get(item.key),
                        "reason": verdicts[item.key].reason if item.key in verdicts else "",
                    }
                    for item in estimate.aspect.items
                ],
            }
            for estimate in known.aspects
        ],
    }


def _decided(result: AspectResult | None) -> dict[str, object]:
    """Return what an aspect came to in the assessment, by the bands of its own instrument."""
    total, band = (result.total, result.band) if result else (None, None)
    return {"decided": total, "band": band.title if band else None}
