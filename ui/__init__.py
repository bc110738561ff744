"""The window: Qt Widgets over the books."""
