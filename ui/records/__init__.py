"""The page that every book of records has: list, entry panel, details."""
