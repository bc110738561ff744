"""The inventory on the screen."""
