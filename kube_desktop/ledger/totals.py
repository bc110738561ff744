"""What the month totals must be, said once in SQL: for rebuilding them and for checking them."""

from typing import Final

TOTALS_FROM_POSTINGS: Final = """
SELECT p.account_id AS account_id, substr(p.day, 1, 7) AS month,
  sum(CASE WHEN e.type = 'opening' OR o.type = 'opening' THEN 0
      WHEN e.reverses_id IS NULL THEN max(p.amount, 0) ELSE min(p.amount, 0) END) AS debit,
  sum(CASE WHEN e.type = 'opening' OR o.type = 'opening' THEN 0
      WHEN e.reverses_id IS NULL THEN max(-p.amount, 0) ELSE min(-p.amount, 0) END) AS credit,
  sum(CASE WHEN e.type = 'opening' OR o.type = 'opening' THEN p.amount ELSE 0 END) AS opening,
  sum(CASE WHEN e.type = 'opening' OR o.type = 'opening' THEN 0 ELSE 1 END) AS lines
FROM posting p JOIN entry e ON e.id = p.entry_id LEFT JOIN entry o ON o.id = e.reverses_id
GROUP BY p.account_id, substr(p.day, 1, 7)
"""
"""Columns: account_id, month, debit, credit, opening, lines.

What a reversal takes back is taken off the side on which the original stood.
"""
