"""What a report is, before anybody decides how it looks.

Every form of a report (paper, sheet, JSON, text) is drawn from these values alone, so no two of
them can disagree.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

from kube_desktop.foundation.calendar import format_long_day

Cell: TypeAlias = str | int | date | None
"""Amounts are whole rupiah as int; percentages are tenths of a percent as int (883 = 88,3%)."""


class CellKind(Enum):
    """How a cell is written and aligned.

    In a TALLY, a table of classes, zero is a dash; a WEEKDAY is a day with its name; HUNDREDTHS are
    a number with two decimals as int (1650 = 16,50).
    """

    TEXT = "text"
    MONEY = "money"
    COUNT = "count"
    HUNDREDTHS = "hundredths"
    TENTHS_PERCENT = "tenths_percent"
    TALLY = "tally"
    TALLY_TENTHS_PERCENT = "tally_tenths_percent"
    DAY = "day"
    WEEKDAY = "weekday"


class RowStyle(Enum):
    """How much weight a row has."""

    PLAIN = "plain"
    HEADING = "heading"
    SUBTOTAL = "subtotal"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        key: its name in JSON and in the headings that scripts read; snake_case Indonesian.
        heading: what stands above it on paper.
        width: its share of the width, relative to the other columns.
    """

    key: str
    heading: str
    kind: CellKind = CellKind.TEXT
    width: int = 10


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, with an optional line of totals.

    Attributes:
        name: its key in JSON, unique in the report.
        rows: one tuple per line, as long as `columns`.
        styles: weight of single rows by their place; rows not named are plain.
        total: the closing line, as long as `columns`, or None.
        carried: keys of MONEY columns whose plain rows are summed into *jumlah pindahan* from
            page to page.
        balances: keys of MONEY columns that hold a running balance; the latest one stands in the
            same line.
        when_empty: the sentence that stands in place of rows.
        starts_page: begins on a new page.
        row_height: the least height of a plain row in millimetres on paper, so that a pen finds
            room to sign or to write; 0 for no more than the words need.
        is_leaf: one page of a book that is printed on and on: columns as wide as they say, rows of
            exactly `row_height`, at the foot of the page, so that a later print finds its lines.
        on_paper: how many rows of a leaf an earlier print left on its paper; on that page only the
            words of the others are printed, neither head nor rules nor foot.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heading: str = ""
    styles: dict[int, RowStyle] = field(default_factory=dict)
    total: tuple[Cell, ...] | None = None
    carried: tuple[str, ...] = ()
    balances: tuple[str, ...] = ()
    when_empty: str = "Nihil."
    starts_page: bool = False
    row_height: int = 0
    is_leaf: bool = False
    on_paper: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value."""

    key: str
    label: str
    value: Cell
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values, one below the other: an identity, a summary."""

    name: str
    items: tuple[Fact, ...]
    heading: str = ""
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of text; `name` is their key in JSON."""

    name: str
    paragraphs: tuple[str, ...]
    heading: str = ""
    starts_page: bool = False


class ChartKind(Enum):
    """The shape of a chart."""

    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Series:
    """One named row of a chart; as many values as the chart has categories."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Amounts over months or classes, drawn once for paper and screen."""

    name: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind = ChartKind.BARS
    heading: str = ""
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Kuitansi:
    """A receipt slip (domain.md 6.2): title, number, giver, amount in words, purpose, receiver.

    Attributes:
        received_from: who paid.
        amount: whole rupiah.
        in_words: the amount in words.
        purpose: *untuk pembayaran*.
        place_and_day: `Kupang, 30 November 2026`.
        receiver: who signs; a blank line when empty.
        stamp_duty_note: shown when a meterai is due, else empty.
    """

    name: str
    number: str
    received_from: str
    amount: int
    in_words: str
    purpose: str
    place_and_day: str
    receiver: str
    stamp_duty_note: str = ""
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class MemberCard:
    """A member's card, about as large as a postcard, to be cut out and carried.

    Attributes:
        number: the member number.
        person: whose card it is.
        facts: what else it tells.
        place_and_day: `Kupang, 30 November 2026`.
        chair: who signs for the group; a blank line when empty.
        photo: JPEG or PNG, three by four; room for a glued one when empty.
    """

    name: str
    number: str
    person: str
    facts: tuple[Fact, ...]
    place_and_day: str
    chair: str
    photo: bytes = b""
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """A sheet of paper as a picture: a receipt, a letter, a page of a PDF.

    Attributes:
        caption: what it is, below the picture.
        picture: JPEG or PNG, drawn upright and never larger than it stays sharp; when it is no
            picture, the paper says so in its place.
    """

    name: str
    caption: str
    picture: bytes
    heading: str = ""
    starts_page: bool = False


