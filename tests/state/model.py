"""The same books kept by somebody who only has a list: every question is answered by adding it up.

Nothing here knows how the program stores or sums; it knows what domain.md says a book shows.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kube_desktop.books.cash.rules import CashEntry, Transfer
from kube_desktop.foundation.calendar import Month
from kube_desktop.ledger.accounts import (
    AccountClass,
    Direction,
    Fund,
    Kind,
    KindRole,
    Place,
    standard_accounts,
    standard_kinds,
)
from kube_desktop.ledger.opening import OpeningBalance

CLASS_OF = {account.id: account.account_class for account in standard_accounts()}
_OWED = {AccountClass.LIABILITY}

Entry = dict[str, Any]


def cash_of(fund: Fund) -> int:
    """Return a fund's box."""
    return (list(Fund).index(fund) + 1) * 100 + 1


def money_of(fund: Fund, place: Place) -> int:
    """Return a fund's box or bank."""
    return cash_of(fund) + (place is Place.BANK)


@dataclass
class Model:
    """A list of entries and a list of closings."""

    entries: list[Entry] = field(default_factory=list)
    closed: list[Month] = field(default_factory=list)
    counts: dict[Month, dict[Fund, tuple[int, int]]] = field(default_factory=dict)
    acts: int = 0
    names: dict[tuple[int | None, int | None], tuple[str, str]] = field(
        default_factory=lambda: {(None, None): ("", "")}
    )
    kinds: dict[int, Kind] = field(
        default_factory=lambda: {kind.code: kind for kind in standard_kinds()}
    )

    # What may happen

    def is_closed(self, day: date) -> bool:
        """Whether a day takes no entry."""
        return bool(self.closed) and Month.of(day) <= max(self.closed)

    def is_standing(self, entry: Entry) -> bool:
        """Whether an entry can be taken back."""
        return entry["type"] != "reversal" and entry["id"] not in {
            each["reverses"] for each in self.entries
        }

    def month_to_close(self) -> Month | None:
        """Return the earliest month with entries that is not closed."""
        months = [Month.of(entry["day"]) for entry in self.entries]
        return min((month for month in months if not self.is_closed(month.last)), default=None)

    def has_opening(self, fund: Fund) -> bool:
        """Whether a fund's opening balance stands."""
        return self.opening_of(fund) is not None

    def opening_of(self, fund: Fund) -> Entry | None:
        """Return the opening balance of a fund that stands."""
        for entry in self.entries:
            if entry["type"] == "opening" and entry["fund"] is fund and self.is_standing(entry):
                return entry
        return None

    def first_day(self, fund: Fund) -> date | None:
        """Return the first day with a line of a fund that is no opening balance."""
        return min(
            (
                entry["day"]
                for entry in self.entries
                if not entry["opening"]
                and any(account // 100 == cash_of(fund) // 100 for account, *_ in entry["legs"])
            ),
            default=None,
        )

    # What happens

    def record(self, entry: CashEntry, *, corrects: int | None = None) -> str:
        """Write a receipt or payment down and return its number."""
        kind = self.kinds[entry.kind]
        amount = entry.amount if kind.direction is Direction.IN else -entry.amount
        legs = [
            (money_of(entry.fund, entry.place), amount, kind.code),
            (kind.account, -amount, kind.code),
        ]
        banking = kind.role is KindRole.BANKING
        name = "transfer" if banking else "receipt" if amount > 0 else "payment"
        voucher = self._add(
            name, entry.on, legs, series=entry.fund.value, text=entry.description, corrects=corrects
        )
        self.entries[-1]["unit"] = (entry.unit_id, entry.shift_id)
        return voucher

    def transfer(self, moved: Transfer, *, corrects: int | None = None) -> str:
        """Write money moved down and return its number."""
        source = money_of(moved.source, moved.source_place)
        target = money_of(moved.target, moved.target_place)
        base, other = source // 100, target // 100
        if moved.source is moved.target:
            kind = base * 1000 + (801 if moved.target_place is Place.CASH else 802)
            legs = [(source, -moved.amount, kind), (target, moved.amount, kind)]
        else:
            out, into = base * 1000 + 902, other * 1000 + 901
            legs = [
                (source, -moved.amount, out),
                (base * 100 + 90, moved.amount, out),
                (target, moved.amount, into),
                (other * 100 + 90, -moved.amount, into),
            ]
        series = moved.source.value if moved.source is moved.target else "PB"
        return self._add(
            "transfer", moved.on, legs, series=series, text=moved.description, corrects=corrects
        )

    def take_back(self, entry: Entry, on: date) -> str:
        """Write a reversal down and return its number."""
        legs = [(account, -amount, kind) for account, amount, kind in entry["legs"]]
        voucher = self._add(
            "reversal",
            on,
            legs,
            series=entry["series"],
            text=entry["text"],
            reverses=entry["id"],
            opening=entry["opening"],
        )
        self.entries[-1]["unit"] = entry["unit"]
        return voucher

    def open(self, opening: OpeningBalance) -> None:
        """Write a fund's opening balance down."""
        box = cash_of(opening.fund)
        held = {box: opening.cash, box + 1: opening.bank, **opening.others}
        legs = [
            (account, -amount if CLASS_OF[account] in _OWED else amount, None)
            for account, amount in held.items()
            if amount
        ]
        left = sum(amount for _account, amount, _kind in legs)
        if left:
            legs.append((box + 94, -left, None))
        if legs:
            self._add("opening", opening.on, legs, series=None, text="", opening=True)
            self.entries[-1]["fund"] = opening.fund

    def close(self, month: Month, counted: dict[Fund, tuple[int, int]]) -> None:
        """Write a closing down: expected and counted of every box."""
        self.closed.append(month)
        self.counts[month] = counted
        self.acts += 1

    def reopen(self, month: Month) -> None:
        """Write a reopening down."""
        self.closed.remove(month)
        del self.counts[month]
        self.acts += 1

    def _add(
        self,
        name: str,
        day: date,
        legs: Sequence[tuple[int, int, int | None]],
        *,
        series: str | None,
        text: str,
        reverses: int | None = None,
        corrects: int | None = None,
        opening: bool = False,
    ) -> str:
        number = 1 + sum(
            entry["series"] == series and entry["day"].year == day.year for entry in self.entries
        )
        voucher = f"{series}-{day.year}-{number:04d}" if series else ""
        self.entries.append(
            {
                "id": len(self.entries) + 1,
                "type": name,
                "day": day,
                "legs": legs,
                "series": series,
                "voucher": voucher,
                "text": text,
                "reverses": reverses,
                "corrects": corrects,
                "opening": opening,
                "unit": (None, None),
            }
        )
        return voucher

    # What the books show

    def legs(self) -> list[tuple[Entry, int, int, int | None]]:
        """Return every leg with its entry."""
        return [(entry, *leg) for entry in self.entries for leg in entry["legs"]]

    def balance(self, account: int, day: date) -> int:
        """Return what lies on an account at the end of a day."""
        return sum(
            amount
            for entry, each, amount, _kind in self.legs()
            if each == account and entry["day"] <= day
        )

    def movements(self, first: Month, last: Month) -> dict[int, tuple[int, int, int]]:
        """Return opening, debit and credit of every account that was used up to `last`."""
        sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        for entry, account, amount, _kind in self.legs():
            if Month.of(entry["day"]) > last:
                continue
            told = sums[account]
            if entry["opening"] or Month.of(entry["day"]) < first:
                told[0] += amount
            elif (amount > 0) is (entry["reverses"] is None):
                told[1] += amount
            else:
                told[2] -= amount
        return {account: (told[0], told[1], told[2]) for account, told in sums.items()}

    def book(
        self, accounts: tuple[int, ...], first: Month, last: Month
    ) -> list[tuple[object, ...]]:
        """Return the lines of a cash book: day, number, text, in, out, balance, and its links."""
        moved = self.movements(first, last)
        balance = sum(moved.get(account, (0, 0, 0))[0] for account in accounts)
        back = {entry["reverses"]: entry["id"] for entry in self.entries if entry["reverses"]}
        numbers = {entry["id"]: entry["voucher"] for entry in self.entries}
        lines: list[tuple[object, ...]] = []
        for entry in sorted(self.entries, key=lambda each: (each["day"], each["id"])):
            if entry["opening"] or not first <= Month.of(entry["day"]) <= last:
                continue
            for account, amount, kind in entry["legs"]:
                if account not in accounts:
                    continue
                balance += amount
                came = (amount > 0) is (entry["reverses"] is None)
                lines.append(
                    (
                        entry["id"],
                        entry["day"],
                        entry["voucher"],
                        entry["text"],
                        kind,
                        amount if came else 0,
                        0 if came else -amount,
                        balance,
                        back.get(entry["id"]),
                        numbers.get(entry["reverses"] or entry["corrects"], ""),
                        self.names[entry["unit"]],
                    )
                )
        return lines

    def kind_totals(self, first: Month, last: Month) -> dict[int, tuple[int, int]]:
        """Return what each kind brought in and took out; ways between box and bank are left out."""
        sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for entry, account, amount, code in self.legs():
            in_time = first <= Month.of(entry["day"]) <= last
            is_money = CLASS_OF[account] in {AccountClass.CASH, AccountClass.BANK}
            if code is None or not in_time or not is_money:
                continue
            kind = self.kinds[code]
            if kind.role is not KindRole.BANKING:
                came = kind.direction is Direction.IN
                sums[code][0 if came else 1] += amount if came else -amount
        return {code: (told[0], told[1]) for code, told in sums.items()}

    def of_classes(self, *classes: AccountClass, last: Month, first: Month | None = None) -> int:
        """Return debit less credit of all accounts of some classes."""
        return sum(
            amount
            for entry, account, amount, _kind in self.legs()
            if CLASS_OF[account] in classes
            and Month.of(entry["day"]) <= last
            and (first is None or (Month.of(entry["day"]) >= first and not entry["opening"]))
        )

    def unit_results(self, first: Month, last: Month) -> dict[int | None, int]:
        """Return what every line of business earned less what it cost."""
        sums: dict[int | None, int] = defaultdict(int)
        for entry, account, amount, _kind in self.legs():
            is_result = CLASS_OF[account] in {AccountClass.INCOME, AccountClass.EXPENSE}
            if is_result and account < cash_of(Fund.SP) and first <= Month.of(entry["day"]) <= last:
                sums[entry["unit"][0]] -= amount
        return dict(sums)

    def funds_used(self, day: date) -> set[Fund]:
        """Return the funds whose box was ever used up to a day."""
        return {
            fund
            for fund in Fund
            if any(
                account == cash_of(fund) and entry["day"] <= day
                for entry, account, *_ in self.legs()
            )
        }
