"""What the books may well hold, and what a facilitator still wants to look at."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kube_desktop.audit.findings import CheckName, Finding, entry_name
from kube_desktop.books.meetings.links import decision_names
from kube_desktop.foundation.calendar import format_day
from kube_desktop.foundation.i18n import _
from kube_desktop.groupfile.reading import Reader


def present_were_members(reader: Reader) -> Iterator[Finding]:
    """Who is on the roll of a meeting was a member on its day, as the register says today."""
    for name, day in reader.rows(
        "SELECT m.name, t.on_day FROM attendance a JOIN meeting t ON t.id = a.meeting_id"
        " JOIN member m ON m.id = a.member_id"
        " WHERE t.cancelled_at IS NULL AND (m.joined_on > t.on_day OR m.left_on <= t.on_day)"
        " ORDER BY t.on_day, m.number"
    ):
        sentence = _("Ada di daftar hadir rapat {day}, padahal bukan anggota pada hari itu.")
        sentence = sentence.format(day=format_day(date.fromisoformat(day)))
        yield Finding(CheckName.ATTENDANCE, name, sentence)


def cited_vouchers_stand(reader: Reader) -> Iterator[Finding]:
    """No good, event or activity is paid by a voucher that was cancelled.

    What an activity cost follows the voucher that stands in the place of a corrected one.
    """
    for *name, what in reader.rows(
        "SELECT e.id, e.series, e.voucher_year, e.voucher_number, c.what FROM ("
        " SELECT name AS what, voucher_id AS entry_id FROM inventory_good"
        " WHERE cancelled_at IS NULL"
        " UNION ALL SELECT g.name, v.voucher_id FROM inventory_event v"
        " JOIN inventory_good g ON g.id = v.good_id"
        " WHERE v.cancelled_at IS NULL AND g.cancelled_at IS NULL"
        " UNION ALL SELECT a.description, v.entry_id FROM activity_voucher v"
        " JOIN activity a ON a.id = v.activity_id WHERE a.cancelled_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.corrects_id = v.entry_id)"
        ") c JOIN entry e ON e.id = c.entry_id"
        " WHERE EXISTS (SELECT 1 FROM entry r WHERE r.reverses_id = e.id) ORDER BY e.id"
    ):
        sentence = _("“{what}” menyebut bukti ini, padahal bukti ini dibatalkan.")
        yield Finding(CheckName.CITED, entry_name(*name), sentence.format(what=what))


def cited_decisions_stand(reader: Reader) -> Iterator[Finding]:
    """No loan, tariff, sharing or plan that stands rests on a decision that was cancelled."""
    cited: Counter[int] = Counter()
    for (table,) in reader.rows(
        "SELECT DISTINCT s.name FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f"
        " WHERE s.type = 'table' AND f.\"table\" = 'decision' AND f.\"from\" = 'decision_id'"
    ):
        cited.update(
            dict(
                reader.rows(
                    f'SELECT c.decision_id, count(*) FROM "{table}" c'  # noqa: S608 - our own table
                    " JOIN decision d ON d.id = c.decision_id JOIN meeting m ON m.id = d.meeting_id"
                    " WHERE c.cancelled_at IS NULL"
                    " AND (d.cancelled_at IS NOT NULL OR m.cancelled_at IS NOT NULL)"
                    " GROUP BY c.decision_id"
                )
            )
        )
    for decision_id, words in decision_names(reader, cited).items():
        sentence = _("Keputusan ini dibatalkan, padahal masih menjadi dasar {count} catatan.")
        yield Finding(CheckName.CITED, words, sentence.format(count=cited[decision_id]))
