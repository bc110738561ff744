"""*Kondisi keluarga*: the criteria of poverty that a family meets, and how it lives, over years."""
