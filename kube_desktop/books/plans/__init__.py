"""The yearly work plan (*program kerja*) and business plans (*RAB*), with what came of them."""