Slip: TypeAlias = Kuitansi | MemberCard
"""Something that is cut off the paper and complete in itself."""

Section: TypeAlias = Table | Facts | Prose | Chart | Scan | Kuitansi | MemberCard


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign: `Dibuat oleh,` / `Bendahara` / name (blank line when unknown)."""

    role: str
    office: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Place and day, and who signs; never split over two pages, with room for a stamp.

    Attributes:
        on: the day; dots for the pen when None.
    """

    place: str
    on: date | None
    people: tuple[Signature, ...]

    @property
    def place_and_day(self) -> str:
        """The line above the signatures: `Kupang, 30 November 2026`."""
        day = format_long_day(self.on) if self.on else "........................"
        return f"{self.place}, {day}"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of the paper, none without a name; `logo` holds a PNG or JPEG."""

    group_name: str
    lines: tuple[str, ...] = ()
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class SealMark:
    """The state of the books that a print stands for.

    Attributes:
        edition: how many entries the books held.
        code: the head of the journal's chain of seals, short, as people compare it (`K7QF-2M9D`).
        records: how often acts left a record new or changed.
        records_code: the head of the records' chain of seals, as short.
        qr_text: what the QR code says.
    """

    edition: int
    code: str
    records: int
    records_code: str
    qr_text: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole print.

    Attributes:
        name: the name of the report on the command line.
        period: the time it speaks of, in words.
        is_sample: a practice copy, whose every page says CONTOH.
        landscape: lies on its side (wide tables).
        first_page: the number of its first page, for a book that is printed on and on.
        is_large: in large type, to be read from the wall or aloud.
        annex: the name of the first section that stands behind the signatures; empty for none.
    """

    name: str
    title: str
    period: str
    letterhead: Letterhead
    sections: tuple[Section, ...]
    printed_at: datetime
    signatures: SignatureBlock | None = None
    seal: SealMark | None = None
    is_sample: bool = False
    landscape: bool = False
    first_page: int = 1
    is_large: bool = False
    annex: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One print within a pack: it begins on a new page, lies as it likes and has its own hands.

    Attributes:
        title: its line in the table of contents.
        report: what it says; seal, time of printing and CONTOH are those of the pack.
        chapter: the line above it and its neighbours of the same chapter; empty for none.
        has_letterhead: begins with the head of the paper, as a letter does.
    """

    title: str
    report: Report
    chapter: str = ""
    has_letterhead: bool = False


@dataclass(frozen=True, slots=True)
class Pack:
    """Several prints as one: with a cover, a table of contents, and pages counted through.

    Attributes:
        name: the name of the pack on the command line.
        period: the time it speaks of, in words.
        facts: what the cover tells of the group.
        notes: sentences at the foot of the cover, such as for whom it is.
        is_sample: a practice copy, whose every page says CONTOH.
    """

    name: str
    title: str
    period: str
    letterhead: Letterhead
    parts: tuple[Part, ...]
    printed_at: datetime
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    seal: SealMark | None = None
    is_sample: bool = False

    @property
    def front(self) -> Report:
        """The pack as a print without any section: what stands on its cover and at its foot."""
        return Report(
            name=self.name,
            title=self.title,
            period=self.period,
            letterhead=self.letterhead,
            sections=(),
            printed_at=self.printed_at,
            seal=self.seal,
            is_sample=self.is_sample,
        )


Document: TypeAlias = Report | Pack
"""What a name of the catalogue gives: one print, or a pack of them."""


class PaperSize(Enum):
    """Paper in portrait, millimetres: F4 is the office habit (domain.md 6.3)."""

    F4 = (215, 330)
    A4 = (210, 297)
