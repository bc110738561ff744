"""Meetings: who came, what was said and decided, who does what by when."""
