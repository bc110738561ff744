"""When the register of members is complete and detailed (domain.md 1.1, our own criteria)."""

from datetime import date
from typing import Final

from kube_desktop.books.members.queries import MemberRow, members
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, EmptyField, Lack

PAGE: Final = "members"
_DETAILS: Final = (
    ("national_id", N_("NIK")),
    ("birth_date", N_("Tanggal lahir")),
    ("address", N_("Alamat")),
    ("education", N_("Pendidikan terakhir")),
    ("occupation", N_("Pekerjaan")),
    ("dependants", N_("Jumlah tanggungan")),
    ("income_before", N_("Penghasilan sebulan sebelum masuk")),
)
_NEEDED: Final = ("national_id", "birth_date", "address")


def members_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete the register is at the end of a month, or today in the month's course.

    Lacking: a present member without NIK, birth date or address.
    """
    present = members(reader, on=min(month.last, today), include_left=False)
    lacks = [
        Lack(
            _("Data {name} belum lengkap: {fields}.").format(
                name=each.name, fields=", ".join(_missing(each))
            ),
            PAGE,
            each.id,
        )
        for each in present
        if _missing(each)
    ]
    empty = [
        EmptyField(title, len(without), without[0])
        for name, title in _DETAILS
        if (without := [each.id for each in present if getattr(each, name) in (None, "")])
    ]
    expected = len(present) * len(_DETAILS)
    return BookState(
        book="members",
        title=N_("Daftar anggota"),
        page=PAGE,
        month=month,
        entries=len(present),
        lacks=tuple(lacks),
        filled=expected - sum(each.count for each in empty),
        expected=expected,
        empty_fields=tuple(sorted(empty, key=lambda each: -each.count)),
    )


def _missing(each: MemberRow) -> list[str]:
    titles = dict(_DETAILS)
    return [_(titles[name]) for name in _NEEDED if getattr(each, name) in (None, "")]
