"""Pengaturan: how the program looks and prints, who the group is, its kinds, what this is."""
