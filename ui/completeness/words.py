"""How the state of a book is said on the screen."""

from typing import Final

from kube_desktop.foundation.i18n import _
from kube_desktop.registers.completeness import BookState, Completeness

SIGNS: Final = {
    Completeness.COMPLETE: ("circle-check", "masuk"),
    Completeness.NIHIL: ("circle-check", "muted"),
    Completeness.LACKING: ("circle-dot", "warning"),
    Completeness.EMPTY: ("circle", "muted"),
    Completeness.NOT_DUE: ("circle", "muted"),
}
"""The icon and the colour of a state."""

_WHOLE: Final = 1000
_SHORT: Final = 32


def remark_of(state: BookState) -> str:
    """Return the few words that stand behind the state of a book."""
    if not state.is_due:
        return _("bulan ini tidak dinilai")
    if not state.entries:
        return _("tidak ada yang dicatat") if state.is_nihil else _("belum ada catatan")
    if len(state.lacks) == 1 and len(state.lacks[0].sentence) <= _SHORT:
        return state.lacks[0].sentence.rstrip(".")
    if state.lacks:
        return _("{count} hal masih kurang").format(count=len(state.lacks))
    return _("{count} catatan").format(count=state.entries)


def detail_in_words(detail: int | None) -> str:
    """Return how detailed a book is: `83,3 %`; nothing when nothing is expected."""
    if detail is None:
        return ""
    whole, tenth = divmod(detail, 10)
    return f"{whole} %" if detail == _WHOLE or not tenth else f"{whole},{tenth} %"
