"""The inventory (*buku inventaris*): goods and livestock, and what became of them."""
