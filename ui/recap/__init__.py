"""*Rekap beberapa kelompok*: several groups side by side, without opening any of them."""
