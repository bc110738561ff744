"""What is written about a member, as fields."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kube_desktop.books.members.family_ids import (
    FAMILY_CARD_LENGTH,
    WELFARE_ID_LENGTHS,
    tidy_family_card_no,
    tidy_welfare_id,
)
from kube_desktop.books.members.rules import (
    EDUCATIONS,
    MOST_DEPENDANTS,
    OCCUPATIONS,
    MemberDetails,
    Sex,
)
from kube_desktop.foundation.i18n import _
from ui.books.members.fields import BirthDateEdit, DigitsEdit, NationalIdEdit, PersonNameEdit
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.count_edit import CountEdit
from ui.widgets.date_edit import DateEdit
from ui.widgets.form import Form
from ui.widgets.line_field import LineField
from ui.widgets.place_edit import PlaceEdit
from ui.widgets.rupiah_edit import RupiahEdit
from ui.widgets.suggest_edit import PickEdit, SuggestEdit, Suggestion


class MemberForm(Form):
    """The fields of one member; Enter goes from field to field and ends in `finished`.

    A complete NIK fills in sex and birth date where nothing is written yet.

    Signals:
        edited: something was typed or chosen, or another member is shown.
        finished: Enter in the last field, or Ctrl+Enter in any.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, column_width=180, parent=parent)
        self.name = PersonNameEdit()
        self.national_id = NationalIdEdit()
        self.sex = ChoiceEdit([(sex, sex.label) for sex in Sex], starts_empty=True)
        self.birth_date = BirthDateEdit()
        self.joined_on = DateEdit()
        self.joined_on.is_required = True
        self.phone = LineField()
        self.address = PlaceEdit()
        self.family_card_no = DigitsEdit(tidy_family_card_no, FAMILY_CARD_LENGTH)
        self.welfare_id = DigitsEdit(tidy_welfare_id, min(WELFARE_ID_LENGTHS))
        self.is_poor = ChoiceEdit([(True, _("Ya")), (False, _("Tidak")), (None, _("Belum tahu"))])
        self.education = PickEdit([Suggestion(level, _(level)) for level in EDUCATIONS])
        self.education.setPlaceholderText(_("Pilih"))
        self.occupation = SuggestEdit(_occupations)
        self.dependants = CountEdit(MOST_DEPENDANTS, _("orang"))
        self.income_before = RupiahEdit()
        self.reason = LineField()
        self._shown = self._texts()
        self._add_rows()
        self.national_id.set_person(None, None)
        self.national_id.finished.connect(self._take_from_national_id)
        self.sex.changed.connect(self._compare)
        self.birth_date.changed.connect(self._compare)
        self.sex.changed.connect(self._tell)
        self.is_poor.changed.connect(self._tell)
        for line in self._lines():
            line.textChanged.connect(self._tell)

    def set_taken(self, numbers: Mapping[str, int]) -> None:
        """Say which names are in the register, so that a namesake is asked about."""
        self.name.set_taken(numbers)

    def set_home(self, regency: str, province: str) -> None:
        """Say where the group is, so that addresses propose the villages around it."""
        self.address.set_home(regency, province)

    def show_details(self, details: MemberDetails) -> None:
        """Show a member, and ask why something is changed."""
        self.show_row("reason", shown=True)
        self.sex.set_value(details.sex)
        self._fill(details)

    def show_blank(self, *, joined_on: date) -> None:
        """Show empty fields for somebody who joined on a day."""
        self.show_row("reason", shown=False)
        self.sex.clear()
        self._fill(MemberDetails(name="", sex=Sex.FEMALE, joined_on=joined_on))

    def details(self) -> MemberDetails | None:
        """Return what is written, or None when a field says what is wrong with it."""
        if not self.is_ready():
            return None
        sex, joined_on = self.sex.value(), self.joined_on.value()
        if not isinstance(sex, Sex):
            self.show_problem("sex", _("Pilih laki-laki atau perempuan."))
            return None
        assert joined_on is not None  # noqa: S101 - is_ready has asked for it
        return MemberDetails(
            name=self.name.text(),
            sex=sex,
            joined_on=joined_on,
            birth_date=self.birth_date.value(),
            national_id=self.national_id.value(),
            address=self.address.text(),
            phone=self.phone.text(),
            education=str(self.education.value() or ""),
            occupation=str(self.occupation.value() or self.occupation.text()),
            dependants=self.dependants.value(),
            income_before=self.income_before.value(),
            family_card_no=self.family_card_no.value(),
            welfare_id=self.welfare_id.value(),
            is_poor=is_poor if isinstance(is_poor := self.is_poor.value(), bool) else None,
        )

    def is_changed(self) -> bool:
        """Tell whether anything stands there that was not shown."""
        return self._texts() != self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, which fields leave to the form; Ctrl+Enter ends."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            self._go_on()

    def _fill(self, details: MemberDetails) -> None:
        self.name.setText(details.name)
        self.national_id.setText(details.national_id)
        self.birth_date.set_value(details.birth_date)
        self.joined_on.set_value(details.joined_on)
        self.phone.setText(details.phone)
        self.address.set_value(_as_written(details.address))
        self.family_card_no.setText(details.family_card_no)
        self.welfare_id.setText(details.welfare_id)
        self.is_poor.set_value(details.is_poor)
        self.education.choose(details.education)
        self.occupation.set_value(_occupation(details.occupation))
        self.dependants.set_value(details.dependants)
        self.income_before.set_value(details.income_before)
        self.reason.clear()
        self._compare()
        self.clear_problems()
        self._shown = self._texts()
        self.edited.emit()

    def _add_rows(self) -> None:
        example = _("Contoh: Maria Goreti Bili")
        self.add("name", _("Nama lengkap"), self.name, hint=example, span=2)
        hint = _("16 angka di KTP. Kosongkan bila belum ada.")
        self.add("national_id", _("NIK"), self.national_id, hint=hint, span=2)
        self.add("sex", _("Laki-laki / perempuan"), self.sex)
        self.add("birth_date", _("Tanggal lahir"), self.birth_date)
        self.add("joined_on", _("Tanggal masuk kelompok"), self.joined_on)
        self.add("phone", _("Nomor HP"), self.phone)
        self.add("address", _("Alamat"), self.address, hint=_("Jalan atau dusun, RT/RW"), span=2)
        hint = _("16 angka di kartu keluarga")
        self.add("family_card_no", _("Nomor KK"), self.family_card_no, hint=hint)
        hint = _("17 angka, bila terdaftar")
        self.add("welfare_id", _("ID DTKS"), self.welfare_id, hint=hint)
        self.add("is_poor", _("Keluarga miskin"), self.is_poor, span=2)
        self.add("education", _("Pendidikan terakhir"), self.education)
        self.add("occupation", _("Pekerjaan"), self.occupation)
        self.add("dependants", _("Jumlah tanggungan"), self.dependants)
        self.add("income_before", _("Penghasilan sebelum masuk"), self.income_before)
        hint = _("Boleh kosong. Contoh: salah tulis, ganti nomor.")
        self.add("reason", _("Mengapa diubah"), self.reason, hint=hint, span=2)

    def _take_from_national_id(self) -> None:
        if self.sex.value() is None and (sex := self.national_id.sex_told()):
            self.sex.set_value(sex)
            self._compare()
        if not self.birth_date.text().strip() and (born := self.national_id.birth_date_told()):
            self.birth_date.set_value(born)

    def _compare(self) -> None:
        sex = self.sex.value()
        if isinstance(sex, Sex):
            self.row("sex").clear_problem()
        self.national_id.set_person(sex if isinstance(sex, Sex) else None, self.birth_date.value())

    def _go_on(self) -> None:
        last = self.reason if self.reason.isVisibleTo(self) else self.income_before
        if QApplication.focusWidget() is last:
            self.finished.emit()
        else:
            self.focusNextChild()

    def _lines(self) -> tuple[LineField, ...]:
        return (
            self.name, self.national_id, self.birth_date, self.joined_on, self.phone, self.address,
            self.family_card_no, self.welfare_id, self.education, self.occupation,
            self.dependants, self.income_before, self.reason,
        )  # fmt: skip

    def _texts(self) -> tuple[object, ...]:
        return (self.sex.value(), self.is_poor.value(), *(line.text() for line in self._lines()))

    def _tell(self) -> None:
        self.edited.emit()


def _occupations(text: str) -> Sequence[Suggestion]:
    words = text.casefold().split()
    known = [Suggestion(name, _(name)) for name in OCCUPATIONS]
    return [one for one in known if all(word in one.text.casefold() for word in words)]


def _as_written(text: str) -> Suggestion | None:
    return Suggestion(text, text) if text else None


def _occupation(name: str) -> Suggestion | None:
    return Suggestion(name, _(name)) if name else None
