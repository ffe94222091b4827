"""What ends a program from outside."""

from __future__ import annotations

import signal


def ending_signals() -> tuple[signal.Signals, ...]:
    """Ctrl-C, ``kill``, and a terminal that is closed; not what whoever started the program has it ignore.

    ``nohup`` has the last ignored, and a shell the first of what runs behind it.
    """
    known = (getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP"))  # Windows has no SIGHUP
    return tuple(one for one in known if one is not None and signal.getsignal(one) is not signal.SIG_IGN)
