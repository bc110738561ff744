"""The passbooks in the window."""
