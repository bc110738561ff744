"""Making the new group's file, on the worker thread.

Imported there and not before: it loads SQLAlchemy, which is slow to import.
"""

from kube_desktop.books.members.rules import MemberDetails
from kube_desktop.exchange.founding import FirstMember, Founding, found
from kube_desktop.foundation.clock import today
from kube_desktop.groupfile.group_file import GroupFile
from kube_desktop.groupfile.unit_of_work import Recorder
from kube_desktop.ledger.opening import OpeningBalance
from ui.setup.answers import Answers


def create(answers: Answers, recorder: Recorder) -> GroupFile:
    """Make the file, everything or nothing, and return it opened with `recorder` recording."""
    joined_on = answers.profile.founded_on
    founding = Founding(
        profile=answers.profile,
        members=tuple(
            FirstMember(MemberDetails(person.name, person.sex, joined_on), person.offices)
            for person in answers.people
        ),
        openings=tuple(
            OpeningBalance(
                balance.fund,
                answers.opening_on,
                cash=balance.cash,
                bank=balance.bank,
                others=dict(balance.others),
            )
            for balance in answers.balances
        ),
    )
    return found(answers.path, founding, recorder=recorder, today=today())
