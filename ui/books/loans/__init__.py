"""Loans in the window."""
