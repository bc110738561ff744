"""Members' money: entries know the record that they belong to, and the chart is wider."""

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
    # A new file has no chart yet: it gets the whole of it when the group is founded.
    bind = op.get_bind()
    if bind.exec_driver_sql("SELECT 1 FROM account").fetchone() is None:
        return
    for account in _ACCOUNTS:
        bind.exec_driver_sql(
            "INSERT INTO account (id, fund, account_class, name) VALUES (?, ?, ?, ?)", account
        )
    for kind in _KINDS:
        bind.exec_driver_sql(
            "INSERT INTO kind (code, name, fund, direction, account_id, asks_member, example,"
            " is_retired, is_own) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            kind,
        )
