"""Tables of the journal. Every CHECK here is repeated by no code: the file defends itself."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base, InstantText, IntPk, MonthText


class Account(Base):
    """One account of the chart, as it was when the file was made or upgraded."""

    __tablename__ = "account"

    id: Mapped[IntPk] = mapped_column(autoincrement=False)
    fund: Mapped[str]
    account_class: Mapped[str]
    name: Mapped[str]


class KindRecord(Base):
    """One *jenis*; the group's own are marked and may be retired, never removed."""

    __tablename__ = "kind"
    __table_args__ = (
        UniqueConstraint("fund", "name"),
        CheckConstraint("direction IN ('masuk', 'keluar')", name="direction"),
    )

    code: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    fund: Mapped[str]
    direction: Mapped[str]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    asks_member: Mapped[bool]
    example: Mapped[str]
    is_own: Mapped[bool]
    is_retired: Mapped[bool]


class Posting(Base):
    """One leg of an entry; positive is debit, negative is credit.

    Written before its entry, which seals it; the deferred foreign key refuses a leg without one.
    """

    __tablename__ = "posting"
    __table_args__ = (
        CheckConstraint("typeof(amount) = 'integer' AND amount <> 0", name="amount_whole"),
        CheckConstraint("day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'", name="day"),
        Index(None, "account_id", "day", "entry_id", "line", "amount"),
        {"sqlite_with_rowid": False},
    )

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
    )
    line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    day: Mapped[date]
    amount: Mapped[int]
    kind: Mapped[int | None] = mapped_column(ForeignKey("kind.code"))


class Entry(Base):
    """One balanced act on money, sealed over its content and the entry before it.

    `series`, `voucher_year` and `voucher_number` are the voucher, gapless per book and year;
    an opening balance has none. `unit_id` and `shift_id` are the line of business and the shift
    group of the fund UEP that the money belongs to, when the group tells them apart.
    `origin_book` and `origin_id` are the record of another book (a loan, a sharing) that it is a
    line of.
    """

    __tablename__ = "entry"
    __table_args__ = (
        UniqueConstraint("series", "voucher_year", "voucher_number"),
        UniqueConstraint("reverses_id"),
        CheckConstraint("day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'", name="day"),
        CheckConstraint("length(seal) = 64", name="seal_whole"),
        CheckConstraint(
            "type IN ('opening', 'receipt', 'payment', 'transfer', 'reversal')", name="type"
        ),
        CheckConstraint("(type = 'reversal') = (reverses_id IS NOT NULL)", name="reversal"),
        Index(None, "member_id", "day"),
        CheckConstraint("shift_id IS NULL OR unit_id IS NOT NULL", name="shift_of_unit"),
        Index(None, "corrects_id"),
        # Costs nothing where a group has one business only and names none.
        Index(None, "unit_id", "day", sqlite_where=text("unit_id IS NOT NULL")),
        CheckConstraint("(origin_book IS NULL) = (origin_id IS NULL)", name="origin"),
        # A card is all entries of one record of another book.
        Index(None, "origin_book", "origin_id", sqlite_where=text("origin_book IS NOT NULL")),
        # Registers leave the few opening balances out of their lines.
        Index("ix_entry_opening", "id", sqlite_where=text("type = 'opening'")),
    )

    id: Mapped[IntPk] = mapped_column(autoincrement=False)
    day: Mapped[date]
    type: Mapped[str]
    series: Mapped[str | None]
    voucher_year: Mapped[int | None]
    voucher_number: Mapped[int | None]
    description: Mapped[str]
    party: Mapped[str]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    reference: Mapped[str]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    reason: Mapped[str]
    recorder: Mapped[str]
    recorded_at: Mapped[InstantText]
    seal: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("business_unit.id"))
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shift_group.id"))
    origin_book: Mapped[str | None]
    origin_id: Mapped[int | None]


class MonthTotal(Base):
    """What moved on an account in a month; kept in the act's own transaction, rebuildable.

    `debit` and `credit` are what was recorded on each side less what was reversed there;
    `opening` is the part of an opening balance that lies in this month, in neither of them.
    `lines` is how many postings a book shows for it: all but those of opening balances.
    """

    __tablename__ = "month_total"
    __table_args__ = (
        CheckConstraint(
            "typeof(debit) = 'integer' AND typeof(credit) = 'integer' "
            "AND typeof(opening) = 'integer'",
            name="amounts_whole",
        ),
        {"sqlite_with_rowid": False},
    )

    account_id: Mapped[int] = mapped_column(
        ForeignKey("account.id"), primary_key=True, autoincrement=False
    )
    month: Mapped[MonthText] = mapped_column(primary_key=True)
    debit: Mapped[int]
    credit: Mapped[int]
    opening: Mapped[int]
    lines: Mapped[int]


class MonthEvent(Base):
    """A month was closed or reopened, by whom, and at which state of the books."""

    __tablename__ = "month_event"
    __table_args__ = (
        CheckConstraint("act IN ('close', 'reopen')", name="act"),
        CheckConstraint("act = 'close' OR second_officer <> ''", name="two_officers"),
        Index(None, "month"),
    )

    id: Mapped[IntPk]
    month: Mapped[MonthText]
    act: Mapped[str]
    first_officer: Mapped[str]
    second_officer: Mapped[str]
    reason: Mapped[str]
    edition: Mapped[int]
    seal: Mapped[str]
    recorder: Mapped[str]
    at: Mapped[InstantText]


class MonthLock(Base):
    """A month that takes no entry; gone again when two officers reopened it."""

    __tablename__ = "month_lock"

    month: Mapped[MonthText] = mapped_column(primary_key=True)


class CashCount(Base):
    """What was counted in a fund's box at closing, beside what the book says on that day."""

    __tablename__ = "cash_count"
    __table_args__ = (
        CheckConstraint("difference = counted - expected", name="difference"),
        CheckConstraint("difference = 0 OR reason <> ''", name="reason_given"),
    )

    id: Mapped[IntPk]
    event_id: Mapped[int] = mapped_column(ForeignKey("month_event.id"))
    fund: Mapped[str]
    counted_on: Mapped[date]
    expected: Mapped[int]
    counted: Mapped[int]
    difference: Mapped[int]
    reason: Mapped[str]


class CashCountLine(Base):
    """How many pieces of one note or coin were counted."""

    __tablename__ = "cash_count_line"
    __table_args__ = (CheckConstraint("pieces > 0", name="pieces"), {"sqlite_with_rowid": False})

    count_id: Mapped[int] = mapped_column(
        ForeignKey("cash_count.id"), primary_key=True, autoincrement=False
    )
    denomination: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    pieces: Mapped[int]
