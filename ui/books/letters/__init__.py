"""Letters in and out on the screen."""
