"""A panel of a book's own, in the place of the entry panel while it is needed."""

from abc import abstractmethod

from PySide6.QtWidgets import QFrame

from kube_desktop.foundation.errors import KubeError
from ui.widgets.parts import restyle


class OwnPanel(QFrame):
    """What the page of a book needs to know of a panel that only this book has."""

    def __init__(self) -> None:
        super().__init__()
        restyle(self, "panel")

    @abstractmethod
    def show_error(self, error: KubeError) -> None:
        """Tell what the book refused beside its field."""

    @abstractmethod
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the book."""
