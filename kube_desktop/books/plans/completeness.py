"""When plans are complete: a year has them, a meeting adopted them, what is due is done.

Source: our own criteria after domain.md 2.1, E5 and K8.
"""

from datetime import date

from kube_desktop.books.plans.queries import (
    overdue_works,
    plan_result,
    plans_of_year,
    works_of_year,
)
from kube_desktop.books.plans.register import BUSINESS_PLANS, WORK_PLANS
from kube_desktop.foundation.calendar import Month, format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader
from kube_desktop.registers.completeness import BookState, Lack, state_of_register


def work_plans_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the work plan of a month's year is."""
    on = min(today, month.last)
    works = works_of_year(reader, month.year)
    page = WORK_PLANS.page
    lacks = []
    if not works:
        sentence = _("Program kerja tahun {year} belum ditulis.")
        lacks.append(Lack(sentence.format(year=month.year), page))
    elif all(row.entry.decision_id is None for row in works):
        sentence = _("Program kerja tahun {year} belum disahkan dalam rapat.")
        lacks.append(Lack(sentence.format(year=month.year), page, works[0].id))
    lacks += [
        Lack(
            _("“{what}” belum ditandai terlaksana (paling lambat {day}).").format(
                what=row.entry.what, day=format_day(row.entry.due)
            ),
            page,
            row.id,
        )
        for row in overdue_works(reader, month.year, on)
    ]
    return state_of_register(reader, WORK_PLANS, month, lacks=lacks, today=today, rows=works)


def business_plans_state(reader: Reader, month: Month, *, today: date) -> BookState:
    """Return how complete and how detailed the business plans of a month's year are."""
    plans = plans_of_year(reader, month.year)
    page = BUSINESS_PLANS.page
    lacks = []
    if not plans:
        sentence = _("Rencana usaha tahun {year} belum ditulis.")
        lacks.append(Lack(sentence.format(year=month.year), page))
    for row in plans:
        title = row.entry.title
        if row.entry.decision_id is None:
            sentence = _("“{title}” belum disahkan dalam rapat.").format(title=title)
            lacks.append(Lack(sentence, page, row.id))
        lines = plan_result(reader, row.id).lines
        if not lines:
            sentence = _("“{title}” belum ada rinciannya.").format(title=title)
            lacks.append(Lack(sentence, page, row.id))
        elif all(line.entry.kind_code is None for line in lines):
            sentence = _("“{title}” belum bisa dibandingkan dengan kas: isi jenis di buku kas.")
            lacks.append(Lack(sentence.format(title=title), page, row.id))
    return state_of_register(reader, BUSINESS_PLANS, month, lacks=lacks, today=today, rows=plans)
