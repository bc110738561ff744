"""argparse in our own words: what is wrong is said in the person's language, in one sentence."""

import argparse
import re
from collections.abc import Iterable
from typing import Final, NoReturn

from kube_desktop.cli.console import UsageError
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_, _

# argparse speaks English and offers no other words; these are its complaints and ours.
_COMPLAINTS: Final = (
    (r"the following arguments are required: (.+)", N_("Belum lengkap: {0} harus ditulis.")),
    (r"unrecognized arguments: (.+)", N_("Tidak dikenal: {0}.")),
    (
        r"argument (.+): invalid choice: '(.*)' \(choose from (.+)\)",
        N_("{0} tidak mengenal “{1}”. Pilih {2}."),
    ),
    (r"argument (.+): expected .+", N_("Sesudah {0} harus ada isinya.")),
    (r"argument (.+): not allowed with argument (.+)", N_("Pilih {0} atau {1}, jangan keduanya.")),
    (r"argument (.+): ignored explicit argument .+", N_("{0} tidak memakai isi.")),
    (r"argument (.+?): (.+)", N_("{0}: {1}")),
)


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments.

    Args:
        command: as it is called (`kube-desktop new`).
        about: what the command does, in a sentence or two.
    """

    def __init__(self, command: str, about: str) -> None:
        super().__init__(
            prog=command,
            description=about,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self.inputs = self.add_argument_group(_("Isian"))
        self.choices = self.add_argument_group(_("Pilihan"))
        self.choices.add_argument("-h", "--help", action="help", help=_("tampilkan bantuan ini"))
        self.choices.add_argument(
            "--language",
            metavar="id|en",
            help=_("bahasa jawaban; bawaan: isi KUBE_LANGUAGE, atau id"),
        )

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong instead of leaving the program.

        Raises:
            UsageError: always.
        """
        for pattern, sentence in _COMPLAINTS:
            if match := re.fullmatch(pattern, message, re.DOTALL):
                words = (word.replace("'", "") for word in match.groups())
                detail = _(sentence).format(*words)
                raise UsageError(detail=detail, command=self.prog)
        raise UsageError(detail=message, command=self.prog)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose own words are in the person's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Write the line of usage."""
        super().add_usage(usage, actions, groups, prefix or _("Cara pakai: "))


def told(error: RuleError) -> argparse.ArgumentTypeError:
    """Return an error that argparse passes on with the argument's name."""
    return argparse.ArgumentTypeError(str(error))
