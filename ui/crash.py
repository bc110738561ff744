"""What happens when the program itself goes wrong: the log gets all, the person one box."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.messages import Messages

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHook:
    """Shows the crash dialog for what nobody caught; a second fault meanwhile is only logged."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._is_telling = False

    def install(self) -> None:
        """Listen to Python and to Qt from now on."""
        sys.excepthook = self.catch
        threading.excepthook = lambda fault: _log.critical(
            "thread %s failed",
            fault.thread,
            exc_info=(fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback),
        )
        qInstallMessageHandler(_log_qt)

    def catch(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        elif self._is_telling:
            _log.critical("another fault", exc_info=(kind, fault, trace))
        else:
            self._is_telling = True
            try:
                self._messages.tell_crash(fault)
            finally:
                self._is_telling = False


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)
