"""*Kondisi keluarga*: asking a family, and seeing what changed since it was first asked."""
