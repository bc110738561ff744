"""Icons, fonts, theme, catalogues and reference data; found through foundation/resources.py."""
