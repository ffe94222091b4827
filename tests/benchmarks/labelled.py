"""Labelled text: what is sensitive in it, marked by hand.

Two formats hold the same: JSON lines (``id``, ``language``, ``form``, ``text``, ``spans`` of code points), or
a text file in a folder of its language, whose first line is ``# form: clean`` and in which what is sensitive
is written ``[[person|Amara]]``. ``ignore`` counts neither as sensitive nor as anything else, and so do the
speakers before the colon where the form is ``turns``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from app.domain.finding import Category

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
SHARED = ROOT.parent / "shared" / "data"
IGNORE, NAME = "ignore", "name"
"""What counts neither way, and what is a name of any category."""
CATEGORIES = {*map(str, Category), IGNORE, NAME}
FORMS = {"clean", "poor", "bare", "turns", ""}
"""How a text is written; empty where nobody says."""
_SPEAKER = re.compile(r"^[^:\n]{1,40}:", re.MULTILINE)
_MARK = re.compile(r"\[\[(\w+)\|([^\[\]|]+)\]\]")
_FORM = re.compile(r"# form: (\w+)\n+")
_WORD = re.compile(r"\w[\w'\u2019-]*")


class Mark(msgspec.Struct, frozen=True):
    """A labelled stretch of text: half-open, in code points."""

    start: int
    end: int
    category: str


class Labelled(msgspec.Struct, frozen=True):
    """A text with all that is sensitive in it.

    Args:
        id: of the text.
        language: ``en`` or ``fr``.
        text: without marks.
        spans: sorted by place.
        form: ``clean``, ``poor``, ``bare`` or ``turns``.
    """

    id: str
    language: str
    text: str
    spans: tuple[Mark, ...]
    form: str = ""


@dataclass(frozen=True, slots=True)
class LabelledWord:
    """A word of a labelled text: half-open, in code points; without a category where it is not sensitive."""

    start: int
    end: int
    category: str


def read(path: Path) -> Iterator[Labelled]:
    """The texts of a file, or of all files below a folder.

    Raises:
        ValueError: when a text is not in the format; it names the file.
    """
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield marked(file)
    elif path.suffix == ".txt":
        yield marked(path)
    else:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _checked(msgspec.convert(json.loads(line), Labelled))


def marked(path: Path) -> Labelled:
    """A text file with marks.

    Raises:
        ValueError: when its first line names no form, or a mark is not closed or of no category.
    """
    whole = path.read_text(encoding="utf-8")
    form = _FORM.match(whole)
    if form is None:
        raise ValueError(f"{path}: the first line names no form")
    parts, spans, length = [], [], 0
    for number, part in enumerate(_MARK.split(whole[form.end() :].strip())):
        if number % 3 == 1:
            category = part
            continue
        if number % 3 == 2:
            spans.append(Mark(length, length + len(part), category))
        parts.append(part)
        length += len(part)
    language = path.parent.name
    return _checked(Labelled(f"{language}-{path.stem}", language, "".join(parts), tuple(spans), form[1]))


def words(text: Labelled) -> Iterator[LabelledWord]:
    """The words of a text; those that are to be ignored are left out."""
    labels = [""] * len(text.text)
    for place in _SPEAKER.finditer(text.text) if text.form == "turns" else ():
        labels[place.start() : place.end()] = [IGNORE] * len(place[0])
    for span in text.spans:
        labels[span.start : span.end] = [span.category] * (span.end - span.start)
    for word in _WORD.finditer(text.text):
        category = next(filter(None, labels[word.start() : word.end()]), "")
        if category != IGNORE:
            yield LabelledWord(word.start(), word.end(), category)


def aside(text: Labelled) -> bool:
    """Whether a text of the corpus is kept for measuring: a fifth, by its name."""
    return sha256(text.id.encode()).digest()[0] % 5 == 0


def default_files() -> Iterable[Path]:
    """Our own texts, and the development texts that are there."""
    return [path for path in (CORPUS, *sorted((SHARED / "spoken").glob("*.jsonl"))) if path.exists()]


def _checked(text: Labelled) -> Labelled:
    wrong = {span.category for span in text.spans} - CATEGORIES
    if wrong or text.form not in FORMS or text.language not in {"en", "fr"}:
        raise ValueError(f"{text.id}: unknown category, form or language {sorted(wrong)} {text.form}")
    if any(sign in text.text for sign in ("[[", "]]", "|")):
        raise ValueError(f"{text.id}: a mark is not closed")
    return text
