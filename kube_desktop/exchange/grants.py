"""Taking over aid and revolvings from a table, each row with its entry in the books."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from kube_desktop.books.grants.register import GRANTS
from kube_desktop.books.grants.revolving_register import REVOLVINGS
from kube_desktop.books.grants.revolving_rules import Revolving
from kube_desktop.books.grants.rules import Grant, with_halves
from kube_desktop.exchange.records import target_of
from kube_desktop.groupfile.unit_of_work import UnitOfWork


def _grant(values: Mapping[str, object]) -> Grant:
    given: dict[str, Any] = dict(values)
    return with_halves(Grant(**given))


def _add_grant(work: UnitOfWork, grant: Grant, today: date) -> int:
    # SQLAlchemy is slow to import; a template does without.
    from kube_desktop.books.grants.actions import record_grant

    return record_grant(work, grant, today=today)


def _try_grant(work: UnitOfWork, grant: Grant, today: date) -> int:
    from kube_desktop.books.grants.actions import try_grant  # as above

    return try_grant(work, grant, today=today)


def _add_revolving(work: UnitOfWork, revolving: Revolving, today: date) -> int:
    from kube_desktop.books.grants.revolving_actions import record_revolving  # as above

    return record_revolving(work, revolving, today=today)


def _try_revolving(work: UnitOfWork, revolving: Revolving, today: date) -> int:
    from kube_desktop.books.grants.revolving_actions import try_revolving  # as above

    return try_revolving(work, revolving, today=today)


AID: Final = replace(target_of(GRANTS), build=_grant, add=_add_grant, try_out=_try_grant)
REVOLVED: Final = replace(target_of(REVOLVINGS), add=_add_revolving, try_out=_try_revolving)
