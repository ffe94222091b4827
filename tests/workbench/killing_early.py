"""Begins projects in processes that are killed one line later each, and then gives the same command again.

It is a program of its own, without threads, which may be doubled at any time: see ``test_killed.py``.
"""

import sys
import threading
from contextlib import closing
from itertools import count
from pathlib import Path

from app.domain.ports import HeardBlock
from app.domain.timeline import Span
from app.project import Project, cipher, is_locked, kept, locking, logged, project, store
from app.workbench.outgoing import keeping as module
from app.workbench.outgoing.keeping import Keeper, keeping
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy, begun_with
from tests.values import make_recording
from tests.workbench.killing import killed_at

TRACED = frozenset(str(one.__file__) for one in (kept, locking, logged, module, project, store))
SETTINGS = begun_with(Policy(load_profile()), Path("meeting.wav"), Hearing(language="en"))
BLOCK = HeardBlock(Span(0, 9), "en", ())


def begin(keeper: Keeper) -> None:
    """What a command does before it listens."""
    keeper.opened(make_recording())
    keeper.asked(SETTINGS)


def command(path: Path, passphrase: str | None) -> None:
    """Begin a project, and hear something for it."""
    with keeping(path, lambda _: None, passphrase) as keeper:
        begin(keeper)
        keeper(BLOCK)


def main(folder: Path, passphrase: str | None, *, each: int) -> None:
    """Kill a command at lines in which it begins a project; the same one goes on, or begins anew."""
    for line in count(1, each):
        path = folder / f"{line}.caviard"

        def work(path: Path = path) -> None:
            with closing(Keeper(path=path, passphrase=passphrase)) as keeper:
                begin(keeper)

        killed = killed_at(line, work, TRACED)
        command(path, passphrase)
        assert is_locked(path) is (passphrase is not None)
        with Project.open(path, passphrase) as opened:
            assert (opened.settings, opened.blocks) == (SETTINGS, (BLOCK,))
        assert [place.name for place in folder.iterdir() if place.name.startswith(f"{line}.")] == [path.name]
        if not killed:
            sys.stdout.write(str(line // each))
            return


if __name__ == "__main__":
    assert threading.active_count() == 1
    cipher._COST = 14  # a lock is slow on purpose
    main(Path(sys.argv[1]), sys.argv[3] if sys.argv[3:] else None, each=int(sys.argv[2]))
