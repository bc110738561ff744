"""A process of its own that opens a group, presses *Cetak* and answers the print dialog.

Printing talks to the print server that the environment names, once per process; so the tests
start this with the server of their own. What the program said is written as JSON.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QMainWindow,
    QRadioButton,
    QWidget,
)

from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.group_file import open_group_file
from kube_desktop.reports.request import ReportRequest
from tests.group_files import NOON, TREASURER
from tests.ui.drawing import settle
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press
from ui.preferences import Preferences
from ui.qt_application import make_application, wear
from ui.reports.print_dialog import show_request
from ui.session import Session
from ui.tasks import Tasks

OCTOBER = Month(2026, 10)
PartT = TypeVar("PartT", bound=QWidget)


def print_report(group_file: Path, settings: Path, pages: str) -> RecordedMessages:
    """Print the monthly report of October and return what was said."""
    preferences = Preferences(settings)
    wear(make_application(), preferences.choices)
    messages = RecordedMessages()
    tasks = Tasks(messages)
    window = QMainWindow()
    window.resize(1000, 700)
    window.show()
    with open_group_file(group_file, read_only=True) as book:
        session = Session(
            book,
            group_name="KUBE Melati",
            month=OCTOBER,
            recorder=TREASURER,
            messages=messages,
            tasks=tasks,
            preferences=preferences,
            is_read_only=True,
        )
        dialog = show_request(session, ReportRequest("monthly", OCTOBER, OCTOBER), window)
        tasks.drain()
        settle()
        answer = QTimer()
        answer.timeout.connect(lambda: answer_print_dialog(answer, pages))
        answer.start(50)
        press(dialog, "Cetak")
        answer.stop()
        tasks.drain()
        while not messages.said_lines and not messages.problems:
            settle()  # pages that are drawn come one at each turn of the event loop
        tasks.close()
    return messages


def answer_print_dialog(timer: QTimer, pages: str) -> None:
    """Choose the pages and press the button that prints, once the print dialog is there."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QPrintDialog):
        return
    timer.stop()
    if pages:
        part_of(dialog, QRadioButton, "pagesRadioButton").click()
        part_of(dialog, QLineEdit, "pagesLineEdit").setText(pages)
    part_of(dialog, QDialogButtonBox, "").buttons()[0].click()


def part_of(dialog: QPrintDialog, kind: type[PartT], name: str) -> PartT:
    """Return the part of Qt's dialog of that kind and name."""
    part = dialog.findChild(kind, name) if name else dialog.findChild(kind)
    assert part is not None
    return part


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("group_file", type=Path)
    parser.add_argument("settings", type=Path)
    parser.add_argument("--pages", default="")
    given = parser.parse_args()
    with clock_set_to(NOON):
        said = print_report(given.group_file, given.settings, given.pages)
    json.dump(
        {
            "said": said.said_lines,
            "problems": said.problems,
            "crashes": [repr(one) for one in said.crashes],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
