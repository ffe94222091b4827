"""What a command prints: documents and answers to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping


def print_document(document: Mapping[str, object]) -> None:
    """Print one JSON document."""
    print_line(json.dumps(document, ensure_ascii=False))


def print_line(text: str = "") -> None:
    """Print an answer; what the terminal's encoding lacks is escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    sys.stdout.flush()


def tell(*lines: str) -> None:
    """Say something to the person, on standard error; a windowed program has none and says nothing."""
    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "utf-8"
    for line in lines:
        sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    sys.stderr.flush()
