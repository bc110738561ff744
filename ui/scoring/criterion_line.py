"""One criterion of the ladder: its evidence, what each level says, and the way to the book."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel

from kube_desktop.books.stages.levels import Level
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.ladder import CriterionRow, Judged, Verdict
from ui.icons import put_icon
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, row

_SIGNS: Final = {
    Verdict.MET: ("circle-check", "masuk"),
    Verdict.NOT_MET: ("circle", "warning"),
    Verdict.UNKNOWN: ("circle-question-mark", "muted"),
}


class CriterionLine(CardButton):
    """Pressed, it leads to where the evidence stands."""

    def __init__(self, shown: CriterionRow, blocked: Level | None) -> None:
        judged = [words_of(each) for each in shown.judged]
        title = label(shown.criterion.title, "strong")
        evidence = label(shown.seen.evidence, wrap=True)
        blocks = blocked is not None and shown.blocks(blocked)
        words = _("menahan ke {level}").format(level=blocked.label) if blocks and blocked else ""
        named = row(title, label(words, "concern"), None, spacing=10)
        self._head = row(named, row(*(_sign(each) for each in shown.judged), None, spacing=12))
        self._head.setStretch(0, 1)
        arrow = QLabel()
        put_icon(arrow, "chevron-right", "muted", 16)
        content = row(column(self._head, evidence, spacing=2), arrow, spacing=8)
        content.setStretch(0, 1)
        content.setContentsMargins(12, 6, 10, 6)
        spoken = ". ".join((shown.criterion.title, shown.seen.evidence, *judged))
        super().__init__(spoken, content)
        self.setToolTip("\n".join(judged))

    def set_close(self, *, close: bool) -> None:
        """Put the signs below the name where there is no room beside it."""
        way = QBoxLayout.Direction.TopToBottom if close else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(way)


def words_of(judged: Judged) -> str:
    """Return what a level says about a criterion, and whether it is met."""
    verdict = _(judged.verdict.value)
    if judged.requirement.is_mark and judged.verdict is Verdict.NOT_MET:
        verdict = _("sudah lewat")
    return _("{level}: {words} ({verdict})").format(
        level=judged.level.label, words=judged.requirement.words, verdict=verdict
    )


def _sign(judged: Judged) -> QHBoxLayout:
    """Return a level with its sign; the colour only repeats the shape."""
    icon, colour = _SIGNS[judged.verdict]
    if judged.requirement.is_mark and judged.verdict is Verdict.NOT_MET:
        icon, colour = "minus", "muted"
    picture = QLabel()
    put_icon(picture, icon, colour, 14)
    return row(picture, label(judged.level.label, "note"), spacing=4)
