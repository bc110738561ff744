"""The cash books on the screen: reading, writing a line, mending a mistake, moving money."""
