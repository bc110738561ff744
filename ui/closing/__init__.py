"""Closing a month: counting the boxes, locking the month, opening it again."""
