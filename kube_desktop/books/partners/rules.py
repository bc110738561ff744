"""What a partner is, when a partnership is active, and what about it cannot be."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.registers.choices import Choice

ENDS_SOON: Final = timedelta(days=60)
"""How long before its end an agreement is spoken of (our own rule)."""


class PartnerKind(Choice):
    """What a partner is to the group; an office is the government, the others are not."""

    BUYER = "buyer", N_("Pembeli")
    SUPPLIER = "supplier", N_("Pemasok")
    BANK = "bank", N_("Bank / koperasi")
    OFFICE = "office", N_("Dinas / instansi pemerintah")
    GROUP = "group", N_("KUBE lain")
    COMPANY = "company", N_("Perusahaan / CSR")
    OTHER = "other", N_("Lainnya")


class Agreement(Choice):
    """How firmly something was agreed (domain.md 2.1, E10)."""

    WRITTEN = "written", N_("Tertulis")
    VERBAL = "verbal", N_("Lisan")
    NONE = "none", N_("Belum ada")


class Standing(Choice):
    """How a partnership stands on a day."""

    ACTIVE = "active", N_("Aktif")
    ENDING = "ending", N_("Segera berakhir")
    ENDED = "ended", N_("Berakhir")
    COMING = "coming", N_("Belum mulai")


class EndedBeforeBeginningError(RuleError):
    """An agreement holds until its day or later."""

    message = N_("Tanggal berakhir tidak bisa sebelum tanggal mulai ({began}).")
    field = "valid_until"


class AgreementMissingError(RuleError):
    """A number or a day of a paper that is not there."""

    message = N_("Nomor dan tanggal hanya untuk perjanjian tertulis. Pilih Tertulis.")
    field = "agreement"


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody outside who works with the group or gives it something (domain.md 1.12, E4, E10).

    Attributes:
        contact: the person to speak to, and the telephone number.
        purpose: what for.
        agreement_no, agreed_on: of the written agreement.
        valid_from: since when they work together; None when nobody remembers.
        valid_until: the last day on which it holds; None when no end was agreed.
        outcome: what came of it.
        last_contact_on: when somebody of the group last spoke to them.
        is_outside: whether they are outside the village or ward; None when nobody said.
    """

    name: str
    kind: PartnerKind
    contact: str = ""
    address: str = ""
    purpose: str = ""
    agreement: Agreement = Agreement.NONE
    agreement_no: str = ""
    agreed_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    outcome: str = ""
    last_contact_on: date | None = None
    is_outside: bool | None = None

    @property
    def is_government(self) -> bool:
        """Whether the help comes from the government."""
        return self.kind is PartnerKind.OFFICE

    @property
    def has_agreement(self) -> bool:
        """Whether anything was agreed."""
        return self.agreement is not Agreement.NONE

    def began_by(self, day: date) -> bool:
        """Whether they worked together on a day or before it."""
        return self.valid_from is None or self.valid_from <= day

    def standing(self, day: date) -> Standing:
        """Return how the partnership stands on a day."""
        if not self.began_by(day):
            return Standing.COMING
        if self.valid_until is None:
            return Standing.ACTIVE
        if self.valid_until < day:
            return Standing.ENDED
        return Standing.ENDING if self.valid_until <= day + ENDS_SOON else Standing.ACTIVE

    def is_active(self, day: date) -> bool:
        """Whether the partnership holds on a day."""
        return self.standing(day) in {Standing.ACTIVE, Standing.ENDING}


def check_partner(partner: Partner, _today: date) -> None:
    """Make sure that the days of a partnership and the kind of its agreement agree.

    Raises:
        EndedBeforeBeginningError, AgreementMissingError.
    """
    began = partner.valid_from or partner.agreed_on
    if began is not None and partner.valid_until is not None and partner.valid_until < began:
        raise EndedBeforeBeginningError(began=format_day(began))
    if partner.agreement is not Agreement.WRITTEN and (partner.agreement_no or partner.agreed_on):
        raise AgreementMissingError
