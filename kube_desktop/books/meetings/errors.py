"""What can be wrong with a meeting and its minutes, told to a person."""

from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_


class TimeNotUnderstoodError(RuleError):
    """A text that is no time of day."""

    message = N_("“{text}” bukan jam. Tulis misalnya 10.00 atau 19.30.")
    field = "started_at"


class StartMissingError(RuleError):
    """A meeting that ended has begun."""

    message = N_("Tulis juga jam mulainya.")
    field = "started_at"


class EndBeforeStartError(RuleError):
    """A meeting ends after it began."""

    message = N_("Jam selesai harus sesudah jam mulai ({started}).")
    field = "ended_at"


class NextNotLaterError(RuleError):
    """The next meeting comes later."""

    message = N_("Rapat berikutnya harus sesudah rapat ini ({day}).")
    field = "next_on"


class VotesMissingError(RuleError):
    """A ballot has votes in favour."""

    message = N_("Tulis berapa suara yang setuju.")
    field = "votes_for"


class VotesAtConsensusError(RuleError):
    """Nobody counts votes where all agree."""

    message = N_("Mufakat tidak memakai hitungan suara. Pilih suara terbanyak, atau kosongkan.")
    field = "votes_for"


class NobodyDoesItError(RuleError):
    """A task is somebody's."""

    message = N_("Tulis siapa yang mengerjakan.")
    field = "member_id"


class ResultWithoutDayError(RuleError):
    """What is finished was finished on a day."""

    message = N_("Tulis tanggal selesainya.")
    field = "done_on"


class LateAbsentError(RuleError):
    """Only who came can come late."""

    message = N_("Yang terlambat harus bertanda hadir.")
    field = "is_late"


class RepresentedPresentError(RuleError):
    """Who is there speaks for himself."""

    message = N_("Yang hadir sendiri tidak diwakili.")
    field = "represented_by"


class NotExpectedError(RuleError):
    """Who was no member on that day is not on the list."""

    message = N_("Daftar hadir memuat orang yang bukan anggota pada {day}.")


class BothDecidedAndNotError(RuleError):
    """Either something was decided, or nothing."""

    message = N_("Ada keputusan yang ditulis. Hapus tanda “tidak ada keputusan”.")
    field = "no_decision"


class TooManyVotesError(RuleError):
    """More votes than people."""

    message = N_("Keputusan {number}: {votes} suara, padahal yang hadir hanya {voices} orang.")


class DoneBeforeMeetingError(RuleError):
    """A task is given before it is due and before it is done."""

    message = N_("Tugas “{what}”: tanggalnya sebelum rapat ({day}).")


class DecisionNumberTakenError(RuleError):
    """Each decision of a meeting has its own number."""

    message = N_("Nomor keputusan {number} sudah dipakai di rapat ini.")
    field = "number"


class DecisionNotThereError(RuleError):
    """A task carries out a decision of its own meeting."""

    message = N_("Keputusan {number} tidak ada di rapat ini.")
    field = "decision_number"


class RemovingNeedsReasonError(RuleError):
    """What was in the minutes is struck out with a reason."""

    message = N_("Ada keputusan atau tugas yang dibatalkan. Tulis alasannya.")
    field = "reason"
