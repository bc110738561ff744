"""The sample group: a year in the life of KUBE Melati, the same each time to the last seal.

What happened lies in `resources/reference/sample/`; here it is recorded as a treasurer would have
done it, on two evenings a week and at each month's end.
"""

import csv
from collections.abc import Iterable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final

from kube_desktop.books.cash.actions import cancel, correct, record, transfer
from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.books.members.offices import Office
from kube_desktop.books.members.rules import MemberDetails, Sex
from kube_desktop.books.profile.rules import GroupProfile
from kube_desktop.exchange.founding import FirstMember, Founding, found
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.clock import clock_set_to
from kube_desktop.foundation.resources import resource_path
from kube_desktop.groupfile.attachments import NewAttachment
from kube_desktop.groupfile.errors import FileExistsAlreadyError, FolderNotWritableError
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.placing import put_in_place
from kube_desktop.groupfile.unit_of_work import Recorder, UnitOfWork
from kube_desktop.ledger.accounts import Fund, Place
from kube_desktop.ledger.closing import FundCount, MonthClosing, close_month
from kube_desktop.ledger.closings import expected_cash, funds_to_count
from kube_desktop.ledger.denominations import DENOMINATIONS
from kube_desktop.ledger.opening import OpeningBalance

FIRST_MONTH: Final = Month(2025, 11)
LAST_MONTH: Final = Month(2026, 10)
_TREASURER: Final = Recorder("Agustina Tefa", "Bendahara")
_RECORDING_EVENINGS: Final = (2, 5)  # Wednesday and Saturday
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
    for row in _sample_rows("openings.csv"):
        amounts[Fund(row["fund"])][int(row["account"])] = int(row["amount"])
    founding = Founding(
        _profile(),
        members=tuple(map(_member, _sample_rows("members.csv"))),
        openings=tuple(
            OpeningBalance(fund, FIRST_MONTH.first, others=others)
            for fund, others in amounts.items()
        ),
    )
    return found(path, founding, recorder=_TREASURER, today=FIRST_MONTH.first)


def _profile() -> GroupProfile:
    return GroupProfile(
        name="KUBE Melati",
        founded_on=date(2024, 3, 1),
        address="Jl. Kenari RT 05/RW 02",
        village="Oebufu",
        subdistrict="Oebobo",
        regency="Kota Kupang",
        province="Nusa Tenggara Timur",
        lines_of_business="Warung sembako, sewa tenda dan kursi",
        bank_name="BRI Unit Oebobo",
        bank_account="0000-01-000123-53-0",
        bank_holder="KUBE Melati",
        facilitator="Yohana Tallo",
        village_head="Melkianus Ludji",
        logo=_sample_file("lambang.png"),
        is_sample=True,
    )


def _member(row: dict[str, str]) -> FirstMember:
    details = MemberDetails(
        name=row["name"],
        sex=Sex(row["sex"]),
        joined_on=date.fromisoformat(row["joined_on"]),
        birth_date=date.fromisoformat(row["birth_date"]),
        national_id=row["national_id"],
        address=row["address"],
        phone=row["phone"],
        education=row["education"],
        occupation=row["occupation"],
        dependants=int(row["dependants"]),
        income_before=int(row["income_before"]),
    )
    return FirstMember(details, (Office(row["office"]),) if row["office"] else ())


def _record_year(book: GroupFile) -> None:
    mended: dict[str, int] = {}
    year = _sample_rows("transactions.csv")
    for evening, rows in groupby(year, lambda row: _evening_of(date.fromisoformat(row["on"]))):
        with _clock_on(evening):
            book.act(_record_evening, list(rows), mended)
        if evening == Month.of(evening).last and Month.of(evening) != LAST_MONTH:
            with _clock_on(evening, hours_later=2):
                book.act(_close, Month.of(evening))


def _evening_of(day: date) -> date:
    """Return the evening on which the treasurer writes down what happened on a day."""
    evening = day
    while evening.weekday() not in _RECORDING_EVENINGS and evening != Month.of(day).last:
        evening += timedelta(days=1)
    return evening


def _record_evening(
    work: UnitOfWork, rows: Iterable[dict[str, str]], mended: dict[str, int]
) -> None:
    for row in rows:
        on = date.fromisoformat(row["on"])
        match row["act"]:
            case "transfer":
                transfer(work, _transfer(row, on))
            case "correct":
                correct(work, mended[row["mends"]], _entry(row, on), on=on, reason=row["reason"])
            case "cancel":
                cancel(work, mended[row["mends"]], on=on, reason=row["reason"])
            case _:
                posted = record(work, _entry(row, on), _attachments(row["receipt"]))
                mended[row["label"]] = posted.entry_id


def _entry(row: dict[str, str], on: date) -> CashEntry:
    return CashEntry(
        fund=Fund(row["fund"]),
        kind=int(row["kind"]),
        on=on,
        amount=int(row["amount"]),
        description=row["description"],
        place=Place(row["place"] or Place.CASH),
        member_id=int(row["member"]) if row["member"] else None,
        party=row["party"],
        reference=row["reference"],
    )


def _transfer(row: dict[str, str], on: date) -> Transfer:
    return Transfer(
        source=Fund(row["fund"]),
        source_place=Place.CASH,
        target=Fund(row["target_fund"]),
        target_place=Place.CASH,
        on=on,
        amount=int(row["amount"]),
        description=row["description"],
    )


def _attachments(name: str) -> tuple[NewAttachment, ...]:
    return (NewAttachment(name, _sample_file(name)),) if name else ()


def _close(work: UnitOfWork, month: Month) -> None:
    told = {row["fund"]: row for row in _sample_rows("counts.csv") if row["month"] == str(month)}
    counts = []
    for fund in funds_to_count(work.reader, month.last):
        difference = told.get(fund.value, {"difference": "0", "reason": ""})
        counted = expected_cash(work.reader, fund, month.last) + int(difference["difference"])
        counts.append(FundCount(fund, _in_pieces(counted), difference["reason"]))
    close_month(work, MonthClosing(month, month.last, tuple(counts)), today=month.last)


def _in_pieces(amount: int) -> dict[int, int]:
    """Return an amount in the largest notes and coins."""
    pieces = {}
    for denomination in DENOMINATIONS:
        pieces[denomination], amount = divmod(amount, denomination)
    return pieces


def _clock_on(day: date, *, hours_later: int = 0) -> AbstractContextManager[None]:
    return clock_set_to(datetime.combine(day, _EVENING, UTC) + timedelta(hours=hours_later))


def _sample_rows(name: str) -> list[dict[str, str]]:
    with resource_path("reference", "sample", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _sample_file(name: str) -> bytes:
    return resource_path("reference", "sample", name).read_bytes()
