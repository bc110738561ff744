"""Letters in and out (*agenda surat masuk, surat keluar*), and how the group numbers its own."""
