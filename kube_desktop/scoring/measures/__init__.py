"""What the books say about one item each: figures, a line of evidence, the way to the records."""
