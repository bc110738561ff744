"""What every book of records has in common: described once, kept, changed, listed alike."""
