"""What the fields of the cash books propose and ask, read from the open group."""

from collections.abc import Sequence
from datetime import date

from kube_desktop.books.cash.suggestions import shortfall, suggest_entries, usual_amount
from kube_desktop.books.members.queries import MemberRow, find_members, member
from kube_desktop.books.units.queries import UnitRow, units
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import Rupiah, format_rupiah
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Direction, Fund, Kind, KindRole, Place
from kube_desktop.ledger.kinds import all_kinds
from ui.books.cash.words import box_name
from ui.widgets.suggest_edit import Suggestion


class Proposals:
    """Reads the proposals of one group."""

    def __init__(self, book: GroupFile) -> None:
        self._book = book

    def all_kinds(self) -> dict[int, Kind]:
        """Return every kind in use by its code."""
        return {kind.code: kind for kind in self._book.read(all_kinds)}

    def units(self) -> tuple[UnitRow, ...]:
        """Return the group's lines of business with their shift groups."""
        return self._book.read(units)

    def kinds(self, fund: Fund, place: Place, direction: Direction) -> tuple[Kind, ...]:
        """Return the kinds that a person can choose; *setor* and *ambil* are told from the box."""
        roles = {KindRole.ENTRY, KindRole.BANKING} if place is Place.CASH else {KindRole.ENTRY}
        return tuple(
            kind
            for kind in self._book.read(all_kinds)
            if (kind.fund, kind.direction) == (fund, direction) and kind.role in roles
        )

    def entries(self, fund: Fund, direction: Direction, text: str) -> Sequence[Suggestion]:
        """Return earlier entries of a fund; the id of each is the whole entry."""
        return [
            Suggestion(earlier, earlier.description, format_rupiah(earlier.amount))
            for earlier in self._book.read(suggest_entries, fund, direction, text)
        ]

    def people(self, text: str) -> Sequence[Suggestion]:
        """Return the members whom a text may mean."""
        return [_person(found) for found in self._book.read(find_members, text)]

    def person(self, member_id: int | None) -> Suggestion | None:
        """Return a member as the field shows them."""
        return None if member_id is None else _person(self._book.read(member, member_id))

    def usual(self, kind: Kind | None) -> Rupiah | None:
        """Return what a kind usually amounts to."""
        return None if kind is None else self._book.read(usual_amount, kind.code)

    def lacking(self, fund: Fund, place: Place, on: date, amount: Rupiah) -> str:
        """Return the question about a box that cannot bear a payment, or nothing."""
        lacks = self._book.read(shortfall, fund, place, on, amount)
        if not lacks:
            return ""
        return _("Uang di {box} kurang {amount}. Benar?").format(
            box=box_name(fund, place), amount=format_rupiah(lacks)
        )


def kind_option(kind: Kind) -> Suggestion:
    """Return a kind as its field shows it."""
    return Suggestion(kind.code, kind.name, str(kind.code))


def _person(row: MemberRow) -> Suggestion:
    return Suggestion(row.id, row.name, _("anggota nomor {number}").format(number=row.number))
