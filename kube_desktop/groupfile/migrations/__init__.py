"""Every step from one schema of the group file to the next."""
