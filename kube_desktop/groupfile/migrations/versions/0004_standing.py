"""How the group stands: instruments, assessments, level, stages, families, papers handed in.

Columns of older tables come by plain ALTER TABLE, as in 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

_COLUMNS = (
    "ALTER TABLE partner ADD COLUMN is_outside BOOLEAN"
    " CONSTRAINT ck_partner_is_outside CHECK (is_outside IS NULL OR is_outside IN (0, 1))",
)


def upgrade() -> None:
    for statement in _COLUMNS:
        op.execute(statement)
    op.create_table('group_level',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('decided_by', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('proposed', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_group_level_cancelled')),
    sa.CheckConstraint("level IN ('growing', 'developing', 'advanced', 'independent')", name=op.f('ck_group_level_level')),
    sa.CheckConstraint("note <> '' OR proposed IS level", name=op.f('ck_group_level_reason')),
    sa.CheckConstraint("proposed IS NULL OR proposed IN ('growing', 'developing', 'independent')", name=op.f('ck_group_level_proposed')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_level'))
    )
    with op.batch_alter_table('group_level', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_group_level_on_day'), ['on_day'], unique=False)

    op.create_table('handover',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('giver', sa.String(), nullable=False),
    sa.Column('giver_office', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('receiver_office', sa.String(), nullable=False),
    sa.Column('institution', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_handover_cancelled')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handover'))
    )
    op.create_table('instrument',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('content', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_instrument')),
    sa.UniqueConstraint('key', 'version', name=op.f('uq_instrument_key_version'))
    )
    op.create_table('report_delivery',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('report', sa.String(), nullable=False),
    sa.Column('month', sa.String(), nullable=True),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('addressee', sa.String(), nullable=False),
    sa.Column('way', sa.String(), nullable=False),
    sa.Column('received_by', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_report_delivery_cancelled')),
    sa.CheckConstraint("(report = 'monthly') = (month IS NOT NULL)", name=op.f('ck_report_delivery_month_of_monthly')),
    sa.CheckConstraint("report IN ('monthly', 'annual', 'lpj', 'other')", name=op.f('ck_report_delivery_report')),
    sa.CheckConstraint("way IN ('print', 'usb', 'whatsapp', 'mail', 'other')", name=op.f('ck_report_delivery_way')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_delivery'))
    )
    with op.batch_alter_table('report_delivery', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_report_delivery_on_day'), ['on_day'], unique=False)

    op.create_table('stage_activity',
    sa.Column('stage', sa.String(), nullable=False),
    sa.Column('activity', sa.String(), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=True),
    sa.Column('done_from', sa.Date(), nullable=True),
    sa.Column('done_until', sa.Date(), nullable=True),
    sa.Column('by_whom', sa.String(), nullable=False),
    sa.Column('noted_in', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_stage_activity_cancelled')),
    sa.CheckConstraint("stage IN ('t0', 't1', 't2', 't3')", name=op.f('ck_stage_activity_stage')),
    sa.CheckConstraint('done_until IS NULL OR (done_from IS NOT NULL AND done_until >= done_from)', name=op.f('ck_stage_activity_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stage_activity'))
    )
    op.create_table('stage_period',
    sa.Column('stage', sa.String(), nullable=False),
    sa.Column('began_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_stage_period_cancelled')),
    sa.CheckConstraint("stage IN ('t0', 't1', 't2', 't3')", name=op.f('ck_stage_period_stage')),
    sa.CheckConstraint('ended_on IS NULL OR ended_on >= began_on', name=op.f('ck_stage_period_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stage_period'))
    )
    op.create_table('assessment',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('first_day', sa.Date(), nullable=False),
    sa.Column('last_day', sa.Date(), nullable=False),
    sa.Column('assessor', sa.String(), nullable=False),
    sa.Column('office', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('instrument_id', sa.Integer(), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('proposed_at', sa.String(length=20), nullable=False),
    sa.Column('finished_at', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_assessment_cancelled')),
    sa.CheckConstraint('first_day <= last_day AND last_day <= on_day', name=op.f('ck_assessment_period')),
    sa.ForeignKeyConstraint(['instrument_id'], ['instrument.id'], name=op.f('fk_assessment_instrument_id_instrument')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment'))
    )
    with op.batch_alter_table('assessment', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_assessment_on_day'), ['on_day'], unique=False)

    op.create_table('family_condition',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('occasion', sa.String(), nullable=False),
    sa.Column('floor_area', sa.Boolean(), nullable=True),
    sa.Column('flooring', sa.Boolean(), nullable=True),
    sa.Column('walls', sa.Boolean(), nullable=True),
    sa.Column('toilet', sa.Boolean(), nullable=True),
    sa.Column('water', sa.Boolean(), nullable=True),
    sa.Column('lighting', sa.Boolean(), nullable=True),
    sa.Column('fuel', sa.Boolean(), nullable=True),
    sa.Column('meat', sa.Boolean(), nullable=True),
    sa.Column('meals', sa.Boolean(), nullable=True),
    sa.Column('clothes', sa.Boolean(), nullable=True),
    sa.Column('clinic', sa.Boolean(), nullable=True),
    sa.Column('income', sa.Boolean(), nullable=True),
    sa.Column('schooling', sa.Boolean(), nullable=True),
    sa.Column('belongings', sa.Boolean(), nullable=True),
    sa.Column('education', sa.String(), nullable=True),
    sa.Column('health', sa.String(), nullable=True),
    sa.Column('nutrition', sa.String(), nullable=True),
    sa.Column('cleanliness', sa.String(), nullable=True),
    sa.Column('asker', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('list_version', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_family_condition_cancelled')),
    sa.CheckConstraint("cleanliness IS NULL OR cleanliness IN ('not_yet', 'partly', 'good')", name=op.f('ck_family_condition_cleanliness')),
    sa.CheckConstraint("education IS NULL OR education IN ('not_yet', 'partly', 'good')", name=op.f('ck_family_condition_education')),
    sa.CheckConstraint("health IS NULL OR health IN ('not_yet', 'partly', 'good')", name=op.f('ck_family_condition_health')),
    sa.CheckConstraint("nutrition IS NULL OR nutrition IN ('not_yet', 'partly', 'good')", name=op.f('ck_family_condition_nutrition')),
    sa.CheckConstraint("occasion IN ('entry', 'yearly', 'other')", name=op.f('ck_family_condition_occasion')),
    sa.CheckConstraint("typeof(list_version) = 'integer' AND list_version > 0", name=op.f('ck_family_condition_version')),
    sa.CheckConstraint('belongings IS NULL OR belongings IN (0, 1)', name=op.f('ck_family_condition_belongings')),
    sa.CheckConstraint('clinic IS NULL OR clinic IN (0, 1)', name=op.f('ck_family_condition_clinic')),
    sa.CheckConstraint('clothes IS NULL OR clothes IN (0, 1)', name=op.f('ck_family_condition_clothes')),
    sa.CheckConstraint('floor_area IS NULL OR floor_area IN (0, 1)', name=op.f('ck_family_condition_floor_area')),
    sa.CheckConstraint('flooring IS NULL OR flooring IN (0, 1)', name=op.f('ck_family_condition_flooring')),
    sa.CheckConstraint('fuel IS NULL OR fuel IN (0, 1)', name=op.f('ck_family_condition_fuel')),
    sa.CheckConstraint('income IS NULL OR income IN (0, 1)', name=op.f('ck_family_condition_income')),
    sa.CheckConstraint('lighting IS NULL OR lighting IN (0, 1)', name=op.f('ck_family_condition_lighting')),
    sa.CheckConstraint('meals IS NULL OR meals IN (0, 1)', name=op.f('ck_family_condition_meals')),
    sa.CheckConstraint('meat IS NULL OR meat IN (0, 1)', name=op.f('ck_family_condition_meat')),
    sa.CheckConstraint('schooling IS NULL OR schooling IN (0, 1)', name=op.f('ck_family_condition_schooling')),
    sa.CheckConstraint('toilet IS NULL OR toilet IN (0, 1)', name=op.f('ck_family_condition_toilet')),
    sa.CheckConstraint('walls IS NULL OR walls IN (0, 1)', name=op.f('ck_family_condition_walls')),
    sa.CheckConstraint('water IS NULL OR water IN (0, 1)', name=op.f('ck_family_condition_water')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_family_condition_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_family_condition'))
    )
    with op.batch_alter_table('family_condition', schema=None) as batch_op:
        batch_op.create_index('uq_family_condition_standing', ['member_id', 'on_day'], unique=True, sqlite_where=sa.text('cancelled_at IS NULL'))

    op.create_table('instrument_choice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('instrument_id', sa.Integer(), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['instrument_id'], ['instrument.id'], name=op.f('fk_instrument_choice_instrument_id_instrument')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_instrument_choice'))
    )
    op.create_table('assessment_item',
    sa.Column('assessment_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('item_key', sa.String(), nullable=False),
    sa.Column('proposed', sa.Integer(), nullable=True),
    sa.Column('evidence', sa.String(), nullable=False),
    sa.Column('why_not', sa.String(), nullable=False),
    sa.Column('lifts', sa.String(), nullable=False),
    sa.Column('figures', sa.String(), nullable=False),
    sa.Column('late', sa.Integer(), nullable=False),
    sa.Column('counted', sa.Integer(), nullable=False),
    sa.Column('level', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.CheckConstraint("level IS NOT NULL OR reason = ''", name=op.f('ck_assessment_item_reason')),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_assessment_item_assessment_id_assessment')),
    sa.PrimaryKeyConstraint('assessment_id', 'item_key', name=op.f('pk_assessment_item')),
    sqlite_with_rowid=False
    )
    op.create_table('official_record',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('occasion', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('started_at', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('chaired_by', sa.String(), nullable=False),
    sa.Column('attended', sa.Integer(), nullable=True),
    sa.Column('participants', sa.String(), nullable=False),
    sa.Column('considered', sa.String(), nullable=False),
    sa.Column('decisions', sa.String(), nullable=False),
    sa.Column('signatories', sa.String(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_official_record_cancelled')),
    sa.CheckConstraint("attended IS NULL OR (typeof(attended) = 'integer' AND attended >= 0)", name=op.f('ck_official_record_attended_whole')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_official_record_meeting_id_meeting')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_official_record'))
    )
    with op.batch_alter_table('official_record', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_official_record_on_day'), ['on_day'], unique=False)

    op.create_table('grant_account',
    sa.Column('grant_id', sa.Integer(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('plan_id', sa.Integer(), nullable=True),
    sa.Column('letter_id', sa.Integer(), nullable=True),
    sa.Column('addressee', sa.String(), nullable=False),
    sa.Column('background', sa.String(), nullable=False),
    sa.Column('legal_basis', sa.String(), nullable=False),
    sa.Column('problems', sa.String(), nullable=False),
    sa.Column('conclusion', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_grant_account_cancelled')),
    sa.ForeignKeyConstraint(['grant_id'], ['grant_received.id'], name=op.f('fk_grant_account_grant_id_grant_received')),
    sa.ForeignKeyConstraint(['letter_id'], ['outgoing_letter.id'], name=op.f('fk_grant_account_letter_id_outgoing_letter')),
    sa.ForeignKeyConstraint(['plan_id'], ['business_plan.id'], name=op.f('fk_grant_account_plan_id_business_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_grant_account'))
    )
    with op.batch_alter_table('grant_account', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_grant_account_grant_id'), ['grant_id'], unique=False)
