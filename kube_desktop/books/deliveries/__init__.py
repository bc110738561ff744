"""*Laporan terkirim*: which report was handed in, when and to whom."""
