"""Every required book: new tables, and new columns of those that the first schema had.

Columns come by plain ALTER TABLE on purpose: Alembic's batch mode would make the table anew
without its checks.
"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_COLUMNS = (
    "ALTER TABLE entry ADD COLUMN unit_id INTEGER"
    " CONSTRAINT fk_entry_unit_id_business_unit REFERENCES business_unit (id)",
    "ALTER TABLE entry ADD COLUMN shift_id INTEGER"
    " CONSTRAINT fk_entry_shift_id_shift_group REFERENCES shift_group (id)"
    " CONSTRAINT ck_entry_shift_of_unit CHECK (shift_id IS NULL OR unit_id IS NOT NULL)",
    "ALTER TABLE member ADD COLUMN family_card_no VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE member ADD COLUMN welfare_id VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE member ADD COLUMN is_poor BOOLEAN"
    " CONSTRAINT ck_member_is_poor CHECK (is_poor IS NULL OR is_poor IN (0, 1))",
    "ALTER TABLE officer_term ADD COLUMN decree_on DATE",
)


def upgrade() -> None:
    for statement in _COLUMNS:
        op.execute(statement)
    op.create_table('business_unit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.CheckConstraint("name <> ''", name=op.f('ck_business_unit_named')),
    sa.CheckConstraint('ended_on IS NULL OR ended_on >= started_on', name=op.f('ck_business_unit_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_business_unit'))
    )
    op.create_table('guest_visit',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('visitor', sa.String(), nullable=False),
    sa.Column('institution', sa.String(), nullable=False),
    sa.Column('position', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('impression', sa.String(), nullable=False),
    sa.Column('advice', sa.String(), nullable=False),
    sa.Column('follow_up', sa.String(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_guest_visit_cancelled')),
    sa.CheckConstraint("visitor IN ('facilitator', 'office', 'village', 'partner', 'neighbour', 'other')", name=op.f('ck_guest_visit_visitor')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guest_visit'))
    )
    with op.batch_alter_table('guest_visit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_guest_visit_on_day'), ['on_day'], unique=False)

    op.create_table('incoming_letter',
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('agenda_no', sa.Integer(), nullable=False),
    sa.Column('sender', sa.String(), nullable=False),
    sa.Column('letter_on', sa.Date(), nullable=True),
    sa.Column('letter_no', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('enclosures', sa.String(), nullable=False),
    sa.Column('needs_answer', sa.Boolean(), nullable=True),
    sa.Column('answer_by', sa.Date(), nullable=True),
    sa.Column('disposition', sa.String(), nullable=False),
    sa.Column('settled_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_incoming_letter_cancelled')),
    sa.CheckConstraint('agenda_no > 0', name=op.f('ck_incoming_letter_agenda_no')),
    sa.CheckConstraint('answer_by IS NULL OR needs_answer = 1', name=op.f('ck_incoming_letter_answer_by')),
    sa.CheckConstraint('needs_answer IS NULL OR needs_answer IN (0, 1)', name=op.f('ck_incoming_letter_needs_answer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incoming_letter'))
    )
    with op.batch_alter_table('incoming_letter', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incoming_letter_received_on'), ['received_on'], unique=False)

    op.create_table('letter_numbering',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('pattern', sa.String(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('restart', sa.String(), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.CheckConstraint("pattern LIKE '%{no}%'", name=op.f('ck_letter_numbering_pattern')),
    sa.CheckConstraint("restart IN ('year', 'month', 'never')", name=op.f('ck_letter_numbering_restart')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter_numbering')),
    sa.UniqueConstraint('valid_from', name=op.f('uq_letter_numbering_valid_from'))
    )
    op.create_table('nihil',
    sa.Column('book', sa.String(), nullable=False),
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('at', sa.String(length=20), nullable=False),
    sa.PrimaryKeyConstraint('book', 'month', name=op.f('pk_nihil')),
    sqlite_with_rowid=False
    )
    op.create_table('office_duty',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('office', sa.String(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('duties', sa.String(), nullable=False),
    sa.Column('decided', sa.String(), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('cancelled_at', sa.String(length=20), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_office_duty_cancel_reason')),
    sa.CheckConstraint("office <> '' AND duties <> ''", name=op.f('ck_office_duty_written')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_office_duty'))
    )
    with op.batch_alter_table('office_duty', schema=None) as batch_op:
        batch_op.create_index('uq_office_duty_standing', ['office', 'valid_from'], unique=True, sqlite_where=sa.text('cancelled_at IS NULL'))

    op.create_table('paper',
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('issuer', sa.String(), nullable=False),
    sa.Column('valid_until', sa.Date(), nullable=True),
    sa.Column('kept_at', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_paper_cancelled')),
    sa.CheckConstraint("kind IN ('decree', 'founding', 'rules', 'sharing', 'loans', 'duties', 'licence', 'account', 'other')", name=op.f('ck_paper_kind')),
    sa.CheckConstraint('valid_until IS NULL OR valid_until >= on_day', name=op.f('ck_paper_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper'))
    )
    op.create_table('partner',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('agreement', sa.String(), nullable=False),
    sa.Column('agreement_no', sa.String(), nullable=False),
    sa.Column('agreed_on', sa.Date(), nullable=True),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.Column('valid_until', sa.Date(), nullable=True),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('last_contact_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_partner_cancelled')),
    sa.CheckConstraint("agreement IN ('written', 'verbal', 'none')", name=op.f('ck_partner_agreement')),
    sa.CheckConstraint("kind IN ('buyer', 'supplier', 'bank', 'office', 'group', 'company', 'other')", name=op.f('ck_partner_kind')),
    sa.CheckConstraint('valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from', name=op.f('ck_partner_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_partner'))
    )
    op.create_table('record_seal',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('book', sa.String(), nullable=False),
    sa.Column('record_id', sa.Integer(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('seal', sa.String(), nullable=False),
    sa.CheckConstraint('length(digest) = 64 AND length(seal) = 64', name=op.f('ck_record_seal_whole')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_record_seal'))
    )
    op.create_table('activity',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('until_day', sa.Date(), nullable=True),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('description', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('other_group', sa.String(), nullable=False),
    sa.Column('public_count', sa.Integer(), nullable=True),
    sa.Column('topic', sa.String(), nullable=False),
    sa.Column('trainer', sa.String(), nullable=False),
    sa.Column('paid_by_others', sa.Integer(), nullable=True),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('problem', sa.String(), nullable=False),
    sa.Column('follow_up', sa.String(), nullable=False),
    sa.Column('follow_up_by', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('responsible_id', sa.Integer(), nullable=True),
    sa.Column('improves_quality', sa.Boolean(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_activity_cancelled')),
    sa.CheckConstraint("kind IN ('business', 'social', 'community', 'training', 'partnership', 'maintenance')", name=op.f('ck_activity_kind')),
    sa.CheckConstraint("paid_by_others IS NULL OR (typeof(paid_by_others) = 'integer' AND paid_by_others >= 0)", name=op.f('ck_activity_paid_whole')),
    sa.CheckConstraint('improves_quality IS NULL OR improves_quality IN (0, 1)', name=op.f('ck_activity_improves_quality')),
    sa.CheckConstraint('public_count IS NULL OR public_count >= 0', name=op.f('ck_activity_public_count')),
    sa.CheckConstraint('until_day IS NULL OR until_day >= on_day', name=op.f('ck_activity_order')),
    sa.ForeignKeyConstraint(['responsible_id'], ['member.id'], name=op.f('fk_activity_responsible_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activity'))
    )
    with op.batch_alter_table('activity', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_activity_on_day'), ['on_day'], unique=False)

    op.create_table('meeting',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('started_at', sa.String(), nullable=False),
    sa.Column('ended_at', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('chair_id', sa.Integer(), nullable=True),
    sa.Column('taker_id', sa.Integer(), nullable=True),
    sa.Column('invited', sa.Integer(), nullable=True),
    sa.Column('agenda', sa.String(), nullable=False),
    sa.Column('discussion', sa.String(), nullable=False),
    sa.Column('conclusion', sa.String(), nullable=False),
    sa.Column('no_decision', sa.Boolean(), nullable=True),
    sa.Column('next_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_meeting_cancelled')),
    sa.CheckConstraint("kind IN ('members', 'board', 'annual', 'evaluation', 'other')", name=op.f('ck_meeting_kind')),
    sa.CheckConstraint('no_decision IS NULL OR no_decision IN (0, 1)', name=op.f('ck_meeting_no_decision')),
    sa.ForeignKeyConstraint(['chair_id'], ['member.id'], name=op.f('fk_meeting_chair_id_member')),
    sa.ForeignKeyConstraint(['taker_id'], ['member.id'], name=op.f('fk_meeting_taker_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting'))
    )
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_on_day'), ['on_day'], unique=False)

    op.create_table('member_income',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('cancelled_at', sa.String(length=20), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_member_income_cancel_reason')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_member_income_amount_whole')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_member_income_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_member_income'))
    )
    with op.batch_alter_table('member_income', schema=None) as batch_op:
        batch_op.create_index('uq_member_income_standing', ['member_id', 'day'], unique=True, sqlite_where=sa.text('cancelled_at IS NULL'))

    op.create_table('outgoing_letter',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('sent_on', sa.Date(), nullable=True),
    sa.Column('addressee', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('enclosures', sa.String(), nullable=False),
    sa.Column('carbon_copy', sa.String(), nullable=False),
    sa.Column('answers_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_outgoing_letter_cancelled')),
    sa.CheckConstraint("number <> ''", name=op.f('ck_outgoing_letter_numbered')),
    sa.ForeignKeyConstraint(['answers_id'], ['incoming_letter.id'], name=op.f('fk_outgoing_letter_answers_id_incoming_letter')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outgoing_letter')),
    sa.UniqueConstraint('number', name=op.f('uq_outgoing_letter_number'))
    )
    with op.batch_alter_table('outgoing_letter', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outgoing_letter_answers_id'), ['answers_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outgoing_letter_on_day'), ['on_day'], unique=False)

    op.create_table('shift_group',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.CheckConstraint("name <> ''", name=op.f('ck_shift_group_named')),
    sa.CheckConstraint('ended_on IS NULL OR ended_on >= started_on', name=op.f('ck_shift_group_order')),
    sa.ForeignKeyConstraint(['unit_id'], ['business_unit.id'], name=op.f('fk_shift_group_unit_id_business_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shift_group'))
    )
    with op.batch_alter_table('shift_group', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_shift_group_unit_id'), ['unit_id'], unique=False)

    op.create_table('activity_member',
    sa.Column('activity_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_activity_member_activity_id_activity')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_activity_member_member_id_member')),
    sa.PrimaryKeyConstraint('activity_id', 'member_id', name=op.f('pk_activity_member')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('activity_member', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_activity_member_member_id'), ['member_id'], unique=False)

    op.create_table('attendance',
    sa.Column('meeting_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('presence', sa.String(), nullable=False),
    sa.Column('is_late', sa.Boolean(), nullable=False),
    sa.Column('represented_by', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.CheckConstraint("is_late = 0 OR presence = 'present'", name=op.f('ck_attendance_late_is_present')),
    sa.CheckConstraint("presence IN ('present', 'excused', 'sick', 'absent')", name=op.f('ck_attendance_presence')),
    sa.CheckConstraint("represented_by = '' OR presence <> 'present'", name=op.f('ck_attendance_represented')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_attendance_meeting_id_meeting')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_attendance_member_id_member')),
    sa.PrimaryKeyConstraint('meeting_id', 'member_id', name=op.f('pk_attendance')),
    sqlite_with_rowid=False
    )
    op.create_table('decision',
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('way', sa.String(), nullable=False),
    sa.Column('votes_for', sa.Integer(), nullable=True),
    sa.Column('votes_against', sa.Integer(), nullable=True),
    sa.Column('votes_abstain', sa.Integer(), nullable=True),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_decision_cancelled')),
    sa.CheckConstraint("amount IS NULL OR typeof(amount) = 'integer'", name=op.f('ck_decision_amount_whole')),
    sa.CheckConstraint("way IN ('consensus', 'ballot')", name=op.f('ck_decision_way')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_decision_meeting_id_meeting')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_decision')),
    sa.UniqueConstraint('meeting_id', 'number', name=op.f('uq_decision_meeting_id_number'))
    )
    op.create_table('shift_member',
    sa.Column('shift_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_shift_member_member_id_member')),
    sa.ForeignKeyConstraint(['shift_id'], ['shift_group.id'], name=op.f('fk_shift_member_shift_id_shift_group')),
    sa.PrimaryKeyConstraint('shift_id', 'member_id', name=op.f('pk_shift_member')),
    sqlite_with_rowid=False
    )
    op.create_table('activity_voucher',
    sa.Column('activity_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('entry_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_activity_voucher_activity_id_activity')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_activity_voucher_entry_id_entry')),
    sa.PrimaryKeyConstraint('activity_id', 'entry_id', name=op.f('pk_activity_voucher')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('activity_voucher', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_activity_voucher_entry_id'), ['entry_id'], unique=False)

    op.create_table('business_plan',
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('from_day', sa.Date(), nullable=False),
    sa.Column('until_day', sa.Date(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=True),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_business_plan_cancelled')),
    sa.CheckConstraint('until_day >= from_day', name=op.f('ck_business_plan_order')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_business_plan_decision_id_decision')),
    sa.ForeignKeyConstraint(['unit_id'], ['business_unit.id'], name=op.f('fk_business_plan_unit_id_business_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_business_plan'))
    )
    op.create_table('inventory_good',
    sa.Column('acquired_on', sa.Date(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('origin', sa.String(), nullable=False),
    sa.Column('quantity', sa.Integer(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('code', sa.String(collation='NOCASE'), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('unit_price', sa.Integer(), nullable=True),
    sa.Column('condition', sa.String(), nullable=True),
    sa.Column('origin_note', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('keeper_id', sa.Integer(), nullable=True),
    sa.Column('useful_life', sa.Integer(), nullable=True),
    sa.Column('residual', sa.Integer(), nullable=True),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_inventory_good_cancelled')),
    sa.CheckConstraint("condition IN ('B', 'RR', 'RB')", name=op.f('ck_inventory_good_condition')),
    sa.CheckConstraint("kind IN ('goods', 'livestock')", name=op.f('ck_inventory_good_kind')),
    sa.CheckConstraint("origin IN ('aid', 'bought', 'given', 'own_work')", name=op.f('ck_inventory_good_origin')),
    sa.CheckConstraint("residual IS NULL OR (typeof(residual) = 'integer' AND residual >= 0)", name=op.f('ck_inventory_good_residual_whole')),
    sa.CheckConstraint("typeof(quantity) = 'integer' AND quantity > 0", name=op.f('ck_inventory_good_quantity_whole')),
    sa.CheckConstraint("unit_price IS NULL OR (typeof(unit_price) = 'integer' AND unit_price >= 0)", name=op.f('ck_inventory_good_unit_price_whole')),
    sa.CheckConstraint("useful_life IS NULL OR (typeof(useful_life) = 'integer' AND useful_life >= 0)", name=op.f('ck_inventory_good_useful_life_whole')),
    sa.ForeignKeyConstraint(['keeper_id'], ['member.id'], name=op.f('fk_inventory_good_keeper_id_member')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_inventory_good_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inventory_good'))
    )
    with op.batch_alter_table('inventory_good', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_inventory_good_acquired_on'), ['acquired_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_inventory_good_code'), ['code'], unique=False)
        batch_op.create_index(batch_op.f('ix_inventory_good_voucher_id'), ['voucher_id'], unique=False)

    op.create_table('meeting_task',
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('decision_number', sa.Integer(), nullable=True),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=True),
    sa.Column('who', sa.String(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_meeting_task_cancelled')),
    sa.ForeignKeyConstraint(['meeting_id', 'decision_number'], ['decision.meeting_id', 'decision.number'], name=op.f('fk_meeting_task_meeting_id_decision')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_task_meeting_id_meeting')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_meeting_task_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_task'))
    )
    with op.batch_alter_table('meeting_task', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_task_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('work_plan',
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('volume', sa.String(), nullable=False),
    sa.Column('frequency', sa.String(), nullable=False),
    sa.Column('cost', sa.Integer(), nullable=True),
    sa.Column('schedule', sa.String(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('responsible_id', sa.Integer(), nullable=True),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('progress', sa.String(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('spent', sa.Integer(), nullable=True),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_work_plan_cancelled')),
    sa.CheckConstraint("(progress = 'done') = (done_on IS NOT NULL)", name=op.f('ck_work_plan_done')),
    sa.CheckConstraint("cost IS NULL OR typeof(cost) = 'integer'", name=op.f('ck_work_plan_cost_whole')),
    sa.CheckConstraint("progress IN ('planned', 'running', 'done', 'postponed', 'dropped')", name=op.f('ck_work_plan_progress')),
    sa.CheckConstraint("spent IS NULL OR typeof(spent) = 'integer'", name=op.f('ck_work_plan_spent_whole')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_work_plan_decision_id_decision')),
    sa.ForeignKeyConstraint(['responsible_id'], ['member.id'], name=op.f('fk_work_plan_responsible_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_work_plan'))
    )
    with op.batch_alter_table('work_plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_work_plan_year'), ['year'], unique=False)

    op.create_table('business_plan_line',
    sa.Column('plan_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('quantity', sa.Integer(), nullable=False),
    sa.Column('unit_price', sa.Integer(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('kind_code', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_business_plan_line_cancelled')),
    sa.CheckConstraint("part IN ('income', 'cost', 'investment')", name=op.f('ck_business_plan_line_part')),
    sa.CheckConstraint("typeof(unit_price) = 'integer' AND unit_price >= 0", name=op.f('ck_business_plan_line_price_whole')),
    sa.CheckConstraint('quantity > 0', name=op.f('ck_business_plan_line_quantity')),
    sa.ForeignKeyConstraint(['kind_code'], ['kind.code'], name=op.f('fk_business_plan_line_kind_code_kind')),
    sa.ForeignKeyConstraint(['plan_id'], ['business_plan.id'], name=op.f('fk_business_plan_line_plan_id_business_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_business_plan_line'))
    )
    with op.batch_alter_table('business_plan_line', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_business_plan_line_plan_id'), ['plan_id'], unique=False)

    op.create_table('inventory_event',
    sa.Column('good_id', sa.Integer(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('quantity', sa.Integer(), nullable=True),
    sa.Column('light', sa.Integer(), nullable=True),
    sa.Column('heavy', sa.Integer(), nullable=True),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('follow_up', sa.String(), nullable=False),
    sa.Column('due', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_inventory_event_cancelled')),
    sa.CheckConstraint("amount IS NULL OR (typeof(amount) = 'integer' AND amount >= 0)", name=op.f('ck_inventory_event_amount_whole')),
    sa.CheckConstraint("heavy IS NULL OR (typeof(heavy) = 'integer' AND heavy >= 0)", name=op.f('ck_inventory_event_heavy_whole')),
    sa.CheckConstraint("light IS NULL OR (typeof(light) = 'integer' AND light >= 0)", name=op.f('ck_inventory_event_light_whole')),
    sa.CheckConstraint("quantity IS NULL OR (typeof(quantity) = 'integer' AND quantity >= 0)", name=op.f('ck_inventory_event_quantity_whole')),
    sa.CheckConstraint("what IN ('check', 'repair', 'damage', 'bought', 'birth', 'death', 'sold', 'given_away', 'lost', 'discarded')", name=op.f('ck_inventory_event_what')),
    sa.ForeignKeyConstraint(['good_id'], ['inventory_good.id'], name=op.f('fk_inventory_event_good_id_inventory_good')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_inventory_event_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inventory_event'))
    )
    with op.batch_alter_table('inventory_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_inventory_event_good_id_on_day'), ['good_id', 'on_day'], unique=False)
        batch_op.create_index(batch_op.f('ix_inventory_event_on_day'), ['on_day'], unique=False)
        batch_op.create_index(batch_op.f('ix_inventory_event_voucher_id'), ['voucher_id'], unique=False)

    with op.batch_alter_table('entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_entry_unit_id_day'), ['unit_id', 'day'], unique=False, sqlite_where=sa.text('unit_id IS NOT NULL'))
