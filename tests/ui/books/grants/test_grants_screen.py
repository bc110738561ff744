from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.rules import Form, HeldAs, Source, Through
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.registers.queries import record
from tests.books.grants.conftest import balance, grant_in
from tests.ui.accessibility import unnamed_inputs
from tests.ui.recorded_messages import RecordedMessages
from tests.ui.typing import press, type_into
from ui.books.grants.grants_screen import GrantsScreen
from ui.books.grants.wishes import TakenFrom
from ui.session import Session
from ui.widgets.line_field import LineField


def _line(screen: GrantsScreen, name: str) -> LineField:
    widget = screen.panel.form.editors[name].widget
    assert isinstance(widget, LineField)
    return widget


def _choose(screen: GrantsScreen, **values: object) -> None:
    for name, value in values.items():
        screen.panel.form.editors[name].set_value(value)


def _value(screen: GrantsScreen, name: str) -> object:
    return screen.panel.form.editors[name].value()


def _is_asked(screen: GrantsScreen, name: str) -> bool:
    return not screen.panel.form.row(name).isHidden()


def _words(screen: GrantsScreen) -> list[str]:
    return [each.text() for each in screen.details.findChildren(QLabel)]


def _open(screen: GrantsScreen, grant_id: int) -> None:
    screen.open_record(grant_id)
    QApplication.processEvents()


def _new(screen: GrantsScreen) -> None:
    screen.begin_new()
    _choose(screen, source=Source.REGENCY)
    type_into(_line(screen, "giver"), "Dinas Sosial")


def _save(screen: GrantsScreen) -> None:
    press(screen.panel, "Simpan")
    screen.session.tasks.drain()


def test_the_latest_aid_stands_first_with_what_is_left(grants: GrantsScreen) -> None:
    rows = [grants.model.row_at(place).record.id for place in range(grants.model.rowCount())]

    assert rows == [2, 1]


def test_money_is_proposed_in_halves_while_it_is_typed(grants: GrantsScreen) -> None:
    _new(grants)
    type_into(_line(grants, "amount"), "5.000.001")
    assert (_value(grants, "uep_amount"), _value(grants, "sp_amount")) == (2_500_001, 2_500_000)

    type_into(_line(grants, "uep_amount"), "4.000.000")
    assert _value(grants, "sp_amount") == 1_000_001
    type_into(_line(grants, "sp_amount"), "0")
    assert _value(grants, "uep_amount") == 5_000_001


def test_money_comes_into_both_funds(
    grants: GrantsScreen, aided: GroupFile, messages: RecordedMessages
) -> None:
    bank = balance(aided, 202)
    _new(grants)
    type_into(_line(grants, "amount"), "2jt")
    _save(grants)

    assert messages.said_lines == ["Bantuan tercatat."]
    assert balance(aided, 202) == bank + 1_000_000
    assert grant_in(aided, 3).through is Through.BANK


def test_goods_ask_for_what_goods_have_and_forget_what_money_has(
    grants: GrantsScreen, aided: GroupFile
) -> None:
    _new(grants)
    type_into(_line(grants, "amount"), "2jt")
    assert not _is_asked(grants, "what")

    press(grants.panel, "Barang")
    assert _is_asked(grants, "what")
    assert not _is_asked(grants, "through")
    assert _value(grants, "uep_amount") is None
    type_into(_line(grants, "what"), "Oven")
    type_into(_line(grants, "quantity"), "1")
    type_into(_line(grants, "unit"), "buah")
    _save(grants)

    grant = grant_in(aided, 3)
    assert (grant.form, grant.held_as, grant.uep_amount) == (Form.GOODS, HeldAs.EQUIPMENT, None)


def test_the_voucher_is_asked_only_of_what_the_cash_book_has(grants: GrantsScreen) -> None:
    _new(grants)
    assert not _is_asked(grants, "voucher_id")

    press(grants.panel, "Di buku kas")

    assert _is_asked(grants, "voucher_id")


def test_shares_that_are_not_the_whole_stay_in_the_panel(
    grants: GrantsScreen, aided: GroupFile
) -> None:
    _new(grants)
    type_into(_line(grants, "amount"), "1jt")
    type_into(_line(grants, "uep_amount"), "2jt")
    _save(grants)

    assert grants.model.rowCount() == 2
    assert grants.has_unsaved()
    assert balance(aided, 202) == 10_000_000


