"""The guest book (*buku tamu*): who came, why, and what they advised."""
