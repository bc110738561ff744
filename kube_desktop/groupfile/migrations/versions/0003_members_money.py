"""Members' money: loans, dues, sharings, aid; entries know the record that they belong to.

Columns come by plain ALTER TABLE, as in 0002; the chart is wider.
"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

_COLUMNS = (
    "ALTER TABLE entry ADD COLUMN origin_book VARCHAR",
    "ALTER TABLE entry ADD COLUMN origin_id INTEGER"
    " CONSTRAINT ck_entry_origin CHECK ((origin_book IS NULL) = (origin_id IS NULL))",
)

_ACCOUNTS = (
    (114, 'UEP', 'receivable', 'Dana bergulir yang akan kembali'),
    (133, 'UEP', 'capital', 'Cadangan kas kelompok'),
    (161, 'UEP', 'expense', 'Perguliran yang tidak kembali'),
    (239, 'SP', 'distribution', 'SHU kepada anggota'),
    (245, 'SP', 'income', 'Pinjaman yang dihapus dibayar'),
    (251, 'SP', 'expense', 'Penghapusan pinjaman'),
    (322, 'TAB', 'liability', 'Simpanan pokok'),
    (323, 'TAB', 'liability', 'Simpanan wajib'),
    (351, 'TAB', 'expense', 'Jasa tabungan untuk anggota'),
    (434, 'IKS', 'restricted', 'Bagian dari hasil usaha'),
    (455, 'IKS', 'restricted', 'Santunan lain'),
)

_KINDS = (
    (1109, 'Perguliran kembali', 'UEP', 'masuk', 114, 0, 'Kelompok Anggrek mengembalikan dana bergulir', 0),
    (1213, 'Perguliran yang akan kembali', 'UEP', 'keluar', 114, 0, 'Dana bergulir untuk Kelompok Anggrek', 0),
    (1214, 'Perguliran yang tidak kembali', 'UEP', 'keluar', 161, 0, 'Modal untuk embrio KUBE', 0),
    (2108, 'Pinjaman yang dihapus dibayar', 'SP', 'masuk', 245, 1, 'Pak Markus membayar pinjaman yang sudah dihapus', 0),
    (2205, 'SHU kepada anggota', 'SP', 'keluar', 239, 1, 'SHU tahun 2026', 0),
    (3103, 'Setoran simpanan pokok', 'TAB', 'masuk', 322, 1, 'Simpanan pokok anggota baru', 1),
    (3104, 'Setoran simpanan wajib', 'TAB', 'masuk', 323, 1, 'Simpanan wajib bulan Oktober', 1),
    (3203, 'Pengambilan simpanan pokok', 'TAB', 'keluar', 322, 1, 'Simpanan pokok dikembalikan karena keluar', 1),
    (3204, 'Pengambilan simpanan wajib', 'TAB', 'keluar', 323, 1, 'Simpanan wajib dikembalikan karena keluar', 1),
    (4104, 'Bagian dari hasil usaha', 'IKS', 'masuk', 434, 0, 'Bagian IKS dari hasil warung', 0),
    (4206, 'Santunan lain', 'IKS', 'keluar', 455, 0, 'Santunan untuk lansia terlantar', 0),
)


def upgrade() -> None:
    for statement in _COLUMNS:
        op.execute(statement)
    op.execute(
        "CREATE INDEX ix_entry_origin_book_origin_id ON entry (origin_book, origin_id)"
        " WHERE origin_book IS NOT NULL"
    )
    op.create_table('iks_position',
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('paid_through', sa.Date(), nullable=False),
    sa.Column('excess', sa.Integer(), nullable=False),
    sa.Column('as_of', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_iks_position_cancelled')),
    sa.CheckConstraint("typeof(excess) = 'integer' AND excess >= 0", name=op.f('ck_iks_position_excess_whole')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_iks_position_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_iks_position'))
    )
    with op.batch_alter_table('iks_position', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_iks_position_member_id'), ['member_id'], unique=False)

    op.create_table('shift_turn',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('shift_id', sa.Integer(), nullable=False),
    sa.Column('planned_shift_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.CheckConstraint("reason <> '' OR (state <> 'off' AND shift_id = planned_shift_id)", name=op.f('ck_shift_turn_reason')),
    sa.CheckConstraint("state IN ('planned', 'done', 'off')", name=op.f('ck_shift_turn_state')),
    sa.ForeignKeyConstraint(['planned_shift_id'], ['shift_group.id'], name=op.f('fk_shift_turn_planned_shift_id_shift_group')),
    sa.ForeignKeyConstraint(['shift_id'], ['shift_group.id'], name=op.f('fk_shift_turn_shift_id_shift_group')),
    sa.ForeignKeyConstraint(['unit_id'], ['business_unit.id'], name=op.f('fk_shift_turn_unit_id_business_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shift_turn')),
    sa.UniqueConstraint('unit_id', 'on_day', name=op.f('uq_shift_turn_unit_id_on_day'))
    )
    op.create_table('grant_received',
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('booked', sa.String(), nullable=False),
    sa.Column('giver', sa.String(), nullable=False),
    sa.Column('programme', sa.String(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('through', sa.String(), nullable=True),
    sa.Column('uep_amount', sa.Integer(), nullable=True),
    sa.Column('sp_amount', sa.Integer(), nullable=True),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('quantity', sa.Integer(), nullable=True),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('held_as', sa.String(), nullable=True),
    sa.Column('condition', sa.String(), nullable=True),
    sa.Column('decree_no', sa.String(), nullable=False),
    sa.Column('decree_on', sa.Date(), nullable=True),
    sa.Column('handed_by', sa.String(), nullable=False),
    sa.Column('receiver_id', sa.Integer(), nullable=True),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_grant_received_cancelled')),
    sa.CheckConstraint("amount IS NULL OR (typeof(amount) = 'integer' AND amount >= 0)", name=op.f('ck_grant_received_amount_whole')),
    sa.CheckConstraint("booked IN ('here', 'opening', 'cash_book')", name=op.f('ck_grant_received_booked')),
    sa.CheckConstraint("condition IN ('good', 'light', 'heavy', 'unfit')", name=op.f('ck_grant_received_condition')),
    sa.CheckConstraint("form = 'goods' OR coalesce(uep_amount, 0) + coalesce(sp_amount, 0) = amount", name=op.f('ck_grant_received_shares')),
    sa.CheckConstraint("form IN ('money', 'goods')", name=op.f('ck_grant_received_form')),
    sa.CheckConstraint("held_as IN ('equipment', 'stock')", name=op.f('ck_grant_received_held_as')),
    sa.CheckConstraint("quantity IS NULL OR (typeof(quantity) = 'integer' AND quantity >= 0)", name=op.f('ck_grant_received_quantity_whole')),
    sa.CheckConstraint("source IN ('ministry', 'province', 'regency', 'village', 'company', 'organisation', 'person', 'other')", name=op.f('ck_grant_received_source')),
    sa.CheckConstraint("sp_amount IS NULL OR (typeof(sp_amount) = 'integer' AND sp_amount >= 0)", name=op.f('ck_grant_received_sp_amount_whole')),
    sa.CheckConstraint("through IN ('bank', 'cash')", name=op.f('ck_grant_received_through')),
    sa.CheckConstraint("uep_amount IS NULL OR (typeof(uep_amount) = 'integer' AND uep_amount >= 0)", name=op.f('ck_grant_received_uep_amount_whole')),
    sa.ForeignKeyConstraint(['receiver_id'], ['member.id'], name=op.f('fk_grant_received_receiver_id_member')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_grant_received_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_grant_received'))
    )
    with op.batch_alter_table('grant_received', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_grant_received_received_on'), ['received_on'], unique=False)

    op.create_table('iks_aid',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('event', sa.String(), nullable=False),
    sa.Column('event_on', sa.Date(), nullable=True),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('beneficiary', sa.String(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=True),
    sa.Column('recipient', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('paid_from', sa.String(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_iks_aid_cancelled')),
    sa.CheckConstraint("(member_id IS NOT NULL) = (beneficiary IN ('member', 'family'))", name=op.f('ck_iks_aid_helped')),
    sa.CheckConstraint("beneficiary IN ('member', 'family', 'elderly', 'disabled', 'poor', 'other')", name=op.f('ck_iks_aid_beneficiary')),
    sa.CheckConstraint("event IN ('illness', 'death', 'disaster', 'other')", name=op.f('ck_iks_aid_event')),
    sa.CheckConstraint("paid_from IN ('cash', 'bank')", name=op.f('ck_iks_aid_paid_from')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name=op.f('ck_iks_aid_amount_whole')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_iks_aid_decision_id_decision')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_iks_aid_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_iks_aid'))
    )
    with op.batch_alter_table('iks_aid', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_iks_aid_member_id'), ['member_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_iks_aid_on_day'), ['on_day'], unique=False)

    op.create_table('iks_exemption',
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('from_month', sa.Date(), nullable=False),
    sa.Column('until_month', sa.Date(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_iks_exemption_cancelled')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_iks_exemption_decision_id_decision')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_iks_exemption_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_iks_exemption'))
    )
    with op.batch_alter_table('iks_exemption', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_iks_exemption_member_id'), ['member_id'], unique=False)

    op.create_table('iks_tariff',
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('period', sa.String(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_iks_tariff_cancelled')),
    sa.CheckConstraint("period IN ('month', 'year')", name=op.f('ck_iks_tariff_period')),
    sa.CheckConstraint("substr(valid_from, 9) = '01'", name=op.f('ck_iks_tariff_first_day')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_iks_tariff_amount_whole')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_iks_tariff_decision_id_decision')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_iks_tariff'))
    )
    op.create_table('loan',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=True),
    sa.Column('borrower', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('principal', sa.Integer(), nullable=False),
    sa.Column('months', sa.Integer(), nullable=False),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('rate', sa.String(), nullable=False),
    sa.Column('rate_per', sa.String(), nullable=False),
    sa.Column('frequency', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('first_due', sa.Date(), nullable=True),
    sa.Column('grace', sa.Integer(), nullable=True),
    sa.Column('grace_is_charged', sa.Boolean(), nullable=True),
    sa.Column('instalment', sa.Integer(), nullable=True),
    sa.Column('guarantor', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('verdict', sa.String(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('verdict_note', sa.String(), nullable=False),
    sa.Column('despite_rules', sa.Boolean(), nullable=True),
    sa.Column('is_from_paper', sa.Boolean(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_loan_cancelled')),
    sa.CheckConstraint("(member_id IS NULL) = (borrower <> '')", name=op.f('ck_loan_borrower')),
    sa.CheckConstraint("(verdict = 'none') = (decided_on IS NULL)", name=op.f('ck_loan_decided')),
    sa.CheckConstraint("frequency IN ('monthly', 'fortnightly', 'weekly', 'end')", name=op.f('ck_loan_frequency')),
    sa.CheckConstraint("method IN ('free', 'flat', 'declining', 'annuity', 'daily')", name=op.f('ck_loan_method')),
    sa.CheckConstraint("number <> ''", name=op.f('ck_loan_numbered')),
    sa.CheckConstraint("rate_per IN ('month', 'year')", name=op.f('ck_loan_rate_per')),
    sa.CheckConstraint("typeof(principal) = 'integer' AND principal > 0", name=op.f('ck_loan_principal_whole')),
    sa.CheckConstraint("unit IN ('1', '100', '500', '1000')", name=op.f('ck_loan_unit')),
    sa.CheckConstraint("verdict IN ('none', 'granted', 'refused')", name=op.f('ck_loan_verdict')),
    sa.CheckConstraint('months > 0', name=op.f('ck_loan_months')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_loan_decision_id_decision')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_loan_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_loan')),
    sa.UniqueConstraint('number', name=op.f('uq_loan_number'))
    )
    with op.batch_alter_table('loan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_loan_applied_on'), ['applied_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_loan_member_id'), ['member_id'], unique=False)

    op.create_table('loan_rule',
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('max_principal', sa.Integer(), nullable=True),
    sa.Column('max_months', sa.Integer(), nullable=True),
    sa.Column('others_may_borrow', sa.Boolean(), nullable=True),
    sa.Column('max_principal_others', sa.Integer(), nullable=True),
    sa.Column('one_at_a_time', sa.Boolean(), nullable=True),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('rate', sa.String(), nullable=False),
    sa.Column('rate_per', sa.String(), nullable=False),
    sa.Column('frequency', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('grace', sa.Integer(), nullable=True),
    sa.Column('payment_order', sa.String(), nullable=False),
    sa.Column('late_fee', sa.String(), nullable=False),
    sa.Column('late_fee_amount', sa.Integer(), nullable=True),
    sa.Column('patience', sa.Integer(), nullable=True),
    sa.Column('settlement', sa.String(), nullable=False),
    sa.Column('watch_days', sa.Integer(), nullable=True),
    sa.Column('doubtful_days', sa.Integer(), nullable=True),
    sa.Column('risk_days', sa.Integer(), nullable=True),
    sa.Column('conditions', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_loan_rule_cancelled')),
    sa.CheckConstraint("frequency IN ('monthly', 'fortnightly', 'weekly', 'end')", name=op.f('ck_loan_rule_frequency')),
    sa.CheckConstraint("late_fee IN ('none', 'fixed', 'daily')", name=op.f('ck_loan_rule_late_fee')),
    sa.CheckConstraint("method IN ('free', 'flat', 'declining', 'annuity', 'daily')", name=op.f('ck_loan_rule_method')),
    sa.CheckConstraint("rate_per IN ('month', 'year')", name=op.f('ck_loan_rule_rate_per')),
    sa.CheckConstraint("settlement IN ('to_date', 'whole')", name=op.f('ck_loan_rule_settlement')),
    sa.CheckConstraint("typeof(max_principal) IN ('integer', 'null') AND typeof(max_principal_others) IN ('integer', 'null') AND typeof(late_fee_amount) IN ('integer', 'null')", name=op.f('ck_loan_rule_amounts_whole')),
    sa.CheckConstraint("unit IN ('1', '100', '500', '1000')", name=op.f('ck_loan_rule_unit')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_loan_rule_decision_id_decision')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_loan_rule'))
    )
    with op.batch_alter_table('loan_rule', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_loan_rule_valid_from'), ['valid_from'], unique=False)

    op.create_table('passbook_print',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('lines', sa.Integer(), nullable=False),
    sa.Column('last_entry_id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.CheckConstraint('lines > 0', name=op.f('ck_passbook_print_lines')),
    sa.ForeignKeyConstraint(['last_entry_id'], ['entry.id'], name=op.f('fk_passbook_print_last_entry_id_entry')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_passbook_print_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_passbook_print'))
    )
    with op.batch_alter_table('passbook_print', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_passbook_print_member_id'), ['member_id'], unique=False)

    op.create_table('savings_profit',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('from_day', sa.Date(), nullable=False),
    sa.Column('until_day', sa.Date(), nullable=False),
    sa.Column('measure', sa.String(), nullable=False),
    sa.Column('pot', sa.Integer(), nullable=True),
    sa.Column('rate', sa.String(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_savings_profit_cancelled')),
    sa.CheckConstraint("(pot IS NULL) = (rate <> '')", name=op.f('ck_savings_profit_pot_or_rate')),
    sa.CheckConstraint("measure IN ('average', 'closing')", name=op.f('ck_savings_profit_measure')),
    sa.CheckConstraint("typeof(pot) IN ('integer', 'null')", name=op.f('ck_savings_profit_pot_whole')),
    sa.CheckConstraint('from_day <= until_day AND until_day <= on_day', name=op.f('ck_savings_profit_order')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_savings_profit_decision_id_decision')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_savings_profit'))
    )
    with op.batch_alter_table('savings_profit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_savings_profit_on_day'), ['on_day'], unique=False)

    op.create_table('sharing',
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=True),
    sa.Column('first_month', sa.String(length=7), nullable=False),
    sa.Column('last_month', sa.String(length=7), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('income', sa.Integer(), nullable=False),
    sa.Column('cost', sa.Integer(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('undivided', sa.Integer(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_sharing_cancelled')),
    sa.CheckConstraint("place IN ('cash', 'bank')", name=op.f('ck_sharing_place')),
    sa.CheckConstraint("source IN ('business', 'surplus')", name=op.f('ck_sharing_source')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name=op.f('ck_sharing_amount_whole')),
    sa.CheckConstraint("typeof(income) = 'integer' AND typeof(cost) = 'integer' AND typeof(undivided) = 'integer'", name=op.f('ck_sharing_result_whole')),
    sa.CheckConstraint('last_month >= first_month', name=op.f('ck_sharing_order')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_sharing_decision_id_decision')),
    sa.ForeignKeyConstraint(['unit_id'], ['business_unit.id'], name=op.f('fk_sharing_unit_id_business_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sharing'))
    )
    with op.batch_alter_table('sharing', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sharing_on_day'), ['on_day'], unique=False)

    op.create_table('sharing_agreement',
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=True),
    sa.Column('group_cash', sa.String(), nullable=False),
    sa.Column('loans', sa.String(), nullable=False),
    sa.Column('solidarity', sa.String(), nullable=False),
    sa.Column('business', sa.String(), nullable=False),
    sa.Column('basis', sa.String(), nullable=True),
    sa.Column('savings', sa.String(), nullable=False),
    sa.Column('borrowing', sa.String(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_sharing_agreement_cancelled')),
    sa.CheckConstraint("basis IS NULL OR basis IN ('equal', 'days', 'capital', 'production', 'shifts', 'savings', 'loans')", name=op.f('ck_sharing_agreement_basis')),
    sa.CheckConstraint("source IN ('business', 'surplus')", name=op.f('ck_sharing_agreement_source')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_sharing_agreement_decision_id_decision')),
    sa.ForeignKeyConstraint(['unit_id'], ['business_unit.id'], name=op.f('fk_sharing_agreement_unit_id_business_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sharing_agreement'))
    )
    op.create_table('shift_turn_member',
    sa.Column('turn_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('is_planned', sa.Boolean(), nullable=False),
    sa.Column('has_served', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_shift_turn_member_member_id_member')),
    sa.ForeignKeyConstraint(['turn_id'], ['shift_turn.id'], name=op.f('fk_shift_turn_member_turn_id_shift_turn')),
    sa.PrimaryKeyConstraint('turn_id', 'member_id', name=op.f('pk_shift_turn_member')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('shift_turn_member', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_shift_turn_member_member_id'), ['member_id'], unique=False)

    op.create_table('grant_use',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('grant_id', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('tag', sa.String(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_grant_use_cancelled')),
    sa.CheckConstraint("tag IN ('productive', 'consumptive', 'handed_out')", name=op.f('ck_grant_use_tag')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name=op.f('ck_grant_use_amount_whole')),
    sa.ForeignKeyConstraint(['grant_id'], ['grant_received.id'], name=op.f('fk_grant_use_grant_id_grant_received')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_grant_use_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_grant_use'))
    )
    with op.batch_alter_table('grant_use', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_grant_use_grant_id'), ['grant_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_grant_use_on_day'), ['on_day'], unique=False)
        batch_op.create_index(batch_op.f('ix_grant_use_voucher_id'), ['voucher_id'], unique=False)

    op.create_table('loan_plan',
    sa.Column('loan_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('cause', sa.String(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('after_entry', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=True),
    sa.Column('told_entry_id', sa.Integer(), nullable=True),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('late_fee', sa.Integer(), nullable=False),
    sa.Column('principal', sa.Integer(), nullable=False),
    sa.Column('months', sa.Integer(), nullable=False),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('rate', sa.String(), nullable=False),
    sa.Column('rate_per', sa.String(), nullable=False),
    sa.Column('frequency', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('first_due', sa.Date(), nullable=True),
    sa.Column('grace', sa.Integer(), nullable=False),
    sa.Column('grace_is_charged', sa.Boolean(), nullable=False),
    sa.Column('instalment', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_loan_plan_cancelled')),
    sa.CheckConstraint("cause IN ('paid_out', 'paper', 'rescheduled', 'settled', 'written_off')", name=op.f('ck_loan_plan_cause')),
    sa.CheckConstraint("frequency IN ('monthly', 'fortnightly', 'weekly', 'end')", name=op.f('ck_loan_plan_frequency')),
    sa.CheckConstraint("method IN ('free', 'flat', 'declining', 'annuity', 'daily')", name=op.f('ck_loan_plan_method')),
    sa.CheckConstraint("rate_per IN ('month', 'year')", name=op.f('ck_loan_plan_rate_per')),
    sa.CheckConstraint("typeof(late_fee) = 'integer' AND late_fee >= 0", name=op.f('ck_loan_plan_late_fee_whole')),
    sa.CheckConstraint("typeof(principal) = 'integer' AND principal >= 0", name=op.f('ck_loan_plan_principal_whole')),
    sa.CheckConstraint("unit IN ('1', '100', '500', '1000')", name=op.f('ck_loan_plan_unit')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_loan_plan_decision_id_decision')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_loan_plan_entry_id_entry')),
    sa.ForeignKeyConstraint(['loan_id'], ['loan.id'], name=op.f('fk_loan_plan_loan_id_loan')),
    sa.ForeignKeyConstraint(['told_entry_id'], ['entry.id'], name=op.f('fk_loan_plan_told_entry_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_loan_plan')),
    sa.UniqueConstraint('loan_id', 'version', name=op.f('uq_loan_plan_loan_id_version'))
    )
    with op.batch_alter_table('loan_plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_loan_plan_entry_id'), ['entry_id'], unique=False)

    op.create_table('revolving',
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('recipient', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('through', sa.String(), nullable=True),
    sa.Column('booked', sa.String(), nullable=True),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('quantity', sa.Integer(), nullable=True),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('is_returning', sa.Boolean(), nullable=False),
    sa.Column('return_quantity', sa.Integer(), nullable=True),
    sa.Column('return_what', sa.String(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('grant_id', sa.Integer(), nullable=True),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('good_id', sa.Integer(), nullable=True),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_revolving_cancelled')),
    sa.CheckConstraint("amount IS NULL OR (typeof(amount) = 'integer' AND amount >= 0)", name=op.f('ck_revolving_amount_whole')),
    sa.CheckConstraint("booked IN ('here', 'opening', 'cash_book')", name=op.f('ck_revolving_booked')),
    sa.CheckConstraint("form IN ('money', 'goods')", name=op.f('ck_revolving_form')),
    sa.CheckConstraint("quantity IS NULL OR (typeof(quantity) = 'integer' AND quantity >= 0)", name=op.f('ck_revolving_quantity_whole')),
    sa.CheckConstraint("recipient IN ('embryo', 'group', 'person')", name=op.f('ck_revolving_recipient')),
    sa.CheckConstraint("return_quantity IS NULL OR (typeof(return_quantity) = 'integer' AND return_quantity >= 0)", name=op.f('ck_revolving_return_quantity_whole')),
    sa.CheckConstraint("through IN ('bank', 'cash')", name=op.f('ck_revolving_through')),
    sa.CheckConstraint('is_returning IN (0, 1)', name=op.f('ck_revolving_is_returning')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_revolving_decision_id_decision')),
    sa.ForeignKeyConstraint(['good_id'], ['inventory_good.id'], name=op.f('fk_revolving_good_id_inventory_good')),
    sa.ForeignKeyConstraint(['grant_id'], ['grant_received.id'], name=op.f('fk_revolving_grant_id_grant_received')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_revolving_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_revolving'))
    )
    with op.batch_alter_table('revolving', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_revolving_grant_id'), ['grant_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_revolving_on_day'), ['on_day'], unique=False)

    op.create_table('savings_profit_share',
    sa.Column('profit_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('weight', sa.Integer(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_savings_profit_share_amount_whole')),
    sa.CheckConstraint("typeof(weight) = 'integer' AND weight > 0", name=op.f('ck_savings_profit_share_weight_whole')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_savings_profit_share_member_id_member')),
    sa.ForeignKeyConstraint(['profit_id'], ['savings_profit.id'], name=op.f('fk_savings_profit_share_profit_id_savings_profit')),
    sa.PrimaryKeyConstraint('profit_id', 'member_id', name=op.f('pk_savings_profit_share')),
    sqlite_with_rowid=False
    )
    op.create_table('sharing_pot',
    sa.Column('sharing_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('basis', sa.String(), nullable=False),
    sa.Column('tenths', sa.Integer(), nullable=True),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('left_over', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=True),
    sa.CheckConstraint("basis IN ('equal', 'days', 'capital', 'production', 'shifts', 'savings', 'loans')", name=op.f('ck_sharing_pot_basis')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_sharing_pot_amount_whole')),
    sa.CheckConstraint("typeof(left_over) = 'integer' AND left_over >= 0", name=op.f('ck_sharing_pot_left_over_whole')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_sharing_pot_entry_id_entry')),
    sa.ForeignKeyConstraint(['sharing_id'], ['sharing.id'], name=op.f('fk_sharing_pot_sharing_id_sharing')),
    sa.PrimaryKeyConstraint('sharing_id', 'basis', name=op.f('pk_sharing_pot')),
    sqlite_with_rowid=False
    )
    op.create_table('sharing_set_aside',
    sa.Column('sharing_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('purse', sa.String(), nullable=False),
    sa.Column('tenths', sa.Integer(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=True),
    sa.CheckConstraint("purse IN ('group_cash', 'loans', 'solidarity', 'business')", name=op.f('ck_sharing_set_aside_purse')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_sharing_set_aside_amount_whole')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_sharing_set_aside_entry_id_entry')),
    sa.ForeignKeyConstraint(['sharing_id'], ['sharing.id'], name=op.f('fk_sharing_set_aside_sharing_id_sharing')),
    sa.PrimaryKeyConstraint('sharing_id', 'purse', name=op.f('pk_sharing_set_aside')),
    sqlite_with_rowid=False
    )
    op.create_table('sharing_share',
    sa.Column('sharing_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('destination', sa.String(), nullable=False),
    sa.Column('loan_id', sa.Integer(), nullable=True),
    sa.Column('entry_id', sa.Integer(), nullable=True),
    sa.Column('instalment_id', sa.Integer(), nullable=True),
    sa.CheckConstraint("destination IN ('paid', 'savings', 'loan')", name=op.f('ck_sharing_share_destination')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_sharing_share_amount_whole')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_sharing_share_entry_id_entry')),
    sa.ForeignKeyConstraint(['instalment_id'], ['entry.id'], name=op.f('fk_sharing_share_instalment_id_entry')),
    sa.ForeignKeyConstraint(['loan_id'], ['loan.id'], name=op.f('fk_sharing_share_loan_id_loan')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_sharing_share_member_id_member')),
    sa.ForeignKeyConstraint(['sharing_id'], ['sharing.id'], name=op.f('fk_sharing_share_sharing_id_sharing')),
    sa.PrimaryKeyConstraint('sharing_id', 'member_id', name=op.f('pk_sharing_share')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('sharing_share', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sharing_share_member_id'), ['member_id'], unique=False)

    op.create_table('sharing_weight',
    sa.Column('sharing_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('basis', sa.String(), nullable=False),
    sa.Column('member_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('weight', sa.Integer(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount >= 0", name=op.f('ck_sharing_weight_amount_whole')),
    sa.CheckConstraint("typeof(weight) = 'integer' AND weight >= 0", name=op.f('ck_sharing_weight_weight_whole')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_sharing_weight_member_id_member')),
    sa.ForeignKeyConstraint(['sharing_id'], ['sharing.id'], name=op.f('fk_sharing_weight_sharing_id_sharing')),
    sa.PrimaryKeyConstraint('sharing_id', 'basis', 'member_id', name=op.f('pk_sharing_weight')),
    sqlite_with_rowid=False
    )
    op.create_table('late_fee_waiver',
    sa.Column('plan_id', sa.Integer(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.Column('decision_id', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_late_fee_waiver_cancelled')),
    sa.CheckConstraint("reason <> ''", name=op.f('ck_late_fee_waiver_reason')),
    sa.CheckConstraint("typeof(amount) = 'integer' AND amount > 0", name=op.f('ck_late_fee_waiver_amount_whole')),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.id'], name=op.f('fk_late_fee_waiver_decision_id_decision')),
    sa.ForeignKeyConstraint(['plan_id'], ['loan_plan.id'], name=op.f('fk_late_fee_waiver_plan_id_loan_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_late_fee_waiver'))
    )
    with op.batch_alter_table('late_fee_waiver', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_late_fee_waiver_plan_id'), ['plan_id'], unique=False)

    op.create_table('loan_due',
    sa.Column('plan_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('principal', sa.Integer(), nullable=False),
    sa.Column('charge', sa.Integer(), nullable=False),
    sa.CheckConstraint("typeof(principal) = 'integer' AND typeof(charge) = 'integer' AND principal >= 0 AND charge >= 0", name=op.f('ck_loan_due_amounts_whole')),
    sa.ForeignKeyConstraint(['plan_id'], ['loan_plan.id'], name=op.f('fk_loan_due_plan_id_loan_plan')),
    sa.PrimaryKeyConstraint('plan_id', 'number', name=op.f('pk_loan_due')),
    sqlite_with_rowid=False
    )
    op.create_table('revolving_return',
    sa.Column('revolving_id', sa.Integer(), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('through', sa.String(), nullable=True),
    sa.Column('quantity', sa.Integer(), nullable=True),
    sa.Column('voucher_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.String(length=20), nullable=False),
    sa.Column('recorder', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.CheckConstraint("(cancelled_at IS NULL) = (cancel_reason = '')", name=op.f('ck_revolving_return_cancelled')),
    sa.CheckConstraint("amount IS NULL OR (typeof(amount) = 'integer' AND amount >= 0)", name=op.f('ck_revolving_return_amount_whole')),
    sa.CheckConstraint("quantity IS NULL OR (typeof(quantity) = 'integer' AND quantity >= 0)", name=op.f('ck_revolving_return_quantity_whole')),
    sa.CheckConstraint("through IN ('bank', 'cash')", name=op.f('ck_revolving_return_through')),
    sa.CheckConstraint('(amount IS NULL) <> (quantity IS NULL)', name=op.f('ck_revolving_return_one_of_two')),
    sa.ForeignKeyConstraint(['revolving_id'], ['revolving.id'], name=op.f('fk_revolving_return_revolving_id_revolving')),
    sa.ForeignKeyConstraint(['voucher_id'], ['entry.id'], name=op.f('fk_revolving_return_voucher_id_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_revolving_return'))
    )
    with op.batch_alter_table('revolving_return', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_revolving_return_on_day'), ['on_day'], unique=False)
        batch_op.create_index(batch_op.f('ix_revolving_return_revolving_id'), ['revolving_id'], unique=False)

    _widen_chart()


def _widen_chart() -> None:
    # A new file has no chart yet: it gets the whole of it when the group is founded.
    bind = op.get_bind()
    if bind.exec_driver_sql("SELECT 1 FROM account").fetchone() is None:
        return
    for account in _ACCOUNTS:
        bind.exec_driver_sql(
            "INSERT INTO account (id, fund, account_class, name) VALUES (?, ?, ?, ?)", account
        )
    for kind in _KINDS:
        # A group may have made a kind of that name itself; both must be told apart from now on.
        bind.exec_driver_sql(
            "UPDATE kind SET name = name || ' (lama)' WHERE fund = ? AND lower(name) = lower(?)",
            (kind[2], kind[1]),
        )
        bind.exec_driver_sql(
            "INSERT INTO kind (code, name, fund, direction, account_id, asks_member, example,"
            " is_retired, is_own) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            kind,
        )
