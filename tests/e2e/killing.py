"""Killing a program on the way: what it wrote must be there as a whole or not at all."""

import os
import select
import signal
from collections.abc import Callable


def kill_after(moment: float, prepare: Callable[[], Callable[[], object]]) -> bool:
    """Kill an act after some seconds or when it is done; tells whether it was.

    The one who is killed is a fork, so that this one can tell.

    Args:
        moment: seconds since everything was ready.
        prepare: loads and opens what the act needs, and returns the act.
    """
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        act = prepare()
        os.write(writing, b".")
        act()
        os.write(writing, b"!")
        signal.pause()
    os.close(writing)
    os.read(reading, 1)  # everything is loaded and open
    ready, *_rest = select.select([reading], [], [], moment)
    was_done = bool(ready and os.read(reading, 1))
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    os.close(reading)
    return was_done


def die() -> None:
    """Be killed here and now."""
    os.kill(os.getpid(), signal.SIGKILL)
