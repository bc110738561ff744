"""Several group files read side by side, for whoever accompanies several groups."""
