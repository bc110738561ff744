"""Errors that end as one clear sentence for a person.

An error carries a message id (the Indonesian sentence) and its parameters: the log gets both,
the person gets the sentence in the chosen language.
"""

from typing import ClassVar

from kube_desktop.foundation.i18n import N_, _


class KubeError(Exception):
    """Something a person must be told.

    Attributes:
        message: the Indonesian sentence, with `{name}` where a parameter belongs.
        parameters: what is filled in.
    """

    message: ClassVar[str] = N_("Terjadi kesalahan.")

    def __init__(self, **parameters: object) -> None:
        super().__init__(self.message, parameters)
        self.parameters = parameters

    def __str__(self) -> str:
        return _(self.message).format(**self.parameters)


class RuleError(KubeError):
    """What was asked breaks a rule of the books; nothing was written.

    Attributes:
        field: the input at fault, named as the value's attribute, or None when it is no single one;
            most errors know it by their class.
    """

    field: str | None = None


class FileProblemError(KubeError):
    """A file cannot be opened, read or written; nothing was lost."""
