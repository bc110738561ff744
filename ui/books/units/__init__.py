"""Lines of business and shift groups on the screen."""
