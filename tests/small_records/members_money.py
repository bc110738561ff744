"""What members owe, have saved and were given in the small group: one of each, on one evening.

For the file that is kept of this schema; the goldens of the small group know nothing of it.
"""

from kube_desktop.books.grants.actions import record_grant
from kube_desktop.books.grants.register import GRANT_USES
from kube_desktop.books.grants.revolving_actions import record_return, record_revolving
from kube_desktop.books.grants.revolving_rules import Recipient, Return, Revolving
from kube_desktop.books.grants.rules import Booked, Form, Grant, GrantUse, Source, Tag, Through
from kube_desktop.books.iks.aid_actions import pay_aid
from kube_desktop.books.iks.dues_actions import DuesPaid, pay_dues
from kube_desktop.books.iks.register import IKS_EXEMPTIONS, IKS_TARIFFS
from kube_desktop.books.iks.rules import Aid, AidEvent, Beneficiary, Exemption, Tariff, TariffPeriod
from kube_desktop.books.loans.applications import Loan, Verdict
from kube_desktop.books.loans.applying import Decided, apply_for_loan, decide_on_loan
from kube_desktop.books.loans.loan_rules import LoanRules
from kube_desktop.books.loans.paying_out import pay_out
from kube_desktop.books.loans.register import LOAN_RULES
from kube_desktop.books.loans.repaying import InstalmentPaid, record_instalment
from kube_desktop.books.sharings.actions import share_result
from kube_desktop.books.sharings.rules import Basis, Pot, Purse, Sharer, Sharing
from kube_desktop.books.sharings.rules import Source as Shared
from kube_desktop.foundation.calendar import Month
from kube_desktop.groupfile.group_file import GroupFile
from tests.group_files import TODAY
from tests.small_records.acting import ANTON, MARIA, SITI, act, add, day

_OCTOBER = Month(2026, 10)


def write_members_money(book: GroupFile) -> None:
    """Write the records into the file of the small group, after all others."""
    _lend(book)
    _dues(book)
    _aid(book)
    sharing = Sharing(
        Shared.BUSINESS,
        _OCTOBER,
        _OCTOBER,
        on=TODAY,
        amount=30_000,
        aside=((Purse.LOANS, 100), (Purse.BUSINESS, 200)),
        pots=(Pot(Basis.EQUAL),),
        sharers=tuple(Sharer(member, (1,)) for member in (MARIA, ANTON, SITI)),
    )
    act(book, share_result, sharing)


def _lend(book: GroupFile) -> None:
    add(book, LOAN_RULES, LoanRules(day("09-01"), max_principal=600_000))
    loan = Loan(day("11-02"), 300_000, 3, member_id=ANTON, purpose="Modal jualan")
    loan_id = act(book, apply_for_loan, loan, today=TODAY).loan_id
    granted = Decided(Verdict.GRANTED, day("11-03"))
    act(book, decide_on_loan, loan_id, granted, today=TODAY)
    act(book, pay_out, loan_id, on=day("11-04"), first_due=day("11-18"))
    act(book, record_instalment, InstalmentPaid(loan_id, day("11-18"), 100_000))


def _dues(book: GroupFile) -> None:
    add(book, IKS_TARIFFS, Tariff(day("09-01"), TariffPeriod.MONTH, 2_000))
    freed = Exemption(SITI, day("10-01"), "Sakit", day("10-31"))
    add(book, IKS_EXEMPTIONS, freed)
    act(book, pay_dues, (DuesPaid(ANTON, 6_000),), on=day("11-18"))
    help_given = Aid(day("11-19"), AidEvent.ILLNESS, "Dirawat", Beneficiary.MEMBER, 10_000,
                     member_id=SITI)  # fmt: skip
    act(book, pay_aid, help_given, today=TODAY)


def _aid(book: GroupFile) -> None:
    grant = Grant(
        day("11-05"), Source.REGENCY, Form.MONEY, Booked.HERE, giver="Dinas Sosial",
        amount=1_000_000, through=Through.BANK, uep_amount=500_000, sp_amount=500_000,
    )  # fmt: skip
    grant_id = act(book, record_grant, grant, today=TODAY)
    add(book, GRANT_USES, GrantUse(day("11-06"), grant_id, "Kompor", Tag.PRODUCTIVE, 200_000))
    passed_on = Revolving(
        day("11-10"), Recipient.EMBRYO, "Kelompok Anggrek", Form.MONEY, is_returning=True,
        amount=50_000, through=Through.BANK, booked=Booked.HERE, due_on=day("12-31"),
    )  # fmt: skip
    revolving_id = act(book, record_revolving, passed_on, today=TODAY)
    back = Return(day("11-19"), 20_000, Through.BANK, revolving_id=revolving_id)
    act(book, record_return, back, today=TODAY)
