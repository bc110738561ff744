"""*Laporan terkirim* on the screen."""
