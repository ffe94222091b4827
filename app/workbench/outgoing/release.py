"""Where files are made before anybody may see them, and the last step: the move to where people look."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import OutputError, UsageError
from app.domain.recording import FIRST, Recording
from app.domain.timeline import Span
from app.files import is_file, keep_names, make_own_folder, moment, own_name, remove_left_behind, sha256_of
from app.verify.certificate import JSON_NAME
from app.workbench.apart import check_apart, is_below, is_published
from app.workbench.outgoing.destination import Destination
from app.workbench.policy.settings import Output

_MAKE_ROOM = "Make room, or choose another folder with -o."


@contextmanager
def staging() -> Iterator[Path]:
    """A folder of our own that nobody else may read, gone when the block ends, whatever happens.

    What an earlier run left behind because it was killed is removed first.

    Raises:
        OutputError: when it cannot be made.
    """
    parent = data_folder() / "staging"
    try:
        make_own_folder(parent)
        remove_left_behind(parent)
        folder = parent / own_name()
        folder.mkdir(mode=0o700)
    except OSError as error:
        advice = f"Make room or give access to {parent}."
        raise OutputError.of(error, "The private data folder", advice) from error
    try:
        yield folder
    finally:
        with suppress(KeyboardInterrupt):  # What is out is out; the next run removes the rest.
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def made_in_private() -> Iterator[None]:
    """Say of a full disk that it is that of the private data: another folder for the bundle would not help.

    Raises:
        OutputError: that.
    """
    try:
        yield
    except OutputError as error:
        if error.code != "disk-full":
            raise
        happened = "The disk with the private data of Caviard is full, where files are made."
        raise OutputError("private-disk-full", happened, f"Make room there: {data_folder()}.") from error


def check_target(target: Path, *, force: bool, project: Path | None = None) -> Destination:
    """Refuse early what would be refused at the end, before an hour's work; gives where it will be made.

    Args:
        target: the bundle's folder, absolute.
        force: whether a bundle of that name is moved aside.
        project: the private project, where one is kept.

    Raises:
        UsageError: when the name is taken and ``force`` is not given, or by what is no bundle: that stays; or
            when the project is in that bundle, which would be moved aside meanwhile, or in another one, or
            would be a file where a folder of the bundle is made; or when the folder is a file, or that of a
            bundle.
        OutputError: when the folder cannot be written, or the private data folder cannot.
    """
    check_folder(target.parent)
    refuse_inside(target.parent)
    refuse_taken(target, force=force)
    check_private()
    if project is not None and (
        is_below(project, target) or is_below(target, project) or is_published(project)
    ):
        raise UsageError(
            "project-in-bundle",
            "The private project cannot be kept in the folder of a bundle.",
            "Choose another folder for one of them.",
        )
    return Destination.of(target.parent)


def refuse_inside(folder: Path) -> None:
    """Refuse to make a bundle in another one, which would not pass its checks any more.

    Raises:
        UsageError: when the folder is a bundle, or in one.
    """
    if is_published(folder):
        raise UsageError(
            "in-bundle",
            f"{folder.name!r} is the folder of a bundle, or lies in one: another in it would undo its proof.",
            "Choose another folder with -o.",
        )


def refuse_taken(target: Path, *, force: bool) -> None:
    """Refuse a name that is taken.

    Args:
        target: the bundle's folder, absolute.
        force: whether a bundle of that name is moved aside.

    Raises:
        UsageError: when it is, and ``force`` is not given or it is no bundle.
    """
    if not os.path.lexists(target):
        return
    if not is_file(target / JSON_NAME):
        raise UsageError(
            "not-a-bundle",
            f"There is something called {target.name!r} already, and it is no bundle.",
            "Choose another --name.",
        )
    if not force:
        raise UsageError(
            "exists",
            f"There is a bundle called {target.name!r} already.",
            "Choose another --name, or move the old one aside with --force.",
        )


def check_private() -> None:
    """Refuse early a private data folder in which nothing can be made, or that would go out in a bundle.

    Raises:
        OutputError: when it cannot be written.
        UsageError: when it is in a bundle.
    """
    check_apart(data_folder())
    with staging():
        pass


def check_room(folder: Path, least: int) -> None:
    """Refuse early a disk on which a bundle has no room, its own or that of the private data folder.

    Args:
        folder: of the bundle, absolute; it need not exist yet.
        least: bytes that it takes at least.

    Raises:
        OutputError: when there is less; where a disk does not tell, the end does.
    """
    with made_in_private():
        _refuse_full(data_folder(), least)
    _refuse_full(folder, least)


def least_of(recording: Recording, output: Output, part: Span | None) -> int:
    """Bytes that a bundle takes at least: half of the recording's, where it is like that, else none.

    Args:
        recording: that is published.
        output: what the bundle holds.
        part: of the recording, in samples; None for all of it.
    """
    alike = output.audio == "same" and part is None and not (recording.has_video or recording.text_only)
    if alike and recording.selection == FIRST and recording.audio_streams == 1:
        with suppress(OSError):
            return recording.path.stat().st_size // 2
    return 0


def _refuse_full(folder: Path, least: int) -> None:
    with suppress(OSError, StopIteration):
        room = shutil.disk_usage(next(place for place in (folder, *folder.parents) if place.exists()))
        if room.total and room.free < least:
            full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise OutputError.of(full, "The bundle", _MAKE_ROOM)


def check_folder(folder: Path) -> None:
    """Refuse early a folder in which nothing could be written.

    Args:
        folder: absolute; it need not exist yet.

    Raises:
        OutputError: when it cannot be written.
        UsageError: when it is a file.
    """
    another = "Choose another folder with -o."
    try:
        places = (folder, *folder.parents)
        existing = next((place for place in places if place.exists() or place.is_symlink()), None)
    except OSError as error:  # A name that is too long, or below what may not be entered.
        why = error.strerror or "unknown error"
        raise OutputError("unwritable", f"{folder} cannot be written to: {why}.", another) from error
    if existing is None:  # A drive that Windows does not have.
        raise OutputError("unwritable", f"There is no {folder.anchor}.", another)
    if not existing.is_dir():
        raise UsageError("not-a-folder", f"{existing} is not a folder.", another)
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError("unwritable", f"{existing} cannot be written to.", another)
    _try_to_make(existing, another)


def _try_to_make(folder: Path, advice: str) -> None:
    """Make something in a folder, and take it away: what a share or Windows permits is not always told.

    Raises:
        OutputError: when nothing can be made there.
    """
    tried = folder / own_name()
    try:
        tried.mkdir()
    except OSError as error:
        raise OutputError.of(error, str(folder), advice) from error
    with suppress(OSError):  # What stays is hidden and empty, and goes with the next run.
        tried.rmdir()


def release(
    private: Path, target: Path, hashes: Mapping[str, str], *, force: bool, to: Destination
) -> Path | None:
    """Copy what passed to a temporary name beside the target, hash it again, and rename it.

    Gives where a bundle of that name was moved; None where there was none.

    Args:
        private: the folder that holds the files.
        target: the bundle's folder, absolute.
        hashes: SHA-256 of the files that passed, by name.
        force: whether a bundle of that name is moved aside.
        to: the folder above it, as it was when it was chosen.

    Raises:
        OutputError: when something cannot be written, or changed on the way, or the drive is gone; then there
            is no bundle.
        UsageError: when the name is taken.
    """
    parent = target.parent
    created = [place for place in (parent, *parent.parents) if not place.exists()]
    beside = parent / own_name()
    try:
        to.check()
        parent.mkdir(parents=True, exist_ok=True)
        remove_left_behind(parent)
        beside.mkdir()
        for name, sha256 in hashes.items():
            _copy(private / name, beside / name, sha256)
        keep_names(beside)
        refuse_taken(target, force=force)
        to.check()
        moved = _move(beside, target)
        keep_names(parent)  # Behind this a batch forgets the review, of which nothing else would be left.
    except OSError as error:
        to.check()  # if it is gone, that is what happened
        raise OutputError.of(error, "The bundle", _MAKE_ROOM) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        for place in created:
            with suppress(OSError):
                place.rmdir()  # Only where it is still empty: nothing was published.
    return moved


def _move(made: Path, target: Path) -> Path | None:
    """Give a folder the name of the bundle; gives where the old one is now, which is put back on an error."""
    if not os.path.lexists(target):
        made.rename(target)
        return None
    moved = target.rename(target.with_name(f"{target.name} (replaced {moment()})"))
    try:
        made.rename(target)
    except BaseException:
        with suppress(OSError):
            moved.rename(target)
        raise
    return moved


def _copy(source: Path, target: Path, sha256: str) -> None:
    with source.open("rb") as reader, target.open("xb") as writer:
        shutil.copyfileobj(reader, writer, 1 << 20)
        writer.flush()
        os.fsync(writer.fileno())
    if sha256_of(target) != sha256:
        raise OutputError(
            "copy-differs", "A file changed while it was copied.", "Check the disk and try again."
        )
