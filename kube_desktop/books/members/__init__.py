"""The register of members (*buku daftar anggota*)."""
