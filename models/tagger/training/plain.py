"""Scripts that nobody has spoken, written as Whisper might have heard them.

The words of passages are those of the script, or what was heard of another passage of the kind, or common
words in their place; how sure Whisper is of each word is drawn from what was heard. Ordinary talk, in which
nothing is sensitive, is drawn anew for each epoch of training; the scripts are shared out among them.

    plain.py --heard heard.jsonl.gz --scripts FOLDER --ordinary FILE... --epochs 7 --out plain.jsonl.gz
"""

from __future__ import annotations

import argparse
import json
import random
from itertools import groupby
from pathlib import Path
from typing import Any

from examples import CLASSES, Example, load, save

AS_WRITTEN = {
    "person": 0.45,
    "organisation": 0.45,
    "place": 0.5,
    "product": 0.4,
    "watchlist": 0.6,
    "address": 0.1,
    "email": 0.1,
}
"""Shares of passages whose words stay; of the other kinds, none: Whisper writes numbers in its own way."""
COMMON = 0.2
"""Share of the others in whose place common words stand."""
LENGTHS = (1, 1, 2, 2, 3, 4)
"""How many of these."""
MISHEARD = 0.02
"""Share of ordinary words that are misheard."""
MARKS = ".,;:!?…"
Heard = list[tuple[str, float]]
"""Words with confidence."""


class Bank:
    """What was heard: passages by language and class, confidences by class, common words by language."""

    def __init__(self, heard: list[Example]) -> None:
        self.passages: dict[tuple[str, int], list[Heard]] = {}
        self.sure: dict[int, list[float]] = {}
        self.words: dict[str, list[str]] = {"en": [], "fr": []}
        for example in heard:
            language = tongue(example.words)
            rows = list(zip(example.words, example.confidence, example.labels, strict=True))
            for label, group in groupby(rows, key=lambda row: row[2]):
                run = [(word, sure) for word, sure, _ in group]
                self.sure.setdefault(label, []).extend(sure for _, sure in run)
                if label:
                    self.passages.setdefault((language, label), []).append(run)
                else:
                    bare = [word.strip(MARKS) for word, _ in run if word.islower()]
                    self.words[language] += [word for word in bare if len(word) > 2]


def tongue(words: list[str]) -> str:
    """The language of a heard meeting."""
    english = sum(w.lower().strip(MARKS) in {"the", "and", "of", "to", "is", "a"} for w in words)
    french = sum(w.lower().strip(MARKS) in {"le", "la", "et", "de", "est", "un", "les"} for w in words)
    return "en" if english >= french else "fr"


def as_heard(script: dict[str, Any], bank: Bank, rng: random.Random) -> Example:
    """A script's turns in their order."""
    language = str(script["language"])
    example = Example([], [], [])
    for _, *chunks in script["turns"]:
        for chunk in chunks:
            category, text = (None, chunk) if isinstance(chunk, str) else chunk[:2]
            words = text.split()
            while words and not any(c.isalnum() for c in words[0]):  # punctuation after the chunk before
                if example.words:
                    example.words[-1] = example.words[-1].rstrip(MARKS) + words[0]
                words = words[1:]
            label = CLASSES.index(category) if category else 0
            heard = neutral(words, language, bank, rng)
            if category:
                heard = passage(words, category, language, bank, rng)
            add(example, heard, label)
    return example


def ordinary(talk: str, bank: Bank, rng: random.Random) -> Example:
    """A talk in which nothing is sensitive."""
    words, example = talk.split(), Example([], [], [])
    add(example, neutral(words, tongue(words), bank, rng), 0)
    return example


def add(example: Example, heard: Heard, label: int) -> None:
    """Words of one class."""
    example.words.extend(word for word, _ in heard)
    example.confidence.extend(round(sure, 3) for _, sure in heard)
    example.labels.extend([label] * len(heard))


def neutral(words: list[str], language: str, bank: Bank, rng: random.Random) -> Heard:
    """Words that are nothing sensitive, a few of them misheard."""
    return [
        (rng.choice(bank.words[language]), rng.random() * 0.7)
        if rng.random() < MISHEARD
        else (word, rng.choice(bank.sure[0]))
        for word in words
    ]


def passage(words: list[str], category: str, language: str, bank: Bank, rng: random.Random) -> Heard:
    """A sensitive passage: as it is written, as another of its kind was heard, or common words."""
    label = CLASSES.index(category)
    sure = bank.sure[label]
    others = bank.passages.get((language, label))
    if not words or rng.random() < AS_WRITTEN.get(category, 0.0):
        return [(word, rng.choice(sure)) for word in words]
    if category in AS_WRITTEN and rng.random() < COMMON:
        found = [(rng.choice(bank.words[language]), rng.choice(sure)) for _ in range(rng.choice(LENGTHS))]
    elif others:
        found = list(rng.choice(others))
    else:
        found = [(word, rng.choice(sure)) for word in words]
    if words[-1][-1] in MARKS:
        found[-1] = (found[-1][0].rstrip(MARKS) + words[-1][-1], found[-1][1])
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--heard", type=Path, required=True)
    parser.add_argument("--scripts", type=Path, nargs="+", required=True)
    parser.add_argument("--talks", type=int, default=560, help="how many of the scripts are drawn")
    parser.add_argument("--ordinary", type=Path, nargs="+", required=True, help="texts, a talk a line")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rng, bank = random.Random(7), Bank(load(args.heard))
    scripts = [
        json.loads(f.read_text(encoding="utf-8"))
        for folder in args.scripts
        for f in sorted(folder.rglob("*.json"))
    ]
    examples = [as_heard(script, bank, rng) for script in scripts]
    random.Random(3).shuffle(examples)
    talks = [talk for f in args.ordinary for talk in f.read_text(encoding="utf-8").splitlines()]
    rng, share, shown = random.Random(5), args.talks // args.epochs, []
    for first in range(0, share * args.epochs, share):
        shown += examples[first : first + share]
        shown += [ordinary(talk, bank, rng) for talk in talks]
    save(shown, args.out)
