"""The page before a group is open."""
