"""Bagi hasil and yearly SHU: set aside first, then shared; each share with its working."""
