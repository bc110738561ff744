"""*Berita acara* of any subject: what was done or decided, by whom, signed."""
