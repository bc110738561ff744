"""What a person would read from a printed form."""

from io import BytesIO

from pypdf import PdfReader


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, line by line, as it can be copied out of a viewer."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    """Return all words of the document, one space apart."""
    return " ".join(" ".join(page_texts(pdf)).split())
