"""The backstop: looks for removed words in the bytes and the text of everything that is published."""

from __future__ import annotations

import base64
import html
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote_plus

from app.domain.certificate import CUSTOM
from app.domain.finding import SPEECH, Category
from app.domain.planning.draft import Draft
from app.domain.spotting.names import named_in
from app.domain.words.distinct import distinctive
from app.domain.words.terms import fold, parts, written
from app.verify.page import AUDIENCES
from app.verify.written.patterns import BytePatterns

LEAST = 6
"""Folded characters that a term needs: a shorter one turns up by chance."""
LEAST_OUTSIDE = 8
"""Folded characters that a word outside an excerpt needs: there are many of them."""
_BLOCK = 1 << 20
_MOST_UNPACKED = 1 << 28
"""Bytes of all that an archive holds; more is no document of ours."""
_FORMAT_WORDS = (
    "schema caviard redacted language duration rate segments start end start_sample end_sample speaker "
    "pieces text removed spans categories counts true false null webvtt"
)
"""What the formats themselves write."""
_AUDIENCES = " ".join(AUDIENCES.keys() - {CUSTOM})
"""What the window adds to the name of a bundle that is made for several."""
_USUAL = re.compile(r"^\d{4}-\d\d-\d\d-\d{6}(?![^\W_])")
"""The usual name of a bundle: the day of publication, which the certificate tells too, and chance."""
_WORD = re.compile(r"[^\W_]+")
_FIGURES, _YEAR = 3, re.compile(r"(?:19|20)\d\d")
"""Figures of a number that is in no name by chance; and what dates have, in which names may be told apart."""
_TIME_LINE = re.compile(rb"^\d+:\d\d:\d\d[.,]\d{3} --> \d+:\d\d:\d\d[.,]\d{3}$", re.MULTILINE)
_TIME_SHOWN = re.compile(rb"(?<=>)\d\d+:\d\d:\d\d(?=<)")
_TIME_FIELD = re.compile(rb'(?<!\\)"(?:start|end|start_sample|end_sample|duration|rate)": ?-?[\d.]+')
_FIELD = re.compile(
    rf'(?<!\\)"(?:{"|".join(_FORMAT_WORDS.split())})": ?(?:true|false|null)?'
    rf'|(?<!\\)"(?:{"|".join(Category)})"(?=\s*[,\]:])'
)
"""What parts two texts: "amont", "removed" is no "Montre", and "place", "suspect" is no "places"."""
_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_ENCODED = re.compile(rb"[A-Za-z0-9+/_-]{8,}")


@dataclass(frozen=True, slots=True)
class Terms:
    """What is looked for.

    Args:
        folded: removed words and phrases of at least six folded characters that no kept text explains.
        written: the same as they were written.
    """

    folded: frozenset[str]
    written: frozenset[str]

    def stand_in(self, text: str) -> bool:
        """Whether a text holds one, whatever its case, accents and punctuation."""
        joined = _joined(text)
        return any(term.replace(" ", "") in joined for term in self.folded)

    def and_of(self, other: Terms) -> Terms:
        """These and others."""
        return Terms(self.folded | other.folded, self.written | other.written)

    def unexplained(self, text: str) -> Terms:
        """Those that do not stand in a text."""
        joined = _joined(text)
        left = {term for term in self.folded if term.replace(" ", "") not in joined}
        return Terms(frozenset(left), frozenset(term for term in self.written if fold(term) in left))


def terms_of(plan: Draft) -> Terms:
    """The removed terms of a plan that are worth looking for."""
    removed = [removed.text for removed in plan.removed]
    return _terms({part for text in removed for part in (text, *text.split())}, LEAST, plan)


def outside_terms(plan: Draft) -> Terms:
    """The words outside an excerpt that are worth looking for; none where the whole is published."""
    first, last = plan.word_range
    return _terms({word.text for word in (*plan.words[:first], *plan.words[last:])}, LEAST_OUTSIDE, plan)


def names_tell(plan: Draft, names: Iterable[str]) -> bool:
    """Whether a removed term stands in a name, or a word of one or of who speaks unnamed, however short.

    Among so few words none stands by chance; ``AnnaLeaves2`` has three. The usual name says nothing: of a
    meeting that is redacted on the same day, its date may be removed. A letter may stand
    apart from its accent, as in names of files on macOS, or beside what nobody sees.
    """
    names = tuple(written(_USUAL.sub("", name)) for name in names)
    if any(map(terms_of(plan).and_of(outside_terms(plan)).stand_in, names)):
        return True
    said = _withheld(plan)
    words = (word for name in names for word in _WORD.findall(name))
    telling = {part for word in words for part in (*parts(word), *fold(word).split())}
    telling |= {word.removesuffix("s") for word in telling}  # "Annas case": few write an apostrophe there
    numbers = {word for word in telling if word.isdigit()}
    if not numbers.isdisjoint(_withheld_numbers(plan)):
        return True
    return any(word in said and distinctive(word, plan.language) for word in telling - numbers)


