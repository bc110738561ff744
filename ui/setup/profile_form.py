"""The group's profile as fields; the set-up asks name and day of founding in its own first step."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.i18n import _
from ui.setup.logo_field import LogoField
from ui.setup.region_fields import RegionFields
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField

_TEXTS = (
    "address", "village", "subdistrict", "regency", "province", "lines_of_business",
    "facilitator", "bank_name", "bank_account", "bank_holder", "village_head",
)  # fmt: skip


class ProfileForm(Form):
    """The fields of a `GroupProfile`.

    Signals:
        edited: something was typed or chosen, or another profile is shown.
    """

    edited = Signal()

    def __init__(self, *, with_identity: bool, parent: QWidget | None = None) -> None:
        super().__init__(3, column_width=230, parent=parent)
        self._with_identity = with_identity
        self.name = LineField()
        self.founded_on = DateEdit()
        self._regions = RegionFields()
        self.lines = {name: self._regions.fields.get(name) or LineField() for name in _TEXTS}
        self.logo = LogoField()
        if with_identity:
            self.name.is_required = True
            self.founded_on.is_required = True
            self.add("name", _("Nama kelompok"), self.name, span=2)
            self.add("founded_on", _("Tanggal berdiri"), self.founded_on)
        self._add_lines()
        self._shown = self._contents()
        self.logo.refused.connect(self._refuse_logo)
        self.logo.changed.connect(self._tell_logo)
        for line in (self.name, self.founded_on, *self.lines.values()):
            line.textChanged.connect(self._tell)
        for field in self._regions.fields.values():
            field.taken.connect(self._go_behind_regions)

    def show_profile(self, profile: GroupProfile) -> None:
        """Show what is written about the group."""
        self.name.setText(profile.name)
        self.founded_on.set_value(profile.founded_on)
        for name, line in self.lines.items():
            line.setText(getattr(profile, name))
        self._regions.forget_typing()
        self.logo.set_value(profile.logo)
        self.clear_problems()
        self._shown = self._contents()
        self.edited.emit()

    def profile(self, base: GroupProfile) -> GroupProfile | None:
        """Return `base` with what is typed here, or None when a field says what is wrong."""
        if not self.is_ready():
            return None
        founded_on = self.founded_on.value()
        if self._with_identity and founded_on is not None:
            base = replace(base, name=self.name.text(), founded_on=founded_on)
        texts: dict[str, Any] = {name: line.text() for name, line in self.lines.items()}
        return replace(base, logo=self.logo.value(), **texts)

    def is_changed(self) -> bool:
        """Tell whether anything stands there that was not shown."""
        return self._contents() != self._shown

    def _add_lines(self) -> None:
        words = (
            ("address", _("Alamat"), _("Contoh: Jl. Kenari 5, RT 03/RW 01"), 2),
            ("village", _("Desa/kelurahan"), _("Ketik lalu pilih. Contoh: Oebufu Kupang"), 1),
            ("subdistrict", _("Kecamatan"), "", 1),
            ("regency", _("Kabupaten/kota"), _("Contoh: Kota Kupang"), 1),
            ("province", _("Provinsi"), "", 1),
            ("lines_of_business", _("Jenis usaha"), _("Contoh: warung sembako, sewa tenda"), 2),
            ("facilitator", _("Nama pendamping"), "", 1),
            ("bank_name", _("Bank"), _("Contoh: BRI"), 1),
            ("bank_account", _("Nomor rekening kelompok"), "", 1),
            ("bank_holder", _("Rekening atas nama"), "", 1),
            ("village_head", _("Nama lurah/kepala desa"), _("Bila ikut menandatangani"), 1),
        )
        for name, title, hint, span in words:
            self.add(name, title, self.lines[name], hint=hint, span=span)
        hint = _("Tampil di kepala surat. PNG atau JPG, paling besar 2 MB.")
        self.add("logo", _("Lambang kelompok"), self.logo, hint=hint, span=2)

    def _contents(self) -> tuple[object, ...]:
        texts = (line.text() for line in (self.name, self.founded_on, *self.lines.values()))
        return (self.logo.value(), *texts)

    def _refuse_logo(self, sentence: str) -> None:
        self.show_problem("logo", sentence)

    def _go_behind_regions(self) -> None:
        self.lines["lines_of_business"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_logo(self) -> None:
        self.row("logo").clear_problem()
        self._tell()

    def _tell(self) -> None:
        self.edited.emit()
