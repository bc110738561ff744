"""The commands by name; nothing of them is loaded here."""

from collections.abc import Sequence
from typing import Final

from kube_desktop.foundation.i18n import N_

PROGRAM: Final = "kube-desktop"

COMMANDS: Final = {
    "demo": ("demo", N_("Tulis kelompok contoh: 12 bulan, 10 anggota, semua dana terpakai.")),
    "new": ("new", N_("Buat kelompok baru, dengan saldo awal bila pindah dari buku kertas.")),
    "kinds": ("kinds", N_("Daftar jenis uang masuk dan uang keluar: kode, dana, arah, nama.")),
    "import": (
        "import_table",
        N_("Masukkan isi buku dari CSV atau XLSX: semua baris, atau tidak satu pun."),
    ),
    "template": ("template", N_("Buat tabel contoh XLSX yang tinggal diisi untuk import.")),
    "report": ("report", N_("Cetak laporan atau buku, atau lihat daftarnya.")),
    "dossier": (
        "dossier",
        N_("Jadikan semua buku satu PDF, untuk kelompok yang diakhiri atau dilimpahkan."),
    ),
    "schedule": (
        "schedule",
        N_("Hitung jadwal angsuran pinjaman; tidak memerlukan berkas."),
    ),
    "completeness": (
        "completeness",
        N_("Lihat buku mana yang lengkap dalam sebulan, dan apa yang masih kurang."),
    ),
    "score": ("score", N_("Lihat usulan nilai tiap butir, buktinya, dan penilaian terakhir.")),
    "recap": (
        "recap",
        N_("Bandingkan beberapa kelompok: daftar, kinerja, kuartil, dan anggota semuanya."),
    ),
    "check": ("check", N_("Periksa apakah berkas kelompok utuh dan tidak diubah diam-diam.")),
}
"""Module and purpose of every command, in the order of the help."""


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments are at most one file, and no command or option."""
    if not arguments:
        return True
    first, *others = arguments
    return not others and first not in COMMANDS and not first.startswith("-")
