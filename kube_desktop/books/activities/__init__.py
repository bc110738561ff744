"""The book of activities (*buku kegiatan*): what the group did, who took part, what it cost."""
