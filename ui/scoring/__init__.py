"""The pages about how the group stands: assessments, the ladder, the stages."""
