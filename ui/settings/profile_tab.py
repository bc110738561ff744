"""Who the group is, as its letterhead and reports say."""

from PySide6.QtWidgets import QWidget

from kube_desktop.books.profile.queries import group_profile
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import KubeError
from kube_desktop.foundation.i18n import _
from ui.session import Session
from ui.setup.profile_form import ProfileForm
from ui.widgets.parts import button, column, label, row


class ProfileTab(QWidget):
    """The profile of the group; every change is kept in the change log."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.form = ProfileForm(with_identity=True)
        self._save = button(_("Simpan"), "check", "primary")
        self._undo = button(_("Batalkan perubahan"), "undo-2")
        explanation = (
            _("Buku ini dibuka hanya untuk dibaca.")
            if session.is_read_only
            else _("Tampil di kepala setiap laporan. Perubahan dicatat siapa dan kapan.")
        )
        self.setLayout(
            column(
                label(explanation, "note", wrap=True),
                self.form,
                row(self._save, self._undo, None),
                None,
                spacing=12,
            )
        )
        self.form.setEnabled(not session.is_read_only)
        for one in (self._save, self._undo):
            one.setVisible(not session.is_read_only)
        self._save.clicked.connect(self.save)
        self._undo.clicked.connect(self._show_written)
        self.form.submitted.connect(self.save)
        self.form.edited.connect(self._show_state)

    def reload(self) -> None:
        """Show what is written, unless something was typed that is not saved."""
        if not self.form.is_changed():
            self._show_written()

    def is_changed(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self.form.is_changed()

    def save(self) -> None:
        """Write what was typed."""
        written = self._session.book.read(group_profile)
        profile = self.form.profile(written)
        if profile is not None:
            self._session.tasks.submit(
                self._change, profile, on_done=self._saved, on_error=self._refuse
            )

    def _show_written(self) -> None:
        self.form.show_profile(self._session.book.read(group_profile))

    def _change(self, profile: GroupProfile) -> GroupProfile:
        from kube_desktop.books.profile.actions import change_profile  # SQLAlchemy is slow

        self._session.book.act(change_profile, profile, today=today())
        return self._session.book.read(group_profile)

    def _saved(self, profile: GroupProfile) -> None:
        self.form.show_profile(profile)
        self._session.rename_group(profile.name)
        self._session.messages.say(_("Tersimpan."))
        self._session.tell_changed(frozenset({"profile"}))

    def _refuse(self, error: KubeError) -> None:
        self.form.show_error(error)

    def _show_state(self) -> None:
        changed = self.form.is_changed()
        self._save.setEnabled(changed)
        self._undo.setEnabled(changed)
