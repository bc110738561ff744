"""Setting a group up: a new file step by step, who records, and the profile."""
