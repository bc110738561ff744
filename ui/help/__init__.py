"""The pages about each screen, and where they are read."""
