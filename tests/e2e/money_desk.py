"""A treasurer at the pages of the members' money, and the papers that must say the same."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from PySide6.QtWidgets import QLabel, QWidget

from kube_desktop.books.sharings.rules import Destination, Purse
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.ledger.accounts import Fund
from tests.cli.conftest import Ended
from tests.e2e.desk import Desk
from tests.e2e.money_model import Moved
from tests.group_files import TODAY
from tests.ui.drawing import settle
from tests.ui.typing import press, type_into
from ui.books.iks.dues_screen import DuesScreen
from ui.books.loans.screen import LoansScreen
from ui.books.savings.entry_form import Way
from ui.books.savings.screen import SavingsScreen
from ui.books.sharings.screen import SharingScreen
from ui.books.units.roster_screen import RosterScreen
from ui.records.form import RecordForm
from ui.records.screen import RecordScreen
from ui.screen import NewRecord, Screen
from ui.widgets.line_field import LineField
from ui.widgets.register_model import RegisterModel

Kube = Callable[..., Ended]
Row = dict[str, Any]
ScreenT = TypeVar("ScreenT", bound=Screen)


@dataclass(frozen=True, slots=True)
class MoneyDesk:
    """The window at the books of members' money, and the command line beside it."""

    desk: Desk
    kube: Kube

    @property
    def book(self) -> GroupFile:
        """The group file that is open."""
        return self.desk.book

    def go_to(self, page: str, wanted: type[ScreenT], wish: object = None) -> ScreenT:
        """Show a page of the window."""
        group = self.desk.window.group
        assert group is not None
        group.go_to(page, wish)
        self.desk.wait()
        return self.screen(wanted)

    def screen(self, wanted: type[ScreenT]) -> ScreenT:
        """Return the page that is shown."""
        group = self.desk.window.group
        assert group is not None
        screen = group.current_screen()
        assert isinstance(screen, wanted)
        return screen

    def save(self, root: QWidget, word: str) -> None:
        """Press a button below `root` and wait until the book has agreed."""
        press(root, word)
        self.desk.wait()

    def report(self, name: str, *options: object) -> dict[str, Any]:
        """Print by the command line, while the window is open, and read the figures back."""
        ended = self.kube("report", self.book.path, name, "--format", "json", *options)
        assert ended.code == 0, ended.err
        sections = ended.json["sections"]
        assert isinstance(sections, dict)
        return sections

    def fill_in(self, form: RecordForm, **values: object) -> None:
        """Type words into the fields of a record and choose what is not a word."""
        for name, value in values.items():
            editor = form.editors[name]
            if isinstance(value, str) and type(value) is str:
                assert isinstance(editor.widget, LineField)
                type_into(editor.widget, value)
            else:
                editor.set_value(value)
        settle()

    def lend(self, who: str, amount: str) -> None:
        """Write an application, the decision and paying out, each ended with a key press."""
        screen = self.go_to("loans", LoansScreen, NewRecord.WISH)
        type_into(screen.application.borrower, who)
        type_into(screen.application.principal, amount)
        self.save(screen.application, "Simpan permohonan")
        self.desk.press("Putuskan")
        self.desk.press("Setujui")
        self.desk.fill("Keputusan di notulen", "disetujui")
        self.desk.press("Simpan putusan")
        self.desk.press("Cairkan")
        self.desk.press("Cetak surat perjanjian: Nanti")
        panel = screen.desk.panel
        assert panel is not None
        self.save(panel, "Cairkan")

    def take_instalment(self, amount: str, day: str) -> None:
        """Take an instalment at the card in hand."""
        self.desk.press("Terima angsuran")
        self.desk.fill("Jumlah yang dibawa", amount)
        self.desk.fill("Tanggal", day)
        self.desk.press("Simpan angsuran")

    def settle_loan(self, day: str) -> None:
        """Let all that is left of the loan in hand be brought."""
        self.desk.press("Lunasi")
        self.desk.fill("Tanggal", day)
        panel = self.screen(LoansScreen).desk.panel
        assert panel is not None
        self.save(panel, "Lunasi")

    def mend_line(self, line: int, amount: str, reason: str) -> None:
        """Put the right amount in the place of a line of the card in hand."""
        self._choose_line(line)
        self.desk.press("Perbaiki")
        self.desk.fill("Jumlah yang dibawa", amount)
        self.desk.fill("Alasan", reason)
        self.desk.press("Simpan perbaikan")

    def take_line_back(self, line: int, reason: str) -> None:
        """Take a line of the card in hand back."""
        self._choose_line(line)
        self.desk.press("Batalkan")
        self.desk.fill("Alasan", reason)
        self.desk.press("Simpan pembatalan")

    def _choose_line(self, line: int) -> None:
        card = self.screen(LoansScreen).card
        card.show_lines(shown=True)
        card.lines_view.go_to(line)
        self.desk.wait()

    def write_record(self, page: str, **values: object) -> RecordScreen:
        """Fill a new record in on its page and save it."""
        screen = self.go_to(page, RecordScreen)
        screen.begin_new()
        self.fill_in(screen.panel.form, **values)
        self.save(screen.panel, "Simpan")
        return screen

    def cancel_record(self, page: str, record_id: int, reason: str) -> None:
        """Take a record back with a reason."""
        screen = self.go_to(page, RecordScreen, record_id)
        press(screen.details, "Batalkan")
        type_into(screen.reason.findChildren(LineField)[0], reason)
        self.save(screen.reason, "Batalkan catatan")

    def save_money(
        self, member_id: int, amount: str, day: str, way: Way = Way.BRING
    ) -> SavingsScreen:
        """Write a line of somebody's passbook with the keyboard."""
        screen = self.go_to("passbooks", SavingsScreen)
        screen.panel.start(way, member_id)
        type_into(screen.panel.form.on, day)
        type_into(screen.panel.form.amount, amount, leave=False)
        self.save(screen.panel, "Simpan")
        return screen

    def loan_told(self, loan_id: int) -> dict[str, object]:
        """Return the only loan of the group as window, card, cash book and journal tell it.

        The window and the card tell what was paid and what is left after each line.
        """
        return {
            **self.card_told(loan_id),
            "cash": self._cash_of_loans(),
            "account": self.on_account("Pinjaman di tangan peminjam"),
        }

    def card_told(self, loan_id: int) -> dict[str, object]:
        """Return a loan as the window and its printed card tell it."""
        screen = self.go_to("loans", LoansScreen, loan_id)
        shown = cells(screen.card.lines)
        printed = rows_of(self.report("loan-card", "--record", loan_id, "--date", TODAY)["kartu"])
        left = screen.card.findChild(QLabel, "loan_left")
        assert isinstance(left, QLabel)
        return {
            "window": [(_number(row[2]), _number(row[3]), _number(row[5])) for row in shown],
            "left": _number(left.text().removeprefix("Sisa Rp")),
            "card": [
                (row["pokok"] or 0, row["jasa"] or 0, row["sisa_pokok"])
                for row in printed
                if row["tgl_bayar"]
            ],
        }

    def savings_told(self, member_id: int) -> dict[str, object]:
        """Return the savings of the only saver as window, book, recap, cash book and journal do."""
        screen = self.go_to("passbooks", SavingsScreen, member_id)
        model = screen.card.model
        lines = [model.row_at(place) for place in range(model.rowCount())]
        printed = self.report("passbook", "--member", member_id, "--year", 2026)
        (recap,) = (
            row
            for row in rows_of(self.report("savings-recap", "--year", 2026)["rekap"])
            if row["no"] == member_id
        )
        cash = rows_of(self.report("cash-book", "--fund", "TAB", "--year", 2026)["baris"])
        return {
            "window": [(one.deposited, one.withdrawn, one.balance) for one in lines],
            "book": _money_rows(rows_of(printed["baris"]), "setor", "ambil"),
            "recap": recap["saldo_akhir"],
            "cash": _money_rows(cash, "masuk", "keluar"),
            "account": self.on_account("Tabungan anggota"),
        }

    def pay_dues(self, member_id: int, months: str, amount: str) -> None:
        """Let a member pay for so many months; the amount that is proposed must be this one."""
        screen = self.go_to("iks_dues", DuesScreen, member_id)
        press(screen, f"Bayar berapa bulan: {months}")
        assert screen.panel.amount.text() == amount
        self.save(screen.panel, "Simpan")

    def dues_told(self) -> dict[str, tuple[list[object], int | None, int | None]]:
        """Return who paid what for October to December, with sum and arrears, as printed."""
        printed = rows_of(self.report("solidarity-matrix", "--year", 2026)["iuran"])
        return {
            row["nama"]: (
                [row[month] for month in ("okt", "nov", "des")], row["jumlah"], row["tunggakan"]
            )
            for row in printed
            if row["no"]
        }  # fmt: skip

    def dues_signs(self) -> dict[str, str]:
        """Return the signs of October to December that stand in the window, by name."""
        screen = self.go_to("iks_dues", DuesScreen)
        return {row[1]: " ".join(row[11:14]).strip() for row in cells(screen.model)}

    def take_turns(self, last: str) -> None:
        """Fill the roster in up to a day, and say that all of it was served."""
        screen = self.go_to("roster", RosterScreen)
        press(screen, "Isi jadwal …")
        type_into(screen.fill.last, last)
        self.save(screen.fill, "Isi jadwal")
        self.save(screen, "Tandai s.d. hari ini")

    def share_by_turns(self, percent: str, goes_to: Mapping[str, Destination]) -> None:
        """Share the result of the month in hand by turns, with something for the group's cash."""
        screen = self.go_to("sharings", SharingScreen, NewRecord.WISH)
        wizard = screen.wizard
        press(wizard, "Lanjut")
        type_into(wizard.aside.purses[Purse.GROUP_CASH], percent)
        press(wizard, "Lanjut")
        press(wizard, "Dibagi menurut: Giliran")
        for row in wizard.people.rows:
            if row.name in goes_to:
                row.destination.set_value(goes_to[row.name])
        self.save(wizard, "Simpan dan bayar")

    def cancel_sharing(self, sharing_id: int, reason: str) -> None:
        """Take a whole sharing back."""
        screen = self.go_to("sharings", SharingScreen, sharing_id)
        press(screen.details, "Batalkan …")
        field = screen.details.form.row("reason").field
        assert isinstance(field, LineField)
        type_into(field, reason)
        self.save(screen.details, "Batalkan pembagian")

    def vouchers(self, fund: str) -> list[int]:
        """Return what each voucher of November put into a box, sorted."""
        book = self.report("cash-book", "--fund", fund, "--month", "2026-11")["baris"]
        nets: dict[str, int] = defaultdict(int)
        for row in rows_of(book):
            if row["no_bukti"]:
                nets[row["no_bukti"]] += (row["masuk"] or 0) - (row["keluar"] or 0)
        return sorted(nets.values())

    def boxes(self) -> dict[str, int]:
        """Return what the four cash books end with."""
        return {
            fund.name: self.report("cash-book", "--fund", fund.name, "--year", 2026)["baris"][
                "total"
            ]["saldo"]
            for fund in Fund
        }

    def cash_lines(self, fund: str) -> list[tuple[int, int]]:
        """Return what came into a box and what went out of it, line by line as printed."""
        rows = rows_of(self.report("cash-book", "--fund", fund, "--year", 2026)["baris"])
        return [(came, went) for came, went, _left in _money_rows(rows, "masuk", "keluar")]

    def _cash_of_loans(self) -> list[Moved]:
        """Return what the cash book says of loans, a line for each voucher."""
        rows = rows_of(self.report("loan-cash-book", "--year", 2026)["baris"])
        lines = [row for row in rows if row["no_bukti"] and "injaman P-" in row["uraian"]]
        told: list[Moved] = []
        for _voucher, group in groupby(lines, itemgetter("no_bukti")):
            legs = list(group)
            lent, principal, charge = (
                sum(leg[name] or 0 for leg in legs) for name in ("pencairan", "pokok", "jasa")
            )
            told.append((lent, principal, charge))
        return told

    def on_account(self, name: str) -> int:
        """Return what the journal has put on an account, debit less credit."""
        rows = rows_of(self.report("journal", "--year", 2026)["jurnal"])
        return sum(
            (row["debit"] or 0) - (row["kredit"] or 0) for row in rows if row["akun"] == name
        )


def cells(model: RegisterModel[Any]) -> list[list[str]]:
    """Return what a list shows."""
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def rows_of(section: dict[str, Any]) -> list[Row]:
    """Return the rows of a printed table."""
    rows = section["rows"]
    assert isinstance(rows, list)
    return rows


def counted_out(amount: int) -> dict[int, int]:
    """Return notes and coins that are worth so much."""
    pieces: dict[int, int] = {}
    for worth in (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100):
        pieces[worth], amount = divmod(amount, worth)
    assert amount == 0
    return {worth: many for worth, many in pieces.items() if many}


def _money_rows(rows: list[Row], came: str, went: str) -> list[tuple[int, int, int]]:
    return [(row[came] or 0, row[went] or 0, row["saldo"]) for row in rows if row["no_bukti"]]


def _number(shown: str) -> int:
    return int(shown.replace(".", "").replace("\N{MINUS SIGN}", "-") or 0)
