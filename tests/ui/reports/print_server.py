"""A print server of a test's own: CUPS with one queue, beside whatever the computer has.

As root (so in CI) the queue ends in `cups-pdf`, the printer that writes PDF files; CUPS lets only
root run it. For anybody else the queue has the same driver and ends in a file of PostScript.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, Self

QUEUE: Final = "KUBE"
_DRIVER: Final = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_PRINTED_BY_CUPS_PDF: Final = Path("/var/spool/cups-pdf/ANONYMOUS")
_STRANGER: Final = "kube-test"
"""No user of this computer, so that `cups-pdf` puts the paper into its folder for strangers."""

_PATIENCE: Final = 60.0
_SERVER_FILES: Final = """
ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Printcap
FileDevice Yes
"""
_SERVER: Final = """
LogLevel info
Listen {folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess default
JobPrivateValues default
SubscriptionPrivateAccess default
SubscriptionPrivateValues default
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""


class PrintServer:
    """A running server; use it as a context manager."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kube-cups-"))
        self._folder.chmod(0o755)  # filters run as a user of their own
        for name in ("root", "root/ppd", "spool", "cache", "state", "tmp", "log"):
            (self._folder / name).mkdir()
        (self._folder / "tmp").chmod(0o1777)
        self._is_root = os.geteuid() == 0
        self._paper = self._folder / "printed.ps"
        for name, text in (("cups-files.conf", _SERVER_FILES), ("cupsd.conf", _SERVER)):
            (self._folder / name).write_text(text.format(folder=self._folder))
        self._server = subprocess.Popen(
            [
                _program("cupsd"),
                *("-f", "-c", str(self._folder / "cupsd.conf")),
                *("-s", str(self._folder / "cups-files.conf")),
            ]
        )

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that prints here."""
        server = {"CUPS_SERVER": str(self._folder / "cups.sock"), "CUPS_USER": _STRANGER}
        return {**os.environ, **server}

    def printed(self, word: str) -> bytes:
        """Return the PDF that came out of the printer under a title with `word` in it."""
        self._wait(lambda: not self._lpstat("-o"))
        if self._is_root:
            (paper,) = _PRINTED_BY_CUPS_PDF.glob(f"*{word}*.pdf")
            content = paper.read_bytes()
            paper.unlink()
            return content
        pdf = self._paper.with_suffix(".pdf")
        subprocess.run([_program("ps2pdf"), self._paper, pdf], check=True)
        return pdf.read_bytes()

    def __enter__(self) -> Self:
        device = "cups-pdf:/" if self._is_root else self._paper.as_uri()
        self._wait((self._folder / "cups.sock").exists)
        subprocess.run(
            [_program("lpadmin"), "-p", QUEUE, "-v", device, "-P", str(_DRIVER), "-E"],
            env=self.environment,
            check=True,
            capture_output=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.terminate()
        self._server.wait(_PATIENCE)
        shutil.rmtree(self._folder)

    def _lpstat(self, option: str) -> str:
        return subprocess.run(
            [_program("lpstat"), option],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        ).stdout

    def _wait(self, done: Callable[[], object]) -> None:
        """Wait for another process; nothing here could tell us when it is ready."""
        until = time.monotonic() + _PATIENCE
        while not done():
            assert time.monotonic() < until, (self._folder / "log" / "error").read_text()
            time.sleep(0.05)


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    assert found is not None, f"{name} is missing: the packages cups and printer-driver-cups-pdf"
    return found
