"""The guest book on the screen."""
