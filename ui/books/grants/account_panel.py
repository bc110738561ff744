"""Writing the texts of an accountability report for aid; the books propose them."""

from dataclasses import asdict

from kube_desktop.books.grants.account import GrantAccount
from kube_desktop.books.grants.account_register import GRANT_ACCOUNTS
from kube_desktop.books.grants.rules import Grant
from kube_desktop.foundation.i18n import _
from kube_desktop.registers.register import Record
from ui.records.single_panel import SinglePanel
from ui.session import Session


class AccountPanel(SinglePanel):
    """The texts of the accountability report of one aid."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, GRANT_ACCOUNTS)

    def propose(self, grant: Grant, account: GrantAccount) -> None:
        """Show what the books propose for an aid without an account."""
        self.mended = None
        self.title.setText(_("LPJ untuk {aid}").format(aid=grant.words))
        self.advice.setText(_("Usulan dari buku. Periksa, lengkapi, lalu simpan."))
        self.form.show_blank(asdict(account), fixed=True)

    def mend(self, grant: Grant, kept: Record[GrantAccount]) -> None:
        """Show the account of an aid to be corrected."""
        self.mended = kept.id
        self.title.setText(_("Perbaiki LPJ untuk {aid}").format(aid=grant.words))
        self.advice.setText("")
        self.form.show_entry(kept.entry)

    def focus(self) -> None:
        """Put the cursor where one starts to type: on the plan behind the aid."""
        self.focus_on("plan_id")
