"""Finding anything in any book while somebody types."""
