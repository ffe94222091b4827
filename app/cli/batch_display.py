"""How far a batch is, on standard error: a live table on a terminal, plain lines otherwise."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Self

from app.batch.journal import ENDS, Entry, State
from app.cli.console import tell
from app.cli.progress import STAGES, how_far
from app.domain.words.terms import visible
from app.workbench.pacing.pace import Watch
from app.worker import Progress

if TYPE_CHECKING:
    from rich.live import Live
    from rich.table import Table

_LINE_EVERY = 30.0
"""Seconds between two plain lines about one stage of one recording."""
_AROUND = 8
"""Lines of a terminal that are left for everything but recordings."""
_ORDER = (State.RUNNING, State.FAILED, State.NEEDS_REVIEW, State.WAITING, State.PUBLISHED)
"""What is shown first where there is no room for all."""


@dataclass(slots=True)
class _Row:
    entry: Entry
    stage: str = ""
    progress: Progress | None = None
    watch: Watch = field(default_factory=lambda: Watch(remembers=False))
    told: float = 0.0

    @property
    def far(self) -> str:
        """How far the stage is, where something is done of it."""
        message = self.progress
        if self.entry.state is not State.RUNNING or message is None or not 0 < message.done < message.total:
            return ""
        return how_far(message, self.watch.left)


def said_totals(states: Counter[State]) -> str:
    """How many recordings are in each state, as a person reads it."""
    return ", ".join(f"{states[state]} {state.said}" for state in State if states[state])


class BatchDisplay:
    """Shows what becomes of recordings. A context manager; call it from any thread.

    Args:
        entries: every recording as it is now.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows = {entry.number: _Row(entry) for entry in entries}
        self._lock = threading.Lock()
        self._began = monotonic()
        self._live: Live | None = None

    def __enter__(self) -> Self:
        if sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.live import Live

            console = Console(stderr=True)
            self._live = Live(console=console, get_renderable=self._table, transient=True)
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live is not None:
            self._live.stop()

    def __call__(self, entry: Entry, message: object) -> None:
        """Take in what a recording is now, or a message about the work on it."""
        with self._lock:
            row = self._rows[entry.number]
            row.entry = entry
            if isinstance(message, Progress):
                self._progress(row, message)
            elif message is None and self._live is None and entry.state in ENDS:
                tell(f"{self._title(row)}: {entry.state.said}{_why(entry)}")

    def _progress(self, row: _Row, message: Progress) -> None:
        # The names of other recordings are looked for in the stage that was the last one.
        new, now = row.watch.take(message), monotonic()
        row.stage, row.progress = message.stage, message
        if new:
            row.told = now
        if self._live is not None:
            return
        stage = STAGES.get(message.stage, message.stage)
        if new:
            tell(f"{self._title(row)}: {stage} ...")
        elif now - row.told >= _LINE_EVERY and row.far:
            row.told = now
            tell(f"{self._title(row)}: {stage}: {row.far}")

    def _title(self, row: _Row) -> str:
        return f"{row.entry.number} of {len(self._rows)}, {visible(row.entry.source.name)}"

    def _table(self) -> Table:
        from rich.table import Table
        from rich.text import Text

        with self._lock:
            rows = sorted(
                self._rows.values(), key=lambda row: (_ORDER.index(row.entry.state), row.entry.number)
            )
            totals = said_totals(Counter(row.entry.state for row in rows))
            minutes, seconds = divmod(int(monotonic() - self._began), 60)
            table = Table(caption=f"{totals}; {minutes}:{seconds:02}", caption_justify="left")
            for head in ("No.", "Recording", "State", "Stage", "Progress"):
                table.add_column(head, no_wrap=True, overflow="ellipsis")
            room = max(1, (self._live.console.height if self._live is not None else 0) - _AROUND)
            for row in rows[:room]:
                running = row.entry.state is State.RUNNING
                stage = STAGES.get(row.stage, row.stage) if running else ""
                cells = (
                    row.entry.number,
                    visible(row.entry.source.name),
                    row.entry.state.said,
                    stage,
                    row.far,
                )
                table.add_row(*(Text(str(cell)) for cell in cells))
            return table


def _why(entry: Entry) -> str:
    if entry.state is State.PUBLISHED:
        return f" as {entry.bundle}"
    return f": {visible(entry.reason.happened)}" if entry.reason is not None else ""
