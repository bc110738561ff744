"""The book of the savings-and-loan fund."""
