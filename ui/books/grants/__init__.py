"""Aid and what is revolved on, on the screen."""
