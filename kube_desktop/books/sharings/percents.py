"""Shares of a hundred as people write them, kept in tenths of a percent."""

import re
from typing import Final

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_

WHOLE: Final = 1_000
"""A hundred percent, in tenths of a percent."""

_PERCENT: Final = re.compile(r"(\d{1,3})(?:[.,](\d)0*)?\s*(?:%|persen)?", re.ASCII)


class PercentNotUnderstoodError(RuleError):
    """A text that is no percentage."""

    message = N_("“{text}” bukan persen. Tulis misalnya 10 atau 2,5; paling banyak 100.")

    def __init__(self, *, field: str = "", **parameters: object) -> None:
        super().__init__(**parameters)
        self.field = field or None


def parse_percent(text: str, *, field: str = "") -> int:
    """Read a percentage as people write it, in tenths of a percent; nothing written is zero.

    Raises:
        PercentNotUnderstoodError: no percentage, more than a hundred, or finer than a tenth.

    >>> parse_percent("2,5"), parse_percent("10 %"), parse_percent("")
    (25, 100, 0)
    """
    written = " ".join(text.lower().split())
    if not written:
        return 0
    match = _PERCENT.fullmatch(written)
    tenths = int(match[1]) * 10 + int(match[2] or 0) if match else WHOLE + 1
    if tenths > WHOLE:
        raise PercentNotUnderstoodError(text=text.strip(), field=field)
    return tenths


def percent_words(tenths: int) -> str:
    """Write tenths of a percent as people read them.

    >>> percent_words(25), percent_words(100)
    ('2,5%', '10%')
    """
    whole, part = divmod(tenths, 10)
    return f"{whole},{part}%" if part else f"{whole}%"
