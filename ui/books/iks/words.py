"""How it stands with somebody's dues, in words."""

from kube_desktop.books.iks.dues import DuesAccount, DuesState
from kube_desktop.books.iks.rules import Tariff, TariffPeriod
from kube_desktop.foundation.calendar import Month
from kube_desktop.foundation.i18n import _
from kube_desktop.foundation.money import format_rupiah


def standing_words(account: DuesAccount) -> str:
    """Return what lacks, or how far it is paid."""
    late = account.late
    if late:
        words = (
            _("Menunggak {count} tahun, {amount}")
            if all(cell.period.is_year for cell in late)
            else _("Menunggak {count} bulan, {amount}")
        )
        return words.format(count=len(late), amount=format_rupiah(account.arrears))
    if account.unplaced:
        return _("Lebih bayar {amount}").format(amount=format_rupiah(account.unplaced))
    through = account.paid_through
    if through is not None:
        return _("Lunas sampai {month}").format(month=through.short_label)
    return _("Belum jatuh tempo") if account.due else ""


def tariff_words(tariff: Tariff | None) -> str:
    """Return which tariff is in force."""
    if tariff is None:
        return _("Tarif iuran belum ditetapkan")
    if not tariff.amount:
        words = _("Iuran berhenti sejak {month}")
    elif tariff.period is TariffPeriod.YEAR:
        words = _("{amount} setahun sejak {month}")
    else:
        words = _("{amount} sebulan sejak {month}")
    return words.format(
        amount=format_rupiah(tariff.amount), month=Month.of(tariff.valid_from).short_label
    )


def legend() -> str:
    """Return what the signs of the matrix mean."""
    signed = [f"{state.sign} {state.label}" for state in DuesState if state.sign]
    return " · ".join((*signed, _("kosong: belum jatuh tempo")))
