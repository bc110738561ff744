"""Step 2: where the group lives and what it does."""

from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.errors import KubeError, RuleError
from kube_desktop.foundation.i18n import _
from ui.setup.profile_form import ProfileForm
from ui.setup.step import Step
from ui.widgets.parts import column


class PlaceStep(Step):
    """The rest of the profile; everything may stay empty."""

    def __init__(self) -> None:
        super().__init__()
        self.form = ProfileForm(with_identity=False)
        self.lay_out(
            _("Alamat dan usaha"),
            _("Ini tampil di kepala setiap laporan. Yang belum diketahui boleh kosong."),
            column(self.form),
        )
        self.setFocusProxy(self.form.lines["address"])
        self.form.submitted.connect(self._go_on)

    def completed(self, profile: GroupProfile) -> GroupProfile:
        """Return a profile with what was typed here."""
        return self.form.profile(profile) or profile

    def is_ready(self) -> bool:
        """Check every field."""
        return self.form.is_ready()

    def take_error(self, error: KubeError) -> bool:
        """Show what is wrong with the picture."""
        is_ours = isinstance(error, RuleError) and error.field == "logo"
        if is_ours:
            self.form.show_error(error)
        return is_ours

    def _go_on(self) -> None:
        lines = list(self.form.lines.values())
        if lines[-1].hasFocus():
            self.finished.emit()
        else:
            self.focusNextChild()
