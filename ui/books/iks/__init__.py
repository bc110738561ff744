"""The solidarity fund in the window: dues, help, tariffs."""
