from kube_desktop.books.members.links import MEMBER
from kube_desktop.groupfile.group_file import GroupFile
from tests.people import enter, man, woman


def test_a_member_is_found_by_name_or_number_and_named_by_id(book: GroupFile) -> None:
    maria, anton = enter(book, woman("Maria Bili")).id, enter(book, man("Anton Nahak")).id

    by_name = book.read(MEMBER.find, "bili")
    by_number = book.read(MEMBER.find, "2")
    names = book.read(MEMBER.names, [maria, anton, 99])

    assert [(option.id, option.text, option.detail) for option in by_name] == [
        (maria, "Maria Bili", "nomor 1")
    ]
    assert [option.id for option in by_number] == [anton]
    assert names == {maria: "Maria Bili", anton: "Anton Nahak"}
