"""Beginning a batch, or going on with one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from os.path import realpath
from pathlib import Path

from app.batch.journal import JOURNAL, Entry, Journal, State
from app.batch.projects import UNFINISHED, holds_others, make_private, move_aside, remove_project
from app.batch.run import BatchOrder
from app.domain.digest import digest
from app.domain.errors import OutputError, ProjectError, UsageError
from app.files import is_folder, is_there, made_beside, moment, sha256_of
from app.project.store import in_use

_ANEW = "begin anew with --force, which moves the old journal aside, and what was decided in reviews with it."


def open_batch(
    private: Path,
    sources: Sequence[Path],
    order: BatchOrder,
    *,
    naming: Callable[[], str],
    resume: bool,
    force: bool,
    check: Callable[[], object] = lambda: None,
) -> Journal:
    """The journal of a new batch, or that of one that was begun, ready to go on.

    Args:
        private: its folder.
        sources: recordings, absolute; those that the journal does not know are added to it, and so is another
            recording under the name of one that was published. One that was moved is known by its bytes.
        order: what is asked; going on asks the same.
        naming: gives a name for a bundle.
        resume: whether to go on where a batch stopped; without one, one is begun.
        force: whether a batch that is not finished, or whose journal is damaged, is moved aside.
        check: is called before anything is made or changed, when what is asked for is no wrong usage; what it
            raises is raised.

    Raises:
        UsageError: when there is one that is not finished, or it was begun with other options; when one is to
            begin without recordings; or when the folder is none, or has no journal, and something of somebody
            else.
        ProjectError: when it is in use or damaged.
        OutputError: when its folder cannot be made, or moved.
    """
    path = private / JOURNAL
    if resume and path.exists():
        make_private(private)
        journal = Journal.open(path)
        try:
            _refuse_others(journal, order)
            check()
            _go_on(private, journal, sources, order, naming)
        except BaseException:
            journal.close()
            raise
        return journal
    if not sources:  # A journal that made way for nothing would not know any more what is published.
        happened = "There is no batch to go on with." if resume else "No recording is named."
        advice = "Name recordings, folders or patterns" + ("." if resume else "; or go on with --resume.")
        raise UsageError("no-recordings", happened, advice)
    begun = path.exists()
    if begun:
        _refuse_unfinished(path, force=force)
    elif is_there(private):
        _refuse_place(private)
    check()
    if begun:
        _make_way(private)
    make_private(private)
    return _new(path, sources, order, naming)


def _new(path: Path, sources: Sequence[Path], order: BatchOrder, naming: Callable[[], str]) -> Journal:
    try:
        with made_beside(path) as beside, Journal.create(beside) as journal:
            journal.save_order(_digest(order))
            journal.save(*_entries(sources, (), naming))
            if path.exists():  # begun by another command meanwhile, which would lose it
                raise in_use(path)
    except ProjectError as error:
        if error.code != "project-disk":
            raise
        happened = "The disk of the private journal is full or failing."
        raise ProjectError(error.code, happened, f"Make room there: {path.parent}.") from None
    return Journal.open(path)


def _refuse_place(private: Path) -> None:
    """Refuse what is there in place of a folder for a journal: a file, or somebody else's folder."""
    if not is_folder(private):
        raise UsageError(
            "not-a-folder", f"{private} is not a folder.", "Choose another folder with --journal."
        )
    if holds_others(private, JOURNAL):
        raise UsageError(
            "journal-folder",
            "The folder of the journal holds something that is not of a batch.",
            "Choose an empty folder with --journal, or one that is not there yet.",
        )


def _refuse_unfinished(path: Path, *, force: bool) -> None:
    left = 0
    try:
        with Journal.open(path) as journal:
            left = sum(entry.state is not State.PUBLISHED for entry in journal.entries)
    except ProjectError as error:
        if not force or error.code not in UNFINISHED:
            raise
    if left and not force:
        raise UsageError(
            "unfinished",
            f"A batch into this folder is not finished; recordings that are not published: {left}.",
            f"Go on with --resume, or {_ANEW}",
        )


def _make_way(private: Path) -> None:
    aside = private.with_name(f"{private.name} ({moment()})")
    try:
        move_aside(private, aside)
    except OSError as error:  # It is a disk of its own, or somebody works in it.
        advice = "Choose another folder with --journal, or move what is in it elsewhere."
        raise OutputError.of(error, "The folder of the journal that makes way", advice) from error


def _refuse_others(journal: Journal, order: BatchOrder) -> None:
    if journal.order != _digest(order):
        raise UsageError(
            "other-options",
            "The batch was begun with other options, or a profile or watch-list was changed since.",
            f"One decision serves all: go on with the same ones, or {_ANEW}",
        )


def _go_on(
    private: Path, journal: Journal, sources: Sequence[Path], order: BatchOrder, naming: Callable[[], str]
) -> None:
    entries = [_again(entry, order, naming) for entry in _found_again(journal.entries, sources)]
    entries += _entries(sources, entries, naming)
    journal.save(*entries)
    for entry in entries:
        if entry.state is State.PUBLISHED:
            remove_project(private, entry.number)


def _found_again(entries: Sequence[Entry], sources: Sequence[Path]) -> list[Entry]:
    """The recordings where they are now: one that is gone, or another in its place, may be among the sources.

    Listened to as another one, it would be published without what somebody did in its review, or twice.
    """
    heard = [entry for entry in entries if sources and entry.sha256]
    gone = {one.sha256: one for one in heard if not is_there(one.source) or one.is_replaced()}
    known = {realpath(entry.source) for entry in entries}
    moved = dict[int, Path]()
    for source in sources:
        if not gone:
            break
        with suppress(OSError):
            if realpath(source) not in known and (entry := gone.pop(sha256_of(source), None)) is not None:
                moved[entry.number] = source
    return [replace(entry, source=moved.get(entry.number, entry.source)) for entry in entries]


def _again(entry: Entry, order: BatchOrder, naming: Callable[[], str]) -> Entry:
    """A recording as it is gone on with: what was released when the power went is published."""
    if entry.state is State.PUBLISHED:
        return entry
    if entry.is_out(order.folder):
        return replace(entry, state=State.PUBLISHED)
    bundle = naming() if entry.state is State.FAILED else entry.bundle
    return replace(entry, state=State.WAITING, bundle=bundle, reason=None, document=None)


def _entries(sources: Sequence[Path], known: Sequence[Entry], naming: Callable[[], str]) -> list[Entry]:
    names = {entry.bundle for entry in known}
    last = {realpath(entry.source): entry for entry in known}
    have = {path for path, e in last.items() if e.state is not State.PUBLISHED or not e.is_replaced()}
    made: list[Entry] = []
    for source in sources:
        if realpath(source) not in have:
            while (name := naming()) in names:
                pass
            names.add(name)
            made.append(Entry(len(known) + len(made) + 1, source, name))
    return made


def _digest(order: BatchOrder) -> str:
    output = replace(order.output, name="any", force=False)
    return digest((order.hearing, order.policy, output, order.link_labels, realpath(order.folder)))
