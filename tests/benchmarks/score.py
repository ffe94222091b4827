"""What detection finds in labelled text, and what each recogniser is worth there.

``make score`` reads our own texts and the development texts in ``../shared``, ``make score FILES=a.jsonl``
another file. A word is found when anything that is found touches it, of whatever category.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.detect import languages, open_detector
from app.detect.stage import Detector
from tests.benchmarks.labelled import Labelled, default_files, read, words


@dataclass(slots=True)
class Tally:
    """Words of some kind: how many are sensitive and found, and how many are not and marked."""

    sensitive: int = 0
    found: int = 0
    others: int = 0
    marked: int = 0

    def add(self, *, sensitive: bool, touched: bool) -> None:
        """Count a word."""
        if sensitive:
            self.sensitive += 1
            self.found += touched
        else:
            self.others += 1
            self.marked += touched

    def __str__(self) -> str:
        return f"{_share(self.found, self.sensitive)}     {_share(self.marked, self.others)}".rstrip()


@dataclass(slots=True)
class Score:
    """All that is counted; of each recogniser the words that it touches, finds alone and marks alone."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    texts: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    touched: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    texts_alone: dict[str, set[str]] = field(default_factory=dict)

    def add(self, text: Labelled, detector: Detector) -> list[str]:
        """Detect in a text and count. What was missed, with what stands around it."""
        main, stretches = languages(text.text, text.language)
        hits = detector.detect(text.text, main, stretches=stretches).hits
        missed = []
        for word in words(text):
            by = {hit.recogniser for hit in hits if hit.start < word.end and word.start < hit.end}
            self._count(text, word.category, by)
            if word.category and not by:
                around = text.text[max(0, word.start - 40) : word.end + 30]
                missed.append(f"  {text.id} {word.category:12} {around!r}")
        self.texts[text.language] += 1
        self.whole[text.language] += not missed
        return missed

    def _count(self, text: Labelled, category: str, by: set[str]) -> None:
        for kind in {"", text.form, category}:
            tally = self.tallies.setdefault(f"{text.language} {kind}".strip(), Tally())
            tally.add(sensitive=bool(category), touched=bool(by))
        self.touched.update(by)
        if len(by) == 1:
            (one,) = by
            (self.alone if category else self.wrong)[one] += 1
            if category:
                self.texts_alone.setdefault(one, set()).add(text.id)

    def lines(self) -> Iterator[str]:
        """The table."""
        yield f"{'':20} found of sensitive     marked of others"
        for kind, tally in sorted(self.tallies.items()):
            yield f"{kind:20} {tally}"
        for language, count in sorted(self.texts.items()):
            yield f"{language}: {self.whole[language]} of {count} texts without a miss"
        yield f"{'':24} touched   alone  in texts   wrong alone"
        for name in sorted(self.touched, key=lambda name: -self.alone[name]):
            texts = len(self.texts_alone.get(name, ()))
            yield f"{name:24} {self.touched[name]:7} {self.alone[name]:7} {texts:9} {self.wrong[name]:13}"


def _share(count: int, whole: int) -> str:
    return f"{count / whole:6.1%} of {whole:6}" if whole else " " * 16


def score(files: Iterable[Path], *, verbose: bool = False) -> Iterator[str]:
    """The lines of a score of files; verbose ones tell each word that was missed.

    Raises:
        ValueError: when a file is not labelled text.
    """
    detector, result = open_detector({"en", "fr"}), Score()
    for file in files:
        for text in read(file):
            missed = result.add(text, detector)
            yield from missed if verbose else ()
    yield from result.lines()


def main() -> None:
    """Print a score."""
    parser = argparse.ArgumentParser(prog="make score", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="tell each word that was missed")
    asked = parser.parse_args()
    for line in score(asked.files or default_files(), verbose=asked.verbose):
        print(line)  # noqa: T201 - the figures are the result


if __name__ == "__main__":
    main()
