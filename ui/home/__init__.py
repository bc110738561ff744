"""Beranda: where the group stands and what is to be done."""