def _withheld(plan: Draft) -> set[str]:
    """The words of what is removed, and of the names of those who speak, that nothing published explains."""
    shown = [cue.speaker for cue in plan.cues if cue.speaker]
    kept = [piece.text for cue in plan.cues for piece in cue.pieces]
    gone = [one.text for one in plan.removed if one.category not in SPEECH]
    gone += named_in({word.speaker for word in plan.words if word.speaker}.difference(shown))
    return set(fold(" ".join(gone)).split()).difference(fold(" ".join((*kept, *shown, _AUDIENCES))).split())


def _withheld_numbers(plan: Draft) -> set[str]:
    """The figures that are removed, as they are written and joined ("4,500"), but short ones and years."""
    apart = (Category.DATE, *SPEECH)
    gone = [fold(one.text).split() for one in plan.removed if one.category not in apart]
    runs = [[*run] for words in gone for figures, run in groupby(words, key=str.isdigit) if figures]
    told = {number for run in runs for number in (*run, "".join(run))}
    kept = {word for cue in plan.cues for piece in cue.pieces for word in fold(piece.text).split()}
    return {one for one in told - kept if len(one) >= _FIGURES and not _YEAR.fullmatch(one)}


def _terms(candidates: Iterable[str], least: int, plan: Draft) -> Terms:
    """Candidates that are long enough and that nothing published explains."""
    kept = [piece.text for cue in plan.cues for piece in cue.pieces]
    speakers = [cue.speaker or "" for cue in plan.cues]
    wanted = [candidate for candidate in candidates if len(fold(candidate)) >= least]
    explained = " ".join([*kept, *speakers, _FORMAT_WORDS, *(category.value for category in Category)])
    return Terms(
        frozenset(map(fold, wanted)),
        frozenset(candidate.strip(".,;:!?\u2026\"'()") for candidate in wanted),
    ).unexplained(explained)


class Search:
    """Looks for terms in files.

    Args:
        terms: what is looked for.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._patterns = BytePatterns(_byte_forms(terms))

    def in_bytes(self, path: Path) -> bool:
        """Whether a term stands in the bytes of a file, or of a member of the zip archive that it is.

        Raises:
            OSError: when the file cannot be read.
        """
        with path.open("rb") as file:
            if self._patterns.stand_in(_blocks(file)):
                return True
        return any(self._in_data(data) for data in _members(path))

    def in_text(self, path: Path) -> bool:
        """Whether a term stands in a text, or in a member of the zip archive that it is.

        It is looked for folded, unescaped, decoded from base64 and as bytes, and not among times: of a long
        meeting there are so many that most numbers of six digits are in them.

        Raises:
            OSError: when the file cannot be read.
        """
        return any(map(self._in_data, (path.read_bytes(), *_members(path))))

    def in_words(self, words: Iterable[str]) -> bool:
        """Whether a term stands in tags, names and the like."""
        return any(self._terms.stand_in(word) for word in words)

    def _in_data(self, data: bytes) -> bool:
        for times in (_TIME_LINE, _TIME_SHOWN, _TIME_FIELD):
            data = times.sub(b"", data)
        text = data.decode("utf-8", "replace")
        readings = {
            text,
            html.unescape(text),
            html.unescape(_TAG.sub("", text)),
            unquote_plus(text),
            _ESCAPED.sub(_unescaped, text),
        }
        if any(self._terms.stand_in(part) for reading in readings for part in _FIELD.split(reading)):
            return True
        return self._patterns.stand_in([data]) or self._patterns.stand_in([b"\0".join(_decoded(data))])


def _byte_forms(terms: Terms) -> Iterator[bytes]:
    """How a term may stand in bytes that are no text of ours."""
    for term in terms.folded | terms.written:
        for joint in (" ", "-", "_", "."):
            for form in {term, term.lower(), term.upper(), term.title()}:
                spelt = form.replace(" ", joint)
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    yield spelt.encode(encoding, "replace")


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    while data := file.read(_BLOCK):
        yield data


def _members(path: Path) -> Iterator[bytes]:
    """What a zip archive holds, if the file is one: names and contents."""
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04":
            return
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
            if sum(member.file_size for member in listed) > _MOST_UNPACKED:
                raise OSError("what the archive holds is too large")
            for member in listed:
                yield member.filename.encode("utf-8", "replace")
                yield archive.read(member)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise OSError("the archive cannot be read") from error


def _decoded(data: bytes) -> Iterator[bytes]:
    """Whatever looks like base64, decoded from each of the four places where a group may begin."""
    for run in dict.fromkeys(_ENCODED.findall(data)):  # names of fields and tags are many, and the same
        plain = run.replace(b"-", b"+").replace(b"_", b"/")
        for shift in range(4):
            part = plain[shift:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield base64.b64decode(part + b"=" * (-len(part) % 4))


def _joined(text: str) -> str:
    """A text as terms are looked for in it: without case, accents, punctuation or spaces."""
    return fold(text).replace(" ", "")


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
