"""The book of activities on the screen."""
