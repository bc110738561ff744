"""What both chains of seals, that of the journal and that of the records, have in common."""

import base64
from dataclasses import dataclass
from typing import Final

FIRST: Final = "0" * 64
"""What stands before the first seal."""


@dataclass(frozen=True, slots=True)
class Head:
    """The state of a chain: how many seals there are, and the last one."""

    edition: int
    seal: str

    @property
    def code(self) -> str:
        """The seal as people compare it: eight signs, `K7QF-2M9D`."""
        signs = base64.b32encode(bytes.fromhex(self.seal))[:8].decode()
        return f"{signs[:4]}-{signs[4:]}"
