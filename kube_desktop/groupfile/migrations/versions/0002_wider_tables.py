"""New columns of tables that the first schema had.

Plain ALTER TABLE on purpose: Alembic's batch mode would make the table anew without its checks.
"""

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
