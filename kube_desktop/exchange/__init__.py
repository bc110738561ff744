"""What comes into the books in one piece, and the sample group: whole or not at all."""
