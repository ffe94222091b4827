"""Errors of the system as ours, and ours as they come from another process."""

import errno
import pickle
from collections.abc import Iterator
from dataclasses import fields

import pytest

from app.domain.errors import Cancelled, CaviardError, OutputError, WorkerError


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EACCES, "unwritable")],
)
def test_a_full_disk_is_told_from_a_folder_that_is_closed(number: int, code: str) -> None:
    error = OutputError.of(OSError(number, "It says why"), "The certificate", "Make room.")
    assert (error.code, str(error)) == (code, "The certificate cannot be written: It says why. Make room.")


def all_kinds(kind: type[CaviardError] = CaviardError) -> Iterator[type[CaviardError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from all_kinds(below)


@pytest.mark.parametrize("kind", tuple(all_kinds()), ids=lambda kind: kind.__name__)
def test_every_error_comes_whole_out_of_another_process(kind: type[CaviardError]) -> None:
    told = ("Go on tomorrow.",) if kind is Cancelled else ("a-code", "It happened.", "Go on tomorrow.")
    error = kind(*told)
    for field in fields(kind)[3:]:
        setattr(error, field.name, ("kept",))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert vars(again) == vars(error)
    assert str(again) == str(error)


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE])
def test_too_many_open_files_are_no_failure_inside(number: int) -> None:
    error = WorkerError.unforeseen(OSError(number, "a secret word"), "Report it.")
    assert (error.code, "ulimit -n" in error.advice) == ("too-many-files", True)
    assert WorkerError.unforeseen(OSError(errno.EIO, "a secret word"), "Report it.").code == "internal"
