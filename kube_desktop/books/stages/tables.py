"""Stages, levels and the handover as the file keeps them."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from kube_desktop.groupfile.schema import Base
from kube_desktop.registers.tables import RecordColumns, cancelled_with_reason

_STAGE = "stage IN ('t0', 't1', 't2', 't3')"


class StageActivityRecord(RecordColumns, Base):
    """One activity of a stage."""

    __tablename__ = "stage_activity"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(_STAGE, name="stage"),
        CheckConstraint(
            "done_until IS NULL OR (done_from IS NOT NULL AND done_until >= done_from)",
            name="order",
        ),
    )

    stage: Mapped[str]
    activity: Mapped[str]
    planned_on: Mapped[date | None]
    done_from: Mapped[date | None]
    done_until: Mapped[date | None]
    by_whom: Mapped[str]
    noted_in: Mapped[str]
    note: Mapped[str]


class StagePeriodRecord(RecordColumns, Base):
    """When a stage began and ended."""

    __tablename__ = "stage_period"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(_STAGE, name="stage"),
        CheckConstraint("ended_on IS NULL OR ended_on >= began_on", name="order"),
    )

    stage: Mapped[str]
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    note: Mapped[str]


class GroupLevel(RecordColumns, Base):
    """A level that was decided, and what the checklist proposed for that day."""

    __tablename__ = "group_level"
    __table_args__ = (
        cancelled_with_reason(),
        CheckConstraint(
            "level IN ('growing', 'developing', 'advanced', 'independent')", name="level"
        ),
        CheckConstraint(
            "proposed IS NULL OR proposed IN ('growing', 'developing', 'independent')",
            name="proposed",
        ),
        CheckConstraint("note <> '' OR proposed IS level", name="reason"),
        Index(None, "on_day"),
    )

    on_day: Mapped[date]
    level: Mapped[str]
    decided_by: Mapped[str]
    note: Mapped[str]
    proposed: Mapped[str | None]


class HandoverRecord(RecordColumns, Base):
    """The handover to the local government."""

    __tablename__ = "handover"
    __table_args__ = (cancelled_with_reason(),)

    on_day: Mapped[date]
    number: Mapped[str]
    place: Mapped[str]
    giver: Mapped[str]
    giver_office: Mapped[str]
    receiver: Mapped[str]
    receiver_office: Mapped[str]
    institution: Mapped[str]
    note: Mapped[str]
