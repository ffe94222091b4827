"""What the tests let the child do."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier

from app.domain.errors import Cancelled, CaviardError, NoSoundError
from app.worker import Progress, Report, Worker

LONG = "a name so long that a message is sent in more than one piece" * 20_000


@dataclass
class Loose:
    text: str


def add(report: Report, a: int, b: int = 0) -> int:
    report(Progress("add", a, b))
    return a + b


def privileges(report: Report) -> int:
    """The capabilities that this process has on Linux, as bits."""
    assert callable(report)
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    return int(told["CapEff"], 16) | int(told["CapPrm"], 16)


def tell_at_once(report: Report, threads: int, each: int) -> int:
    def tell(thread: int) -> None:
        for number in range(each):
            report(Progress(LONG, number, thread))

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(tell, range(threads)))
    return threads * each


def where(report: Report) -> int:
    assert callable(report)
    return os.getpid()


def begin_another(report: Report) -> int:
    """Where a child of this process is, that goes on for as long as this one keeps it."""
    pid = report.kept(Worker).run("tests.worker.tasks:where")
    assert isinstance(pid, int)
    return pid


def load(word: str) -> list[str]:
    return [word, str(time.monotonic_ns())]


def keep(report: Report, word: str) -> list[str]:
    return report.kept(load, word)


def refuse(report: Report, secret: str) -> None:
    report(Progress("refuse", 0, 1))
    raise NoSoundError("no-sound", "It holds no sound.", f"Length {len(secret)}.")


def stop(report: Report) -> None:
    report(Progress("stop", 0, 1))
    raise Cancelled


def stumble(report: Report, secret: str) -> None:
    report(Progress("stumble", 0, 1))
    raise ValueError(secret)


def run_out(report: Report) -> None:
    report(Progress("run_out", 0, 1))
    raise MemoryError


def unsendable(report: Report) -> object:
    return lambda: report


def tell(report: Report, kind: str) -> None:
    report({"loose": Loose("x"), "text": "text", "type": Progress}[kind])


def abort(report: Report) -> None:
    report(Progress("abort", 0, 1))
    os.abort()


def sleep(report: Report, seconds: float) -> None:
    report(Progress("sleep", 0, 1))
    time.sleep(seconds)


def sleep_natively(report: Report, seconds: int) -> None:
    report(Progress("sleep", 0, 1))
    ctypes.PyDLL(None).sleep(seconds)  # holds the interpreter: no Python code can run


def chatter(report: Report, secret: str) -> None:
    report(Progress("chatter", 0, 1))
    sys.stdout.write(secret)
    sys.stdout.flush()
    os.write(1, secret.encode())
    os.write(2, secret.encode())


def connect(report: Report, how: str) -> None:
    report(Progress("connect", 0, 1))
    match how:
        case "connect":
            with socket.socket() as line:
                line.connect(("127.0.0.1", 9))
        case "bind":
            with socket.socket() as line:
                line.bind(("127.0.0.1", 0))
        case "look-up":
            socket.getaddrinfo("localhost", 80)
        case "send":
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
                line.sendto(b"x", ("127.0.0.1", 9))
        case _:
            urllib.request.urlopen("http://127.0.0.1:9/")


def interfaces(report: Report) -> list[str]:
    report(Progress("interfaces", 0, 1))
    lines = Path("/proc/self/net/dev").read_text(encoding="ascii").splitlines()[2:]
    return [line.partition(":")[0].strip() for line in lines]


def named_lock(report: Report) -> bool:
    """Whether a lock that a library makes has a name in the system, which a kill would leave."""
    import multiprocessing

    report(Progress("named_lock", 0, 1))
    return vars(multiprocessing.RLock())["_semlock"].name is not None


def write(report: Report, path: Path) -> int:
    report(Progress("write", 0, 1))
    path.write_bytes(b"x")
    return path.stat().st_uid


def core_limit(report: Report) -> tuple[int, int]:
    import resource

    report(Progress("core_limit", 0, 1))
    return resource.getrlimit(resource.RLIMIT_CORE)


def memory_limit(report: Report) -> tuple[int, int]:
    import resource

    report(Progress("memory_limit", 0, 1))
    return resource.getrlimit(resource.RLIMIT_DATA)


def every_error(report: Report) -> list[CaviardError]:
    report(Progress("every_error", 0, 1))
    found: list[CaviardError] = [Cancelled()]
    todo: list[type[CaviardError]] = [CaviardError]
    while todo:
        kind = todo.pop()
        todo += [each for each in kind.__subclasses__() if each.__name__ != "Cancelled"]
        found.append(kind("code", "Happened.", "Advice."))
    return found


def telemetry(report: Report) -> list[str]:
    """What a library that reports to its makers leaves in the folder of temporary files."""
    import onnxruntime

    assert report is not None
    assert onnxruntime.get_available_providers()
    return sorted(path.name for path in Path(tempfile.gettempdir()).iterdir())


def multiply(report: Report) -> int:
    """The threads of this process once numpy has multiplied large matrices."""
    import numpy as np

    del report
    product = np.ones((1000, 1000)) @ np.ones((1000, 1000))
    assert product[0, 0] == len(product)
    return len(list(Path("/proc/self/task").iterdir()))


def litter(report: Report, megabytes: int) -> int:
    """Take memory in small blocks and free all but the last, below which glibc gives nothing back."""
    blocks = [bytearray(b"x" * 65_536) for _ in range(16 * megabytes)]
    report.kept(bytearray, blocks.pop())
    return resident(report)


def litter_on_the_way(report: Report, megabytes: int) -> tuple[int, int]:
    """The same in the middle of a task: what is taken before a message is sent, and after."""
    blocks = [bytearray(b"x" * 65_536) for _ in range(16 * megabytes)]
    last = blocks.pop()
    blocks.clear()
    before = resident(report)
    report(Progress("litter", len(last), len(last)))
    return before, resident(report)


def resident(_: Report) -> int:
    """Bytes that this process has in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def heaps(_: Report, threads: int) -> int:
    """Heaps of the C library once so many threads have asked it for memory at the same time."""
    together = Barrier(threads)

    def ask(_: int) -> None:
        together.wait()
        libc.free(libc.malloc(1000))
        together.wait()

    libc = ctypes.CDLL(None)
    libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    libc.free.argtypes = libc.fclose.argtypes = [ctypes.c_void_p]
    libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
    with ThreadPoolExecutor(max_workers=threads) as pool:
        list(pool.map(ask, range(threads)))
    with tempfile.NamedTemporaryFile() as told:
        file = libc.fopen(told.name.encode(), b"w")
        libc.malloc_info(0, file)
        libc.fclose(file)
        return told.read().count(b"<heap nr=")
