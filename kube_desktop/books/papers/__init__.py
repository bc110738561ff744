"""The group's own papers (*dokumen kelompok*): decree, rules, agreements, as scans with dates."""
