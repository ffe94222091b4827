"""The report of a batch as one HTML page: counts and checks, and no word of any recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from app.batch.journal import Entry, State
from app.batch.projects import REPORT, project_path
from app.domain.errors import OutputError
from app.domain.finding import Category
from app.domain.planning.labels import label_name
from app.domain.words.terms import visible
from app.files import is_file, moment, write_whole
from app.verify.page import PAGE_HEAD, table_rows


def write_reports(entries: Sequence[Entry], *, folder: Path, private: Path, kinds: bool = True) -> Path:
    """Write the report beside the bundles, and a private one that also names the recordings.

    The name of a file often says what a meeting was about. So the report beside the bundles, which may be
    circulated with them, knows recordings by number and bundles by name. One that was there before the first
    of this batch is that of another batch, or somebody's, and is moved aside.

    Args:
        entries: every recording.
        folder: where the bundles are.
        private: the folder of the journal.
        kinds: whether the bundles tell of what kind the removed passages were; the report beside them tells
            no more than they do.

    Returns:
        The private report.

    Raises:
        OutputError: when they cannot be written.
    """
    public = _page(entries, private=None, kinds=kinds)
    if is_file(folder / REPORT) and not is_file(private / REPORT):
        _keep_other(folder / REPORT)
    _write(folder / REPORT, public, mode=0o666)  # As the bundles are written.
    _write(private / REPORT, _page(entries, private=private), mode=0o600)
    return private / REPORT


def _page(entries: Sequence[Entry], *, private: Path | None, kinds: bool = True) -> str:
    states = Counter(entry.state for entry in entries)
    counts: Counter[str] = Counter()
    for entry in entries:
        if kinds and entry.state is State.PUBLISHED and entry.document is not None:
            counts.update(entry.document["counts"])
    heads = ["No.", "State", "Bundle", "Redacted", "Checks", "Why"]
    heads += ["Recording", "Project"] if private else []
    return _PAGE.substitute(
        language="en",
        title="Report of a batch",
        width=80,
        created=f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}",
        private="<p>Private: it names your recordings. Do not circulate it.</p>" if private else "",
        states=table_rows([(state.said, str(states[state])) for state in State if states[state]]),
        counts=table_rows(
            (label_name(category, "en").lower(), str(counts[category]))
            for category in Category
            if category in counts
        )
        or table_rows([("none" if kinds else "not told", "")]),
        heads="".join(f'<th scope="col">{escape(head)}</th>' for head in heads),
        recordings=table_rows(_row(entry, private, kinds=kinds) for entry in entries),
    )


def _row(entry: Entry, private: Path | None, *, kinds: bool) -> tuple[str, ...]:
    document, reason = entry.document, entry.reason
    published = document if entry.state is State.PUBLISHED else None
    checks = published["checks"] if published else []
    row = (
        str(entry.number),
        entry.state.said,
        entry.bundle if published else "",
        str(_redacted(published, kinds=kinds)) if published else "",
        f"{sum(check['passed'] for check in checks)} of {len(checks)} passed" if checks else "",
        reason.code if reason else "",
    )
    if private is None:
        return row
    why = f"{reason.happened} {reason.advice}" if reason else ""
    project = project_path(private, entry.number)
    return (*row[:-1], visible(why), visible(str(entry.source)), str(project) if project.exists() else "")


def _redacted(document: dict[str, Any], *, kinds: bool) -> int:
    """How many findings were redacted; where their kinds are not told, how many passages."""
    return sum(document["counts"].values()) if kinds else len(document["spans"])


def _keep_other(report: Path) -> None:
    with _writing():
        report.rename(report.with_stem(f"{report.stem} (replaced {moment()})"))


def _write(path: Path, page: str, *, mode: int) -> None:
    with _writing():
        path.parent.mkdir(parents=True, exist_ok=True)
        # The name of a file may hold what is no text.
        write_whole(path, page.encode("utf-8", "backslashreplace"), mode=mode)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        advice = "What was published stays; make room for the report and run again with --resume."
        raise OutputError.of(error, "The report", advice) from error


_PAGE = Template(
    PAGE_HEAD
    + """<p>$created</p>
$private
<table>
$states
</table>
<h2>Labels by category</h2>
<table>
$counts
</table>
<h2>Recordings</h2>
<table>
<tr>$heads</tr>
$recordings
</table>
</body>
</html>
"""
)
