"""What a command prints: documents and answers to standard output, everything else to standard error."""

from __future__ import annotations

import codecs
import json
import os
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from app.domain.errors import OutputError

if TYPE_CHECKING:
    from app.domain.recording import Fault

FAULTS_TOLD = 3
"""Faults that are told one by one."""


def print_document(document: Mapping[str, object]) -> None:
    """Print one JSON document: in ASCII unless the output is UTF-8, so that no character breaks it."""
    plain = sys.stdout is None or codecs.lookup(_encoding(sys.stdout)).name != "utf-8"
    _print(json.dumps(document, ensure_ascii=plain))


def print_line(text: str) -> None:
    """Print an answer, where there is an output; what it lacks, or what would steer a terminal, is escaped.

    Raises:
        BrokenPipeError: when nobody reads it any more.
        OutputError: when it cannot be written; nothing that is printed afterwards is either.
    """
    _print("".join(char if char in "\n\t" else _shown(char) for char in text))


def _print(text: str) -> None:
    """Print what is as it is to be read.

    Raises:
        BrokenPipeError: when nobody reads it any more.
        OutputError: when it cannot be written; nothing that is printed afterwards is either.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_answers()
        raise OutputError(
            "unprinted",
            f"The answer could not be written: {error.strerror or 'unknown error'}.",
            "What was published stays; send standard output to another place.",
        ) from error


def drop_answers() -> None:
    """Send standard output nowhere: what could not be written would be tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def tell(*lines: str) -> None:
    """Say something to the person, on standard error; where that cannot be written, the work goes on.

    Args:
        lines: what is said. What would break a line or steer a terminal (the name of a file may hold such
            characters) is escaped, and so is what the terminal's encoding lacks.
    """
    with suppress(OSError):
        for line in lines:
            _write(sys.stderr, "".join(map(_shown, line)))


def tell_faults(faults: Sequence[Fault]) -> None:
    """Say what failed on the way to an answer, on standard error; where nothing did, nothing."""
    if not faults:
        return
    told = [fault.detail for fault in faults[:FAULTS_TOLD]]
    if len(faults) > FAULTS_TOLD:
        told.append(f"There is more: {len(faults) - FAULTS_TOLD}.")
    tell(" ".join(told), "Words may be missing there, or wrong.")


def _shown(char: str) -> str:
    plain = char.isprintable() or unicodedata.category(char) == "Zs"
    return char if plain else char.encode("unicode_escape").decode()


def _write(stream: TextIO | None, line: str) -> None:
    if stream is None:  # of a windowed program, or closed by whoever started this one
        return
    encoding = _encoding(stream)
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()


def _encoding(stream: TextIO) -> str:
    return stream.encoding or "utf-8"
