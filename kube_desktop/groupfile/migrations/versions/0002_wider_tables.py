"""New columns of tables that the first schema had.

Plain ALTER TABLE on purpose: Alembic's batch mode would make the table anew without its checks.
"""

from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_COLUMNS = (
)


def upgrade() -> None:
    for statement in _COLUMNS:
        op.execute(statement)
