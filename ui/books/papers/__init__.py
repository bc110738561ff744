"""The group's papers on the screen."""
