"""Step 5: everything once more in words, before the file is made."""

from datetime import date
from pathlib import Path

from kube_desktop.books.members.rules import Sex
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from ui.setup.answers import Answers, FirstBalance, NamedPerson
from ui.setup.balance_step import OTHERS
from ui.setup.step import Step
from ui.widgets.parts import column, frame, label


class SummaryStep(Step):
    """What will be written, to be read once."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", wrap=True)
        card = frame("card")
        card.setLayout(column(self._words, margin=16))
        self.lay_out(
            _("Periksa sekali lagi"),
            _("Sudah benar? Tekan Buat buku. Belum? Tekan Kembali; tidak ada yang hilang."),
            column(card),
        )

    def show_answers(self, answers: Answers) -> None:
        """Tell the answers in words."""
        self._words.setText(summary(answers))

    def text(self) -> str:
        """Return what can be read."""
        return self._words.text()


def summary(answers: Answers) -> str:
    """Return the answers in words, one paragraph for each step."""
    parts = (
        _identity(answers.profile, answers.path),
        _place(answers.profile),
        _people(answers.people),
        _money(answers.balances, answers.opening_on),
    )
    return "\n\n".join(parts)


def _identity(profile: GroupProfile, path: Path) -> str:
    return _("{name}, berdiri {day}.\nBerkas: {path}").format(
        name=profile.name, day=format_long_day(profile.founded_on), path=path
    )


def _place(profile: GroupProfile) -> str:
    places = (
        profile.address, profile.village, profile.subdistrict, profile.regency, profile.province
    )  # fmt: skip
    told = [
        (_("Alamat: {text}"), ", ".join(place for place in places if place)),
        (_("Jenis usaha: {text}"), profile.lines_of_business),
        (_("Rekening: {text}"), f"{profile.bank_name} {profile.bank_account}".strip()),
        (_("Pendamping: {text}"), profile.facilitator),
    ]
    lines = [words.format(text=text) for words, text in told if text]
    return "\n".join(lines) or _("Alamat dan usaha belum diisi.")


def _people(people: tuple[NamedPerson, ...]) -> str:
    if not people:
        return _("Anggota belum diisi.")
    officers = [f"{office.label}: {person.name}" for person in people for office in person.offices]
    women = sum(person.sex is Sex.FEMALE for person in people)
    count = _("Anggota: {count} orang ({women} perempuan, {men} laki-laki).").format(
        count=len(people), women=women, men=len(people) - women
    )
    return "\n".join([*officers, count])


def _money(balances: tuple[FirstBalance, ...], on: date) -> str:
    if not balances:
        return _("Mulai dari nol.")
    lines = [_("Saldo awal {day}:").format(day=format_long_day(on))]
    for balance in balances:
        amounts = ((_("tunai"), balance.cash), (_("di bank"), balance.bank))
        told = [f"{word} {format_rupiah(amount)}" for word, amount in amounts if amount]
        lines += [f"{balance.fund.label}: {', '.join(told)}"] if told else []
        lines += [
            f"{_(OTHERS[account])}: {format_rupiah(sum_)}" for account, sum_ in balance.others
        ]
    return "\n".join(lines)
