"""Handing a PDF to a print queue of CUPS, which prints PDF itself, sharper than any picture of it.

Linux and macOS print through CUPS; elsewhere, and where its `lp` is missing, `printer.Drawing`
draws the pages.
"""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import N_
from ui.reports.printer import chosen_pages
from ui.widgets.report_preview import Pages

_MM_PER_POINT: Final = 25.4 / 72
_PATIENCE: Final = 60
_CUPS_OPTIONS: Final = 0xFE00
"""Under this key Qt's print engine for CUPS keeps page ranges such as 1,3-4, odd pages and more."""


class QueueRefusedError(KubeError):
    """CUPS did not take the job."""

    message = N_(
        "Printer “{printer}” tidak menerima cetakan ({detail}). Periksa apakah printer menyala dan "
        "tersambung, lalu cetak lagi."
    )


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What the person chose, as CUPS understands it.

    Attributes:
        media: the paper, `Custom.215x330mm`.
        pages: `1,2,5`; empty for all.
        sides: `one-sided`, `two-sided-long-edge` or `two-sided-short-edge`.
        others: further options of the queue, by name.
    """

    queue: str
    title: str
    media: str
    pages: str = ""
    copies: int = 1
    sides: str = "one-sided"
    in_colour: bool = True
    others: Mapping[str, str] = field(default_factory=dict)


_SIDES: Final = {
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def takes_pdf(printer: QPrinter) -> bool:
    """Tell whether the printer is a queue to which a PDF can be handed."""
    is_native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    return is_native and sys.platform != "win32" and shutil.which("lp") is not None


def order_of(printer: QPrinter, pages: Pages) -> PrintOrder:
    """Return what the person chose in the print dialog."""
    chosen = [page + 1 for page in chosen_pages(printer, len(pages))]
    return PrintOrder(
        queue=printer.printerName(),
        title=printer.docName(),
        media=_media(pages),
        pages="" if len(chosen) == len(pages) else ",".join(str(page) for page in chosen),
        copies=printer.copyCount(),
        sides=_SIDES.get(printer.duplex(), "one-sided"),
        in_colour=printer.colorMode() == QPrinter.ColorMode.Color,
        others=_queue_options(printer),
    )


def hand_over(pdf: bytes, order: PrintOrder) -> PrintOrder:
    """Put a PDF into a queue and return the order.

    Raises:
        QueueRefusedError: CUPS is not running, or refuses.
    """
    options = {
        **order.others,
        "media": order.media,
        "print-scaling": "auto-fit",
        "sides": order.sides,
        "print-color-mode": "color" if order.in_colour else "monochrome",
    }
    command = ["lp", "-d", order.queue, "-t", order.title, "-n", str(order.copies)]
    command += ["-P", order.pages] if order.pages else []
    for name, value in options.items():
        command += ["-o", f"{name}={value}"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; every value is its own argument
            command, input=pdf, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise QueueRefusedError(printer=order.queue, detail=error) from error
    if done.returncode != 0:
        detail = done.stderr.decode(errors="replace").strip().removeprefix("lp: ")
        raise QueueRefusedError(printer=order.queue, detail=detail)
    return order


def _media(pages: Pages) -> str:
    """The paper on which the pages were laid out, whichever way it lies."""
    short, long = sorted(side * _MM_PER_POINT for side in pages.size(0))
    return f"Custom.{short:.0f}x{long:.0f}mm"


def _queue_options(printer: QPrinter) -> dict[str, str]:
    """What Qt's dialog keeps for CUPS beside the printer's own attributes, by name."""
    kept = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS))
    names_and_values = [str(one) for one in kept or ()]
    pairs = zip(names_and_values[::2], names_and_values[1::2], strict=False)
    return {name: value for name, value in pairs if value}
