"""Sharings, the yearly surplus and the agreements on the screen."""
