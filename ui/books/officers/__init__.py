"""The officers and their terms in the window."""
