"""Partners and sources on the screen."""
