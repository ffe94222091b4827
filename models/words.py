"""Make ``resources/words/english.txt.gz``: which English words are written small, and which are names.

Out of SCOWL (Spell Checker Oriented Word Lists, Kevin Atkinson, http://wordlist.aspell.net), which may be
used, copied, modified and distributed for any purpose; its notice stands at the top of what is made. On
Debian: ``apt-get install scowl``, then ``python models/words.py /usr/share/dict/scowl``. The same lists give
the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "resources" / "words" / "english.txt.gz"
NOTICE = """\
# A word a line, then what it is: c common, k known, r rare, n a name. Made by models/words.py.
# From SCOWL, Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell
# these word lists, the associated scripts, the output created from the scripts, and its documentation for
# any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies
# and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
# Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as
# is" without express or implied warranty.
"""
_SPELLINGS = ("english", "american", "british", "british_z", "canadian")
_COMMON, _KNOWN, _NAMES = (10, 20), (35, 40, 50), (35, 40, 50, 60)
_RARE = (55, 60)
"""SCOWL's sizes: the commonest words have the smallest; to 50 they are known to most, to 60 to some."""
_SHORT_NAMES = frozenset("bart ben cal dan del ed josh ken matt phil russ sam vic".split())
"""First names that SCOWL has among its abbreviations or in small letters only."""


def main(scowl: Path) -> None:
    """Write the list."""
    common = _words(scowl, "words", _COMMON)
    known = _words(scowl, "words", _KNOWN) - common
    rare = _words(scowl, "words", _RARE) - common - known
    upper = _words(scowl, "proper-names", _NAMES) | _words(scowl, "upper", (10, *_NAMES))
    names = {word.lower() for word in upper} | _SHORT_NAMES
    lines = [
        f"{word} {_how_usual(word, common, known, rare)}{'n' if word in names else ''}\n"
        for word in sorted(common | known | rare | names)
    ]
    with OUT.open("wb") as file, gzip.GzipFile("", "wb", compresslevel=9, fileobj=file, mtime=0) as packed:
        packed.write((NOTICE + "".join(lines)).encode())


def _how_usual(word: str, *lists: set[str]) -> str:
    """The letter of the first list that has a word; nothing when none has it."""
    return next((kind for kind, words in zip("ckr", lists, strict=True) if word in words), "")


def _words(scowl: Path, kind: str, sizes: Iterable[int]) -> set[str]:
    """Words without an apostrophe, of all spellings."""
    files = [scowl / f"{spelling}-{kind}.{size}" for spelling in _SPELLINGS for size in sizes]
    lines = [line for file in files if file.exists() for line in file.read_text("latin-1").splitlines()]
    return {word for word in lines if word.isalpha() and len(word) > 1}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
