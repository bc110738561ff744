"""What this program is, which version, and under whose licences its parts stand."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kube_desktop import __version__
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.foundation.paths import log_folder
from kube_desktop.foundation.resources import resource_path
from ui.widgets.choice_edit import ChoiceEdit
from ui.widgets.parts import column, label, row

_NOTICES: Final = (
    (N_("Program ini"), ("licences/program.txt",)),
    (N_("Huruf"), ("fonts/NOTICE.txt", "fonts/OFL.txt")),
    (N_("Gambar"), ("icons/NOTICE.md", "icons/LICENSE")),
    (N_("Wilayah"), ("reference/regions/NOTICE.md", "reference/regions/LICENSE.md")),
    (N_("Pustaka"), ("licences/NOTICE.txt",)),
)


class AboutTab(QWidget):
    """Version, promise, and the texts of the licences."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = ChoiceEdit([(place, _(word)) for place, (word, _f) in enumerate(_NOTICES)])
        self.notice.setAccessibleName(_("Lisensi"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Isi lisensi"))
        self.text.setMinimumHeight(180)
        layout = column(
            label(f"KUBE Desktop {__version__}", "heading"),
            label(
                _(
                    "Buku kas dan laporan kelompok usaha bersama, tanpa internet. Semua catatan "
                    "ada di berkas kelompok; program ini tidak mengirim apa pun ke mana pun."
                ),
                wrap=True,
            ),
            label(
                _("Bila program bermasalah, berkas catatannya ada di {folder}").format(
                    folder=log_folder()
                ),
                "note",
                wrap=True,
            ),
            row(label(_("Lisensi"), "strong"), self.notice, None, spacing=12),
            self.text,
            spacing=10,
        )
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.notice.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        place = self.notice.value()
        assert isinstance(place, int)  # noqa: S101 - one is always chosen
        texts = [_read(name) for name in _NOTICES[place][1]]
        self.text.setPlainText("\n\n".join(texts))


def _read(name: str) -> str:
    return resource_path(*name.split("/")).read_text(encoding="utf-8").strip()
