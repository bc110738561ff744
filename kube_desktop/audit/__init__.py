"""Checking a group file from the ground up, whichever program wrote in it."""
