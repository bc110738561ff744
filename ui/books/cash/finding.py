"""Vouchers for Ctrl+K."""

from collections.abc import Iterable
from functools import partial

from kube_desktop.books.cash.vouchers import VoucherFound, find_vouchers
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah
from kube_desktop.ledger.accounts import Fund
from ui.books.cash.pages import GENERAL, page_of
from ui.commands import Command, Provider
from ui.session import Session


def voucher_commands(session: Session) -> Provider:
    """Return what finds entries by their voucher, for the command palette."""

    def find(text: str) -> Iterable[Command]:
        return [
            Command(
                _("Bukti {voucher}: {description}").format(
                    voucher=found.voucher, description=found.description
                ),
                partial(session.ask_page, _page(found), found.entry_id),
                f"{format_day(found.day)} · {format_rupiah(found.amount)}",
            )
            for found in session.book.read(find_vouchers, text)
        ]

    return find


def _page(found: VoucherFound) -> str:
    """Return the page of the fund that numbers the voucher; the general book for *PB*."""
    series = found.voucher.series
    return page_of(Fund(series)) if series in {fund.value for fund in Fund} else GENERAL