def test_what_became_of_aid_stands_in_its_details(grants: GrantsScreen) -> None:
    _open(grants, 1)

    shown = _words(grants)
    assert "Sisa Rp11.666.668 dari Rp20.000.001" in shown
    assert "Produktif Rp6.000.000 (30,0%)" in shown
    assert "Digulirkan Rp1.000.000 (5,0%)" in shown
    assert "Sembako anggota: Rp1.000.000" in shown


def test_mending_shows_the_shares_as_they_were_written(grants: GrantsScreen) -> None:
    _open(grants, 1)
    press(grants.details, "Perbaiki")

    assert (_value(grants, "uep_amount"), _value(grants, "sp_amount")) == (10_000_001, 10_000_000)
    assert not grants.has_unsaved()


def test_another_share_is_mended_with_a_reason(grants: GrantsScreen, aided: GroupFile) -> None:
    _open(grants, 1)
    press(grants.details, "Perbaiki")
    type_into(_line(grants, "uep_amount"), "12.000.001")
    _save(grants)
    assert grant_in(aided).uep_amount == 10_000_001

    type_into(grants.panel.form.reason, "salah bagi")
    _save(grants)

    assert grant_in(aided).sp_amount == 8_000_000
    assert balance(aided, 202) == 8_000_000


def test_aid_without_uses_is_cancelled_and_counts_again(
    grants: GrantsScreen, aided: GroupFile
) -> None:
    for button, tools in (("Batalkan", 0), ("Pakai lagi", 4_000_000)):
        _open(grants, 2)
        press(grants.details, button)
        reason = grants.reason.form.row("reason").field
        assert isinstance(reason, LineField)
        type_into(reason, "dicoba")
        press(grants.reason, "Batalkan catatan" if tools == 0 else "Pakai lagi")
        grants.session.tasks.drain()

        assert aided.read(record, GRANTS, 2).is_cancelled is (tools == 0)
        assert balance(aided, 112) == tools


def test_used_aid_is_not_cancelled(grants: GrantsScreen, aided: GroupFile) -> None:
    _open(grants, 1)
    press(grants.details, "Batalkan")
    reason = grants.reason.form.row("reason").field
    assert isinstance(reason, LineField)
    type_into(reason, "salah")
    press(grants.reason, "Batalkan catatan")
    grants.session.tasks.drain()

    assert not aided.read(record, GRANTS, 1).is_cancelled
    told = [each.text() for each in grants.reason.findChildren(QLabel)]
    assert any("Batalkan itu dulu" in words for words in told)


def test_uses_and_revolvings_begin_on_their_own_pages(grants: GrantsScreen) -> None:
    asked: list[tuple[str, object]] = []
    grants.session.page_asked.connect(lambda key, wish: asked.append((key, wish)))
    _open(grants, 1)

    press(grants.details, "Penggunaan")
    press(grants.details, "Gulirkan")
    press(grants.details, "Buka Makan bersama")

    assert asked == [
        ("grant_uses", TakenFrom(1)),
        ("revolvings", TakenFrom(1)),
        ("grant_uses", 3),
    ]


def test_the_papers_of_one_aid_are_printed(
    grants: GrantsScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[tuple[str, int]]()
    monkeypatch.setattr(
        "ui.reports.print_dialog.show_request",
        lambda _session, request, _parent: asked.append((request.name, request.record_id)),
    )
    _open(grants, 1)

    press(grants.details, "Laporan")
    press(grants.details, "Cetak berita acara")

    assert asked == [("grant-use", 1), ("grant-handover", 1)]


def test_only_what_is_left_is_shown_when_asked(grants: GrantsScreen) -> None:
    takes = grants.filters()["Masih ada sisa"]

    assert all(takes(grants.model.row_at(place).record) for place in range(2))


def test_every_input_has_a_name(grants: GrantsScreen) -> None:
    grants.begin_new()
    grants.panel.form.show_extra(shown=True)

    assert unnamed_inputs(grants) == []


def test_aid_can_be_written_in_a_narrow_window(grants: GrantsScreen, aided: GroupFile) -> None:
    grants.resize(690, 420)
    QApplication.processEvents()
    _new(grants)
    type_into(_line(grants, "amount"), "2jt")
    _save(grants)

    assert grant_in(aided, 3).amount == 2_000_000
    assert grants.minimumSizeHint().width() <= 690


def test_a_file_that_is_only_read_offers_nothing_to_write(
    aided: GroupFile, make_session: Callable[[GroupFile | None], Session], qtbot: QtBot
) -> None:
    session = make_session(aided)
    session.is_read_only = True
    screen = GrantsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.reload()
    _open(screen, 1)

    assert not screen.panel.isVisible()
    with pytest.raises(LookupError):
        press(screen.details, "Penggunaan")
