"""Qt's own buttons in the language of the program; PySide6 ships no Indonesian for them."""

from typing import Final

from PySide6.QtCore import QTranslator

from kube_desktop.foundation.i18n import N_, _, language_in_use

_WORDS: Final = {
    "OK": N_("OK"),
    "&OK": N_("OK"),
    "Save": N_("Simpan"),
    "&Save": N_("Simpan"),
    "Save All": N_("Simpan Semua"),
    "Open": N_("Buka"),
    "&Open": N_("Buka"),
    "&Yes": N_("Ya"),
    "Yes": N_("Ya"),
    "&No": N_("Tidak"),
    "No": N_("Tidak"),
    "Cancel": N_("Batal"),
    "&Cancel": N_("Batal"),
    "Close": N_("Tutup"),
    "&Close": N_("Tutup"),
    "Abort": N_("Hentikan"),
    "Retry": N_("Coba lagi"),
    "Ignore": N_("Abaikan"),
    "Discard": N_("Buang"),
    "Help": N_("Petunjuk"),
    "Apply": N_("Terapkan"),
    "Reset": N_("Kembalikan"),
    "Don't Save": N_("Jangan Simpan"),
    "Show Details...": N_("Tampilkan rincian…"),
    "Hide Details...": N_("Sembunyikan rincian…"),
    "Cu&t": N_("Potong"),
    "&Copy": N_("Salin"),
    "&Paste": N_("Tempel"),
    "Delete": N_("Hapus"),
    "&Delete": N_("Hapus"),
    "&Undo": N_("Urungkan"),
    "&Redo": N_("Ulangi"),
    "Select All": N_("Pilih Semua"),
    "&Print": N_("Cetak"),
    "Print": N_("Cetak"),
    "Look in:": N_("Cari di:"),
    "File &name:": N_("Nama berkas:"),
    "Files of type:": N_("Jenis berkas:"),
    "&Choose": N_("Pilih"),
    "Choose": N_("Pilih"),
    "Directory:": N_("Folder:"),
    "Name": N_("Nama"),
    "Size": N_("Ukuran"),
    "Type": N_("Jenis"),
    "Date Modified": N_("Diubah"),
    "Back": N_("Kembali"),
    "Forward": N_("Berikutnya"),
    "Parent Directory": N_("Folder di atasnya"),
    "Create New Folder": N_("Folder baru"),
    "&New Folder": N_("Folder baru"),
    "New Folder": N_("Folder baru"),
    "&Rename": N_("Ganti nama"),
    "Printer": N_("Printer"),
    "&Name:": N_("Nama:"),
    "Copies": N_("Rangkap"),
    "Copies:": N_("Rangkap:"),
    "Print range": N_("Halaman yang dicetak"),
    "Print all": N_("Semua halaman"),
    "Pages from": N_("Halaman dari"),
    "to": N_("sampai"),
}


class QtWords(QTranslator):
    """Hands Qt's words to our catalogue; Qt keeps its own for what is not listed."""

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask."""
        return False

    def translate(  # type: ignore[override]  # None, not "", tells Qt to keep its own word
        self, context: str, source: str, disambiguation: str = "", n: int = -1
    ) -> str | None:
        """Return our word for one of Qt's, or None; English is what Qt speaks already."""
        del context, disambiguation, n
        ours = _WORDS.get(source)
        return _(ours) if ours and language_in_use() != "en" else None
