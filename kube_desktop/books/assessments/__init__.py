"""Assessments of the group: what an instrument asks, what was proposed, what was decided."""
