"""Writing the whole story of the sample group into a new file, evening by evening."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final

from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.exchange.founding import FirstMember, Founding, found
from kube_desktop.exchange.sample.activities import activity_steps
from kube_desktop.exchange.sample.assessments import assessment_steps
from kube_desktop.exchange.sample.books import book_steps, mending_steps
from kube_desktop.exchange.sample.cash import cash_steps, close
from kube_desktop.exchange.sample.inventory import inventory_steps
from kube_desktop.exchange.sample.loans import loan_steps
from kube_desktop.exchange.sample.meetings import meeting_steps
from kube_desktop.exchange.sample.members_money import members_money_steps
from kube_desktop.exchange.sample.people import (
    first_members,
    income_steps,
    people_steps,
    unit_steps,
)
from kube_desktop.exchange.sample.sharings import sharing_steps
from kube_desktop.exchange.sample.story import (
    FIRST_MONTH,
    LAST_MONTH,
    TREASURER,
    Labels,
    Step,
    content_of,
    rows_of,
)
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.placing import put_in_place
from kube_desktop.groupfile.unit_of_work import UnitOfWork
from kube_desktop.ledger.accounts import Fund
from kube_desktop.ledger.opening import OpeningBalance

_EVENING: Final = time(11, 30)  # half past seven in Kupang


def write_sample(path: Path) -> None:
    """Write the sample group into a new file.

    Raises:
        FileExistsAlreadyError: something is there; it is not touched.
        FolderNotWritableError, DiskFullError, WriteFailedError: nothing is left behind.
    """
    if path.exists():
        raise FileExistsAlreadyError(path=path)
    unfinished = path.with_name(f".{path.name}.contoh")
    try:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)  # of a writing that was killed
        with _clock_on(FIRST_MONTH.first), _found(unfinished) as book:
            _record_year(book)
        put_in_place(unfinished, path)
    except FolderNotWritableError as error:
        raise FolderNotWritableError(path=path.parent) from error
    except OSError as error:
        raise FolderNotWritableError(path=path.parent) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _found(path: Path) -> GroupFile:
    amounts: dict[Fund, dict[int, int]] = {fund: {} for fund in Fund}
    for row in rows_of("openings.csv"):
        amounts[Fund(row["fund"])][int(row["account"])] = int(row["amount"])
    founding = Founding(
        _profile(),
        members=tuple(map(FirstMember, first_members())),
        openings=tuple(
            OpeningBalance(fund, FIRST_MONTH.first, others=others)
            for fund, others in amounts.items()
        ),
    )
    return found(path, founding, recorder=TREASURER, today=FIRST_MONTH.first)


def _profile() -> GroupProfile:
    return GroupProfile(
        name="KUBE Melati",
        founded_on=date(2024, 3, 1),
        address="Jl. Kenari RT 05/RW 02",
        village="Oebufu",
        subdistrict="Oebobo",
        regency="Kota Kupang",
        province="Nusa Tenggara Timur",
        lines_of_business="Warung sembako, sewa tenda dan kursi, ternak kambing",
        bank_name="BRI Unit Oebobo",
        bank_account="0000-01-000123-53-0",
        bank_holder="KUBE Melati",
        facilitator="Yohana Tallo",
        village_head="Melkianus Ludji",
        logo=content_of("lambang.png"),
        is_sample=True,
    )


def _record_year(book: GroupFile) -> None:
    labels: Labels = {}
    for evening, steps in groupby(_steps(), lambda step: step.evening):
        with _clock_on(evening):
            for recorder, acts in groupby(steps, lambda step: step.recorder):
                book.recorder = recorder
                book.act(_record_evening, acts, labels)
        if evening == Month.of(evening).last and Month.of(evening) != LAST_MONTH:
            book.recorder = TREASURER
            with _clock_on(evening, hours_later=2):
                book.act(close, Month.of(evening))


def _steps() -> list[Step]:
    """Return the whole story; in an evening, what others speak of comes before them."""
    parts = (
        people_steps(),
        unit_steps(),
        cash_steps(),
        inventory_steps(),
        meeting_steps(),
        loan_steps(),
        members_money_steps(),
        book_steps(),
        sharing_steps(),
        activity_steps(),
        income_steps(),
        mending_steps(),
        assessment_steps(),
    )
    return sorted((step for part in parts for step in part), key=lambda step: step.evening)


def _record_evening(work: UnitOfWork, steps: Iterable[Step], labels: Labels) -> None:
    for step in steps:
        step.act(work, labels)


def _clock_on(day: date, *, hours_later: int = 0) -> AbstractContextManager[None]:
    return clock_set_to(datetime.combine(day, _EVENING, UTC) + timedelta(hours=hours_later))
