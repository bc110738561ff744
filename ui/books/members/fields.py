"""Fields about a person: name, NIK, birth date; each says what is odd about what was typed."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from kube_desktop.books.members.national_id import (
    LENGTH,
    birth_date_in,
    is_womans,
    mismatches,
    tidy_national_id,
)
from kube_desktop.books.members.rules import Sex, age_on
from kube_desktop.foundation.clock import today
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import _
from ui.widgets.date_edit import DateEdit
from ui.widgets.line_field import LineField


class PersonNameEdit(LineField):
    """A name that asks when somebody in the register is called so already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_required = True
        self._numbers: Mapping[str, int] = {}

    def set_taken(self, numbers: Mapping[str, int]) -> None:
        """Say who is in the register: member numbers by name in small letters."""
        self._numbers = numbers
        self.noted.emit()

    def concern(self) -> str:
        """Ask about a namesake."""
        number = self._numbers.get(" ".join(self.text().casefold().split()))
        if number is None:
            return ""
        return _("Nama ini sudah ada di daftar (nomor {number}). Orang lain?").format(number=number)


class DigitsEdit(LineField):
    """A number of a card or register, which is never counted with; it counts its digits.

    Args:
        tidy: returns the bare digits, or raises what is wrong with the text.
        length: how many digits there usually are.
    """

    def __init__(
        self, tidy: Callable[[str], str], length: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tidy = tidy
        self._length = length

    def value(self) -> str:
        """Return the bare digits, or nothing for an empty field and one that `problem` is about."""
        try:
            return self._tidy(self.text())
        except RuleError:
            return ""

    def note(self) -> str:
        """Return how many digits are still missing."""
        digits = sum(sign.isdecimal() for sign in self.text())
        if self.value() or not digits or digits > self._length:
            return ""
        return _("{count} dari {length} angka").format(count=digits, length=self._length)

    def problem(self) -> str:
        """Say why the text is no such number."""
        try:
            self._tidy(self.text())
        except RuleError as error:
            return str(error)
        return super().problem()

    def complete(self) -> None:
        """Write the digits without spaces."""
        if not self.problem():
            self.setText(self.value())


class NationalIdEdit(DigitsEdit):
    """A NIK; it compares its digits with sex and birth date.

    A code for *no NIK* becomes an empty field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tidy_national_id, LENGTH, parent)
        self._sex: Sex | None = None
        self._birth_date: date | None = None
        self.setPlaceholderText(_("Contoh: {example}").format(example="5371014307790002"))

    def set_person(self, sex: Sex | None, birth_date: date | None) -> None:
        """Say what stands in the fields beside it."""
        self._sex, self._birth_date = sex, birth_date
        self.noted.emit()

    def concern(self) -> str:
        """Return what the digits say otherwise than the fields beside them."""
        if not self.value() or self._sex is None:
            return ""
        is_woman = self._sex is Sex.FEMALE
        found = mismatches(self.value(), is_woman=is_woman, birth_date=self._birth_date)
        return " ".join(found)

    def sex_told(self) -> Sex | None:
        """Return what a complete NIK says about the person's sex."""
        if not self.value():
            return None
        return Sex.FEMALE if is_womans(self.value()) else Sex.MALE

    def birth_date_told(self) -> date | None:
        """Return the birth date that a complete NIK names."""
        return birth_date_in(self.value(), today=today()) if self.value() else None


class BirthDateEdit(DateEdit):
    """A day in the past: `12/11/87` lies in the last century; it tells the age."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setPlaceholderText(_("Contoh: {example}").format(example="17/8/1985"))

    def note(self) -> str:
        """Return the age in full years."""
        age = age_on(self.value(), today())
        return "" if age is None else _("{age} tahun").format(age=age)

    def _read(self) -> date | None:
        day = super()._read()
        return day.replace(year=day.year - 100) if day is not None and day > today() else day
