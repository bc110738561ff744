"""The tables whose records are corrected or cancelled, but never deleted.

Each is guarded against deletion, and each of its records is sealed whenever it changes.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that an action replaces as a whole, so that they count as content of their record.

    Attributes:
        table: where they are.
        owner: the column with the number of the record.
        order: the columns that tell them apart.
    """

    table: str
    owner: str
    order: str


@dataclass(frozen=True, slots=True)
class Kept:
    """One table of records.

    Attributes:
        table: its name.
        taken: by which values, besides its number, a row would take the place of another, as SQL.
        parts: rows that belong to a record and may be replaced.
        unsealed: columns that something else in the row vouches for.
    """

    table: str
    taken: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    unsealed: frozenset[str] = frozenset()


_STANDING: Final = "cancelled_at IS NULL AND NEW.cancelled_at IS NULL"

KEPT: Final = (
    Kept("group_profile"),
    Kept("member", taken=("number = NEW.number",)),
    Kept(
        "member_income",
        taken=(f"member_id = NEW.member_id AND day = NEW.day AND {_STANDING}",),
    ),
    Kept(
        "family_condition",
        taken=(f"member_id = NEW.member_id AND on_day = NEW.on_day AND {_STANDING}",),
    ),
    Kept("officer_term"),
    Kept(
        "office_duty",
        taken=(f"office = NEW.office AND valid_from = NEW.valid_from AND {_STANDING}",),
    ),
    Kept("business_unit"),
    # Who is in a shift is ticked anew; the change log knows who was in it before.
    Kept("shift_group", parts=(Part("shift_member", "shift_id", "member_id"),)),
    # Who served is ticked anew when a turn is over; the change log knows what was ticked before.
    Kept(
        "shift_turn",
        taken=("unit_id = NEW.unit_id AND on_day = NEW.on_day",),
        parts=(Part("shift_turn_member", "turn_id", "member_id"),),
    ),
    Kept("guest_visit"),
    # The roll of a meeting is written anew when a mark changes; the change log knows the old one.
    Kept("meeting", parts=(Part("attendance", "meeting_id", "member_id"),)),
    Kept("decision", taken=("meeting_id = NEW.meeting_id AND number = NEW.number",)),
    Kept("meeting_task"),
    Kept("inventory_good"),
    Kept("inventory_event"),
    Kept("incoming_letter"),
    Kept("outgoing_letter", taken=("number = NEW.number",)),
    Kept("letter_numbering", taken=("valid_from = NEW.valid_from",)),
    # Who took part and which vouchers paid is ticked anew, as in a shift.
    Kept(
        "activity",
        parts=(
            Part("activity_member", "activity_id", "member_id"),
            Part("activity_voucher", "activity_id", "entry_id"),
        ),
    ),
    Kept("work_plan"),
    Kept("business_plan"),
    Kept("business_plan_line"),
    Kept("partner"),
    Kept("paper"),
    Kept("iks_tariff"),
    Kept("iks_exemption"),
    Kept("iks_position"),
    Kept("iks_aid"),
    Kept("loan_rule"),
    Kept("loan", taken=("number = NEW.number",)),
    Kept(
        "loan_plan",
        taken=("loan_id = NEW.loan_id AND version = NEW.version",),
        parts=(Part("loan_due", "plan_id", "number"),),
    ),
    Kept("late_fee_waiver"),
    Kept("sharing_agreement"),
    Kept(
        "sharing",
        parts=(
            Part("sharing_set_aside", "sharing_id", "purse"),
            Part("sharing_pot", "sharing_id", "basis"),
            Part("sharing_weight", "sharing_id", "basis, member_id"),
            Part("sharing_share", "sharing_id", "member_id"),
        ),
    ),
    Kept(
        "savings_profit",
        parts=(Part("savings_profit_share", "profit_id", "member_id"),),
    ),
    Kept("passbook_print"),
    Kept("grant_received"),
    Kept("grant_use"),
    Kept("grant_account"),
    Kept("revolving"),
    Kept("revolving_return"),
    Kept("instrument", taken=("key = NEW.key AND version = NEW.version",)),
    Kept("instrument_choice"),
    # What is proposed and decided is written anew until the assessment is finished.
    Kept("assessment", parts=(Part("assessment_item", "assessment_id", "item_key"),)),
    Kept("official_record"),
    Kept("report_delivery"),
    Kept("stage_activity"),
    Kept("stage_period"),
    Kept("group_level"),
    Kept("handover"),
)

SEALED: Final = (
    *KEPT,
    # Guarded like the journal, and sealed here: who drops the guards still leaves a trace.
    Kept("change_log"),
    Kept("attachment", unsealed=frozenset({"content"})),  # its sha256 vouches for it
)
