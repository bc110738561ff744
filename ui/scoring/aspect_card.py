"""One aspect at a glance: its total, what the total is called, and what is still open."""

from kube_desktop.books.assessments.rules import AspectResult
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.estimates import AspectEstimate
from ui.widgets.card_button import CardButton
from ui.widgets.parts import column, label, row


class AspectCard(CardButton):
    """Pressed, it shows the items of the aspect."""

    def __init__(self) -> None:
        self._title = label("", "strong", wrap=True)
        self._total = label("", "figure")
        self._band = label("", "heading")
        self._note = label("", "note", wrap=True)
        content = column(
            self._title, row(self._total, self._band, None, spacing=10), self._note, spacing=2
        )
        content.setContentsMargins(14, 10, 14, 10)
        super().__init__("", content)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def show_result(self, result: AspectResult, *, highest: int) -> None:
        """Show what the decided levels come to; `highest` is the highest level of an item."""
        count = len(result.aspect.items)
        if result.total is None:
            note = _("{done} dari {all} butir sudah dinilai").format(
                done=count - result.open_items, all=count
            )
            self._show(result.aspect.title, "–", "", note)
            return
        note = _("dari {most}, {count} butir").format(most=count * highest, count=count)
        band = result.band.title if result.band else ""
        self._show(result.aspect.title, str(result.total), band, note)

    def set_close(self, *, close: bool) -> None:
        """Leave the note out where there is little room; it is spoken all the same."""
        self._note.setVisible(not close)

    def show_estimate(self, estimate: AspectEstimate) -> None:
        """Show between which totals the proposals leave the aspect."""
        total = str(estimate.least)
        note = _("{count} butir").format(count=len(estimate.aspect.items))
        if estimate.unknown:
            total = f"{estimate.least}–{estimate.most}"
            note = _("{unknown} dari {all} butir belum bisa diusulkan").format(
                unknown=estimate.unknown, all=len(estimate.aspect.items)
            )
        self._show(estimate.aspect.title, total, bands_in_words(estimate), note)

    def _show(self, title: str, total: str, band: str, note: str) -> None:
        self._title.setText(title)
        self._total.setText(total)
        self._band.setText(band)
        self._note.setText(note)
        self.setAccessibleName(". ".join(filter(None, (title, f"{total} {band}".strip(), note))))


def bands_in_words(estimate: AspectEstimate) -> str:
    """Return in which bands an aspect may lie: `cukup`, `cukup atau baik`, `kurang s.d. baik`."""
    titles = [band.title for band in estimate.bands]
    if len(titles) > 2:  # noqa: PLR2004 - more than two are a span
        return _("{first} s.d. {last}").format(first=titles[0], last=titles[-1])
    return _(" atau ").join(titles)
