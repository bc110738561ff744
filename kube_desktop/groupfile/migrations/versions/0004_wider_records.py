"""Columns of older records that the scoring asks for, by plain ALTER TABLE as in 0002."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COLUMNS: tuple[str, ...] = (
    "ALTER TABLE partner ADD COLUMN is_outside BOOLEAN"
    " CONSTRAINT ck_partner_is_outside CHECK (is_outside IS NULL OR is_outside IN (0, 1))",
)


def upgrade() -> None:
    for statement in _COLUMNS:
        op.execute(statement)
