"""What the child may not do: outlive its parent, dump core, keep all memory, connect, write to a terminal."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from multiprocessing import parent_process, set_start_method
from multiprocessing.connection import wait
from pathlib import Path

from app.worker.endings import ending_signals

_LEAST_MEMORY = 4 << 30
"""Bytes below which the memory limit is never set: libraries reserve more than they use."""
_BETWEEN = 5.0
"""Seconds that pass between two times that memory is given back in a task, at least."""
_NEW_USER, _NEW_NET = 0x1000_0000, 0x4000_0000
_PARENT_DEATH_SIGNAL, _NO_NEW_PRIVILEGES = 1, 38
_CAPABILITIES_OF_64_BITS = 0x2008_0522
_REPORT_NO_MEMORY = 1
"""What Windows calls ``WER_FAULT_REPORTING_FLAG_NOHEAP``, of a report that is made all the same."""
_MOST_HEAPS = -8
"""What glibc's ``mallopt`` calls ``M_ARENA_MAX``."""
_SILENT = {
    "ORT_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}
"""Native code, which an audit hook does not see, is told to be quiet: onnxruntime reports to its makers."""
_NETWORK_EVENTS = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
        "socket.sendmsg",
        "socket.sendto",
    }
)


def confine(*, bound: bool, debug: bool) -> None:
    """Limit this process, before it loads anything.

    Args:
        bound: whether the parent's main thread started it; Linux then kills it with its parent. (The signal
            comes when the starting *thread* ends, so no other thread may ask for it.)
        debug: whether what it writes may reach the terminal.
    """
    for number in ending_signals():  # The parent has it as well, and ends this process.
        signal.signal(number, signal.SIG_IGN)
    _redirect(debug=debug)
    forbid_core_dump()
    _limit_memory()
    _share_one_heap()
    _leave_network()
    _own_locks()
    os.environ.update(_SILENT)
    sys.addaudithook(refuse_network)
    if bound and sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    threading.Thread(target=_die_with_parent, name="parent-watch", daemon=True).start()


def forbid_core_dump() -> None:
    """Let no crash of this process, or of a child of it, write its memory to the disk, or report it."""
    if sys.platform == "win32":
        import msvcrt

        # Windows sends reports of crashes to its makers. The first is inherited by what is started.
        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        ctypes.WinDLL("kernel32").WerSetFlags(_REPORT_NO_MEMORY)
        return
    import resource

    # Where dumps go to a program, Linux heeds no limit but one byte, which switches them off.
    least = 1 if sys.platform == "linux" else 0
    with suppress(OSError, ValueError):  # It may be lower already, and then it cannot be raised.
        resource.setrlimit(resource.RLIMIT_CORE, (least, least))


def give_back_memory() -> None:
    """Give what was freed back to the system, where the C library keeps it for later (glibc does).

    A stage leaves hundreds of megabytes of holes in the heaps of its threads, which the next cannot use.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


class NowAndThen:
    """Gives memory back in the middle of a long task; from any thread.

    What comes and goes in hours of listening leaves ever more holes between what stays.
    """

    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self) -> None:
        """Give it back, if it is time."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _BETWEEN
            give_back_memory()


def refuse_network(event: str, args: tuple[object, ...]) -> None:
    """An audit hook that refuses every connection but local ones between processes.

    Raises:
        PermissionError: when a connection is asked for.
    """
    if event not in _NETWORK_EVENTS:
        return
    first = args[0] if args else None
    if isinstance(first, socket.socket) and first.family == getattr(socket, "AF_UNIX", None):
        return
    raise PermissionError("the working process opens no connection")


def _redirect(*, debug: bool) -> None:
    """Send standard output to standard error, or both to nowhere: native libraries print as they like."""
    with suppress(OSError):  # A windowed program has no standard streams.
        if debug:
            os.dup2(2, 1)
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _own_locks() -> None:
    """Let locks that libraries make (progress bars do) have no name: a named one outlives a kill."""
    if sys.platform != "win32":
        set_start_method("fork", force=True)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    memory = max(_LEAST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    if most == resource.RLIM_INFINITY or memory < most:
        with suppress(OSError, ValueError):  # Where it cannot be limited, it is not.
            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _share_one_heap() -> None:
    """Let threads of glibc have no heaps of their own: holes of one are of no use to another.

    Two threads that wrote three minutes down held 564 MB of which 423 were in use, and in one heap 507. Each
    asks for pieces so large that waiting for the other costs nothing.
    """
    if sys.platform == "linux" and (set_option := getattr(ctypes.CDLL(None), "mallopt", None)):
        set_option(_MOST_HEAPS, 1)


def _leave_network() -> None:
    """Move to a network name space without an interface, where Linux lets us."""
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None)
    if libc.unshare(_NEW_NET) == 0:
        return
    # Without privileges it takes a user name space of our own, in which we stay who we are.
    uid, gid, proc = os.getuid(), os.getgid(), Path("/proc/self")
    if os.access(proc / "uid_map", os.W_OK) and libc.unshare(_NEW_USER | _NEW_NET) == 0:
        maps = {"setgroups": "deny", "uid_map": f"{uid} {uid} 1", "gid_map": f"{gid} {gid} 1"}
        for name, text in maps.items():
            with suppress(OSError):  # Ubuntu grants the space, but not who we are in it: we need not know.
                (proc / name).write_text(text, encoding="utf-8")
        _give_up_privileges(libc)


def _give_up_privileges(libc: ctypes.CDLL) -> None:
    """Be no administrator of the space that was made: it would read what its user may not, and mount."""
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    this_process, nothing = (ctypes.c_uint32 * 2)(_CAPABILITIES_OF_64_BITS, 0), (ctypes.c_uint32 * 6)()
    libc.capset(this_process, nothing)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
