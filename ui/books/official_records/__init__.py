"""*Berita acara* on the screen."""
