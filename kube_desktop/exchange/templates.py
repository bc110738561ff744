"""An empty table to fill in, one for each kind that can be taken over."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook

from kube_desktop.exchange.table_kinds import TableKind
from kube_desktop.foundation.i18n import N_, _
from kube_desktop.registers.fields import Field, FieldKind
from kube_desktop.registers.words import NO, YES

_ROWS: Final = 2000
"""As far down as choices are offered and cells are formatted for what belongs in them."""

_MADE: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - the same template gives the same bytes
_WIDTHS: Final = {
    FieldKind.DAY: 13,
    FieldKind.COUNT: 12,
    FieldKind.MONEY: 16,
    FieldKind.YES_NO: 12,
    FieldKind.TEXT: 24,
    FieldKind.PASSAGE: 40,
}
_FORMATS: Final = {
    FieldKind.DAY: "dd/mm/yyyy",
    FieldKind.COUNT: "0",
    FieldKind.MONEY: "#,##0",
    FieldKind.TEXT: "@",
    FieldKind.PASSAGE: "@",
    FieldKind.LINK: "@",
}
_EXAMPLES: Final = {
    FieldKind.DAY: "31/10/2026",
    FieldKind.COUNT: "3",
    FieldKind.MONEY: "1.250.000",
    FieldKind.YES_NO: YES,
}
_WHAT_IT_IS: Final = {
    FieldKind.DAY: N_("tanggal"),
    FieldKind.COUNT: N_("angka"),
    FieldKind.MONEY: N_("uang, dalam rupiah"),
    FieldKind.YES_NO: N_("ya atau tidak"),
    FieldKind.CHOICE: N_("salah satu pilihan"),
    FieldKind.LINK: N_("nomor atau nama dari buku lain"),
    FieldKind.TEXT: N_("tulisan"),
    FieldKind.PASSAGE: N_("tulisan, boleh panjang"),
}
_HEAD: Final = {"bold": True, "border": 1, "border_color": "#808080", "valign": "vcenter"}
_REQUIRED_GROUND: Final = "#D7ECE9"
_OPTIONAL_GROUND: Final = "#EBEBEB"


def template(kind: TableKind) -> bytes:
    """Return a workbook whose first sheet has the headings of a table and nothing below them.

    The second sheet explains each column, the third holds the words to choose from. The same kind
    gives the same bytes.
    """
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target)
    workbook.set_properties({"title": _(kind.title), "created": _MADE})
    _Writer(workbook, kind).write()
    workbook.close()
    return target.getvalue()


def words_of(field: Field) -> tuple[str, ...]:
    """Return the words that a column takes, none where it is free.

    They are those of the paper, so that a template fits whichever language the program speaks.
    """
    if field.kind is FieldKind.YES_NO:
        return (YES, NO)
    return tuple(each.title_on_paper for each in field.choices or ())


class _Writer:
    def __init__(self, workbook: Workbook, kind: TableKind) -> None:
        self._workbook = workbook
        self._kind = kind
        self._fields = kind.fields
        self._title = _(kind.title)
        self._table = workbook.add_worksheet(_("Isian"))
        self._advice = workbook.add_worksheet(_("Petunjuk"))
        self._choices = workbook.add_worksheet(_("Pilihan"))

    def write(self) -> None:
        """Write the three sheets."""
        self._table.freeze_panes(1, 0)
        self._table.set_row(0, 24)
        for place, field in enumerate(self._fields):
            self._write_column(place, field)
            self._offer_words(place, field)
        self._write_advice()

    def _write_column(self, place: int, field: Field) -> None:
        look = {"num_format": _FORMATS[field.kind]} if field.kind in _FORMATS else {}
        width = max(_WIDTHS.get(field.kind, 20), len(field.key) + 4)
        self._table.set_column(place, place, width, self._format(look))
        ground = _REQUIRED_GROUND if field.is_required else _OPTIONAL_GROUND
        self._table.write_string(0, place, field.key, self._format({**_HEAD, "bg_color": ground}))
        self._table.write_comment(0, place, _advice_on(self._kind, field), {"x_scale": 1.8})

    def _offer_words(self, place: int, field: Field) -> None:
        words = words_of(field)
        self._choices.set_column(place, place, max(map(len, (field.key, *words))) + 2)
        self._choices.write_string(0, place, field.key, self._format(_HEAD))
        for row, word in enumerate(words, 1):
            self._choices.write_string(row, place, word)
        if words:
            source = f"='{self._choices.get_name()}'!{xl_range_abs(1, place, len(words), place)}"
            self._table.data_validation(
                1,
                place,
                _ROWS,
                place,
                {
                    "validate": "list",
                    "source": source,
                    "error_title": field.key,
                    "error_message": _("Pilih salah satu dari daftar."),
                },
            )

    def _write_advice(self) -> None:
        wrapped = self._format({"text_wrap": True, "valign": "top"})
        rows: list[list[str]] = [
            [self._title],
            [_("Tulis di lembar “Isian”, satu baris untuk satu catatan. Jangan ubah judul kolom.")],
            [_("Kolom berwarna hijau wajib diisi; yang abu-abu boleh kosong.")],
            [],
            [_("Kolom"), _("Artinya"), _("Wajib?"), _("Isinya"), _("Contoh atau petunjuk")],
        ]
        for column, width in enumerate((24, 30, 26, 44, 44)):
            self._advice.set_column(column, column, width)
        for number, row in enumerate(rows):
            look = self._format(_HEAD if number == len(rows) - 1 else {"bold": number == 0})
            for column, text in enumerate(row):
                self._advice.write_string(number, column, text, look)
        for number, field in enumerate(self._fields, len(rows)):
            for column, text in enumerate(_advice_in_cells(self._kind, field)):
                self._advice.write_string(number, column, text, wrapped)

    def _format(self, look: Mapping[str, object]) -> Format:
        return self._workbook.add_format(dict(look))


def _advice_in_cells(kind: TableKind, field: Field) -> tuple[str, ...]:
    required = N_("wajib") if field.is_required else N_("boleh kosong")
    return (
        field.key,
        _(field.title),
        _(kind.needed_in_some.get(field.key, required)),
        _what_it_is(field),
        _example_of(field),
    )


def _advice_on(kind: TableKind, field: Field) -> str:
    _key, title, required, what, example = _advice_in_cells(kind, field)
    lines = [f"{title} ({required})", what]
    return "\n".join([*lines, _("Contoh: {example}").format(example=example)] if example else lines)


def _what_it_is(field: Field) -> str:
    words = words_of(field) if field.kind is FieldKind.CHOICE else ()
    return ", ".join(words) if words else _(_WHAT_IT_IS[field.kind])


def _example_of(field: Field) -> str:
    if field.hint:
        return _(field.hint).removeprefix(_("Contoh: "))
    if field.kind is FieldKind.CHOICE:
        return words_of(field)[0]
    return _(_EXAMPLES.get(field.kind, ""))
