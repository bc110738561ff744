"""What the books say about how a group stands: completeness, evidence, proposals, the ladder."""
