"""Penilaian: what the books propose now, the assessments so far, and a new one."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kube_desktop.books.assessments.queries import AssessmentRow, ItemRow, assessments
from kube_desktop.books.assessments.rules import BOOK, Assessment, Verdict
from kube_desktop.books.profile.queries import group_profile
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.assessing import laid_down
from kube_desktop.scoring.estimates import Estimate
from kube_desktop.scoring.measuring import Link
from ui import theme
from ui.commands import Command
from ui.scoring import acts
from ui.scoring.assessment_bar import AskPanel, AssessmentBar
from ui.scoring.assessment_list import AssessmentList
from ui.scoring.assessment_view import AssessmentView, Shown
from ui.scoring.begin_panel import BeginPanel
from ui.screen import NewRecord, Screen
from ui.session import Session
from ui.widgets.parts import button, column, label, row

_BESIDE_FROM: Final = 1000


class AssessmentsScreen(Screen):
    """The list with the course of the aspects on the left, what is chosen on the right.

    Attributes:
        list: the estimate of today, then the assessments.
        bar, view: what is chosen, and what can be done with it.
        begin_panel, ask_panel: asked before something is written.
    """

    books: ClassVar[frozenset[str]] = frozenset()
    follows_month: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._is_wide = True
        self._is_reading = True
        self._chosen: int | None = None
        self._opened: AssessmentRow | None = None
        self._goes_on = False
        self._do_when_told: Callable[[str], None] = self._finish
        self.new = button(_("Penilaian baru"), "plus", "primary")
        if session.is_read_only:
            self.new.hide()
        blank = button(_("Formulir kosong"), "printer", tip=_("Untuk diisi dengan pena"))
        self.list = AssessmentList()
        self.bar = AssessmentBar()
        self.view = AssessmentView()
        self.begin_panel, self.ask_panel = BeginPanel(), AskPanel()
        for panel in (self.begin_panel, self.ask_panel):
            panel.hide()
        self._right = QWidget()
        right = column(self.bar, self.ask_panel, self.view, spacing=8)
        right.setStretch(2, 1)
        self._right.setLayout(right)
        sides = row(self.list, self._right, spacing=12)
        sides.setStretch(0, 2)
        sides.setStretch(1, 7)
        self._head = QWidget()
        self._head.setLayout(row(label(_("Penilaian"), "title"), None, blank, self.new))
        layout = column(self._head, self.begin_panel, sides, spacing=10, margin=16)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.new.clicked.connect(self._begin)
        blank.clicked.connect(self._print_blank)
        self.list.chosen.connect(self._choose)
        self.begin_panel.begun.connect(self._write_begun)
        self.begin_panel.dismissed.connect(self.begin_panel.hide)
        self.ask_panel.given.connect(self._answered)
        self.ask_panel.dismissed.connect(self.ask_panel.hide)
        self.view.decided.connect(self._decide)
        self.view.link_chosen.connect(self._follow)
        self._connect_bar()

    def reload(self) -> None:
        """Read the assessments, and what is chosen, again."""
        rows = self.session.book.read(assessments)
        self.list.show_rows(rows)
        if self._chosen not in {each.id for each in rows}:
            self._chosen = None
        self._show_chosen()

    def take(self, wish: object) -> None:
        """Show an assessment by its number, an item by its key, or begin a new one."""
        if wish is NewRecord.WISH and not self.session.is_read_only:
            self._begin()
        elif isinstance(wish, int):
            self._choose(wish)
        elif isinstance(wish, str):
            self._is_reading = True
            self._share_room()
            self.view.go_to_item(wish)

    def commands(self) -> Sequence[Command]:
        """Offer what can be done here."""
        offered = [
            Command(_("Cetak penilaian ini"), self._print_chosen),
            Command(_("Formulir penilaian kosong"), self._print_blank),
        ]
        if self.session.is_read_only:
            return offered
        if self._opened is not None and not self._opened.is_finished:
            offered.insert(0, Command(_("Setujui semua usulan"), self._agree))
            offered.insert(1, Command(_("Selesaikan penilaian"), self._ask_finish))
        return [Command(_("Penilaian baru"), self._begin), *offered]

    def has_unsaved(self) -> bool:
        """Whether a reason was typed that is not kept yet."""
        return self.view.has_unsaved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list and what is chosen beside each other where there is room."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= theme.scaled(_BESIDE_FROM)
        self._share_room()

    def _connect_bar(self) -> None:
        self.bar.left.connect(self._leave)
        self.bar.print_asked.connect(self._print_chosen)
        self.bar.agreed.connect(self._agree)
        self.bar.renewed.connect(lambda: self._submit(acts.look_again, self._chosen))
        self.bar.finish_asked.connect(self._ask_finish)
        self.bar.reopen_asked.connect(self._ask_reopen)
        self.bar.cancel_asked.connect(self._ask_cancel)

    def _share_room(self) -> None:
        self.list.setVisible(self._is_wide or not self._is_reading)
        self._right.setVisible(self._is_wide or self._is_reading)
        self._head.setVisible(self._is_wide or not self._is_reading)
        self.bar.back.setVisible(not self._is_wide)

    def _choose(self, assessment_id: int | None) -> None:
        self._chosen = assessment_id
        self._is_reading = True
        self.ask_panel.hide()
        self._share_room()
        self._show_chosen()

    def _leave(self) -> None:
        self._is_reading = False
        self._share_room()

    def _show_chosen(self) -> None:
        """Read in the background: proposing for a whole year takes a moment."""
        self.list.mark(self._chosen)
        if self._chosen is None:
            self.session.tasks.submit(
                acts.estimate, self.session.book, today(), on_done=self._show_estimate
            )
        else:
            self.session.tasks.submit(
                acts.open_assessment,
                self.session.book,
                self._chosen,
                on_done=self._show_opened,
            )

    def _show_estimate(self, known: Estimate) -> None:
        if self._chosen is not None:
            return
        self._opened = None
        self.bar.show_estimate()
        self.view.show_state(
            Shown(
                known.instrument,
                known.aspects,
                {each.item: ItemRow(each, None) for each in laid_down(known.proposals)},
                {
                    each.item.key: each.measured.links if each.measured else ()
                    for each in known.proposals
                },
                can_decide=False,
            )
        )

    def _show_opened(self, opened: acts.Opened) -> None:
        if self._chosen != opened.row.id:
            return
        self._opened = opened.row
        can_write = not self.session.is_read_only
        self.bar.show_assessment(opened.row, can_write=can_write)
        self.view.show_state(
            Shown(
                opened.row.instrument,
                opened.row.results,
                {each.proposed.item: each for each in opened.row.items},
                opened.links,
                can_decide=can_write and not opened.row.is_finished,
            )
        )
        if self._goes_on:
            self._goes_on = False
            self.view.go_on()

    def _begin(self) -> None:
        self.begin_panel.start(self.session.book.read(group_profile), today())
        self.begin_panel.show()

    def _write_begun(self, made: Assessment) -> None:
        self.begin_panel.setEnabled(False)
        self.session.tasks.submit(
            acts.begin,
            self.session.book,
            made,
            today(),
            on_done=self._begun,
            on_error=self._not_begun,
        )

    def _not_begun(self, error: KubeError) -> None:
        self.begin_panel.setEnabled(True)
        self.begin_panel.show_error(error)

    def _begun(self, assessment_id: int) -> None:
        self.begin_panel.hide()
        self.begin_panel.setEnabled(True)
        self._chosen, self._is_reading, self._goes_on = assessment_id, True, True
        self._share_room()
        self._written(assessment_id)

    def _decide(self, key: str, verdict: Verdict) -> None:
        self._goes_on = True
        self._submit(acts.decide, self._chosen, {key: verdict})

    def _agree(self) -> None:
        if self._opened is not None:
            verdicts = {
                each.proposed.item: Verdict(each.proposed.level)
                for each in self._opened.items
                if each.verdict is None and each.proposed.level is not None
            }
            self._goes_on = True
            self._submit(acts.decide, self._chosen, verdicts)

    def _ask_finish(self) -> None:
        if self._opened is None:
            return
        self._do_when_told = self._finish
        self.ask_panel.ask_note(
            _("Selesaikan penilaian"),
            _("Sesudah ini nilainya tidak berubah lagi, dan siap dicetak dan ditandatangani."),
            _("Selesaikan"),
            self._opened.assessment.note,
        )
        self.ask_panel.show()

    def _ask_reopen(self) -> None:
        self._do_when_told = self._reopen
        self.ask_panel.ask_reason(
            _("Buka lagi penilaian ini"), _("Alasannya tercatat."), _("Buka lagi")
        )
        self.ask_panel.show()

    def _ask_cancel(self) -> None:
        self._do_when_told = self._cancel
        self.ask_panel.ask_reason(
            _("Batalkan penilaian ini"),
            _("Penilaian tidak dihitung lagi. Catatannya tetap ada di berkas."),
            _("Batalkan penilaian"),
        )
        self.ask_panel.show()

    def _answered(self, words: str) -> None:
        self._do_when_told(words)

    def _finish(self, note: str) -> None:
        self._submit(acts.conclude, self._chosen, note, today())

    def _reopen(self, reason: str) -> None:
        self._submit(acts.reopen, self._chosen, reason)

    def _cancel(self, reason: str) -> None:
        self._submit(acts.cancel, self._chosen, reason)

    def _submit(self, act: Callable[..., int], *arguments: object) -> None:
        self.session.tasks.submit(
            act, self.session.book, *arguments, on_done=self._written, on_error=self._refused
        )

    def _written(self, _assessment_id: int) -> None:
        self.ask_panel.hide()
        self.session.messages.say(_("Tersimpan."))
        self.session.tell_changed(frozenset({BOOK}))

    def _refused(self, error: KubeError) -> None:
        if not self.ask_panel.isHidden():
            self.ask_panel.show_error(error)
        else:
            self._goes_on = False
            self.view.show_error(error)

    def _follow(self, link: Link) -> None:
        self.session.ask_page(link.page, link.wish)

    def _print_chosen(self) -> None:
        if self._chosen is None:
            self._print("score")
        else:
            self._print("assessment", record_id=self._chosen)

    def _print_blank(self) -> None:
        self._print("assessment", is_blank=True)

    def _print(self, name: str, *, record_id: int | None = None, is_blank: bool = False) -> None:
        from kube_desktop.reports.request import ReportRequest  # not before it is asked for
        from ui.reports.print_dialog import show_request

        month = Month.of(today())
        request = ReportRequest(name, month, month, record_id=record_id, is_blank=is_blank)
        show_request(self.session, request, self)
