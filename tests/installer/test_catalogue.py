from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from installer.catalogue import MO, differing, marked_sentences, missing, read_catalogue


def test_every_marked_sentence_has_english() -> None:
    catalogue = read_catalogue()

    assert missing(catalogue) == []
    assert {message.id for message in catalogue if message.id} == marked_sentences()


def test_english_fills_in_the_same_parameters() -> None:
    assert differing(read_catalogue()) == []


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    with MO.open("rb") as file:
        compiled = read_mo(file)

    assert _pairs(compiled) == _pairs(read_catalogue())


def _pairs(catalogue: Catalog) -> dict[object, object]:
    return {message.id: message.string for message in catalogue if message.id}
