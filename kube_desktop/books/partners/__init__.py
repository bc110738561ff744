"""Partners and sources (*daftar mitra*): who works with the group, on what terms, to what end."""
