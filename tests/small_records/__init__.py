"""The books of records of the small group: typed in on one evening, in all the ways that differ.

Every book has a record with all its fields, one with hardly any, one that waits too long and one
that was cancelled. `write_small_book` comes first: these records point at its people and money.
"""

from kube_desktop.groupfile.group_file import GroupFile
from tests.small_records.gatherings import write_activities, write_meetings
from tests.small_records.goods import write_goods
from tests.small_records.outside import write_guests, write_letters, write_papers, write_partners
from tests.small_records.people import write_people
from tests.small_records.plans import write_plans


def write_small_records(book: GroupFile) -> None:
    """Write the records into the file of the small group."""
    write_people(book)
    write_meetings(book)
    write_goods(book)
    write_guests(book)
    write_letters(book)
    write_activities(book)
    write_plans(book)
    write_partners(book)
    write_papers(book)
