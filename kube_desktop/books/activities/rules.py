"""What an activity of the group is, and what about it cannot be."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import Rupiah
from kube_desktop.registers.choices import Choice

MOST_PEOPLE: Final = 100_000


class ActivityKind(Choice):
    """What an activity is for (domain.md 1.10)."""

    BUSINESS = "business", N_("Usaha")
    SOCIAL = "social", N_("Sosial / UKS")
    COMMUNITY = "community", N_("Kemasyarakatan")
    TRAINING = "training", N_("Pelatihan")
    PARTNERSHIP = "partnership", N_("Kemitraan")
    MAINTENANCE = "maintenance", N_("Perawatan")


class EndedBeforeBeginningError(RuleError):
    """An activity ends on its day or later."""

    message = N_("Tanggal selesai acara tidak bisa sebelum tanggal mulai ({began}).")
    field = "until_day"


class FollowUpMissingError(RuleError):
    """A day for something that nobody said."""

    message = N_("Tulis tindak lanjutnya dulu, baru tanggalnya.")
    field = "follow_up"


class FollowUpTooEarlyError(RuleError):
    """What follows an activity comes after it."""

    message = N_("Tindak lanjut tidak bisa sebelum kegiatannya ({began}).")

    def __init__(self, field: str, **parameters: object) -> None:
        super().__init__(**parameters)
        self.field = field


class NotAMemberThenError(RuleError):
    """Members take part while they are members."""

    message = N_("{name} bukan anggota pada {day}. Keluarkan dari daftar peserta.")
    field = "members"


class VoucherUnknownError(RuleError):
    """A cost that stands in no cash book."""

    message = N_("Bukti kas itu tidak ada di buku kas. Pilih yang lain.")
    field = "vouchers"


class TrainingDetailsError(RuleError):
    """A trainer without a training."""

    message = N_("Materi dan pelatih hanya untuk jenis Pelatihan. Ubah jenisnya atau kosongkan.")
    field = "trainer"


@dataclass(frozen=True, slots=True)
class Activity:
    """Something the group did (domain.md 1.10).

    Attributes:
        until_day: its last day, when it took longer than one.
        other_group: the KUBE with which it was done together, empty when alone.
        public_count: how many took part who are no members.
        paid_by_others: what others paid for it, in whole rupiah; the group's own cost stands in
            its vouchers.
        follow_up_by: the day by which the follow-up shall be done; `done_on`: when it was.
        responsible_id: the member who answers for it.
        topic, trainer: of a training.
        improves_quality: whether it made a product better (packing, label, licence).
    """

    on_day: date
    kind: ActivityKind
    description: str
    until_day: date | None = None
    place: str = ""
    other_group: str = ""
    public_count: int | None = None
    topic: str = ""
    trainer: str = ""
    paid_by_others: Rupiah | None = None
    result: str = ""
    problem: str = ""
    follow_up: str = ""
    follow_up_by: date | None = None
    done_on: date | None = None
    responsible_id: int | None = None
    improves_quality: bool | None = None

    @property
    def is_training(self) -> bool:
        """Whether somebody learned something."""
        return self.kind is ActivityKind.TRAINING


@dataclass(frozen=True, slots=True)
class Taking:
    """Who of the group took part, and which vouchers paid for it.

    Attributes:
        members: ids of members.
        vouchers: ids of entries in the cash books.
    """

    members: tuple[int, ...] = ()
    vouchers: tuple[int, ...] = ()


def check_activity(activity: Activity, _today: date) -> None:
    """Make sure that the days of an activity agree, and only a training has a trainer.

    Raises:
        EndedBeforeBeginningError, FollowUpMissingError, FollowUpTooEarlyError,
        TrainingDetailsError.
    """
    began = format_day(activity.on_day)
    if activity.until_day is not None and activity.until_day < activity.on_day:
        raise EndedBeforeBeginningError(began=began)
    if (activity.topic or activity.trainer) and not activity.is_training:
        raise TrainingDetailsError
    for name in ("follow_up_by", "done_on"):
        day = getattr(activity, name)
        if day is not None and not activity.follow_up:
            raise FollowUpMissingError
        if day is not None and day < activity.on_day:
            raise FollowUpTooEarlyError(name, began=began)
