"""A walk through every screen and every print, as pictures to be looked at."""
