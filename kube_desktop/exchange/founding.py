"""A whole new group in one act: profile, members, officers, opening balances, or no file at all."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kube_desktop.books.members.actions import add_member
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import MemberDetails
from kube_desktop.books.officers.actions import appoint
from kube_desktop.books.officers.rules import Appointment
from kube_desktop.books.profile.actions import found_group
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.foundation.calendar import format_long_day
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile, create_group_file, open_group_file
from kube_desktop.groupfile.placing import put_in_place
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork
from kube_desktop.ledger.opening import OpeningBalance, record_opening


class OpeningInFutureError(RuleError):
    """Nobody has counted tomorrow's money."""

    message = N_("Tanggal saldo awal ({day}) belum tiba.")
    field = "opening_on"


@dataclass(frozen=True, slots=True)
class FirstMember:
    """A member with whom the group starts, and what they are in office for from that day on."""

    details: MemberDetails
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Founding:
    """All that a new group file begins with."""

    profile: GroupProfile
    members: tuple[FirstMember, ...] = ()
    openings: tuple[OpeningBalance, ...] = ()


def found(path: Path, founding: Founding, *, recorder: Recorder, today: date) -> GroupFile:
    """Make the file of a new group and open it, with `recorder` recording.

    Everything is written beside the place first; the file gets its name when it is whole.

    Raises:
        FileExistsAlreadyError: something is there; it is not touched.
        FolderNotWritableError, DiskFullError, WriteFailedError: nothing is left behind.
        RuleError: whatever the profile, a member, an office or a balance breaks; nothing is left.
    """
    if path.exists():
        raise FileExistsAlreadyError(path=path)
    unfinished = path.with_name(f".{path.name}.baru")
    try:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)  # of a founding that was killed
        with create_group_file(unfinished, held_by=str(recorder)) as book:
            book.recorder = recorder
            book.act(_write, founding, today=today)
        put_in_place(unfinished, path)
    except FolderNotWritableError as error:
        raise FolderNotWritableError(path=path.parent) from error
    except OSError as error:
        raise FolderNotWritableError(path=path.parent) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    opened = open_group_file(path, held_by=str(recorder))
    opened.recorder = recorder
    return opened


def _write(work: UnitOfWork, founding: Founding, *, today: date) -> None:
    found_group(work, founding.profile, today=today)
    for first in founding.members:
        added = add_member(work, first.details, today=today)
        for office in first.offices:
            appoint(work, Appointment(added.id, office, first.details.joined_on), today=today)
    for opening in founding.openings:
        if opening.on > today:
            raise OpeningInFutureError(day=format_long_day(opening.on))
        record_opening(work, opening)
