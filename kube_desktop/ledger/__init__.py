"""The journal, the only truth about money: double entry, append-only, sealed, with month totals."""
