"""Meetings in the window: the list, and one meeting with its attendance and minutes."""
