"""Is the chart still the program's own? Whoever re-points a kind turns later money elsewhere."""

from collections.abc import Iterator

from kube_desktop.audit.findings import CheckName, Finding
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.ledger.accounts import standard_accounts, standard_kinds


def chart_is_standard(reader: Reader) -> Iterator[Finding]:
    """The accounts and the standard kinds are those that every group starts with."""
    accounts = {
        (account.id, account.fund.value, account.account_class.value, account.name)
        for account in standard_accounts()
    }
    kinds = {
        (kind.code, kind.name, kind.fund.value, kind.direction.value, kind.account)
        for kind in standard_kinds()
    }
    found_accounts = set(reader.rows("SELECT id, fund, account_class, name FROM account"))
    found_kinds = set(
        reader.rows("SELECT code, name, fund, direction, account_id FROM kind WHERE NOT is_own")
    )
    numbers = {row[0] for row in (accounts ^ found_accounts) | (kinds ^ found_kinds)}
    for number in sorted(numbers):
        sentence = _("Jenis atau akun {number} bukan lagi seperti bawaan program.")
        yield Finding(CheckName.CHART, str(number), sentence.format(number=number))
